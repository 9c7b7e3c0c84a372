import Information
import Screens
import Terminals

/// View `where`: p ln(p/q) and q ln(q/p), filled; costs and savings differ by colour and glyph.
struct CostPanels {
  let bench: DistributionBench
  let readings: DistributionReadings

  /// Draws the integrand that one side weights.
  /// - Parameter truth: the side that weights.
  func draw(
    _ truth: DistributionPair.Side, hasXLabels: Bool, on surface: inout Surface, in rect: Rect
  ) {
    let divergence = truth == .p ? readings.divergence : readings.reverse
    let value = "\(BenchNumber.text(bench.unit.of(nats: divergence))) \(bench.unit.rawValue)"
    let style: TextStyle = truth == .p ? .p : .q
    let formula = truth == .p ? "p \(bench.logName)(p/q)" : "q \(bench.logName)(q/p)"
    let name = truth == .p ? "KL(p‖q)" : "KL(q‖p)"
    let short = [Piece(formula, style), Piece(": \(name) = ", .text), Piece(value, .strong)]
    let long = [
      Piece(formula, style), Piece(" sums to ", .text), Piece("\(name) = \(value)", .strong),
    ]
    let inner = surface.panel(
      [long, short, [Piece(formula, style)]],
      note: [
        Piece("\(surface[.cost]) costs  ", .cost), Piece("\(surface[.saving]) saves", .saving),
      ], in: rect)
    switch bench.pair {
    case .discrete(let p, let q):
      let (first, second) = truth == .p ? (p, q) : (q, p)
      let costs = CodeComparison(p: first.probabilities, q: second.probabilities).costs
      OutcomePlot(names: p.outcomes, chosen: bench.outcome)
        .drawCosts(costs.map { bench.unit.of(nats: $0) }, on: &surface, in: inner)
    case .continuous(let p, let q):
      CostCurve(
        own: cost(truth, p, q), other: cost(truth.next, p, q), style: style,
        mark: truth == .p ? "*" : "o"
      ).draw(over: DistributionScale.range(p, q), hasXLabels: hasXLabels, on: &surface, in: inner)
    }
  }

  /// The integrand that a side weights, in the unit that is shown.
  private func cost(
    _ side: DistributionPair.Side, _ p: any ContinuousDistribution, _ q: any ContinuousDistribution
  ) -> (Double) -> Double {
    let comparison =
      side == .p ? ContinuousComparison(p: p, q: q) : ContinuousComparison(p: q, q: p)
    return { bench.unit.of(nats: comparison.cost(at: $0)) }
  }
}
