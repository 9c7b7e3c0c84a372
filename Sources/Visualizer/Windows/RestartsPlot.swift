import Drawing
import Mixtures
import Plane
import Screens
import Stepping
import Terminals

/// The curves of log p of many runs as a bundle, and a histogram of their ends beside it.
struct RestartsPlot {
  /// The runs, the best first.
  let ranked: [Restarts.Run]
  let ends: [(logPosterior: Double, count: Int)]
  /// The rank of the run that is brought out.
  let selected: Int
  let amounts: Amounts
  let names: BoundNames

  /// Draws the plot with its headings above and the numbers of the iterations below.
  func draw(on surface: inout Surface, in rect: Rect) {
    guard let bounds else {
      surface.write("the first run has not ended yet", .quiet, column: rect.column, in: rect)
      return
    }
    let histogramWidth = min(20, rect.columns / 4)
    let layout = PlotLayout(rect: rect.inset(top: 1, right: histogramWidth), bounds: bounds)
    let area = layout.viewport.rect
    guard !area.isEmpty else { return }
    layout.drawLeftAxis(into: &surface.frame, styles: surface.styles)
    layout.xLabels.drawBelow(into: &surface.frame, area, styles: surface.styles)
    drawHeadings(on: &surface, in: rect, layout)
    drawBundle(on: &surface, layout)
    drawHistogram(on: &surface, beside: layout, width: histogramWidth)
  }

  private func drawHeadings(on surface: inout Surface, in rect: Rect, _ layout: PlotLayout) {
    let area = layout.viewport.rect
    let side = rect.inset(left: area.endColumn + 1 - rect.column)
    surface.write(names.logPosterior, .logLikelihood, column: rect.column, in: rect)
    let names = ["runs that end here", "runs ending here", "runs"]
    let name = names.first { surface.width($0) <= side.columns } ?? ""
    surface.write(name, .text, column: side.column, in: side)
    guard area.endRow < rect.endRow else { return }
    surface.write("iteration", .axis, column: side.column, row: rect.rows - 1, in: side)
  }

  private func drawBundle(on surface: inout Surface, _ layout: PlotLayout) {
    let area = layout.viewport.rect
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
  }

  /// A bar for each row of the chart, with the number of runs that end there. Bars are lower than a row, so that
  /// those of neighbouring rows are apart.
  private func drawHistogram(
    on surface: inout Surface, beside layout: PlotLayout, width: Int
  ) {
    let area = layout.viewport.rect
    var counts = Array(repeating: 0, count: area.rows)
    for end in ends where end.logPosterior.isFinite {
      let y = layout.viewport.cells(Point(0, amounts(end.logPosterior))).y.rounded(.down)
      if let row = Int(exactly: y), counts.indices.contains(row) { counts[row] += end.count }
    }
    let most = max(1, counts.max() ?? 1)
    let bar = String(surface.glyphs.bar(eighths: 5))
    for (row, count) in counts.enumerated() where count > 0 {
      let length = max(1, (width - 6) * count / most)
      let line = Rect(
        column: area.endColumn + 1, row: area.row + row, columns: width - 1, rows: 1)
      let end = surface.write(
        String(repeating: bar, count: length), .key, column: line.column, in: line)
      surface.write(" \(count)", .text, column: end, in: line)
    }
  }

  /// The range from a little below the lowest end upwards; the first steep climb is cut off. If all runs have the
  /// same end, the range begins where half of them are after their second iteration.
  private var bounds: Bounds? {
    let values = ranked.map { amounts($0.end) }.filter(\.isFinite)
    guard let high = values.max(), let low = values.min() else { return nil }
    let least = max(Tolerance.negligible(beside: high), amounts(1))
    let span = max(high - low, least)
    let early = ranked.map { amounts($0.logPosterior[min(2, $0.logPosterior.count - 1)]) }
      .filter(\.isFinite).sorted()
    let base =
      high - low > least || early.isEmpty
      ? low - 0.6 * span : min(early[early.count / 2], high - least)
    let longest = ranked.map(\.logPosterior.count).max() ?? 2
    return Bounds(
      minimum: Point(0, base),
      maximum: Point(Double(max(2, longest) - 1), high + 0.08 * (high - base)))
  }
}
