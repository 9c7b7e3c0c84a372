import Plane
import Terminals

/// A rectangle of axes with marks in it.
package struct Plot: Sendable {
  package let layout: PlotLayout
  package let marks: [Mark]
  package let styles: Styles

  package init(layout: PlotLayout, marks: [Mark], styles: Styles) {
    self.layout = layout
    self.marks = marks
    self.styles = styles
  }

  private var area: Rect { layout.viewport.rect }

  package func draw(into frame: inout Frame) {
    guard !area.isEmpty else { return }
    layout.drawLeftAxis(into: &frame, styles: styles)
    layout.drawBottomLabels(into: &frame, styles: styles)
    let points = points
    let lines = PlotLines(marks, viewport: layout.viewport, points: points, styles: styles)
    lines.draw(into: &frame)
    for mark in marks {
      switch mark {
      case .curves: break
      case .cloud: points?.draw(into: &frame, below: lines)
      case .ground(let places, let style):
        for (column, row) in places.compactMap(layout.viewport.cell(of:)) {
          let cell = frame[column, row]
          frame[column, row] = Cell(
            cell.scalar, cell.style.on(style.background).with(style.attributes))
        }
      case .glyph(let scalar, let place, let style):
        guard let (column, row) = layout.viewport.cell(of: place) else { continue }
        frame[column, row] = Cell(scalar, style)
      case .badges(let badges):
        BadgePainter(badges: badges, area: area, points: points, lines: lines, styles: styles)
          .draw(into: &frame)
      }
    }
  }

  /// The painter of the cloud; a plot has at most one.
  private var points: CloudPainter? {
    for case .cloud(let cloud) in marks { return CloudPainter(cloud: cloud, styles: styles) }
    return nil
  }
}

extension DotGrid {
  /// A place of the plane in the dots of a grid over the viewport's rectangle.
  package func dots(_ p: Point, _ viewport: Viewport) -> Point {
    let cells = viewport.cells(p)
    return Point(cells.x * Double(cellWidth), cells.y * Double(cellHeight))
  }
}
