/// The state of a run between two half-steps: θ, q, and the bound measured at them.
///
/// A value of O(K) size that shares the data with the other states of the run. Keeping all of them is the
/// history.
package struct Fit: Sendable {
  package internal(set) var model: Model
  /// θ, in working units.
  package internal(set) var mixture: Mixture
  /// q.
  package internal(set) var responsibilities: Responsibilities
  package internal(set) var bound: Bound
  /// The moments of q.
  package internal(set) var moments: [Moments]
  package internal(set) var origin: Origin
  /// The number of half-steps and edits since the start.
  package internal(set) var halfStep: Int
  /// An E that follows an M (or the start) begins the next iteration.
  package internal(set) var iteration: Int
  /// The events of the half-step that led here.
  package internal(set) var events: [FitEvent]
  /// The measurement of a soft E half-step at this θ, if an earlier pass made it. That half-step then
  /// costs no pass over the data.
  package var cachedPosterior: PosteriorMeasurement?
}

extension Fit {
  /// The start: θ as given (in working units, its weights divided by their sum), and q_nk = πₖ, the belief about zₙ before seeing xₙ. The
  /// first E then has a gap to close. O(N·K).
  package init(model: Model, start: Mixture, rules: Rules = Rules()) {
    let start = start.normalized
    let q = Responsibilities(.weights, at: start)
    let (bound, cachedPosterior) = Measurement.boundAndPosterior(q, at: start, model: model)
    self.init(
      model: model, mixture: start, responsibilities: q, bound: bound,
      moments: Measurement.moments(q, model: model), origin: .start, halfStep: 0, iteration: 0,
      events: [], cachedPosterior: cachedPosterior)
    self.bound.logPrior = rules.logPrior(of: start, model: model)
  }

  /// The half-step that classical EM takes next: after a new q an M, after a new θ an E.
  package var nextHalfStep: HalfStep {
    switch origin {
    case .taken(.expectation), .edited(.responsibilities): .maximization
    case .start, .taken(.maximization), .edited(.parameters), .edited(.data), .edited(.prior):
      .expectation
    }
  }

  /// Takes one half-step. E changes only q and M changes only θ; the other keeps its bits. O(N·K).
  package func advance(_ halfStep: HalfStep, rules: Rules) -> Fit {
    switch halfStep {
    case .expectation: expectation(rules)
    case .maximization: maximization(rules)
    }
  }

  private func expectation(_ rules: Rules) -> Fit {
    var next = following(.taken(.expectation))
    if origin != .taken(.expectation) { next.iteration += 1 }
    next.choose(
      rules.expectation.responsibilities(
        at: mixture, previous: responsibilities, count: model.observations.count,
        seed: rules.seed, halfStep: next.halfStep),
      rules: rules)
    return next
  }

  private func maximization(_ rules: Rules) -> Fit {
    let found = model.family.maximize(
      model.family.usesAuxiliaryWeights
        ? PlainMeasurement.moments(responsibilities, auxiliaryAt: mixture, model: model) : moments,
      from: mixture, model: model, rules: rules)
    var next = following(.taken(.maximization))
    next.move(to: found.mixture, rules: rules)
    next.events = found.events.map { named($0, under: rules.shape) }
    return next
  }

  /// The state that follows, still with the same θ and q.
  func following(_ origin: Origin) -> Fit {
    var next = self
    (next.origin, next.events) = (origin, [])
    next.halfStep += 1
    return next
  }

  /// Changes q and measures it. θ stays, and so does the measurement of its posterior.
  mutating func choose(_ q: Responsibilities, rules: Rules) {
    let isPosterior = q == Responsibilities(.posterior, at: mixture)
    if isPosterior, cachedPosterior == nil {
      cachedPosterior = Measurement.posterior(at: mixture, model: model)
    }
    let posterior = isPosterior ? cachedPosterior : nil
    bound = posterior?.bound ?? Measurement.bound(q, at: mixture, model: model)
    bound.logPrior = rules.logPrior(of: mixture, model: model)
    if q != responsibilities {
      moments = posterior?.moments ?? Measurement.moments(q, model: model)
    }
    responsibilities = q
  }

  /// Changes θ and measures the bound there; q stays.
  mutating func move(to mixture: Mixture, rules: Rules) {
    self.mixture = mixture
    (bound, cachedPosterior) = Measurement.boundAndPosterior(
      responsibilities, at: mixture, model: model)
    bound.logPrior = rules.logPrior(of: mixture, model: model)
  }

  /// A collapse with its points.
  private func named(_ event: FitEvent, under shape: CovarianceShape) -> FitEvent {
    switch event {
    case .collapsed(let k, _): .collapsed(component: k, onto: collapsedPoints(of: k, under: shape))
    case .emptyComponent, .projected, .floored, .certain: event
    }
  }

  /// θ in the units of the data.
  package var parameters: Mixture { model.data(mixture) }

  /// True if the covariances have a shape already, to rounding.
  package func isInShape(_ shape: CovarianceShape) -> Bool {
    model.family.areInShape(mixture.components, shape, model: model)
  }

  /// N_k = Σₙ q_nk.
  package var componentWeights: [Double] { moments.map(\.weight) }

  /// log p(X|θ) + log p(θ): the log posterior of θ up to a constant.
  package var logPosterior: Double { bound.logPosterior }
}

extension Fit: Equatable {
  /// True if θ, q, the data and all that was measured are the same. The cached posterior follows from
  /// them.
  package static func == (a: Fit, b: Fit) -> Bool {
    a.halfStep == b.halfStep && a.iteration == b.iteration && a.origin == b.origin
      && a.mixture == b.mixture && a.responsibilities == b.responsibilities
      && a.bound == b.bound && a.moments == b.moments && a.events == b.events
      && a.model == b.model
  }
}
