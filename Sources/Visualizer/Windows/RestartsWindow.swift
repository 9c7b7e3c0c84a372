import Drawing
import Mixtures
import Plane
import Screens
import Stepping
import Terminals

/// Many starts: progress, curves, ends, and a list of the runs to pick one from.
struct RestartsWindow: SessionWindow {
  var selected = 0

  static let opening = Binding<SessionAction>(
    [.typed("M")], .play(.manyStarts(50)), "many starts: run from 50 seeds, pick one",
    hint: "many", rank: 16)

  var keymap: [Binding<SessionAction>] { WindowKeys.list }

  mutating func take(_ input: WindowInput, in session: Session) {
    selected.take(input, count: session.run.restarts?.runs.count ?? 0)
  }

  func confirmed(in session: Session) -> Confirmation {
    Confirmation(action: .model(.openRestart(selected)))
  }

  func draw(_ session: Session, on surface: inout Surface) {
    guard let restarts = session.run.restarts else { return }
    RestartsPicture(restarts: restarts, selected: selected, amounts: session.amounts)
      .draw(on: &surface)
  }
}

/// The curves of log p as a bundle, a histogram of their ends beside it, and the list of the runs.
private struct RestartsPicture {
  let restarts: Restarts
  let selected: Int
  let amounts: Amounts

  func draw(on surface: inout Surface) {
    let screen = surface.rect
    let inner = WindowFrame(
      title: "many starts: log p by iteration",
      size: Size(columns: min(110, screen.columns - 4), rows: screen.rows - 4),
      note: "enter steps through it, esc closes"
    ).draw(on: &surface)
    guard inner.rows >= 4, inner.columns >= 20 else { return }
    drawProgress(on: &surface, in: inner)
    let listWidth = screen.columns < 70 ? 0 : 30
    let plot = Rect(
      column: inner.column, row: inner.row + 1, columns: inner.columns - listWidth,
      rows: inner.rows - 1)
    drawBundle(on: &surface, in: plot)
    if listWidth > 0 {
      let list = Rect(
        column: plot.endColumn + 1, row: plot.row, columns: listWidth - 1, rows: plot.rows)
      drawList(on: &surface, in: list)
    }
  }

  /// The finished share, and the ends found so far.
  private func drawProgress(on surface: inout Surface, in inner: Rect) {
    let done = restarts.runs.count
    let optima = restarts.ends.count
    let left = restarts.unfinished
    let found =
      (optima == 0 ? "" : ", \(optima) different end\(optima == 1 ? "" : "s")")
      + (left == 0 ? "" : ", \(left) not converged")
    let words = " \(done) of \(restarts.total) seeds\(found)"
    let width = max(0, min(20, inner.columns - surface.width(words)))
    let full = width * done / restarts.total
    let bar =
      String(repeating: "\(surface[.bar])", count: full)
      + String(repeating: "\(surface[.barRest])", count: width - full)
    let end = surface.write(bar, .lowerBound, column: inner.column, in: inner)
    surface.write(words, .text, column: end, in: inner)
  }

  private func drawBundle(on surface: inout Surface, in rect: Rect) {
    let ranked = restarts.ranked
    guard let bounds = bounds(ranked) else { return }
    let histogramWidth = min(16, rect.columns / 5)
    let layout = PlotLayout(rect: rect.inset(right: histogramWidth), bounds: bounds)
    let area = layout.viewport.rect
    guard !area.isEmpty else { return }
    layout.yLabels.drawUpright(
      into: &surface.frame, beside: area, from: layout.rect.column, styles: surface.styles)
    layout.xLabels.drawBelow(into: &surface.frame, area, styles: surface.styles)
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: surface.glyphs)
    for (rank, run) in ranked.enumerated().reversed() {
      let isSelected = rank == selected
      let pen = Pen(
        surface.style(isSelected ? .logLikelihood : run.collapsed ? .gap : .quiet),
        priority: isSelected ? 1 : 0)
      grid.polyline(
        run.logPosterior.enumerated().map {
          grid.dots(Point(Double($0.offset), amounts($0.element)), layout.viewport)
        }, pen: pen)
    }
    grid.draw(into: &surface.frame, column: area.column, row: area.row)
    drawHistogram(on: &surface, beside: layout, width: histogramWidth)
  }

  /// A bar for each row of the chart: the number of runs that end there.
  private func drawHistogram(
    on surface: inout Surface, beside layout: PlotLayout, width: Int
  ) {
    let area = layout.viewport.rect
    var counts = Array(repeating: 0, count: area.rows)
    for end in restarts.ends where end.logPosterior.isFinite {
      let y = layout.viewport.cells(Point(0, amounts(end.logPosterior))).y.rounded(.down)
      if let row = Int(exactly: y), counts.indices.contains(row) { counts[row] += end.count }
    }
    let most = max(1, counts.max() ?? 1)
    for (row, count) in counts.enumerated() where count > 0 {
      let length = max(1, (width - 5) * count / most)
      let bar = String(repeating: "\(surface[.bar])", count: length)
      let line = Rect(
        column: area.endColumn + 1, row: area.row + row, columns: width - 1, rows: 1)
      let end = surface.write(bar, .lowerBound, column: line.column, in: line)
      surface.write(" \(count)", .text, column: end, in: line)
    }
  }

  /// The range from a little below the lowest end upwards; the first steep climb is cut off.
  private func bounds(_ ranked: [Restarts.Run]) -> Bounds? {
    let ends = ranked.map { amounts($0.end) }.filter(\.isFinite)
    guard let high = ends.max(), let low = ends.min() else { return nil }
    let span = max(high - low, Tolerance.startsSpan * (1 + high.magnitude), amounts(1))
    let longest = ranked.map(\.logPosterior.count).max() ?? 2
    return Bounds(
      minimum: Point(0, low - 0.6 * span),
      maximum: Point(Double(max(2, longest) - 1), high + 0.08 * span))
  }

  private func drawList(on surface: inout Surface, in list: Rect) {
    let ranked = restarts.ranked
    surface.write("   seed  it.      log p", .quiet, column: list.column, in: list)
    let body = list.inset(top: 1)
    let shown = ListRow.visible(count: ranked.count, selected: selected, room: body.rows)
    for (row, index) in shown.enumerated() {
      let run = ranked[index]
      let line = ListRow(isSelected: index == selected, inner: body, row: row)
      line.begin(on: &surface)
      line.write(padded("\(run.seed)", 7), at: 0, on: &surface)
      line.write(padded("\(run.logPosterior.count - 1)", 5), .quiet, at: 7, on: &surface)
      line.write(padded(amounts.say(run.end), 13), at: 12, on: &surface)
      if !run.isConverged { line.write("…", .quiet, at: 26, on: &surface) }
      if run.collapsed { line.write("!", .gap, at: 27, on: &surface) }
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
  }
}
