import Mixtures

/// The chart's columns: one for each half-step, with the numbers that are drawn.
struct BoundHistory {
  struct Column: Hashable {
    let origin: Origin
    let iteration: Int
    let evidence: Double
    let lowerBound: Double
    let gap: Double
    /// Too small a gap to be worth a row; said as ≈ 0.
    let isNegligible: Bool
  }

  let columns: [Column]
  /// The index of the present state.
  let present: Int

  init(_ timeline: Timeline, _ amounts: Amounts) {
    columns = timeline.entries.map { Column($0.fit, amounts) }
    present = timeline.position
  }

  /// The newest gap that is worth showing, at or before the present.
  var newestGap: Double {
    columns[...present].last { !$0.isNegligible }?.gap ?? 0
  }
}

extension BoundHistory.Column {
  init(_ fit: Fit, _ amounts: Amounts) {
    origin = fit.origin
    iteration = fit.iteration
    evidence = amounts(fit.logPosterior)
    lowerBound = amounts(fit.bound.objective)
    gap = amounts(fit.bound.gap)
    isNegligible =
      !(fit.bound.gap > Tolerance.negligibleGap * (1 + fit.bound.logLikelihood.magnitude))
  }
}
