extension Slice {
  /// The cut along θ after an M half-step.
  ///
  ///     πₖ linear, then renormalised;  the parameters of the components by `Family.between`;  q fixed
  ///
  /// L touches log p at t = 0, with equal slope, if q was exact. For an exact M of gaussian or lines the
  /// top of L is at t = 1. O(count·N·K), on one thread.
  /// - Parameter range: the part of the path; if nil, that in which the gap at t = 1 can be seen.
  /// - Throws: `CancellationError` if the task was cancelled.
  package init(
    parametersFrom before: Fit, to after: Fit, rules: Rules, range: ClosedRange<Double>? = nil,
    count: Int = 81
  ) throws(CancellationError) {
    let (observations, family) = (after.model.observations, after.model.family)
    let model = Model(observations: observations, family: family, threads: 1)
    let path = ParameterPath([before.mixture, after.mixture], family: family)
    let (present, next) = (
      after.responsibilities, Responsibilities(.posterior, at: after.mixture)
    )
    let (rows, nextRows) = (KernelRows(present, model: model), KernelRows(next, model: model))
    func sample(_ t: Double, hasNext: Bool) throws(CancellationError) -> Sample {
      try Slice.checkCancellation()
      let mixture = path.mixture(at: t)
      let bounds = Measurement.bounds(
        [(present, rows)] + (hasNext ? [(next, nextRows)] : []), at: mixture, model: model)
      return Sample(
        t: t, logPosterior: bounds[0].logLikelihood + rules.logPrior(of: mixture, model: model),
        gap: bounds[0].divergenceSum, nextGap: hasNext ? bounds[1].divergenceSum : nil)
    }
    resolution = max(before.bound.resolution, after.bound.resolution)
    if let range {
      self.range = range
    } else {
      let end = try sample(1, hasNext: false)
      self.range = try Slice.visibleRange(around: end, resolution: resolution) {
        t throws(CancellationError) in try sample(t, hasNext: false)
      }
    }
    samples = try Slice.places(self.range, count: count).map { t throws(CancellationError) in
      try sample(t, hasNext: true)
    }
    direction = .parameters
    touch = before.bound.divergence == 0 ? 0 : nil
    (oldGap, newGap) = (before.bound.divergence, after.bound.divergence)
  }
}
