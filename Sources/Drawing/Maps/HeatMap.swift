import Terminals

/// A grid of values as coloured cells: a hill seen from above.
///
/// Its colours are levels below the best value. It has two lines of values for each row of cells; a terminal
/// that shows one value in a cell shows their mean.
package struct HeatMap: Hashable, Sendable {
  package let columns: Int
  package let rows: Int
  /// Line by line from the bottom.
  private let values: [Double]
  package let ladder: MapLadder
  package let style: MapStyle

  /// - Parameters:
  ///   - values: two lines for each row of cells, line by line from the bottom. Values that are missing are
  ///     NaN.
  ///   - resolution: the largest difference of values that is rounding.
  package init(
    _ values: [Double], columns: Int, rows: Int, resolution: Double = 0, styles: Styles
  ) {
    (self.columns, self.rows) = (max(0, columns), max(0, rows))
    let missing = max(0, 2 * self.rows * self.columns - values.count)
    self.values = values + Array(repeating: .nan, count: missing)
    ladder = MapLadder(values, resolution: resolution)
    style = MapStyle(styles: styles)
  }

  /// Draws the map with the top left cell at (column, row).
  package func draw(into frame: inout Frame, column: Int, row: Int) {
    for down in 0..<rows {
      for across in 0..<columns {
        frame[column + across, row + down] = cell(column: across, row: down)
      }
    }
  }

  /// The cell of the map. Rows count from the top.
  package func cell(column: Int, row: Int) -> Cell {
    let (upper, lower) = halves(column: column, row: row)
    guard upper.isFinite || lower.isFinite else {
      let isInfinite = upper.isInfinite || lower.isInfinite
      return isInfinite ? infinite : Cell("?", style.unlevelled)
    }
    if style.isTextured {
      return level(column: column, row: row).map(style.filled) ?? infinite
    }
    return style.halves(upper: ladder.level(upper), lower: ladder.level(lower))
  }

  /// The style of a character of a line or a mark over a cell.
  package func lineStyle(column: Int, row: Int) -> Style {
    style.line(on: level(column: column, row: row))
  }

  /// A cell without a finite value.
  var infinite: Cell { Cell(style.infinite, style.unlevelled) }

  /// True if a value is infinite.
  var hasInfinite: Bool { values.contains(where: \.isInfinite) }

  /// The deepest level of the map; 0 if there is none.
  var deepest: Int { values.lazy.compactMap(ladder.level).max() ?? 0 }

  /// The level of a cell as a whole; nil if it has no finite value.
  private func level(column: Int, row: Int) -> Int? {
    let (upper, lower) = halves(column: column, row: row)
    guard upper.isFinite else { return ladder.level(lower) }
    return ladder.level(lower.isFinite ? upper / 2 + lower / 2 : upper)
  }

  private func halves(column: Int, row: Int) -> (upper: Double, lower: Double) {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return (.nan, .nan) }
    let line = 2 * (rows - 1 - row)
    return (values[(line + 1) * columns + column], values[line * columns + column])
  }
}
