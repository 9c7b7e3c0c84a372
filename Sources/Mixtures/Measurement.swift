/// The measurements of the data at (q, θ): the quantities of the bound, each summed by its own route, and
/// the moments of q.
///
/// The fused pass measures where it applies, and the plain one elsewhere. O(N·K) time, O(K) memory.
enum Measurement {
  /// log p, Q, H and KL at (q, θ).
  static func bound(_ q: Responsibilities, at mixture: Mixture, model: Model) -> Bound {
    bounds([(q, KernelRows(q, model: model))], at: mixture, model: model)[0]
  }

  /// The same for several q, each with its rows.
  static func bounds(
    _ all: [(q: Responsibilities, rows: KernelRows?)], at mixture: Mixture, model: Model
  ) -> [Bound] {
    guard let fused = FusedMeasurement(at: mixture, model: model) else {
      return all.map { PlainMeasurement.bound($0.q, at: mixture, model: model) }
    }
    return all.map { q, rows in
      if let rows, let bound = fused.bound(rows) { return bound }
      return bound(
        q, at: mixture, model: model, logLikelihood: fused.sufficientStatistics().logLikelihood)
    }
  }

  /// The bound, and from the same pass the measurement of a soft E half-step at θ.
  ///
  /// The latter is nil if it would cost a pass of its own.
  static func boundAndPosterior(_ q: Responsibilities, at mixture: Mixture, model: Model) -> (
    Bound, PosteriorMeasurement?
  ) {
    guard let fused = FusedMeasurement(at: mixture, model: model) else {
      return (PlainMeasurement.bound(q, at: mixture, model: model), nil)
    }
    if let rows = KernelRows(q, model: model), let both = fused.boundAndPosterior(rows) {
      return both
    }
    let posterior = fused.posterior()
    let bound = bound(
      q, at: mixture, model: model, logLikelihood: posterior.bound.logLikelihood)
    return (bound, posterior)
  }

  /// The bound and the moments at q = p(Z|X,θ).
  static func posterior(at mixture: Mixture, model: Model) -> PosteriorMeasurement {
    if let fused = FusedMeasurement(at: mixture, model: model) { return fused.posterior() }
    let q = Responsibilities(.posterior, at: mixture)
    return PosteriorMeasurement(
      bound: PlainMeasurement.bound(q, at: mixture, model: model),
      moments: PlainMeasurement.moments(q, model: model))
  }

  /// log p and the moments from which the M-step after a soft E is computed.
  static func sufficientStatistics(at mixture: Mixture, model: Model) -> (
    logLikelihood: Double, moments: [Moments]
  ) {
    if let fused = FusedMeasurement(at: mixture, model: model) {
      return fused.sufficientStatistics()
    }
    let q = Responsibilities(.posterior, at: mixture)
    return (
      PlainMeasurement.bound(q, at: mixture, model: model).logLikelihood,
      PlainMeasurement.moments(
        q, auxiliaryAt: model.family.usesAuxiliaryWeights ? mixture : nil, model: model)
    )
  }

  /// The moments of q, one for each component.
  static func moments(_ q: Responsibilities, model: Model) -> [Moments] {
    KernelRows(q, model: model).map {
      FusedMeasurement($0, model: model).sufficientStatistics().moments
    } ?? PlainMeasurement.moments(q, model: model)
  }

  /// The bound at a q that only the plain pass can evaluate. log p is that of the fused pass, so that it
  /// has the same bits for every q at this θ.
  private static func bound(
    _ q: Responsibilities, at mixture: Mixture, model: Model, logLikelihood: Double
  ) -> Bound {
    var bound = PlainMeasurement.bound(q, at: mixture, model: model)
    bound.logLikelihood = logLikelihood
    return bound
  }
}

/// The measurement of a soft E half-step, which depends on θ alone.
package struct PosteriorMeasurement: Hashable, Sendable {
  /// The bound at the posterior, without the prior.
  package let bound: Bound
  /// The moments of the posterior.
  package let moments: [Moments]
}
