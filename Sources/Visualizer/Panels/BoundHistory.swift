import Drawing
import Mixtures
import Stepping

/// The numbers of the chart: log p, L and the gap after each half-step. All contain log p(θ) as the rules of
/// the present state measure it, so that a legend is about every column.
struct BoundHistory {
  struct Column: Hashable {
    let origin: Origin
    let iteration: Int
    /// log p, with log p(θ) under a prior.
    let logPosterior: Double
    /// L, with log p(θ) under a prior.
    let lowerBound: Double
    let gap: Double
    /// H[q], the part of L above Q.
    var entropy = 0.0
    /// True if log p and L contain log p(θ).
    let hasPrior: Bool

    /// The largest difference that rounding explains.
    var resolution = 0.0

    var names: BoundNames { BoundNames(hasPrior: hasPrior) }

    /// log p and L without values that are not finite.
    var finiteValues: [Double] { [logPosterior, lowerBound].filter(\.isFinite) }

    /// Q, with log p(θ) under a prior.
    var expectedLogJoint: Double { lowerBound - entropy }

    /// True if H can be told from 0.
    var hasEntropy: Bool { entropy > resolution && entropy.isFinite }

    /// The areas of the column. L is drawn below log p by the gap itself: near convergence the
    /// difference of the two totals is mostly rounding.
    func area(_ light: AreaLight, isSplit: Bool = false) -> StackedAreas.Column {
      StackedAreas.Column(
        lower: logPosterior - gap, upper: logPosterior, layer: isSplit ? entropy : 0, light: light)
    }
  }

  /// A column is made when it is read, so that a frame costs the columns that it shows and not the history.
  let columns: LazyMapSequence<History, Column>
  /// The index of the present state.
  let present: Int

  init(_ timeline: Timeline, _ amounts: Amounts) {
    let hasPrior = timeline.presentEntry.rules.prior != nil
    columns = timeline.entries.lazy.map {
      Column(timeline.measured($0), hasPrior: hasPrior, amounts)
    }
    present = timeline.position
  }
}

extension BoundHistory.Column {
  /// The column of a state whose log p(θ) is that of its own rules.
  init(_ entry: Timeline.Entry, _ amounts: Amounts) {
    self.init(entry.fit, hasPrior: entry.rules.prior != nil, amounts)
  }

  init(_ fit: Fit, hasPrior: Bool, _ amounts: Amounts) {
    self.hasPrior = hasPrior
    origin = fit.origin
    iteration = fit.iteration
    logPosterior = amounts(fit.logPosterior)
    lowerBound = amounts(fit.bound.objective)
    gap = amounts(fit.bound.divergence)
    entropy = amounts(fit.bound.entropy)
    resolution = amounts(fit.bound.resolution)
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

  /// The gap in at most so many cells. A gap that would read as zero is `≈0`.
  func gapText(width: Int, decimals: Int) -> String {
    Self.text(gap, width: width, decimals: decimals)
  }

  /// A size in at most so many cells. One that would read as zero is `≈0`.
  static func text(_ size: Double, width: Int, decimals: Int) -> String {
    if size == 0 { return "0" }
    let text = NumberFormat.fitting(size, width: width, decimals: decimals)
    return size.isFinite && !text.contains(where: { ("1"..."9").contains($0) }) ? "≈0" : text
  }
}
