import Plane

extension EllipticalFamily {
  /// The M-step (PRML 9.24–9.26; with a prior its mode):
  ///
  ///     πₖ = N_k / N                            (N_k + α − 1) / (N + K(α − 1))
  ///     μₖ = Σ w x / Σ w                        (κ₀ m₀ + Σ w x) / (κ₀ + Σ w)
  ///     Σₖ = Σ w (x−μ)(x−μ)ᵀ / N_k              (… + κ₀(μ−m₀)(μ−m₀)ᵀ + S₀) / (N_k + ν₀ + D + 2)
  ///
  /// in D dimensions, with the covariances under the shape and above the floor, each block a share η of the way, and held
  /// blocks unchanged. A damped step begins at the covariances of the shape nearest to those before it, so
  /// that one step brings them into the shape. The covariance is taken about the mean *after* the step. An
  /// empty component keeps its mean and covariance, and a component that would collapse is not moved. Both
  /// are events. O(K).
  package func maximize(
    _ moments: [Moments], from mixture: Mixture, model: Model, rules: Rules
  ) -> Maximization {
    let step = EllipticalStep(model: model, rules: rules)
    let total = Double(model.observations.count)
    var next = mixture
    next.weights = rules.weights(moments, from: mixture.weights, total: total)
    let movers =
      rules.prior != nil
      ? Array(moments.indices)
      : moments.indices.filter { moments[$0].weight > Tolerance.emptyShare * total }
    var events = moments.indices.filter { !movers.contains($0) }.map {
      FitEvent.emptyComponent(component: $0)
    }

    let means = movers.map { step.mean(moments[$0], from: mixture.components[$0].mean) }
    let targets = step.covariances(movers.map { moments[$0] }, about: means)
    let olds = step.shaped(movers.map { mixture.components[$0].covariance })
    var moved: [Int] = []
    for (at, k) in movers.enumerated() {
      let (covariance, isFloored) = step.covariance(towards: targets[at], from: olds[at])
      if isFloored { events.append(.floored(component: k)) }
      if !rules.held.contains(.covariances), step.collapse.isCollapsed(covariance) {
        events.append(.collapsed(component: k, onto: .unnamed))
      } else {
        next.components[k] = mixture.components[k].with(mean: means[at], covariance: covariance)
        moved.append(k)
      }
    }
    if !rules.held.contains(.covariances),
      !areInShape(moved.map { mixture.components[$0] }, rules.shape, model: model)
    {
      events.insert(.projected, at: 0)
    }
    return Maximization(mixture: next, events: events)
  }
}

extension Rules {
  /// π after the step, held or a share of the way. A component with a mass keeps a weight, however small: with
  /// weight 0 its log joint, and so L, would be −∞.
  func weights(_ moments: [Moments], from old: [Double], total: Double) -> [Double] {
    guard !held.contains(.weights) else { return old }
    let owned = moments.map(\.weight)
    let target = prior?.weights(owned, total: total) ?? owned.map { $0 / total }
    let η = maximization.share
    let next = η == 1 ? target : zip(old, target).map { (1 - η) * $0 + η * $1 }
    return zip(owned, next).map { $0 > 0 ? max($1, .leastNonzeroMagnitude) : $1 }
  }
}

/// The parts of one M-step on means and covariances, in working units.
private struct EllipticalStep {
  let rules: Rules
  let units: AxisScaling
  let dimension: Dimension
  let collapse: Collapse
  private let prior: (mean: Point, strength: Double, degrees: Double, scale: SymmetricMatrix)?

  var aspect: Double { units.aspect }
  private var share: Double { rules.maximization.share }

  init(model: Model, rules: Rules) {
    let units = model.observations.units
    (self.rules, self.units, dimension) = (rules, units, model.family.dimension)
    collapse = Collapse(model.observations)
    prior = rules.prior.map {
      (
        model.family.dimension.confined(units.scaled($0.mean)), $0.meanStrength,
        $0.degreesOfFreedom, units.scaled($0.scale)
      )
    }
  }

  /// μ after the step.
  func mean(_ moments: Moments, from old: Point) -> Point {
    guard !rules.held.contains(.means) else { return old }
    var target = moments.mean
    if let prior {
      let mass = prior.strength + moments.mass
      target = (1 / mass) * (prior.strength * prior.mean + moments.mass * moments.mean)
    }
    return share == 1 ? target : (1 - share) * old + share * target
  }

  /// Σ* under the shape: the scatters about the means and the terms of the prior, over the counts.
  func covariances(_ moments: [Moments], about means: [Point]) -> [SymmetricMatrix] {
    var scatters = zip(moments, means).map { $0.scatter(about: $1) }
    var counts = moments.map(\.weight)
    if let prior {
      let perComponent = rules.shape.isTied ? 1 / Double(max(1, moments.count)) : 1
      for (k, mean) in means.enumerated() {
        scatters[k] =
          scatters[k] + prior.strength * SymmetricMatrix(outer: mean - prior.mean)
          + perComponent * prior.scale
      }
      // N_k + ν₀ + D + 2 each, or N + K + ν₀ + D + 1 for the one that all share.
      let d = dimension.count
      counts =
        rules.shape.isTied
        ? counts.map { $0 + 1 + (prior.degrees + (d + 1)) * perComponent }
        : counts.map { $0 + prior.degrees + (d + 2) }
    }
    return rules.shape.covariances(scatters: scatters, weights: counts, aspect: aspect)
  }

  /// The covariances from which the step begins: those before it, in the shape unless they are held. A whole
  /// step does not look at them.
  func shaped(_ covariances: [SymmetricMatrix]) -> [SymmetricMatrix] {
    share == 1 || rules.held.contains(.covariances)
      || rules.shape.holds(covariances, aspect: aspect)
      ? covariances : rules.shape.projected(covariances, aspect: aspect)
  }

  /// Σ after the step.
  func covariance(towards target: SymmetricMatrix, from old: SymmetricMatrix)
    -> (SymmetricMatrix, isFloored: Bool)
  {
    guard !rules.held.contains(.covariances) else { return (old, false) }
    let blended = share == 1 ? target : (1 - share) * old + share * target
    return floored(dimension.confined(blended))
  }

  /// The covariance with its eigenvalues (in one dimension its variance), in data units, clamped from below:
  /// the exact optimum under that constraint.
  private func floored(_ covariance: SymmetricMatrix) -> (SymmetricMatrix, isFloored: Bool) {
    guard rules.covarianceFloor > 0 else { return (covariance, false) }
    let floor = rules.covarianceFloor
    let eigen = Eigen(units.unscaled(covariance))
    let smallest =
      switch dimension {
      case .one: units.unscaled(covariance).xx
      case .two: eigen.smallest
      }
    guard smallest < floor else { return (covariance, false) }
    return (dimension.confined(units.scaled(eigen.mapped { max($0, floor) })), true)
  }
}
