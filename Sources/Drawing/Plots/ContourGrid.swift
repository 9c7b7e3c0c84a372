import Plane

/// The grid of a function whose lines of equal height are found by marching squares with linear
/// interpolation. The corners of the grid are those of the bounds.
package struct ContourGrid {
  let bounds: Bounds
  let columns: Int
  let rows: Int

  package init(_ bounds: Bounds, columns: Int, rows: Int) {
    self.bounds = bounds
    self.columns = columns
    self.rows = rows
  }

  /// The points of the grid, row after row, the first row at the bottom.
  package var points: [Point] {
    (0..<rows).flatMap { row in (0..<columns).map { place($0, row) } }
  }

  /// The pieces of the line at a level of the values at `points`. O(columns · rows).
  package func segments(of values: [Double], level: Double) -> [[Point]] {
    guard columns > 1, rows > 1 else { return [] }
    var pieces: [[Point]] = []
    for row in 0..<rows - 1 {
      for column in 0..<columns - 1 {
        let corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
        let heights = corners.map { values[$0.1 * columns + $0.0] - level }
        var crossings: [Point] = []
        for edge in 0..<4 {
          let (a, b) = (heights[edge], heights[(edge + 1) % 4])
          guard (a < 0) != (b < 0), a.isFinite, b.isFinite else { continue }
          let (from, to) = (corners[edge], corners[(edge + 1) % 4])
          let share = a / (a - b)
          crossings.append(
            place(from.0, from.1) + share * (place(to.0, to.1) - place(from.0, from.1)))
        }
        for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
          pieces.append([crossings[pair], crossings[pair + 1]])
        }
      }
    }
    return pieces
  }

  private func place(_ column: Int, _ row: Int) -> Point {
    Point(
      bounds.minimum.x + bounds.width * Double(column) / Double(columns - 1),
      bounds.minimum.y + bounds.height * Double(row) / Double(rows - 1))
  }
}
