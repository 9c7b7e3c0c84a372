import Drawing
import Information
import Screens
import Terminals

/// View `where`: p log(p/q) and q log(q/p), filled; costs and savings differ by colour and texture.
struct CostPanels {
  let bench: DistributionBench
  let readings: DistributionReadings

  /// Draws the integrand that one side weights.
  /// - Parameter truth: the side that weights.
  func draw(
    _ truth: DistributionPair.Side, hasXLabels: Bool, on surface: inout Surface, in rect: Rect
  ) {
    let (isP, log) = (truth == .p, bench.logName)
    let formula = Piece(isP ? "p \(log)(p/q)" : "q \(log)(q/p)", truth.style)
    let name = isP ? "KL(p‖q)" : "KL(q‖p)"
    let sum = bench.text(isP ? readings.divergence : readings.reverse)
    let value = "\(sum) \(bench.unit.rawValue)"
    let short = [formula, Piece(": \(name) = ", .text), Piece(value, .strong)]
    let long = [formula, Piece(" sums to ", .text), Piece("\(name) = \(value)", .strong)]
    let inner = surface.panel(
      [long, short, [formula]],
      note: [
        Piece("\(swatch(.difference, on: surface)) costs  ", .cost),
        Piece("\(swatch(.lower, on: surface)) saves", .saving),
      ], in: rect)
    switch bench.pair {
    case .discrete(let p, let q):
      let (first, second) = isP ? (p, q) : (q, p)
      let costs = CodeComparison(p: first.probabilities, q: second.probabilities).costs
      OutcomePlot(names: p.outcomes, chosen: bench.outcome)
        .drawCosts(costs.map(bench.shown), on: &surface, in: inner)
    case .continuous(let p, let q):
      let (forward, backward) = (cost(p, q), cost(q, p))
      CostCurve(
        own: isP ? forward : backward, other: isP ? backward : forward
      ).draw(over: DistributionScale.range(p, q), hasXLabels: hasXLabels, on: &surface, in: inner)
    }
  }

  /// Draws the integrands of both directions beside each other.
  func drawBoth(on surface: inout Surface, in rect: Rect) {
    let half = (rect.columns + 1) / 2
    draw(.p, hasXLabels: true, on: &surface, in: rect.inset(right: rect.columns - half))
    draw(.q, hasXLabels: true, on: &surface, in: rect.inset(left: half))
  }

  /// The character of a filled area.
  private func swatch(_ part: AreaPart, on surface: Surface) -> Unicode.Scalar {
    let scalar = AreaStyle(styles: surface.styles).filled(part, .usual).scalar
    return scalar == " " ? surface[.bar] : scalar
  }

  /// The integrand that the first of two densities weights, in the unit that is shown.
  private func cost(
    _ p: any ContinuousDistribution, _ q: any ContinuousDistribution
  ) -> (Double) -> Double {
    let comparison = ContinuousComparison(p: p, q: q)
    return { bench.shown(comparison.cost(at: $0)) }
  }
}
