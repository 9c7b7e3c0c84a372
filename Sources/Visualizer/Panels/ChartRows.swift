import Terminals

/// The rows of the chart, from the bottom up: a strip of gaps, the gaps as numbers, the names of the
/// half-steps, and the areas.
struct ChartRows: Hashable {
  /// The number of rows of the areas.
  let areas: Int
  let names: Int?
  let numbers: Int?
  /// Empty without room.
  let strip: Range<Int>
  /// True if half a cell would be thin for a roof.
  let hasThickRoof: Bool

  /// The height of areas from which the roof is a whole cell thick.
  private static let high = 14

  init(_ rect: Rect, hasLargeMarks: Bool) {
    var bottom = rect.endRow
    let stripRows = rect.rows >= 18 && !hasLargeMarks ? 4 : 0
    strip = bottom - stripRows..<bottom
    bottom -= stripRows
    func line(from height: Int) -> Int? {
      guard rect.rows >= height else { return nil }
      bottom -= 1
      return bottom
    }
    numbers = line(from: 11)
    names = line(from: 4)
    areas = max(0, bottom - rect.row)
    hasThickRoof = hasLargeMarks || areas >= ChartRows.high
  }
}
