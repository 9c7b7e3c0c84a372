/// The usual rules for stopping, side by side on one run.
package enum StoppingRule: String, Hashable, Sendable, CaseIterable {
  /// gain/N < 10⁻³ (as in scikit-learn).
  case perPointGain = "gain/N < 10⁻³"
  /// |gain|/(1+|l|) < 10⁻⁶ (as in mclust).
  case relativeGain = "|gain|/(1+|l|) < 10⁻⁶"
  /// The largest change of a parameter, in standard deviations of the data, < 10⁻⁴.
  case parameterChange = "largest change of θ < 10⁻⁴ sd"
  /// Aitken's l∞ − l < 10⁻².
  case aitken = "l∞ − l < 10⁻²"

  /// The first iteration after which this rule would have stopped the run; nil if it never would.
  ///
  /// An edit does not end an iteration, and gains across it do not count. O(iterations).
  package func stop(_ fits: [Fit]) -> Int? {
    var ends: [Fit] = []
    for fit in fits {
      if fit.beginsHistory { ends = [] }
      guard fit.endsIteration || fit.beginsHistory else { continue }
      ends.append(fit)
      if ends.count >= 2, isMet(Array(ends.suffix(3))) { return fit.iteration }
    }
    return nil
  }

  /// True if the rule is met at the last of two or three states that end iterations.
  private func isMet(_ ends: [Fit]) -> Bool {
    let (before, after) = (ends[ends.count - 2], ends[ends.count - 1])
    let gain = after.logPosterior - before.logPosterior
    switch self {
    case .perPointGain: return gain / Double(after.model.observations.count) < 1e-3
    case .relativeGain: return gain.magnitude / (1 + after.logPosterior.magnitude) < 1e-6
    case .parameterChange: return StoppingRule.change(before, after) < 1e-4
    case .aitken: return Meters(ends).limit.map { $0 - after.logPosterior < 1e-2 } ?? false
    }
  }

  /// The largest change of a number of θ, in standard deviations of the data.
  static func change(_ before: Fit, _ after: Fit) -> Double {
    let (old, new) = (before.mixture, after.mixture)
    let changes =
      zip(old.weights, new.weights).map { ($1 - $0).magnitude }
      + zip(old.components, new.components).map { distance($0, $1, in: after.model) }
    return changes.max() ?? 0
  }

  /// The largest difference of a number of two components, in standard deviations of the data.
  package static func distance(_ one: Component, _ other: Component, in model: Model) -> Double {
    let c = model.observations.covariance
    let unit = min(c.xx, c.yy).squareRoot()
    return (0..<8).reduce(0) { max($0, (one[$1] - other[$1]).magnitude / unit) }
  }
}
