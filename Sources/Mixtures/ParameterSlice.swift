extension Slice {
  /// The cut along θ after an M half-step.
  ///
  ///     πₖ linear, then renormalised;  the parameters of the components by `Family.between`;  q fixed
  ///
  /// L touches log p at t = 0, with equal slope, if q was exact. For an exact M of gaussian or lines the
  /// top of L is at t = 1. O(count·N·K), on one thread.
  /// - Throws: `CancellationError` if the task was cancelled.
  package init(
    parametersFrom before: Fit, to after: Fit, rules: Rules, range: ClosedRange<Double> = range,
    count: Int = 81
  ) throws(CancellationError) {
    let (observations, family) = (after.model.observations, after.model.family)
    let model = Model(observations: observations, family: family, threads: 1)
    let path = ParameterPath(from: before.mixture, to: after.mixture, family: family)
    let next = Responsibilities(.posterior, at: after.mixture)
    func bound(_ q: Responsibilities, _ t: Double) -> Bound {
      let mixture = path.mixture(t)
      var bound = Measurement.bound(q, at: mixture, model: model)
      bound.logPrior = rules.logPrior(of: mixture, model: model)
      return bound
    }
    samples = try Slice.places(range, count: count).map { t throws(CancellationError) in
      try Slice.checkCancellation()
      let present = bound(after.responsibilities, t)
      return Sample(
        t: t, logPosterior: present.logLikelihood + present.logPrior, lowerBound: present.objective,
        nextBound: bound(next, t).objective)
    }
    direction = .parameters
    touch = before.bound.gap == 0 ? Place(t: 0, value: before.bound.objective) : nil
    top = try Slice.top(of: samples.map { ($0.t, $0.lowerBound) }) {
      t throws(CancellationError) in
      try Slice.checkCancellation()
      return bound(after.responsibilities, t).objective
    }
    gap = after.bound.gap
  }
}

/// The path from one θ to another.
private struct ParameterPath {
  let from: Mixture
  let to: Mixture
  let family: any Family

  /// θ(t). Weights that are zero at both ends stay zero; beyond the ends none becomes negative.
  func mixture(_ t: Double) -> Mixture {
    let linear = zip(from.weights, to.weights).map { max(0, $0 + t * ($1 - $0)) }
    let sum = linear.reduce(0, +)
    return Mixture(
      weights: sum > 0 ? linear.map { $0 / sum } : to.weights,
      components: zip(from.components, to.components).map { family.between($0, $1, t) })
  }
}
