import Plane
import Terminals

/// A histogram with lines over it.
///
/// In a cell that both a line and a bar have, the line is on the fill of the bar.
package struct HistogramPlot: Sendable {
  /// A line over the bars.
  package struct Line: Sendable {
    package let points: [Point]
    package let pen: Pen
    /// The character of its cells where lines cannot be told by their colours; nil for strokes.
    package let character: Unicode.Scalar?

    package init(_ points: [Point], pen: Pen, character: Unicode.Scalar? = nil) {
      self.points = points
      self.pen = pen
      self.character = character
    }
  }

  package let histogram: Histogram
  package let viewport: Viewport
  /// The last line is on top of all others.
  package let lines: [Line]
  package let styles: Styles

  package init(_ histogram: Histogram, in viewport: Viewport, lines: [Line], styles: Styles) {
    self.histogram = histogram
    self.viewport = viewport
    self.lines = lines
    self.styles = styles
  }

  package func draw(into frame: inout Frame) {
    guard !viewport.rect.isEmpty, viewport.bounds.maximum.y > 0 else { return }
    let bars = HistogramPainter(histogram, viewport: viewport, styles: styles)
    bars.draw(into: &frame)
    guard styles.hasTexturedBars else { return draw(lines, over: bars, into: &frame) }
    // Each on its own, since a cell of characters shows one line.
    for line in lines { draw([line], over: bars, into: &frame) }
  }

  private func draw(
    _ lines: [Line], over bars: HistogramPainter, into frame: inout Frame
  ) {
    let area = viewport.rect
    var grid = DotGrid(
      columns: area.columns, rows: area.rows, glyphs: styles.capabilities.glyphs)
    for line in lines {
      grid.polyline(line.points.map { grid.dots($0, viewport) }, pen: line.pen)
    }
    let character = styles.hasTexturedBars ? lines.first?.character : nil
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        guard let cell = grid.cell(column: column, row: row) else { continue }
        frame[area.column + column, area.row + row] = Cell(
          character ?? cell.scalar,
          styles.line(cell.style, on: bars.ground(column: column, row: row)))
      }
    }
  }
}

extension Styles {
  /// The style of a line over a fill. Eight colours have no darker fills, so a line over one is black or white.
  fileprivate func line(_ style: Style, on ground: Color?) -> Style {
    guard let ground else { return style }
    guard depth == .eight, case .indexed(let index) = ground else { return style.on(ground) }
    let fill = XtermPalette.rgb(index)
    let isBlack =
      fill.contrast(with: XtermPalette.rgb(0)) >= fill.contrast(with: XtermPalette.rgb(7))
    return Style(foreground: .indexed(isBlack ? 0 : 7), background: ground)
  }
}
