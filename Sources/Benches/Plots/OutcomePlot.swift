import Information
import Screens
import Terminals

/// Bars for each discrete outcome over a common axis: one or two in a group.
struct OutcomePlot {
  struct Series {
    let values: [Double]
    let style: TextStyle
    /// Fills the bars in ASCII.
    let mark: Unicode.Scalar

    static func p(_ values: [Double]) -> Series { Series(values: values, style: .p, mark: "#") }
    static func q(_ values: [Double]) -> Series { Series(values: values, style: .q, mark: "o") }
  }

  /// The places of the parts of a plot.
  private struct Layout {
    let axes: BenchAxes
    let columns: OutcomeColumns
    /// The columns of the bars over all rows.
    let area: Rect
    /// The rows of names and letters, from the top.
    let names: Int
    let letters: Int?

    var bars: BenchBars { BenchBars(axes: axes) }
  }

  let names: [String]
  let chosen: Int

  private func rowsBelow(_ rect: Rect) -> Int { rect.rows >= 3 ? (rect.rows >= 6 ? 2 : 1) : 0 }

  /// Names are below the bars, and the bars' letters if there is room.
  private func layout(_ rect: Rect, y: ClosedRange<Double>) -> Layout {
    let axes = BenchAxes(
      in: rect.inset(bottom: rowsBelow(rect)), x: 0...1, y: y, hasXLabels: false)
    return Layout(
      axes: axes, columns: OutcomeColumns(count: names.count, columns: axes.area.columns),
      area: rect.inset(left: rect.columns - axes.area.columns), names: rect.rows - 1,
      letters: rect.rows >= 6 ? rect.rows - 2 : nil)
  }

  /// Draws p's bars and q's.
  /// - Parameter level: a dotted line at a mean.
  func draw(
    _ first: Series, _ second: Series? = nil, level: (value: Double, style: TextStyle)? = nil,
    on surface: inout Surface, in rect: Rect
  ) {
    let all = first.values + (second?.values ?? []) + [level?.value ?? 0]
    let top = max(all.filter(\.isFinite).max() ?? 1, 1e-9)
    let layout = layout(rect, y: 0...(top * (rect.rows >= 8 ? 1.25 : 1.12)))
    layout.axes.draw(on: &surface)
    if let level {
      var lines = BenchCurves(layout.axes)
      lines.add(level: level.value, level.style, isDotted: true)
      lines.draw(on: &surface)
    }
    for outcome in names.indices {
      let places = [layout.columns.first(outcome), layout.columns.second(outcome)]
      for (series, place) in zip([first] + (second.map { [$0] } ?? []), places) {
        let value = series.values[outcome]
        let isOnly = second == nil
        let place = isOnly ? place.lowerBound..<max(place.upperBound, places[1].upperBound) : place
        layout.bars.draw(value, columns: place, series.style, mark: series.mark, on: &surface)
        let room = isOnly ? layout.columns.group(outcome).count - 1 : place.count
        drawValue(value, above: place, room: room, series.style, layout.axes, on: &surface)
      }
    }
    drawNames(layout, letters: second == nil ? nil : layout.letters, on: &surface)
  }

  private func drawNames(_ layout: Layout, letters: Int?, on surface: inout Surface) {
    guard layout.area.rows >= 3 else { return }
    layout.columns.drawNames(
      names, chosen: chosen, in: layout.area, row: layout.names, letters: letters, on: &surface)
  }

  /// Writes the number above a bar if it fits over it.
  private func drawValue(
    _ value: Double, above columns: Range<Int>, room: Int, _ style: TextStyle, _ axes: BenchAxes,
    on surface: inout Surface
  ) {
    let text = BenchNumber.text(value, decimals: 2)
    let width = surface.width(text)
    guard value.isFinite, width <= room, axes.area.rows >= 5 else { return }
    let row = axes.area.rows - 1 - Int(axes.height(value).rounded(.up))
    let start = axes.area.column + columns.lowerBound + (columns.count - width) / 2
    surface.write(
      text, style, column: max(axes.area.column, start), row: row, in: axes.area)
  }

  /// Draws the contribution of each outcome to a divergence: upright bars cost, hanging ones save.
  func drawCosts(_ costs: [Double], on surface: inout Surface, in rect: Rect) {
    let layout = layout(rect, y: costRange(costs, in: rect))
    let axes = layout.axes
    axes.draw(on: &surface)
    var zero = BenchCurves(axes)
    zero.add(level: 0, .axis, isDotted: false)
    zero.draw(on: &surface)
    for (outcome, cost) in costs.enumerated() {
      let (first, second) = (layout.columns.first(outcome), layout.columns.second(outcome))
      let place = first.lowerBound..<max(first.upperBound, second.upperBound)
      layout.bars.draw(cost, columns: place, .cost, mark: surface[.cost], on: &surface)
      layout.bars.drawHanging(cost, columns: place, .saving, on: &surface)
      let room = layout.columns.group(outcome).count - 1
      if cost > 0 {
        drawValue(cost, above: place, room: room, .cost, axes, on: &surface)
      } else if cost < 0 {
        drawSaving(cost, above: place, room: room, axes, on: &surface)
      }
    }
    drawNames(layout, letters: nil, on: &surface)
  }

  private func costRange(_ costs: [Double], in rect: Rect) -> ClosedRange<Double> {
    let finite = costs.filter(\.isFinite)
    let top = max(finite.max() ?? 1, 0)
    let low = min(finite.min() ?? 0, 0)
    let span = max(top - low, 1e-9)
    return BenchAxes.aligned(
      low: low - (low < 0 ? 0.1 * span : 0), high: top + 0.25 * span,
      in: rect.inset(bottom: rowsBelow(rect)), hasXLabels: false)
  }

  /// Writes the number of a hanging bar above the line of 0, where nothing hangs.
  private func drawSaving(
    _ cost: Double, above columns: Range<Int>, room: Int, _ axes: BenchAxes,
    on surface: inout Surface
  ) {
    let text = BenchNumber.text(cost, decimals: 2)
    let width = surface.width(text)
    guard width <= room, axes.area.rows >= 5 else { return }
    surface.write(
      text, .saving,
      column: axes.area.column + columns.lowerBound + max(0, (columns.count - width) / 2),
      row: axes.area.rows - 2 - Int(axes.height(0).rounded()), in: axes.area)
  }
}
