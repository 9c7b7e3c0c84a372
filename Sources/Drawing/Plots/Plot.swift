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
    layout.xLabels.drawBelow(into: &frame, area, styles: styles)
    let lines = lines
    lines.draw(into: &frame, column: area.column, row: area.row)
    for mark in marks {
      switch mark {
      case .polyline: break
      case .cloud(let cloud):
        CloudPainter(cloud: cloud, lines: lines, styles: styles).draw(into: &frame)
      case .glyph(let scalar, let place, let style):
        guard let (column, row) = layout.viewport.cell(of: place) else { continue }
        frame[column, row] = Cell(scalar, style)
      case .badge(let text, let place, let style): put(badge: text, place, style, &frame)
      }
    }
  }

  /// All lines on one grid, so that they meet in their cells.
  private var lines: DotGrid {
    var grid = DotGrid(
      columns: area.columns, rows: area.rows, glyphs: styles.capabilities.glyphs)
    for case .polyline(let points, let isClosed, let pen) in marks {
      grid.polyline(points.map { grid.dots($0, layout.viewport) }, isClosed: isClosed, pen: pen)
    }
    return grid
  }

  private func put(badge text: String, _ p: Point, _ style: Style, _ frame: inout Frame) {
    guard let (column, row) = layout.viewport.cell(of: p) else { return }
    let width = text.unicodeScalars.count
    let start = max(area.column, min(area.endColumn - width, column - width / 2))
    let end = frame.write(text, column: start, row: row, style: style, limit: area.endColumn)
    // Beside filled cells of its own colour a badge would have no edge.
    for beside in [start - 1, end] where area.contains(column: beside, row: row) {
      if Plot.filled.contains(frame[beside, row].scalar) {
        frame[beside, row] = Cell(" ", styles.style(.text))
      }
    }
  }

  private static let filled: Set<Unicode.Scalar> = ["▀", "▄", "░", "▒", "▓", "█"]
}

extension DotGrid {
  /// A place of the plane in the dots of a grid over the viewport's rectangle.
  package func dots(_ p: Point, _ viewport: Viewport) -> Point {
    let cells = viewport.cells(p)
    return Point(cells.x * Double(cellWidth), cells.y * Double(cellHeight))
  }
}
