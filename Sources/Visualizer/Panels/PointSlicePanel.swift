import Drawing
import Mixtures
import Plane
import Screens
import Terminals

/// The bound of one point against its q, for two components: it touches log p(xₙ|θ) at the posterior.
struct PointSlicePanel {
  let session: Session
  let slice: PointSlice
  let point: Int

  func draw(on surface: inout Surface) {
    let panel = PanelFrame(rect: surface.rect)
    let layout = PlotLayout(rect: panel.inner, bounds: bounds)
    panel.draw(
      Box(
        title: "3 point \(point + 1): L_n(q)", bottomRight: "q of component 1",
        isFocused: session.isFocused(.slice, under: surface.emphasis)),
      isLit: session.isLit(.slice, under: surface.emphasis), on: &surface)
    let area = layout.viewport.rect
    guard !area.isEmpty else { return }
    if layout.hasGutter {
      layout.yLabels.drawUpright(
        into: &surface.frame, beside: area, from: layout.rect.column, styles: surface.styles)
    }
    layout.xLabels.drawBelow(into: &surface.frame, area, styles: surface.styles)
    surface.draw(in: area) { surface in
      drawCurves(in: layout.viewport, on: &surface)
      drawMarks(in: layout.viewport, on: &surface)
    }
  }

  /// The slopes at the ends are infinite, so the top gets most of the height.
  private var bounds: Bounds {
    let values = slice.samples.map(\.lowerBound).filter(\.isFinite) + [slice.logLikelihood]
    let high = values.max() ?? 1
    let low = min(values.filter { $0 > high - 6 }.min() ?? high - 1, slice.present.lowerBound)
    let span = max(high - (low.isFinite ? low : high - 6), 1e-6)
    return Bounds(
      minimum: Point(0, high - 1.1 * span), maximum: Point(1, high + 0.25 * span))
  }

  private func drawCurves(in viewport: Viewport, on surface: inout Surface) {
    let area = surface.rect
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: surface.glyphs)
    grid.polyline(
      [0, 1].map { grid.dots(Point($0, slice.logLikelihood), viewport) },
      pen: Pen(surface.style(.logLikelihood), priority: 1))
    grid.polyline(
      slice.samples.map { grid.dots(Point($0.q, $0.lowerBound), viewport) },
      pen: Pen(surface.style(.lowerBound), priority: 2))
    grid.draw(into: &surface.frame, column: area.column, row: area.row)
  }

  /// A ring where the bound touches, a dot at the present q, and the gap between them.
  private func drawMarks(in viewport: Viewport, on surface: inout Surface) {
    if let (column, row) = viewport.cell(of: Point(slice.posterior, slice.logLikelihood)) {
      surface[column, row] = Cell(surface[.touch], surface.style(.strong))
    }
    let q = slice.present.q
    guard let (column, below) = viewport.cell(of: Point(q, slice.present.lowerBound)),
      let (_, top) = viewport.cell(of: Point(q, slice.logLikelihood))
    else { return }
    for row in top...max(top, below) where row > top && row < below {
      surface[column, row] = Cell(surface[.gapLine], surface.style(.gap))
    }
    surface[column, below] = Cell(surface[.present], surface.style(.lowerBound))
    let gap = slice.logLikelihood - slice.present.lowerBound
    guard below - top >= 2, gap > 0 else { return }
    let text = "KL " + NumberFormat.fitting(gap, width: 8, decimals: 3)
    let (area, width) = (surface.rect, surface.width(text))
    let start = column + 2 + width <= area.endColumn ? column + 2 : column - 1 - width
    surface.write(
      text, .gap, column: max(area.column, start), row: (top + below) / 2 - area.row)
  }
}
