import Plane
import Terminals

/// The drawing of a cloud of points.
struct CloudPainter {
  let cloud: PointCloud
  let styles: Styles
  /// The style of all points.
  let style: PointStyle

  init(cloud: PointCloud, styles: Styles) {
    self.cloud = cloud
    self.styles = styles
    style = cloud.pointStyle(on: styles)
  }

  private var rect: Rect { cloud.viewport.rect }

  /// Draws every cell that has points, except those that show a line over them.
  func draw(into frame: inout Frame, below lines: PlotLines) {
    for row in 0..<rect.rows {
      for column in 0..<rect.columns {
        guard let points = cell(column: column, row: row) else { continue }
        let cell = lines.over(column: column, row: row) ?? points
        frame[rect.column + column, rect.row + row] = cell
      }
    }
  }

  /// True if a cell of the plot has points.
  func isOccupied(column: Int, row: Int) -> Bool {
    guard column >= 0, row >= 0, column < rect.columns, row < rect.rows else { return false }
    let (upper, lower) = cloud.points(column: column, row: row)
    return upper + lower > 0
  }

  /// The points of a cell; nil if there are none.
  private func cell(column: Int, row: Int) -> Cell? {
    let (upper, lower) = cloud.points(column: column, row: row)
    guard upper + lower > 0 else { return nil }
    return switch style {
    case .marks: styles.point(cloud.weights(column: column, row: row))
    case .halves: halves(column, row, upper, lower)
    case .density: shade(column, row, upper + lower)
    }
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
    let level = min(ramp.count - 1, Int(saturating: share * Double(ramp.count)))
    return Cell(ramp[level], styles.mixed(cloud.weights(column: column, row: row)))
  }

  /// The half of a filled cell that is away from a badge beside it, so that the badge has an edge
  /// whatever its colour; nil if the cell is not filled.
  func half(column: Int, row: Int, at side: Side) -> Cell? {
    guard style != .marks, styles.capabilities.glyphs != .ascii,
      isOccupied(column: column, row: row)
    else { return nil }
    if style == .halves {
      let (upper, lower) = cloud.points(column: column, row: row)
      if (side == .above && upper == 0) || (side == .below && lower == 0) { return Cell(" ") }
    }
    return Cell(side.farHalf, styles.mixed(cloud.weights(column: column, row: row)))
  }
}

/// A side of a badge.
enum Side: Hashable, CaseIterable {
  case left, right, above, below

  /// The half block that fills the part of a cell at this side that is away from the badge.
  var farHalf: Unicode.Scalar {
    switch self {
    case .left: "▌"
    case .right: "▐"
    case .above: "▀"
    case .below: "▄"
    }
  }

  /// The half block that fills the part of a cell at this side that is next to the badge.
  var nearHalf: Unicode.Scalar {
    switch self {
    case .left: "▐"
    case .right: "▌"
    case .above: "▄"
    case .below: "▀"
    }
  }
}
