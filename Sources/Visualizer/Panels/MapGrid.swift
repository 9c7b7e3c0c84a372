import Terminals

/// The values of a map: two lines for each row of cells, from the bottom. If values are dear, several columns and
/// lines share one.
struct MapGrid: Hashable {
  /// The cells of the map.
  let area: Rect
  /// The columns, and the lines, that share a value.
  let side: Int

  /// The most work for a map, in numbers of points and components.
  private static let mostWork = 4e9

  /// - Parameter cost: the cost of one value.
  init(area: Rect, cost: Int) {
    self.area = area
    let work = Double(area.columns * 2 * area.rows) * Double(cost)
    side = max(1, Int(saturating: (work / MapGrid.mostWork).squareRoot().rounded(.up)))
  }

  /// The middles of the columns with one value, in columns from the left edge.
  var columns: [Double] { middles(area.columns) }

  /// The middles of the lines with one value, in rows of cells from the lower edge.
  var rows: [Double] { middles(2 * area.rows).map { $0 / 2 } }

  private func middles(_ count: Int) -> [Double] {
    stride(from: 0, to: count, by: side).map { Double($0) + Double(side) / 2 }
  }

  /// The values of all columns and lines, line by line from the bottom.
  /// - Parameter value: the value of a number of `rows` and one of `columns`.
  func values(_ value: (_ row: Int, _ column: Int) -> Double) -> [Double] {
    (0..<2 * area.rows).flatMap { line in
      (0..<area.columns).map { value(line / side, $0 / side) }
    }
  }
}
