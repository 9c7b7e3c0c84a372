import Drawing
import Mixtures
import Stepping

/// The numbers of the chart: log p, L and the gap after each half-step.
struct BoundHistory {
  struct Column: Hashable {
    let origin: Origin
    let iteration: Int
    /// log p, with log p(θ) under a prior.
    let logPosterior: Double
    /// L, with log p(θ) under a prior.
    let lowerBound: Double
    let gap: Double

    /// log p and L without values that are not finite.
    var finiteValues: [Double] { [logPosterior, lowerBound].filter(\.isFinite) }

    /// The areas of the column. L is drawn below log p by the gap itself: near convergence the
    /// difference of the two totals is mostly rounding.
    func area(_ light: AreaLight) -> StackedAreas.Column {
      StackedAreas.Column(lower: logPosterior - gap, upper: logPosterior, light: light)
    }
  }

  let columns: [Column]
  /// The index of the present state.
  let present: Int

  init(_ timeline: Timeline, _ amounts: Amounts) {
    columns = timeline.entries.map { Column($0.fit, amounts) }
    present = timeline.position
  }
}

extension BoundHistory.Column {
  init(_ fit: Fit, _ amounts: Amounts) {
    origin = fit.origin
    iteration = fit.iteration
    logPosterior = amounts(fit.logPosterior)
    lowerBound = amounts(fit.bound.objective)
    gap = amounts(fit.bound.gap)
  }

  /// The name below the column: `start`, `E3`, `M3`, `x` for an edit of θ or the data, `q` for one
  /// of q.
  var name: String {
    switch origin {
    case .start: "start"
    case .taken(.expectation): "E\(iteration)"
    case .taken(.maximization): "M\(iteration)"
    case .edited(.parameters), .edited(.data), .edited(.prior): "x"
    case .edited(.responsibilities): "q"
    }
  }
}
