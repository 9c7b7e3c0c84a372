import Plane

extension CoinsFamily {
  /// The share of heads in the tosses that q gives to each coin:
  ///
  ///     pₖ = Σ q h / Σ q (h + t)
  ///
  /// each block a share η of the way, and held blocks unchanged. A coin that is empty or has no tosses keeps its
  /// p, which is an event. O(K).
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
    }
    return Maximization(mixture: next, events: events)
  }
}
