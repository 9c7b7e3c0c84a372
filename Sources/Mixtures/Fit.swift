/// A run frozen between two half-steps: θ, q, and the bound measured at them.
///
/// A value of O(K) size that shares the data with its relatives; keeping all of them is the history.
package struct Fit: Sendable {
  package let model: Model
  /// θ, in working units.
  package let mixture: Mixture
  /// q.
  package let responsibilities: Responsibilities
  package let bound: Bound
  /// The moments of q.
  package let moments: [Moments]
  package let origin: Origin
  /// The number of half-steps and edits since the start.
  package let halfStep: Int
  /// An E that follows an M (or the start) opens the next iteration.
  package let iteration: Int
  /// The events of the half-step that led here.
  package let events: [FitEvent]
  /// The measurement of a soft E half-step at this θ, if an earlier pass made it; then that half-step costs
  /// no pass over the data.
  let cachedPosterior: PosteriorMeasurement?

  /// The start: θ as given (in working units), and q_nk = πₖ, the belief about zₙ before seeing xₙ. The
  /// first E then has a gap to close. O(N·K).
  package init(model: Model, start: Mixture, rules: Rules = Rules()) {
    let q = Responsibilities(.weights, at: start)
    let (bound, cachedPosterior) = Measurement.boundAndPosterior(q, at: start, model: model)
    self.init(
      model: model, mixture: start, responsibilities: q,
      bound: Fit.withPrior(bound, at: start, model, rules),
      moments: Measurement.moments(q, model: model), origin: .start, halfStep: 0, iteration: 0,
      events: [], cachedPosterior: cachedPosterior)
  }

  static func bound(
    _ q: Responsibilities, at mixture: Mixture, model: Model, rules: Rules
  ) -> Bound {
    withPrior(Measurement.bound(q, at: mixture, model: model), at: mixture, model, rules)
  }

  static func withPrior(
    _ bound: Bound, at mixture: Mixture, _ model: Model, _ rules: Rules
  ) -> Bound {
    guard let prior = rules.prior else { return bound }
    var bound = bound
    bound.logPrior = model.family.logPrior(prior, of: mixture, model: model, rules: rules)
    return bound
  }

  package init(
    model: Model, mixture: Mixture, responsibilities: Responsibilities, bound: Bound,
    moments: [Moments], origin: Origin, halfStep: Int, iteration: Int, events: [FitEvent],
    cachedPosterior: PosteriorMeasurement? = nil
  ) {
    self.model = model
    self.mixture = mixture
    self.responsibilities = responsibilities
    self.bound = bound
    self.moments = moments
    self.origin = origin
    self.halfStep = halfStep
    self.iteration = iteration
    self.events = events
    self.cachedPosterior = cachedPosterior
  }

  /// The half-step that classical EM takes next: after a new q an M, after a new θ an E.
  package var nextHalfStep: HalfStep {
    switch origin {
    case .taken(.expectation), .edited(.responsibilities): .maximization
    case .start, .taken(.maximization), .edited(.parameters), .edited(.data), .edited(.prior):
      .expectation
    }
  }

  /// Exactly one half-step. E changes q only, M changes θ only; the other stays bit-identical. O(N·K).
  package func advance(_ halfStep: HalfStep, rules: Rules) -> Fit {
    switch halfStep {
    case .expectation: expectation(rules)
    case .maximization: maximization(rules)
    }
  }

  private func expectation(_ rules: Rules) -> Fit {
    let q = rules.expectation.responsibilities(
      at: mixture, previous: responsibilities, count: model.observations.count, seed: rules.seed,
      halfStep: halfStep + 1)
    // θ stays, so what is known of its posterior stays known.
    let known =
      q == Responsibilities(.posterior, at: mixture)
      ? cachedPosterior ?? Measurement.posterior(at: mixture, model: model) : nil
    return Fit(
      model: model, mixture: mixture, responsibilities: q,
      bound: known.map { Fit.withPrior($0.bound, at: mixture, model, rules) }
        ?? Fit.bound(q, at: mixture, model: model, rules: rules),
      moments: q == responsibilities
        ? moments : known?.moments ?? Measurement.moments(q, model: model),
      origin: .taken(.expectation), halfStep: halfStep + 1,
      iteration: origin == .taken(.expectation) ? iteration : iteration + 1, events: [],
      cachedPosterior: known ?? cachedPosterior)
  }

  private func maximization(_ rules: Rules) -> Fit {
    let found = model.family.maximize(
      model.family.usesAuxiliaryWeights
        ? Measurement.moments(responsibilities, auxiliaryAt: mixture, model: model) : moments,
      from: mixture, model: model, rules: rules)
    let (bound, cachedPosterior) = Measurement.boundAndPosterior(
      responsibilities, at: found.mixture, model: model)
    return Fit(
      model: model, mixture: found.mixture, responsibilities: responsibilities,
      bound: Fit.withPrior(bound, at: found.mixture, model, rules),
      moments: moments, origin: .taken(.maximization), halfStep: halfStep + 1, iteration: iteration,
      events: found.events.map(named), cachedPosterior: cachedPosterior)
  }

  /// A collapse with up to four points that belong mostly to the component.
  private func named(_ event: FitEvent) -> FitEvent {
    guard case .collapsed(let k, _) = event else { return event }
    var points: [Int] = []
    forEachResponsibility { n, shares in
      if points.count < 4, shares[k] > 0.5 { points.append(n) }
    }
    return .collapsed(component: k, points: points)
  }

  /// Calls `body` with each point's number and its row q_n of K responsibilities.
  package func forEachResponsibility(
    in range: Range<Int>? = nil, _ body: (Int, UnsafeBufferPointer<Double>) -> Void
  ) {
    let components = mixture.count
    let evaluator = ResponsibilityEvaluator(responsibilities, model: model)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, components)) { row in
      model.observations.forEachTile(in: range) { tile in
        evaluator.evaluate(tile)
        for i in 0..<tile.count {
          for k in 0..<components { row[k] = evaluator.shares[k * Tile.length + i] }
          body(tile.start + i, UnsafeBufferPointer(row))
        }
      }
    }
  }

  /// θ in the units of the data.
  package var parameters: Mixture { model.data(mixture) }

  /// N_k = Σₙ q_nk.
  package var componentWeights: [Double] { moments.map(\.weight) }
}
