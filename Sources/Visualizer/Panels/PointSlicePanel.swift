import Drawing
import Mixtures
import Plane
import Terminals

/// The bound of one point against its q, for two components: it touches log p(xₙ|θ) at the posterior.
struct PointSlicePanel {
  let session: Session
  let slice: PointSlice
  let point: Int

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    let hasFrame = rect.columns >= 16 && rect.rows >= 7
    var inner = rect
    let bounds = bounds
    if hasFrame {
      inner = rect.inset(left: 1, top: 1, right: 1, bottom: 1)
    }
    let layout = PlotLayout(rect: inner, bounds: bounds)
    if hasFrame {
      Box(
        title: "3 point \(point + 1): L_n(q)", bottomRight: "q of component 1",
        isFocused: session.view.focus == .slice
      ).draw(into: &frame, rect: rect, inks: canvas.inks)
    }
    let area = layout.viewport.rect
    guard !area.isEmpty else { return }
    if layout.hasGutter {
      layout.yLabels.drawUpright(
        into: &frame, beside: area, from: layout.rect.column, inks: canvas.inks)
    }
    layout.xLabels.drawBelow(into: &frame, area, inks: canvas.inks)
    drawCurves(canvas, layout, into: &frame)
    drawMarks(canvas, layout, into: &frame)
  }

  /// The hill falls to −∞ slopes at its ends; its top gets most of the height.
  private var bounds: Bounds {
    let values = slice.samples.map(\.lowerBound).filter(\.isFinite) + [slice.logLikelihood]
    let high = values.max() ?? 1
    let low = min(values.filter { $0 > high - 6 }.min() ?? high - 1, slice.present.lowerBound)
    let span = max(high - (low.isFinite ? low : high - 6), 1e-6)
    return Bounds(
      minimum: Point(0, high - 1.1 * span), maximum: Point(1, high + 0.25 * span))
  }

  private func drawCurves(_ canvas: Canvas, _ layout: PlotLayout, into frame: inout Frame) {
    let area = layout.viewport.rect
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: canvas.glyphs)
    grid.polyline(
      [0, 1].map { grid.dots(Point($0, slice.logLikelihood), layout.viewport) },
      pen: Pen(canvas.inks.style(.logLikelihood), priority: 1))
    grid.polyline(
      slice.samples.map { grid.dots(Point($0.q, $0.lowerBound), layout.viewport) },
      pen: Pen(canvas.inks.style(.lowerBound), priority: 2))
    grid.draw(into: &frame, column: area.column, row: area.row)
  }

  /// `○` where it touches, `●` where q stands, the gap between.
  private func drawMarks(_ canvas: Canvas, _ layout: PlotLayout, into frame: inout Frame) {
    let plain = canvas.glyphs == .ascii
    if let (column, row) = layout.viewport.cell(of: Point(slice.posterior, slice.logLikelihood)) {
      frame[column, row] = Cell(plain ? "@" : "○", canvas.inks.style(.strong))
    }
    let q = slice.present.q
    guard let (column, below) = layout.viewport.cell(of: Point(q, slice.present.lowerBound)),
      let (_, top) = layout.viewport.cell(of: Point(q, slice.logLikelihood))
    else { return }
    for row in top...max(top, below) where row > top && row < below {
      frame[column, row] = Cell(plain ? "#" : "┃", canvas.inks.style(.gap))
    }
    frame[column, below] = Cell(plain ? "o" : "●", canvas.inks.style(.lowerBound))
    let gap = slice.logLikelihood - slice.present.lowerBound
    guard below - top >= 2, gap > 0 else { return }
    let text = canvas.glyphs.spell("KL " + NumberFormat.fitting(gap, width: 8, decimals: 3))
    let area = layout.viewport.rect
    let start = column + 2 + text.count <= area.endColumn ? column + 2 : column - 1 - text.count
    frame.write(
      text, column: max(area.column, start), row: (top + below) / 2,
      style: canvas.inks.style(.gap), limit: area.endColumn)
  }
}
