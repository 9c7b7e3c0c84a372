import Information
import Terminals

/// Bars for each discrete outcome over a common axis: one or two a group.
struct OutcomePlot {
  typealias Series = (values: [Double], ink: BenchCanvas.Ink, mark: Unicode.Scalar)

  let names: [String]
  let chosen: Int
  let canvas: BenchCanvas

  /// Names under the bars, and the bars' letters where there is room.
  private func axes(_ rect: Rect, _ y: ClosedRange<Double>) -> (
    BenchAxes, names: Int, letters: Int?
  ) {
    let hasLetters = rect.rows >= 6
    let below = rect.rows >= 3 ? (hasLetters ? 2 : 1) : 0
    let axes = BenchAxes(
      canvas, in: rect.inset(bottom: below), x: 0...1, y: y, hasXLabels: false)
    return (axes, rect.endRow - 1, hasLetters ? rect.endRow - 2 : nil)
  }

  /// p's bars and q's. `level` draws a line at a mean.
  func draw(
    _ first: Series, _ second: Series?, level: (value: Double, ink: BenchCanvas.Ink)? = nil,
    decimals: Int = 2, _ rect: Rect, into frame: inout Frame
  ) {
    let all = first.values + (second?.values ?? []) + [level?.value ?? 0]
    let top = max(all.filter(\.isFinite).max() ?? 1, 1e-9)
    let (axes, row, letters) = axes(rect, 0...(top * (rect.rows >= 8 ? 1.25 : 1.12)))
    axes.draw(into: &frame)
    let columns = OutcomeColumns(count: names.count, columns: axes.area.columns)
    let bars = BenchBars(axes: axes)
    if let level {
      var lines = BenchCurves(axes)
      lines.add(level: level.value, level.ink, isDotted: true)
      lines.draw(into: &frame)
    }
    for outcome in names.indices {
      let places = [columns.first(outcome), columns.second(outcome)]
      for (series, place) in zip([first] + (second.map { [$0] } ?? []), places) {
        let value = series.values[outcome]
        let isOnly = second == nil
        let place = isOnly ? place.lowerBound..<max(place.upperBound, places[1].upperBound) : place
        bars.draw(value, columns: place, series.ink, mark: series.mark, into: &frame)
        let room = isOnly ? columns.group(outcome).count - 1 : place.count
        drawValue(value, decimals, above: place, room: room, series.ink, axes, into: &frame)
      }
    }
    guard rect.rows >= 3 else { return }
    columns.drawNames(
      names, chosen: chosen, canvas, area: axes.area, row: row,
      letters: second == nil ? nil : letters, into: &frame)
  }

  /// The number above a bar, where it fits over it.
  private func drawValue(
    _ value: Double, _ decimals: Int, above columns: Range<Int>, room: Int,
    _ ink: BenchCanvas.Ink, _ axes: BenchAxes, into frame: inout Frame
  ) {
    let text = canvas.spell(BenchNumber.text(value, decimals: decimals))
    let width = text.unicodeScalars.count
    guard value.isFinite, width <= room, axes.area.rows >= 5 else { return }
    let row = axes.area.endRow - 1 - Int(axes.height(value).rounded(.up))
    guard row >= axes.area.row else { return }
    let start = axes.area.column + columns.lowerBound + (columns.count - width) / 2
    frame.write(
      text, column: max(axes.area.column, start), row: row, style: canvas.style(ink),
      limit: axes.area.endColumn)
  }

  /// What each outcome adds to a divergence: standing bars cost, hanging ones save.
  func drawCosts(_ costs: [Double], _ rect: Rect, into frame: inout Frame) {
    let finite = costs.filter(\.isFinite)
    let top = max(finite.max() ?? 1, 0)
    let low = min(finite.min() ?? 0, 0)
    let span = max(top - low, 1e-9)
    let below = rect.rows >= 3 ? (rect.rows >= 6 ? 2 : 1) : 0
    let range = BenchAxes.aligned(
      low: low - (low < 0 ? 0.1 * span : 0), high: top + 0.25 * span,
      in: rect.inset(bottom: below), hasXLabels: false)
    let (axes, row, _) = axes(rect, range)
    axes.draw(into: &frame)
    var zero = BenchCurves(axes)
    zero.add(level: 0, .axis, isDotted: false)
    zero.draw(into: &frame)
    let columns = OutcomeColumns(count: names.count, columns: axes.area.columns)
    let bars = BenchBars(axes: axes)
    for (outcome, cost) in costs.enumerated() {
      let (first, second) = (columns.first(outcome), columns.second(outcome))
      let place = first.lowerBound..<max(first.upperBound, second.upperBound)
      bars.draw(cost, columns: place, .cost, mark: "+", into: &frame)
      bars.drawHanging(cost, columns: place, .saving, into: &frame)
      let room = columns.group(outcome).count - 1
      if cost > 0 {
        drawValue(cost, 2, above: place, room: room, .cost, axes, into: &frame)
      } else if cost < 0 {
        drawSaving(cost, below: place, room: room, axes, into: &frame)
      }
    }
    guard rect.rows >= 3 else { return }
    columns.drawNames(
      names, chosen: chosen, canvas, area: axes.area, row: row, letters: nil, into: &frame)
  }

  private func drawSaving(
    _ cost: Double, below columns: Range<Int>, room: Int, _ axes: BenchAxes,
    into frame: inout Frame
  ) {
    let text = canvas.spell(BenchNumber.text(cost, decimals: 2))
    let width = text.unicodeScalars.count
    guard width <= room, axes.area.rows >= 5 else { return }
    // Above the line, where nothing hangs.
    let row = axes.area.endRow - 2 - Int(axes.height(0).rounded())
    guard row >= axes.area.row else { return }
    frame.write(
      text, column: axes.area.column + columns.lowerBound + max(0, (columns.count - width) / 2),
      row: row, style: canvas.style(.saving), limit: axes.area.endColumn)
  }
}
