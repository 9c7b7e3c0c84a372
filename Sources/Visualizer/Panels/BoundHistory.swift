import Mixtures
import Stepping

/// The columns of the chart: one for each half-step, with the numbers that are drawn.
struct BoundHistory {
  struct Column: Hashable {
    let origin: Origin
    let iteration: Int
    /// log p, with log p(θ) under a prior.
    let logPosterior: Double
    let lowerBound: Double
    let gap: Double
    /// True if the gap is too small to show; the number is then ≈ 0.
    let isNegligible: Bool

    /// log p and L without values that are not finite.
    var finiteValues: [Double] { [logPosterior, lowerBound].filter(\.isFinite) }
  }

  let columns: [Column]
  /// The index of the present state.
  let present: Int

  init(_ timeline: Timeline, _ amounts: Amounts) {
    columns = timeline.entries.map { Column($0.fit, amounts) }
    present = timeline.position
  }

  /// The newest gap, at or before the present, that is large enough to show.
  var newestGap: Double {
    columns[...present].last { !$0.isNegligible }?.gap ?? 0
  }
}

extension BoundHistory.Column {
  init(_ fit: Fit, _ amounts: Amounts) {
    origin = fit.origin
    iteration = fit.iteration
    logPosterior = amounts(fit.logPosterior)
    lowerBound = amounts(fit.bound.objective)
    gap = amounts(fit.bound.gap)
    isNegligible =
      !(fit.bound.gap > Tolerance.negligibleGap * (1 + fit.bound.logLikelihood.magnitude))
  }
}
