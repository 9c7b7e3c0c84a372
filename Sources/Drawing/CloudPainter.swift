import Plane
import Terminals

/// Paints a cloud of points over lines that are drawn already.
struct CloudPainter {
  let cloud: PointCloud
  let lines: DotGrid
  let inks: Inks

  private static let shades: [Unicode.Scalar] = ["░", "▒", "▓", "█"]
  private static let plainShades: [Unicode.Scalar] = [".", ":", "+", "#"]

  func draw(into frame: inout Frame) {
    let isPlain = inks.capabilities.glyphs == .ascii
    let manner = isPlain && cloud.manner == .halves ? .marks : cloud.manner
    let densest = Double(max(1, cloud.densest))
    let rect = cloud.viewport.rect
    for row in 0..<rect.rows {
      for column in 0..<rect.columns {
        let (upper, lower) = cloud.points(column: column, row: row)
        guard upper + lower > 0 else { continue }
        let cell =
          switch manner {
          case .marks: mark(column, row)
          case .halves: halves(column, row, upper, lower)
          case .density: shade(column, row, Double(upper + lower) / densest)
          }
        frame[rect.column + column, rect.row + row] = cell
      }
    }
  }

  /// One glyph for the points of a cell. Where a line passes, the glyph keeps its colour and the line
  /// stays visible as a tint behind it.
  private func mark(_ column: Int, _ row: Int) -> Cell {
    let weights = cloud.weights(column: column, row: row)
    let dominant = weights.indices.max { weights[$0] < weights[$1] } ?? 0
    var style = inks.mixed(weights)
    if lines.cell(column: column, row: row) != nil, inks.capabilities.glyphs != .ascii {
      style = style.on(inks.style(.tint).background)
    }
    return Cell(inks.pointGlyph(dominant, of: cloud.components), style)
  }

  /// Two true colours a cell.
  private func halves(_ column: Int, _ row: Int, _ upper: Int, _ lower: Int) -> Cell {
    let top = inks.mixed(cloud.weights(column: column, row: row, half: 0))
    let bottom = inks.mixed(cloud.weights(column: column, row: row, half: 1))
    if lower == 0 { return Cell("▀", top) }
    if upper == 0 { return Cell("▄", bottom) }
    if top.foreground == bottom.foreground { return Cell("█", top) }
    return Cell("▀", top.on(bottom.foreground))
  }

  /// Darker for more points, on a square-root scale so that thin regions show.
  private func shade(_ column: Int, _ row: Int, _ share: Double) -> Cell {
    let ramp = inks.capabilities.glyphs == .ascii ? Self.plainShades : Self.shades
    let level = min(ramp.count - 1, Int(share.squareRoot() * Double(ramp.count)))
    return Cell(ramp[level], inks.mixed(cloud.weights(column: column, row: row)))
  }
}
