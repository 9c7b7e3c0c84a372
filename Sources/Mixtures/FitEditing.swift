/// Edits by the user. log p = L + KL holds in an edited state as in any other.
extension Fit {
  /// The state with another θ (in working units, its weights divided by their sum). q stays, so the gap
  /// opens. O(N·K).
  package func settingParameters(_ mixture: Mixture, rules: Rules) -> Fit {
    var next = following(.edited(.parameters))
    next.move(to: mixture.normalized, rules: rules)
    return next
  }

  /// The state with component k at a random point of the data, as wide as at a start and with weight 1/K.
  /// The other weights keep their proportions. O(N·K).
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

  /// The state with each q_n drawn uniformly from the simplex. θ stays, and log p keeps its bits. O(N·K).
  package func randomizingResponsibilities(rules: Rules) -> Fit {
    var next = following(.edited(.responsibilities))
    next.choose(
      Responsibilities(.random(seed: rules.seed, halfStep: next.halfStep), at: mixture),
      rules: rules)
    return next
  }

  /// The state with the known component of each point as its q. θ stays, and log p keeps its bits. O(N·K).
  ///
  /// The next M is the easy problem of PRML 9.2.1: with Z observed, L is log p(X,Z|θ), because the entropy of
  /// such a q is 0.
  package func settingResponsibilities(to known: KnownComponents, rules: Rules) -> Fit {
    var next = following(.edited(.responsibilities))
    next.choose(Responsibilities(.known(known), at: mixture), rules: rules)
    return next
  }

  /// The same θ and q under another prior or shape: only log p(θ) changes. O(K).
  package func remeasured(rules: Rules) -> Fit {
    var next = following(.edited(.prior))
    next.bound.logPrior = rules.logPrior(of: mixture, model: model)
    return next
  }

  /// The state with log p(θ) as some rules measure it. O(K), or O(1) if other rules measured it alike.
  /// - Parameter others: the rules that measured it.
  package func measuringPrior(under rules: Rules, insteadOf others: Rules) -> Fit {
    if rules.measuresPrior(as: others) { return self }
    var fit = self
    fit.bound.logPrior = rules.logPrior(of: mixture, model: model)
    return fit
  }

  /// The same θ and the same rule for q on other data. O(N·K).
  ///
  /// The shares of a sampled or random q depend on the numbers of the points. Points whose number changes
  /// are drawn again.
  /// - Parameter place: the old number of each new point; nil for a point that was added.
  package func moved(to other: Observations, place: [Int?], rules: Rules) -> Fit {
    var next = following(.edited(.data))
    next.model = Model(observations: other, family: model.family, threads: model.threads)
    func carried(_ mixture: Mixture) -> Mixture { next.model.working(model.data(mixture)) }
    next.responsibilities = responsibilities.moved(place: place, carried)
    next.moments = Measurement.moments(next.responsibilities, model: next.model)
    next.move(to: carried(mixture), rules: rules)
    return next
  }
}
