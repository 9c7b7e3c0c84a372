import Screens
import Terminals

/// The integrand of a divergence as a curve, filled from 0.
struct CostCurve {
  let own: (Double) -> Double
  /// The integrand of the other direction.
  let other: (Double) -> Double
  /// The style of the curve above 0, and its character if there are no dots.
  let style: TextStyle
  let mark: Unicode.Scalar

  func draw(
    over range: ClosedRange<Double>, hasXLabels: Bool, on surface: inout Surface, in rect: Rect
  ) {
    let axes = BenchAxes(
      in: rect, x: range, y: heights(over: range, in: rect, hasXLabels: hasXLabels),
      hasXLabels: hasXLabels)
    guard !axes.area.isEmpty else { return }
    axes.draw(on: &surface)
    for column in 0..<axes.area.columns { fill(column, axes, on: &surface) }
    var curves = BenchCurves(axes)
    // A value that looks like 0 shows the line of 0 alone. That line is the last row of dots above 0, so
    // that it covers no filling below.
    let unit = 0.12 * axes.viewport.bounds.height / Double(axes.area.rows)
    curves.add(level: unit, .axis, isDotted: false)
    curves.add(.saving, mark: "-") { own($0) < -unit ? own($0) : .nan }
    curves.add(style, mark: mark) { own($0) > unit ? own($0) : .nan }
    curves.draw(on: &surface)
    markInfinite(axes, on: &surface)
  }

  /// The heights of the plot: the same for both directions while they compare, so that areas compare.
  private func heights(
    over range: ClosedRange<Double>, in rect: Rect, hasXLabels: Bool
  ) -> ClosedRange<Double> {
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
    return BenchAxes.aligned(
      low: min(low - 0.05 * span, -1e-9), high: high + 0.12 * span, in: rect,
      hasXLabels: hasXLabels)
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
        value > 0 ? .cost : .saving, value > 0 ? .differenceFill : .saving,
        column: axes.area.column + column, row: axes.area.endRow - 1 - level)
    }
  }

  /// Marks the places of infinite cost along the top.
  private func markInfinite(_ axes: BenchAxes, on surface: inout Surface) {
    for column in 0..<axes.area.columns where own(axes.x(ofColumn: column)) == .infinity {
      surface.mark(.infinite, .warning, column: axes.area.column + column, row: axes.area.row)
    }
  }
}
