import Plane

extension GaussianFamily {
  /// The exact M-step (PRML 9.24–9.26):
  ///
  ///     πₖ = N_k / N,   μₖ = Σₙ q_nk xₙ / N_k,   Σₖ = Σₙ q_nk (xₙ−μₖ)(xₙ−μₖ)ᵀ / N_k
  ///
  /// with the covariances under the shape and above the floor. A component that owns nobody keeps its
  /// mean and covariance; one that would collapse is not moved. Each is an event. O(K).
  public func maximize(
    _ moments: [Moments], from mixture: Mixture, observations: Observations, rules: Rules
  ) -> Maximization {
    let total = Double(observations.count)
    var next = mixture
    next.weights = moments.map { $0.weight / total }
    var events: [FitEvent] = []
    let aspect = observations.units.aspect
    let owners = moments.indices.filter { moments[$0].weight > 10 * .ulpOfOne * total }
    events += moments.indices.filter { !owners.contains($0) }.map { .ownsNobody(component: $0) }
    let means = owners.map { moments[$0].mean }
    let scatters = zip(owners, means).map { moments[$0].scatter(about: $1) }
    let covariances = rules.shape.covariances(
      scatters: scatters, weights: owners.map { moments[$0].weight }, aspect: aspect)

    let metric = Collapse(observations)
    var moved: [Int] = []
    for (at, k) in owners.enumerated() {
      let (covariance, isFloored) = floored(covariances[at], rules, observations.units)
      if isFloored { events.append(.floored(component: k)) }
      if metric.isCollapsed(covariance) {
        events.append(.collapsed(component: k, points: []))
      } else {
        next.components[k] = component(mean: means[at], covariance: covariance)
        moved.append(k)
      }
    }
    let before = moved.map { self.covariance(mixture.components[$0]) }
    if !rules.shape.holds(before, aspect: aspect) { events.insert(.projected, at: 0) }
    return Maximization(mixture: next, events: events)
  }

  /// The covariance with its eigenvalues, in data units, clamped from below: the exact optimum under
  /// that constraint.
  private func floored(_ covariance: SymmetricMatrix, _ rules: Rules, _ units: WorkingUnits)
    -> (SymmetricMatrix, isFloored: Bool)
  {
    guard rules.covarianceFloor > 0 else { return (covariance, false) }
    let eigen = Eigen(units.data(covariance))
    guard eigen.smallest < rules.covarianceFloor else { return (covariance, false) }
    return (units.working(eigen.mapped { max($0, rules.covarianceFloor) }), true)
  }
}
