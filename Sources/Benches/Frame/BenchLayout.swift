import Terminals

/// The places of a bench's parts at a size; a part without room is empty.
package struct BenchLayout: Hashable, Sendable {
  let title: Rect
  /// The panels.
  let body: Rect
  /// The table of numbers, at the right.
  let numbers: Rect?
  /// The most important numbers in one line, if there is no table.
  let summary: Rect?
  let caption: Rect
  let hints: Rect

  /// - Parameter isPresenting: true if the panels take the place of the table.
  init(size: Size, isPresenting: Bool = false) {
    func line(_ row: Int, if isShown: Bool) -> Rect {
      Rect(column: 0, row: row, columns: size.columns, rows: isShown ? 1 : 0)
    }
    // The line that is dropped first on a low screen has the largest number of rows here.
    let (hasCaption, hasHints, hasTitle) = (size.rows >= 2, size.rows >= 4, size.rows >= 6)
    let hasTable = size.columns >= 76 && size.rows >= 18 && !isPresenting
    let hasSummary = !hasTable && size.rows >= 8
    title = line(0, if: hasTitle)
    hints = line(size.rows - 1, if: hasHints)
    let aboveHints = size.rows - hints.rows
    caption = line(aboveHints - 1, if: hasCaption)
    let aboveCaption = aboveHints - caption.rows
    summary = hasSummary ? line(aboveCaption - 1, if: true) : nil
    let bottom = aboveCaption - (hasSummary ? 1 : 0)
    let whole = Rect(column: 0, row: title.rows, columns: size.columns, rows: bottom - title.rows)
    let table = size.columns >= 110 ? 36 : 29
    body = hasTable ? whole.inset(right: table) : whole
    numbers = hasTable ? whole.inset(left: whole.columns - table) : nil
  }

  /// The body in rows of panels by their shares; each has at least one row while there is room.
  func stacked(_ shares: [Int]) -> [Rect] {
    let total = shares.reduce(0, +)
    var from = 0
    var done = 0
    return shares.map { share in
      done += share
      let end = total > 0 ? body.rows * done / total : body.rows
      defer { from = end }
      return Rect(
        column: body.column, row: body.row + from, columns: body.columns, rows: end - from)
    }
  }
}
