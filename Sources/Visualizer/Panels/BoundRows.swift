import Terminals

/// The rows of the chart: curves above, then letters, iterations, the gap as a number and as a bar.
struct BoundRows: Hashable {
  /// The number of rows of the curves.
  let chart: Int
  let letters: Int?
  let iterations: Int?
  let numbers: Int?
  /// The gap on a logarithmic axis.
  let strip: Range<Int>
  /// The lower edge of the panel's frame, which shows the offset of the labels.
  let edge: Int?

  init(rect: Rect, hasEdge: Bool) {
    edge = hasEdge ? rect.endRow : nil
    let height = rect.rows
    let stripHeight = height >= 24 ? 4 : height >= 18 ? 3 : height >= 11 ? 2 : height >= 8 ? 1 : 0
    var row = rect.endRow - stripHeight
    strip = row..<rect.endRow
    func take(from height: Int) -> Int? {
      guard rect.rows >= height else { return nil }
      row -= 1
      return row
    }
    numbers = take(from: 12)
    iterations = take(from: 8)
    letters = take(from: 5)
    chart = max(0, row - rect.row)
  }
}
