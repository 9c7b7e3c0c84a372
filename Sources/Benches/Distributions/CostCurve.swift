import Screens
import Terminals

/// The integrand of a divergence as an area from 0.
struct CostCurve {
  let own: (Double) -> Double
  /// The integrand of the other direction.
  let other: (Double) -> Double

  func draw(
    over range: ClosedRange<Double>, hasXLabels: Bool, on surface: inout Surface, in rect: Rect
  ) {
    let axes = BenchAxes(
      in: rect, x: range, y: heights(over: range), alignsZero: true, hasXLabels: hasXLabels)
    guard !axes.area.isEmpty else { return }
    axes.draw(on: &surface)
    var line = BenchCurves(axes)
    line.add(level: 0, .axis, isDotted: false)
    line.draw(on: &surface)
    for column in axes.columns {
      let place = column - axes.area.column
      CostArea(axes: axes).draw(
        own(axes.x(ofColumn: column)), columns: place..<place + 1, showsThin: false, on: &surface)
    }
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
}
