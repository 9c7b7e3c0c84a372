import Drawing
import Mixtures
import Plane
import Screens
import Terminals

/// The bound of one point against its q, for two components, as areas: teal up to L_n(q), red from
/// there to log p(xₙ|θ). It touches at the posterior.
struct PointSlicePanel {
  let session: Session
  let slice: PointSlice
  let point: Int

  func draw(on surface: inout Surface) {
    let panel = PanelFrame(rect: surface.rect)
    panel.draw(
      Box(title: "3 point \(point + 1): L_n(q)", bottomRight: "q of component 1"),
      of: .slice, in: session, on: &surface)
    let inner = panel.inner
    let (low, high) = range(rows: inner.rows)
    let layout = PlotLayout(
      rect: inner, bounds: Bounds(minimum: Point(0, low), maximum: Point(1, high)))
    let area = layout.viewport.rect
    guard !area.isEmpty else { return }
    layout.drawLeftAxis(into: &surface.frame, styles: surface.styles)
    let marks = (
      present: column(slice.present, in: area), posterior: column(slice.posterior, in: area)
    )
    let areas = StackedAreas(
      (0..<area.columns).map { column in
        let isMarked = column == marks.present || column == marks.posterior
        let q =
          column == marks.present
          ? slice.present
          : column == marks.posterior
            ? slice.posterior : (Double(column) + 0.5) / Double(area.columns)
        return StackedAreas.Column(
          lower: lowerBound(q), upper: logLikelihood,
          light: isMarked ? .marked : .usual)
      }, from: low, to: high, rows: area.rows, styles: surface.styles,
      hasThickRoof: surface.emphasis.hasLargeMarks)
    areas.draw(into: &surface.frame, column: area.column, row: area.row)
    var notes = AreaNotes(areas: areas, area: area)
    if marks.present != marks.posterior, gap > 0 {
      notes.write(
        difference: "KL " + NumberFormat.fitting(gap, width: 8, decimals: 3), at: marks.present,
        isNeeded: true, on: &surface)
    }
    notes.write(touch: "touches", at: marks.posterior, on: &surface)
    drawNames(marks, layout, on: &surface)
  }

  /// The units of the bound. A value is that of one point, so it is not divided by their number.
  private var amounts: Amounts { Amounts(session.view.units, count: 1) }

  private func lowerBound(_ q: Double) -> Double { amounts(slice.lowerBound(q)) }

  private var logLikelihood: Double { amounts(slice.logLikelihood) }

  /// KL(q_n‖r_n).
  private var gap: Double { amounts(slice.gap) }

  /// The range of values: the gap has most of the height, and at least the top six nats are shown.
  ///
  /// The slopes at the ends are infinite.
  private func range(rows: Int) -> (low: Double, high: Double) {
    let values = [0, 1].map(lowerBound).filter(\.isFinite)
    let high = logLikelihood
    let nats = amounts(6)
    let least = min(nats, high - (values.min() ?? high - nats))
    let span = max(gap.isFinite ? 1.5 * gap : 0, least, amounts(1e-6))
    return (high - 1.05 * span, high + min(0.3, max(0.08, 0.6 / Double(max(1, rows)))) * span)
  }

  private func column(_ q: Double, in area: Rect) -> Int {
    max(0, min(area.columns - 1, Int(saturating: q * Double(area.columns))))
  }

  /// Writes the ends of the axis and the names of the two marks below the areas.
  private func drawNames(
    _ marks: (present: Int, posterior: Int), _ layout: PlotLayout, on surface: inout Surface
  ) {
    let area = layout.viewport.rect
    guard layout.rect.endRow > area.endRow else { return }
    let line = Rect(column: area.column, row: area.endRow, columns: area.columns, rows: 1)
    var taken: [Range<Int>] = []
    func write(_ text: String, centre: Int, _ style: TextStyle) {
      let width = surface.width(text)
      let start = max(0, min(area.columns - width, centre - width / 2))
      guard !taken.contains(where: { $0.overlaps(start - 1..<start + width + 1) }) else { return }
      taken.append(start..<start + width)
      surface.write(text, style, column: area.column + start, in: line)
    }
    switch marks.posterior - marks.present {
    case 0: write("q = r", centre: marks.present, .strong)
    case 1...2: write("q r", centre: marks.present + 1, .strong)
    case -2 ... -1: write("r q", centre: marks.present - 1, .strong)
    default:
      write("q", centre: marks.present, .strong)
      write("r", centre: marks.posterior, .strong)
    }
    write("0", centre: 0, .axis)
    write("1", centre: area.columns - 1, .axis)
  }
}
