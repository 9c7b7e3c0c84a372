import Screens
import Terminals

/// The places of the parts of the screen. A part without room is nil or empty.
struct ScreenLayout: Hashable, Sendable {
  var title: Rect
  private var panels: [PanelName: Rect] = [:]
  var caption: Rect
  var chain: Rect?
  var hints: Rect

  /// The rows of a screen, and of a picture in a lesson, from which it has a row for the chain.
  private static let (rowsWithChain, rowsWithChainInLesson) = (20, 11)
  /// The columns from which all terms of a chain fit.
  private static let columnsWithChain = 60
  /// The fewest rows in which chart and slice are shown one over the other.
  private static let rowsOfBoth = 16
  /// The fewest rows that chart and slice keep above a table that is not focused.
  private static let rowsAboveTable = 20
  /// The rows of a table of one component.
  private static let rowsOfTable = ParameterPanel.rowsBesideComponents + 1

  /// - Parameters:
  ///   - components: K, which sets the height of the table.
  ///   - lit: the part at which a lesson points. A lit chain takes the row of the caption if it has
  ///     none of its own.
  ///   - wanted: the parts that a lesson needs beside the lit one.
  ///   - isInLesson: true if the screen is the picture of a lesson.
  ///   - isEnlarged: true if the focused panel has the place of all panels.
  ///   - isPresenting: true if the table is shown only while it is focused.
  init(
    size: Size, components: Int, focus: PanelName, lit: Part = .everything,
    wanted: Set<Part> = [], isInLesson: Bool = false, isEnlarged: Bool = false,
    isPresenting: Bool = false
  ) {
    let isSmall = size.columns < 60 || size.rows < (isInLesson ? 12 : 18)
    // From the bottom up; a low screen drops the chain first and the caption last.
    var bottom = size.rows
    func line(isShown: Bool) -> Rect {
      if isShown { bottom -= 1 }
      return Rect(column: 0, row: bottom, columns: size.columns, rows: isShown ? 1 : 0)
    }
    hints = line(isShown: size.rows >= 3)
    let rows = isInLesson ? Self.rowsWithChainInLesson : Self.rowsWithChain
    let hasChain = size.columns >= Self.columnsWithChain && size.rows >= rows
    chain = hasChain ? line(isShown: true) : nil
    caption = line(isShown: size.rows >= 2)
    title = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows >= 8 ? 1 : 0)
    if lit == .chain, chain == nil {
      chain = caption
      caption.rows = 0
    }
    let body = Rect(
      column: 0, row: title.rows, columns: size.columns, rows: bottom - title.rows)
    if isSmall || isEnlarged {
      panels = [focus: body]
      return
    }
    // 30 of 60, 36 of 80, 54 of 120, 90 of 200: the bound has the larger half.
    let left = max(30, size.columns * 9 / 20)
    panels[.data] = body.inset(right: body.columns - left)
    divide(
      body.inset(left: left), tableRows: components + ParameterPanel.rowsBesideComponents,
      focus: focus, wantsTable: focus == .parameters || wanted.contains(.table),
      isPresenting: isPresenting)
  }

  /// Divides the place beside the data among chart, slice and table.
  private mutating func divide(
    _ right: Rect, tableRows: Int, focus: PanelName, wantsTable: Bool, isPresenting: Bool
  ) {
    let hasBoth = right.column + right.columns >= 80 && right.rows >= Self.rowsOfBoth
    // A table that is focused or wanted may take the place of the slice, and most of that of a chart alone.
    let hasTableBelow =
      hasBoth && right.rows - tableRows >= Self.rowsAboveTable
      && (!isPresenting || wantsTable)
    var above = right
    if hasTableBelow || wantsTable {
      let kept = hasTableBelow ? 0 : Self.chartRows(of: right.rows)
      let rows = min(tableRows, right.rows - kept)
      // Where only one of them has room, a lit plot has it.
      guard rows >= Self.rowsOfTable else {
        panels[focus == .data ? .parameters : focus] = right
        return
      }
      panels[.parameters] = right.inset(top: right.rows - rows)
      above = right.inset(bottom: rows)
    }
    let keepsBoth =
      hasTableBelow || !wantsTable || focus != .parameters && above.rows >= Self.rowsOfBoth
    if hasBoth, keepsBoth {
      let rows = Self.chartRows(of: above.rows)
      panels[.bound] = above.inset(bottom: above.rows - rows)
      panels[.slice] = above.inset(top: rows)
    } else {
      panels[focus == .slice ? .slice : .bound] = above
    }
  }

  /// The rows of a chart over another panel.
  private static func chartRows(of rows: Int) -> Int { max(PanelFrame.least.rows, rows * 9 / 20) }

  /// The place of a numbered panel; nil if it is not shown.
  subscript(panel: PanelName) -> Rect? { panels[panel] }

  /// The place of a part; nil if it is not shown or not one part.
  func rect(of part: Part) -> Rect? {
    switch part {
    case .data, .chart, .slice, .table: part.panel.flatMap { panels[$0] }
    case .chain: chain
    case .caption: caption
    case .everything, .numbers: nil
    }
  }
}
