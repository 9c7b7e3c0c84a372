import Information
import Terminals

/// View `where`: p ln(p/q) and q ln(q/p), filled, what costs told apart from what saves.
struct CostPanels {
  let bench: DistributionBench
  let readings: DistributionReadings

  /// The integrand that `truth` weights.
  func draw(
    _ truth: DistributionPair.Side, _ canvas: BenchCanvas, _ rect: Rect, hasXLabels: Bool,
    into frame: inout Frame
  ) {
    let divergence = truth == .p ? readings.divergence : readings.reverse
    let value = "\(BenchNumber.text(bench.unit.of(nats: divergence))) \(bench.unit.rawValue)"
    let ink: BenchCanvas.Ink = truth == .p ? .p : .q
    let formula = truth == .p ? "p \(bench.logName)(p/q)" : "q \(bench.logName)(q/p)"
    let name = truth == .p ? "KL(p‖q)" : "KL(q‖p)"
    let short: BenchCanvas.Words = [(formula, ink), (": \(name) = ", .text), (value, .strong)]
    let long: BenchCanvas.Words =
      [(formula, ink), (" sums to ", .text), ("\(name) = \(value)", .strong)]
    let legend: BenchCanvas.Words =
      canvas.isPlain
      ? [("+ costs  ", .cost), ("- saves", .saving)]
      : [("░ costs  ", .cost), ("▒ saves", .saving)]
    let inner = canvas.panel([long, short, [(formula, ink)]], note: legend, rect, into: &frame)
    switch bench.pair {
    case .discrete(let p, let q):
      let (first, second) = truth == .p ? (p, q) : (q, p)
      let costs = CodeComparison(p: first.probabilities, q: second.probabilities).costs
      OutcomePlot(names: p.outcomes, chosen: bench.outcome, canvas: canvas)
        .drawCosts(costs.map { bench.unit.of(nats: $0) }, inner, into: &frame)
    case .continuous(let p, let q):
      draw(p, q, truth, ink, canvas, inner, hasXLabels, into: &frame)
    }
  }

  private func draw(
    _ p: any ContinuousDistribution, _ q: any ContinuousDistribution,
    _ truth: DistributionPair.Side, _ ink: BenchCanvas.Ink, _ canvas: BenchCanvas, _ rect: Rect,
    _ hasXLabels: Bool, into frame: inout Frame
  ) {
    let range = DistributionScale.range(p, q)
    func cost(_ side: DistributionPair.Side) -> (Double) -> Double {
      let comparison =
        side == .p ? ContinuousComparison(p: p, q: q) : ContinuousComparison(p: q, q: p)
      return { bench.unit.of(nats: comparison.cost(at: $0)) }
    }
    let axes = BenchAxes(
      canvas, in: rect, x: range, y: bounds(range, cost(truth), cost(truth.next), rect, hasXLabels),
      hasXLabels: hasXLabels)
    guard !axes.area.isEmpty else { return }
    axes.draw(into: &frame)
    let f = cost(truth)
    for column in 0..<axes.area.columns { fill(column, f, axes, into: &frame) }
    var curves = BenchCurves(axes)
    // What cannot be told from 0 leaves the line of 0 alone, which is the last row of dots above it: so
    // it covers no filling below.
    let unit = 0.12 * axes.viewport.bounds.height / Double(axes.area.rows)
    curves.add(level: unit, .axis, isDotted: false)
    curves.add(.saving, mark: "-") { f($0) < -unit ? f($0) : .nan }
    curves.add(ink, mark: truth == .p ? "*" : "o") { f($0) > unit ? f($0) : .nan }
    curves.draw(into: &frame)
    markInfinite(f, axes, into: &frame)
  }

  /// The same height for both directions while they compare, so that areas do.
  private func bounds(
    _ range: ClosedRange<Double>, _ own: (Double) -> Double, _ other: (Double) -> Double,
    _ rect: Rect, _ hasXLabels: Bool
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

  /// From 0 to the curve: above in one glyph and colour, below in another.
  private func fill(
    _ column: Int, _ f: (Double) -> Double, _ axes: BenchAxes, into frame: inout Frame
  ) {
    let value = f(axes.x(ofColumn: column))
    guard !value.isNaN, value != 0 else { return }
    let canvas = axes.canvas
    let (zero, end) = (axes.height(0), axes.height(value))
    let cell =
      value > 0
      ? Cell(canvas.isPlain ? "+" : "░", canvas.style(.role(.gapFill)))
      : Cell(canvas.isPlain ? "-" : "▒", canvas.style(.saving))
    let (low, high) = (min(zero, end), max(zero, end))
    for level in 0..<axes.area.rows {
      // A cell is filled where a third of it is covered, so that thin parts show their glyph too.
      let covered = min(high, Double(level + 1)) - max(low, Double(level))
      guard covered > 0.35 else { continue }
      frame[axes.area.column + column, axes.area.endRow - 1 - level] = cell
    }
  }

  /// ∞ along the top where q = 0 < p.
  private func markInfinite(
    _ f: (Double) -> Double, _ axes: BenchAxes, into frame: inout Frame
  ) {
    let canvas = axes.canvas
    for column in 0..<axes.area.columns where f(axes.x(ofColumn: column)) == .infinity {
      frame[axes.area.column + column, axes.area.row] = Cell(
        canvas.isPlain ? "!" : "∞", canvas.style(.warning))
    }
  }
}
