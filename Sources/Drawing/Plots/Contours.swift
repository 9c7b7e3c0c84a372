import Plane

/// Lines of equal height of a function on a grid, by marching squares with linear interpolation.
package enum Contours {
  /// The pieces of the line at a level.
  ///
  /// - Parameters:
  ///   - values: row after row, `columns` in each, the first row at the bottom of `bounds`.
  /// - Complexity: O(values).
  package static func segments(
    of values: [Double], columns: Int, in bounds: Bounds, level: Double
  ) -> [[Point]] {
    let rows = columns > 0 ? values.count / columns : 0
    guard columns > 1, rows > 1 else { return [] }
    func place(_ column: Int, _ row: Int) -> Point {
      Point(
        bounds.minimum.x + bounds.width * Double(column) / Double(columns - 1),
        bounds.minimum.y + bounds.height * Double(row) / Double(rows - 1))
    }
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
}
