import Drawing
import Mixtures
import Plane
import Screens
import Terminals

/// The bound of one point against its q, for two components: it touches log p(xₙ|θ) at the
/// posterior.
struct PointSlicePanel {
  let session: Session
  let slice: PointSlice
  let point: Int

  func draw(on surface: inout Surface) {
    let panel = PanelFrame(rect: surface.rect)
    let layout = PlotLayout(rect: panel.inner, bounds: bounds)
    panel.draw(
      Box(title: "3 point \(point + 1): L_n(q)", bottomRight: "q of component 1"),
      of: .slice, in: session, on: &surface)
    Plot(layout: layout, marks: marks(on: surface), styles: surface.styles)
      .draw(into: &surface.frame)
    surface.draw(in: layout.viewport.rect) { drawGap(in: layout.viewport, on: &$0) }
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

  /// The two curves, and a ring where they touch.
  private func marks(on surface: Surface) -> [Mark] {
    let logLikelihood = [0, 1].map { Point($0, slice.logLikelihood) }
    let lowerBound = slice.samples.map { Point($0.q, $0.lowerBound) }
    return [
      .polyline(
        logLikelihood, isClosed: false, pen: Pen(surface.style(.logLikelihood), priority: 1)),
      .polyline(lowerBound, isClosed: false, pen: Pen(surface.style(.lowerBound), priority: 2)),
      .glyph(
        surface[.touch], at: Point(slice.posterior, slice.logLikelihood),
        style: surface.style(.strong)),
    ]
  }

  /// Draws a dot at the present q, and the gap above it.
  private func drawGap(in viewport: Viewport, on surface: inout Surface) {
    let q = slice.present.q
    guard let (column, below) = viewport.cell(of: Point(q, slice.present.lowerBound)),
      let (_, top) = viewport.cell(of: Point(q, slice.logLikelihood))
    else { return }
    surface.drawGapLine(column: column, between: top, and: below)
    surface.mark(.present, .lowerBound, column: column, row: below)
    let gap = slice.logLikelihood - slice.present.lowerBound
    guard below - top >= 2, gap > 0 else { return }
    let text = "KL " + NumberFormat.fitting(gap, width: 8, decimals: 3)
    let (area, width) = (surface.rect, surface.width(text))
    let start = column + 2 + width <= area.endColumn ? column + 2 : column - 1 - width
    surface.write(
      text, .gap, column: max(area.column, start), row: (top + below) / 2 - area.row)
  }
}
