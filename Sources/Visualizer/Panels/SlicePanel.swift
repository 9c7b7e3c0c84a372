import Drawing
import Mixtures
import Plane
import Terminals

/// Panel 3: the last half-step as a cut, where one sees the bound touch.
struct SlicePanel {
  let session: Session
  let slices: SliceCache?

  func draw(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    if let n = session.pointUnderCursor,
      let point = PointSlice(point: n, of: session.timeline.present)
    {
      PointSlicePanel(session: session, slice: point, point: n).draw(canvas, rect, into: &frame)
      return
    }
    let slice = session.slice(slices)?.scaled(by: session.amounts.factor)
    let hasFrame = rect.columns >= 16 && rect.rows >= 7
    let inner = hasFrame ? rect.inset(left: 1, top: 1, right: 1, bottom: 1) : rect
    guard let slice else {
      drawFrame(title: "3 slice", legend: [], note: "", canvas, rect, hasFrame, into: &frame)
      let words = session.sliceKey == nil ? "a half-step shows as a cut here" : "… being cut"
      canvas.write(words, .quiet, column: inner.column + 1, in: inner, into: &frame)
      return
    }
    if let words = flaw(slice) {
      drawFrame(
        title: title(slice, rect.columns), legend: [], note: "", canvas, rect, hasFrame,
        into: &frame)
      for (row, line) in TextOverlay.wrapped(words, width: max(8, inner.columns - 2)).enumerated() {
        canvas.write(line, .quiet, column: inner.column + 1, in: inner, row: row, into: &frame)
      }
      return
    }
    // Enlarged, the panel says what each mark is.
    let legendRows = session.view.isEnlarged && inner.rows >= 16 ? SliceLegend.rows : 0
    let plotted = inner.inset(bottom: legendRows)
    let view = SliceView(slice, rows: plotted.rows)
    let layout = PlotLayout(rect: plotted, bounds: view.bounds)
    if legendRows > 0 {
      SliceLegend(slice: slice).draw(
        canvas, inner.inset(top: inner.rows - legendRows), into: &frame)
    }
    drawFrame(
      title: title(slice, rect.columns), legend: legend(slice, rect.columns),
      note: layout.yLabels.note, canvas, rect, hasFrame, into: &frame)
    let plot = SlicePlot(slice: slice, view: view, layout: layout, canvas: canvas)
    plot.draw(into: &frame)
  }

  /// Why a cut would show nothing but rounding; nil where it shows something.
  private func flaw(_ slice: Slice) -> String? {
    if session.timeline.present.hasCollapsed {
      return
        "a collapsed component has densities without bound: a cut through them shows only rounding"
    }
    let values = slice.samples.filter { 0...1 ~= $0.t }.flatMap {
      [$0.logPosterior, $0.lowerBound]
    }
    .filter(\.isFinite)
    guard let high = values.max(), let low = values.min() else { return nil }
    return high - low > Tolerance.flatSlice * (1 + high.magnitude)
      ? nil : "the half-step moved nothing that can be drawn"
  }

  private func title(_ slice: Slice, _ columns: Int) -> String {
    let path = slice.direction == .parameters ? "θ_old → θ_new" : "q_old → q_new"
    return columns >= 44 ? "3 slice along \(path)" : "3 slice \(path)"
  }

  private func legend(_ slice: Slice, _ columns: Int) -> [(String, Role)] {
    guard columns >= 46 else { return [] }
    let both: [(String, Role)] = [("log p", .logLikelihood), ("  L", .lowerBound)]
    return slice.direction == .parameters ? both + [("  next L", .quiet)] : both
  }

  private func drawFrame(
    title: String, legend: [(String, Role)], note: String, _ canvas: Canvas, _ rect: Rect,
    _ hasFrame: Bool, into frame: inout Frame
  ) {
    guard hasFrame else { return }
    Box(
      title: title, bottomRight: legend.map(\.0).joined(),
      isFocused: session.view.focus == .slice
    ).draw(into: &frame, rect: rect, inks: canvas.inks)
    let bottom = Rect(
      column: rect.column, row: rect.endRow - 1, columns: rect.columns, rows: 1)
    let width = legend.map { canvas.width($0.0) }.reduce(0, +)
    var column = rect.endColumn - 3 - width
    for (text, role) in legend {
      column = canvas.write(text, role, column: column, in: bottom, into: &frame)
    }
    if !note.isEmpty {
      canvas.write(" \(note) ", .axis, column: rect.column + 1, in: bottom, into: &frame)
    }
  }
}

/// Which part of the cut is seen: all of t, and upwards enough for the touch, the top and the gap.
struct SliceView {
  let bounds: Bounds

  /// The curves fall steeply outside; what the half-step is about gets most of the height.
  init(_ slice: Slice, rows: Int) {
    let inner = slice.samples.filter { $0.t >= 0 && $0.t <= 1 }
    let values = inner.flatMap { [$0.logPosterior, $0.lowerBound] }.filter(\.isFinite)
    let high = (values + [slice.top.value]).filter(\.isFinite).max() ?? 1
    let low = values.min() ?? 0
    let span = max(high - low, Tolerance.chartSpan * (1 + high.magnitude))
    let (first, last) = (slice.samples.first?.t ?? 0, slice.samples.last?.t ?? 1)
    bounds = Bounds(
      minimum: Point(first, low - 0.45 * span), maximum: Point(last, high + 0.25 * span))
  }
}

private struct SlicePlot {
  let slice: Slice
  let view: SliceView
  let layout: PlotLayout
  let canvas: Canvas

  private var area: Rect { layout.viewport.rect }

  func draw(into frame: inout Frame) {
    guard !area.isEmpty else { return }
    if layout.hasGutter {
      layout.yLabels.drawUpright(
        into: &frame, beside: area, from: layout.rect.column, inks: canvas.inks)
    }
    drawTimes(into: &frame)
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: canvas.glyphs)
    draw(Pen(canvas.inks.style(.quiet), texture: .dotted), &grid) { $0.nextBound }
    draw(Pen(canvas.inks.style(.logLikelihood), priority: 1), &grid) { $0.logPosterior }
    draw(Pen(canvas.inks.style(.lowerBound), priority: 2), &grid) { $0.lowerBound }
    grid.draw(into: &frame, column: area.column, row: area.row)
    drawMarks(into: &frame)
  }

  private func draw(
    _ pen: Pen, _ grid: inout DotGrid, _ value: (Slice.Sample) -> Double?
  ) {
    let points = slice.samples.map { Point($0.t, value($0) ?? .nan) }
    grid.polyline(points.map { grid.dots($0, layout.viewport) }, pen: pen)
  }

  /// An upright line and a name at t = 0 and t = 1.
  private func drawTimes(into frame: inout Frame) {
    let letter = slice.direction == .parameters ? "θ" : "q"
    for (t, name) in [(0.0, "\(letter)_old"), (1.0, "\(letter)_new")] {
      guard let (column, _) = cell(t, view.bounds.centre.y) else { continue }
      for row in area.row..<area.endRow {
        frame[column, row] = Cell(
          canvas.glyphs == .ascii ? ":" : "┊", canvas.inks.style(.quiet))
      }
      guard layout.rect.endRow > area.endRow else { continue }
      let text = canvas.glyphs.spell(name)
      let start = max(
        area.column,
        min(area.endColumn - text.count, column - text.count / 2))
      frame.write(text, column: start, row: area.endRow, style: canvas.inks.style(.axis))
    }
  }

  /// `○` where the curves touch, `●` on both at t = 1, and the gap between them.
  private func drawMarks(into frame: inout Frame) {
    let plain = canvas.glyphs == .ascii
    if let touch = slice.touch, let (column, row) = cell(touch.t, touch.value) {
      frame[column, row] = Cell(
        plain ? "@" : "○", canvas.inks.style(.strong))
    }
    guard let end = slice.samples.first(where: { $0.t == 1 }), slice.direction == .parameters,
      let (column, top) = cell(1, end.logPosterior), let (_, below) = cell(1, end.lowerBound)
    else { return }
    for row in top...max(top, below) where row > top && row < below {
      frame[column, row] = Cell(plain ? "#" : "┃", canvas.inks.style(.gap))
    }
    if below - top >= 2 {
      let text = canvas.glyphs.spell(
        " KL " + NumberFormat.fitting(slice.gap, width: 8, decimals: 3))
      frame.write(
        text, column: column + 1, row: (top + below) / 2, style: canvas.inks.style(.gap),
        limit: area.endColumn)
    }
    frame[column, top] = Cell(plain ? "o" : "●", canvas.inks.style(.logLikelihood))
    frame[column, below] = Cell(plain ? "o" : "●", canvas.inks.style(.lowerBound))
  }

  private func cell(_ t: Double, _ value: Double) -> (column: Int, row: Int)? {
    layout.viewport.cell(of: Point(t, value))
  }
}
