import Screens
import Terminals

/// The integrand of a divergence as a curve, filled from 0.
struct CostCurve {
  let own: (Double) -> Double
  /// The integrand of the other direction.
  let other: (Double) -> Double
  /// The side that weights; it gives the curve above 0 its style.
  let side: DistributionPair.Side

  func draw(
    over range: ClosedRange<Double>, hasXLabels: Bool, on surface: inout Surface, in rect: Rect
  ) {
    let axes = BenchAxes(
      in: rect, x: range, y: heights(over: range), alignsZero: true, hasXLabels: hasXLabels)
    guard !axes.area.isEmpty else { return }
    axes.draw(on: &surface)
    for column in axes.columns { fill(column, axes, on: &surface) }
    var curves = BenchCurves(axes)
    // A value that looks like 0 shows the line of 0 alone. That line is the last row of dots above 0, so
    // that it covers no filling below.
    let unit = 0.12 * axes.viewport.bounds.height / Double(axes.area.rows)
    curves.add(level: unit, .axis, isDotted: false)
    curves.add(.saving, mark: "-") { own($0) < -unit ? own($0) : .nan }
    curves.add(side.style, mark: side.mark) { own($0) > unit ? own($0) : .nan }
    curves.draw(on: &surface)
    // The places of infinite cost.
    axes.markColumns(.infinite, .warning, row: axes.area.row, on: &surface) { own($0) == .infinity }
  }

  /// The heights of the plot: the same for both directions while they compare, so that areas compare.
  private func heights(over range: ClosedRange<Double>) -> ClosedRange<Double> {
    func ends(_ f: (Double) -> Double) -> (low: Double, high: Double) {
      let values = DistributionScale.values(range, count: 400, f).filter(\.isFinite)
      return (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    }
    var (low, high) = ends(own)
    let beside = ends(other)
    if high - low > 0, beside.high - beside.low < 6 * (high - low) {
      (low, high) = (min(low, beside.low), max(high, beside.high))
    }
    let span = max(high - low, 1e-9)
    return min(low - 0.05 * span, -1e-9)...(high + 0.12 * span)
  }

  /// Fills a column from 0 to the curve.
  private func fill(_ column: Int, _ axes: BenchAxes, on surface: inout Surface) {
    let value = own(axes.x(ofColumn: column))
    guard !value.isNaN, value != 0 else { return }
    let (zero, end) = (axes.height(0), axes.height(value))
    let (low, high) = (min(zero, end), max(zero, end))
    for level in 0..<axes.area.rows {
      // A cell is filled if a third of it is covered, so that thin parts are visible too.
      let covered = min(high, Double(level + 1)) - max(low, Double(level))
      guard covered > 0.35 else { continue }
      surface.mark(
        value > 0 ? .cost : .saving, value > 0 ? .differenceFill : .saving, column: column,
        row: axes.area.endRow - 1 - level)
    }
  }
}
