/// Edits by the user. An edited state is a state of the run like any other: log p = L + KL holds in it.
extension Fit {
  /// The state with another θ (in working units); q stays, so the gap opens. O(N·K).
  package func settingParameters(_ mixture: Mixture, rules: Rules) -> Fit {
    let (bound, cachedPosterior) = Measurement.boundAndPosterior(
      responsibilities, at: mixture, model: model)
    return edited(
      .parameters, mixture: mixture, bound: Fit.withPrior(bound, at: mixture, model, rules),
      cachedPosterior: cachedPosterior)
  }

  /// The state with component k at a random point of the data, as wide as at a start and with weight 1/K;
  /// the other weights keep their proportions. O(N·K).
  package func reseeding(component k: Int, rules: Rules) -> Fit {
    var θ = mixture
    let count = θ.count
    let random = CounterRandom(
      seed: rules.seed &+ UInt64(halfStep + 1), stream: 0x5245_5345_4544)
    let fresh = model.family.start(
      .randomPoints, components: count, observations: model.observations, random: random)
    θ.components[k] = fresh[k]
    let rest = 1 - θ.weights[k]
    let share = count == 1 ? 1 : 1 / Double(count)
    for other in θ.weights.indices where other != k {
      θ.weights[other] =
        rest > 0 ? θ.weights[other] / rest * (1 - share) : (1 - share) / Double(count - 1)
    }
    θ.weights[k] = share
    return settingParameters(θ, rules: rules)
  }

  /// Each q_n drawn uniformly from the simplex; θ stays, and with it log p to the bit. O(N·K).
  package func randomizingResponsibilities(rules: Rules) -> Fit {
    let q = Responsibilities(.random(seed: rules.seed, halfStep: halfStep + 1), at: mixture)
    return Fit(
      model: model, mixture: mixture, responsibilities: q,
      bound: Fit.bound(q, at: mixture, model: model, rules: rules),
      moments: Measurement.moments(q, model: model), origin: .edited(.responsibilities),
      halfStep: halfStep + 1,
      iteration: iteration, events: [], cachedPosterior: cachedPosterior)
  }

  /// The same θ and q under another prior: only log p(θ) changes. O(K).
  package func remeasured(rules: Rules) -> Fit {
    var bound = bound
    bound.logPrior = 0
    return edited(
      .prior, mixture: mixture, bound: Fit.withPrior(bound, at: mixture, model, rules),
      cachedPosterior: cachedPosterior)
  }

  private func edited(
    _ edit: Origin.Edit, mixture: Mixture, bound: Bound, cachedPosterior: PosteriorMeasurement?
  ) -> Fit {
    Fit(
      model: model, mixture: mixture, responsibilities: responsibilities, bound: bound,
      moments: moments, origin: .edited(edit), halfStep: halfStep + 1, iteration: iteration,
      events: [],
      cachedPosterior: cachedPosterior)
  }

  /// The same θ and the same rule for q over other data. O(N·K).
  ///
  /// The shares of a sampled or random q depend on the numbers of the points; points whose number changes
  /// are drawn again.
  /// - Parameter place: the old number of each new point; nil for a point that was added.
  package func moved(to other: Observations, place: [Int?], rules: Rules) -> Fit {
    let next = Model(observations: other, family: model.family, threads: model.threads)
    func carried(_ mixture: Mixture) -> Mixture { next.working(model.data(mixture)) }
    let θ = carried(mixture)
    let q = responsibilities.moved(place: place, carried)
    let (bound, cachedPosterior) = Measurement.boundAndPosterior(q, at: θ, model: next)
    return Fit(
      model: next, mixture: θ, responsibilities: q,
      bound: Fit.withPrior(bound, at: θ, next, rules),
      moments: Measurement.moments(q, model: next), origin: .edited(.data), halfStep: halfStep + 1,
      iteration: iteration, events: [], cachedPosterior: cachedPosterior)
  }
}
