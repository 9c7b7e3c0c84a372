import Plane
import Terminals

/// A path over a map in dots, finer than its cells. Its last part can be lit.
package struct MapPath: Sendable {
  private var path: DotGrid
  private var lit: DotGrid
  private let map: HeatMap

  package init(over map: HeatMap, glyphs: GlyphSet) {
    self.map = map
    path = DotGrid(columns: map.columns, rows: map.rows, glyphs: glyphs)
    lit = path
  }

  /// Adds a line from point to point, in cells from the top left of the map.
  package mutating func add(_ points: [Point], isLit: Bool = false) {
    let dots = points.map {
      Point($0.x * Double(path.cellWidth), $0.y * Double(path.cellHeight))
    }
    let pen = Pen(.plain, isThick: isLit)
    if isLit { lit.polyline(dots, pen: pen) } else { path.polyline(dots, pen: pen) }
  }

  package func draw(into frame: inout Frame, column: Int, row: Int) {
    for down in 0..<map.rows {
      for across in 0..<map.columns {
        if let dots = lit.cell(column: across, row: down) {
          frame[column + across, row + down] = Cell(dots.scalar, map.style.lit)
        } else if let dots = path.cell(column: across, row: down) {
          frame[column + across, row + down] = Cell(
            dots.scalar, map.lineStyle(column: across, row: down))
        }
      }
    }
  }
}
