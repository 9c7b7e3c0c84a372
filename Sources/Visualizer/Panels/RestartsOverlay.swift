import Drawing
import Mixtures
import Plane
import Terminals

/// Many starts: the curves of log p as a bundle, where they end as a histogram beside it, and a list of
/// the runs to pick one from.
struct RestartsOverlay {
  let restarts: Restarts
  let selected: Int
  let units: Amounts

  func draw(_ canvas: Canvas, _ screen: Rect, into frame: inout Frame) {
    let isNarrow = screen.columns < 70
    let inner = Overlay.window(
      "many starts: log p by iteration", columns: min(110, screen.columns - 4),
      rows: screen.rows - 4, note: "enter steps through it, esc closes", canvas, screen,
      into: &frame)
    guard inner.rows >= 4, inner.columns >= 20 else { return }
    drawProgress(canvas, inner, into: &frame)
    let listWidth = isNarrow ? 0 : 30
    let plot = Rect(
      column: inner.column, row: inner.row + 1, columns: inner.columns - listWidth,
      rows: inner.rows - 1)
    drawBundle(canvas, plot, into: &frame)
    if listWidth > 0 {
      let list = Rect(
        column: plot.endColumn + 1, row: plot.row, columns: listWidth - 1, rows: plot.rows)
      drawList(canvas, list, into: &frame)
    }
  }

  /// How many are done, and what was found so far.
  private func drawProgress(_ canvas: Canvas, _ inner: Rect, into frame: inout Frame) {
    let done = restarts.runs.count
    let optima = restarts.ends.count
    let left = restarts.unfinished
    let found =
      (optima == 0 ? "" : ", \(optima) different end\(optima == 1 ? "" : "s")")
      + (left == 0 ? "" : ", \(left) not converged")
    let words = " \(done) of \(restarts.total) seeds\(found)"
    let width = max(0, min(20, inner.columns - canvas.width(words)))
    let full = width * done / restarts.total
    let (on, off) = canvas.glyphs == .ascii ? ("#", ".") : ("█", "░")
    let bar = String(repeating: on, count: full) + String(repeating: off, count: width - full)
    let end = canvas.write(bar, .lowerBound, column: inner.column, in: inner, into: &frame)
    canvas.write(words, .text, column: end, in: inner, into: &frame)
  }

  private func drawBundle(_ canvas: Canvas, _ rect: Rect, into frame: inout Frame) {
    let ranked = restarts.ranked
    guard let bounds = bounds(ranked) else { return }
    let histogramWidth = min(16, rect.columns / 5)
    let layout = PlotLayout(rect: rect.inset(right: histogramWidth), bounds: bounds)
    let area = layout.viewport.rect
    guard !area.isEmpty else { return }
    layout.yLabels.drawUpright(
      into: &frame, beside: area, from: layout.rect.column, inks: canvas.inks)
    layout.xLabels.drawBelow(into: &frame, area, inks: canvas.inks)
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: canvas.glyphs)
    for (rank, run) in ranked.enumerated().reversed() {
      let isSelected = rank == selected
      let pen = Pen(
        canvas.inks.style(isSelected ? .logLikelihood : run.collapsed ? .gap : .quiet),
        priority: isSelected ? 1 : 0)
      grid.polyline(
        run.evidence.enumerated().map {
          grid.dots(Point(Double($0.offset), units($0.element)), layout.viewport)
        }, pen: pen)
    }
    grid.draw(into: &frame, column: area.column, row: area.row)
    drawHistogram(layout, canvas, width: histogramWidth, into: &frame)
  }

  /// A bar for each row of the chart: how many runs end there.
  private func drawHistogram(
    _ layout: PlotLayout, _ canvas: Canvas, width: Int, into frame: inout Frame
  ) {
    let area = layout.viewport.rect
    var counts = Array(repeating: 0, count: area.rows)
    for end in restarts.ends where end.evidence.isFinite {
      let y = layout.viewport.cells(Point(0, units(end.evidence))).y.rounded(.down)
      if let row = Int(exactly: y), counts.indices.contains(row) { counts[row] += end.count }
    }
    let most = max(1, counts.max() ?? 1)
    for (row, count) in counts.enumerated() where count > 0 {
      let length = max(1, (width - 5) * count / most)
      let bar = String(repeating: canvas.glyphs == .ascii ? "#" : "█", count: length)
      let line = Rect(
        column: area.endColumn + 1, row: area.row + row, columns: width - 1, rows: 1)
      let end = canvas.write(bar, .lowerBound, column: line.column, in: line, into: &frame)
      canvas.write(" \(count)", .text, column: end, in: line, into: &frame)
    }
  }

  /// From a little below where the lowest run ends: how they fell at first is not what matters.
  private func bounds(_ ranked: [Restarts.Run]) -> Bounds? {
    let ends = ranked.map { units($0.end) }.filter(\.isFinite)
    guard let high = ends.max(), let low = ends.min() else { return nil }
    let span = max(high - low, 1e-9 * (1 + high.magnitude), units(1))
    let longest = ranked.map(\.evidence.count).max() ?? 2
    return Bounds(
      minimum: Point(0, low - 0.6 * span),
      maximum: Point(Double(max(2, longest) - 1), high + 0.08 * span))
  }

  private func drawList(_ canvas: Canvas, _ list: Rect, into frame: inout Frame) {
    let ranked = restarts.ranked
    canvas.write("   seed  it.      log p", .quiet, column: list.column, in: list, into: &frame)
    let body = list.inset(top: 1)
    let shown = ListRow.window(count: ranked.count, selected: selected, room: body.rows)
    for (row, index) in shown.enumerated() {
      let run = ranked[index]
      let line = ListRow(isSelected: index == selected, canvas: canvas, inner: body, row: row)
      line.begin(&frame)
      line.write(padded("\(run.seed)", 7), at: 0, into: &frame)
      line.write(padded("\(run.evidence.count - 1)", 5), .quiet, at: 7, into: &frame)
      line.write(padded(units.say(run.end), 13), at: 12, into: &frame)
      if !run.isConverged { line.write("…", .quiet, at: 26, into: &frame) }
      if run.collapsed { line.write("!", .gap, at: 27, into: &frame) }
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
  }
}
