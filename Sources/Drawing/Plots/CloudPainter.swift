import Plane
import Terminals

/// The drawing of a cloud of points over lines that are drawn already.
///
/// A cell with both shows both: the point over a neutral tint. If points fill the whole cell, it
/// shows the line, because its neighbours show the points.
struct CloudPainter {
  let cloud: PointCloud
  let lines: DotGrid
  let styles: Styles

  func draw(into frame: inout Frame) {
    let pointStyle = cloud.pointStyle(on: styles)
    let rect = cloud.viewport.rect
    for row in 0..<rect.rows {
      for column in 0..<rect.columns {
        let (upper, lower) = cloud.points(column: column, row: row)
        guard upper + lower > 0 else { continue }
        let line = lines.cell(column: column, row: row)
        let isFull =
          pointStyle == .density || pointStyle == .halves && upper > 0 && lower > 0
        if let line, isFull {
          frame[rect.column + column, rect.row + row] = tinted(line)
          continue
        }
        let cell =
          switch pointStyle {
          case .marks: mark(column, row)
          case .halves: halves(column, row, upper, lower)
          case .density: shade(column, row, upper + lower)
          }
        frame[rect.column + column, rect.row + row] = line == nil ? cell : tinted(cell)
      }
    }
  }

  /// A cell on the neutral tint, which ASCII does not have.
  private func tinted(_ cell: Cell) -> Cell {
    guard styles.capabilities.glyphs != .ascii else { return cell }
    return Cell(cell.scalar, cell.style.on(styles.style(.tint).background))
  }

  /// One glyph for the points of a cell.
  private func mark(_ column: Int, _ row: Int) -> Cell {
    let weights = cloud.weights(column: column, row: row)
    let dominant = weights.indices.max { weights[$0] < weights[$1] } ?? 0
    return Cell(styles.pointGlyph(dominant, of: cloud.components), styles.mixed(weights))
  }

  /// Half blocks, each in the colour of its points.
  private func halves(_ column: Int, _ row: Int, _ upper: Int, _ lower: Int) -> Cell {
    let top = styles.mixed(cloud.weights(column: column, row: row, half: 0))
    let bottom = styles.mixed(cloud.weights(column: column, row: row, half: 1))
    if lower == 0 { return Cell("▀", top) }
    if upper == 0 { return Cell("▄", bottom) }
    if top.foreground == bottom.foreground { return Cell("█", top) }
    return Cell("▀", top.on(bottom.foreground))
  }

  /// A shade that is darker for more points, on a square-root scale so that thin regions show.
  private func shade(_ column: Int, _ row: Int, _ points: Int) -> Cell {
    let ramp = styles.capabilities.glyphs.densityRamp
    let share = (Double(points) / Double(max(1, cloud.densest))).squareRoot()
    let level = min(ramp.count - 1, Int(share * Double(ramp.count)))
    return Cell(ramp[level], styles.mixed(cloud.weights(column: column, row: row)))
  }
}
