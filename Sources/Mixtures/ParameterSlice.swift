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
    let (present, next) = (
      after.responsibilities, Responsibilities(.posterior, at: after.mixture)
    )
    let (rows, nextRows) = (KernelRows(present, model: model), KernelRows(next, model: model))
    func bounds(_ all: [(Responsibilities, KernelRows?)], _ t: Double) -> [Bound] {
      let mixture = path.mixture(t)
      let logPrior = rules.logPrior(of: mixture, model: model)
      return Measurement.bounds(all, at: mixture, model: model).map {
        var bound = $0
        bound.logPrior = logPrior
        return bound
      }
    }
    samples = try Slice.places(range, count: count).map { t throws(CancellationError) in
      try Slice.checkCancellation()
      let both = bounds([(present, rows), (next, nextRows)], t)
      return Sample(
        t: t, logPosterior: both[0].logLikelihood + both[0].logPrior,
        lowerBound: both[0].objective, nextBound: both[1].objective)
    }
    direction = .parameters
    touch = before.bound.gap == 0 ? Place(t: 0, value: before.bound.objective) : nil
    top = try Slice.top(of: samples.map { ($0.t, $0.lowerBound) }) {
      t throws(CancellationError) in
      try Slice.checkCancellation()
      return bounds([(present, rows)], t)[0].objective
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
