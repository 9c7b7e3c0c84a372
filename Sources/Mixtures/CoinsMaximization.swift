import Plane

extension CoinsFamily {
  /// The share of heads in the tosses that q gives to each coin:
  ///
  ///     pₖ = Σ q h / Σ q (h + t)
  ///
  /// each block a share η of the way, and held blocks unchanged. Events: a coin that is empty or has no tosses, which
  /// keeps its p, and a coin that comes to p = 0 or p = 1. O(K).
  package func maximize(
    _ moments: [Moments], from mixture: Mixture, model: Model, rules: Rules
  ) -> Maximization {
    let total = Double(model.observations.count)
    let η = rules.maximization.share
    var next = mixture
    next.weights = rules.weights(moments, from: mixture.weights, total: total)
    var events: [FitEvent] = []
    for (k, sums) in moments.enumerated() {
      let tosses = sums.total
      guard sums.weight > Tolerance.emptyShare * total,
        let target = Component(heads: tosses.x, tails: tosses.y)
      else {
        events.append(.emptyComponent(component: k))
        continue
      }
      guard !rules.held.contains(.means) else { continue }
      next.components[k] =
        η == 1
        ? target : Component((1 - η) * mixture.components[k].values + η * target.values)
      if next.components[k].isCertain, !mixture.components[k].isCertain {
        events.append(.certain(component: k))
      }
    }
    return Maximization(mixture: next, events: events)
  }
}
