import Terminals

/// The rows of the chart: curves above, then letters, iterations, the gap as a number and as a bar.
struct BoundRows: Hashable {
  /// The height of the curves.
  let chart: Int
  let letters: Int?
  let iterations: Int?
  let numbers: Int?
  /// The gap on a log axis.
  let strip: Range<Int>

  /// The bottom edge of the panel's frame, where an offset of the labels is written.
  let edge: Int?

  init(rect: Rect, hasEdge: Bool) {
    edge = hasEdge ? rect.endRow : nil
    let height = rect.rows
    let stripHeight = height >= 24 ? 4 : height >= 18 ? 3 : height >= 11 ? 2 : height >= 8 ? 1 : 0
    let lines = (height >= 5 ? 1 : 0, height >= 8 ? 1 : 0, height >= 12 ? 1 : 0)
    var row = rect.endRow - stripHeight
    strip = row..<rect.endRow
    func take(_ count: Int) -> Int? {
      guard count > 0 else { return nil }
      row -= 1
      return row
    }
    numbers = take(lines.2)
    iterations = take(lines.1)
    letters = take(lines.0)
    chart = max(0, row - rect.row)
  }
}
