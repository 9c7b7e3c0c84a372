import Drawing
import Mixtures
import Plane
import Screens
import Terminals

/// The curves of a slice with its marks.
struct SlicePlot {
  private let slice: Slice
  private let layout: PlotLayout

  init(slice: Slice, rect: Rect) {
    self.slice = slice
    layout = PlotLayout(rect: rect, bounds: SlicePlot.bounds(of: slice))
  }

  /// The power of ten or the offset that the labels leave out.
  var note: String { layout.yLabels.note }

  private var area: Rect { layout.viewport.rect }

  /// All of t, and upwards enough for the touch, the top and the gap. The curves fall steeply
  /// outside of the half-step, which therefore gets most of the height.
  private static func bounds(of slice: Slice) -> Bounds {
    let values = slice.halfStepValues
    let high = (values + [slice.top.value]).filter(\.isFinite).max() ?? 1
    let low = values.min() ?? 0
    let span = max(high - low, Tolerance.chartSpan * (1 + high.magnitude))
    let (first, last) = (slice.samples.first?.t ?? 0, slice.samples.last?.t ?? 1)
    return Bounds(
      minimum: Point(first, low - 0.45 * span), maximum: Point(last, high + 0.25 * span))
  }

  func draw(on surface: inout Surface) {
    guard !area.isEmpty else { return }
    layout.drawLeftAxis(into: &surface.frame, styles: surface.styles)
    drawTimes(on: &surface)
    var grid = DotGrid(columns: area.columns, rows: area.rows, glyphs: surface.glyphs)
    draw(Pen(surface.style(.quiet), isDotted: true), into: &grid) { $0.nextBound }
    draw(Pen(surface.style(.logLikelihood), priority: 1), into: &grid) { $0.logPosterior }
    draw(Pen(surface.style(.lowerBound), priority: 2), into: &grid) { $0.lowerBound }
    grid.draw(into: &surface.frame, column: area.column, row: area.row)
    drawMarks(on: &surface)
  }

  private func draw(
    _ pen: Pen, into grid: inout DotGrid, _ value: (Slice.Sample) -> Double?
  ) {
    let points = slice.samples.map { Point($0.t, value($0) ?? .nan) }
    grid.polyline(points.map { grid.dots($0, layout.viewport) }, pen: pen)
  }

  /// Draws an upright line and a name at t = 0 and t = 1.
  private func drawTimes(on surface: inout Surface) {
    let letter = slice.direction == .parameters ? "θ" : "q"
    for (t, name) in [(0.0, "\(letter)_old"), (1.0, "\(letter)_new")] {
      guard let (column, _) = cell(t, layout.viewport.bounds.centre.y) else { continue }
      for row in area.row..<area.endRow {
        surface.mark(.place, .quiet, column: column, row: row)
      }
      guard layout.rect.endRow > area.endRow else { continue }
      let width = surface.width(name)
      let start = max(area.column, min(area.endColumn - width, column - width / 2))
      surface.frame.write(
        surface.transliterate(name), column: start, row: area.endRow, style: surface.style(.axis))
    }
  }

  /// Draws a ring where the curves touch, a dot on both at t = 1, and the gap between them.
  private func drawMarks(on surface: inout Surface) {
    if let touch = slice.touch, let (column, row) = cell(touch.t, touch.value) {
      surface.mark(.touch, .strong, column: column, row: row)
    }
    guard let end = slice.samples.first(where: { $0.t == 1 }), slice.direction == .parameters,
      let (column, top) = cell(1, end.logPosterior), let (_, below) = cell(1, end.lowerBound)
    else { return }
    surface.drawGapLine(column: column, between: top, and: below)
    if below - top >= 2 {
      surface.write(
        " KL " + NumberFormat.fitting(slice.gap, width: 8, decimals: 3), .gap,
        column: column + 1, row: (top + below) / 2 - area.row, in: area)
    }
    surface.mark(.present, .logLikelihood, column: column, row: top)
    surface.mark(.present, .lowerBound, column: column, row: below)
  }

  private func cell(_ t: Double, _ value: Double) -> (column: Int, row: Int)? {
    layout.viewport.cell(of: Point(t, value))
  }
}

extension Slice {
  /// The finite values of both curves between the ends of the half-step.
  var halfStepValues: [Double] {
    samples.filter { 0...1 ~= $0.t }.flatMap { [$0.logPosterior, $0.lowerBound] }
      .filter(\.isFinite)
  }
}

extension Surface {
  /// Draws the gap between two rows of a column, without the rows themselves.
  mutating func drawGapLine(column: Int, between top: Int, and bottom: Int) {
    for row in top..<max(top, bottom) where row > top {
      mark(.gapLine, .gap, column: column, row: row)
    }
  }
}
