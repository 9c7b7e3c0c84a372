import Plane

/// The usual rules for stopping, side by side on one run. l is the objective of the E rule.
package enum StoppingRule: String, Hashable, Sendable, CaseIterable {
  /// gain/N < 10⁻³ (as in scikit-learn).
  case perPointGain = "gain/N < 10⁻³"
  /// |gain|/(1+|l|) < 10⁻⁶ (as in mclust).
  case relativeGain = "|gain|/(1+|l|) < 10⁻⁶"
  /// The largest change of a parameter, in standard deviations of the data, < 10⁻⁴.
  case parameterChange = "largest change of θ < 10⁻⁴ sd"
  /// Aitken's l∞ − l < 10⁻².
  case aitken = "l∞ − l < 10⁻²"

  /// True if the rule can end a run under this E rule. Drawn gains are small by chance, and without a rate
  /// there is no l∞.
  package func applies(to rule: ExpectationRule) -> Bool {
    switch self {
    case .perPointGain, .relativeGain, .parameterChange: !rule.isDrawn
    case .aitken: rule.reasonForNoRate == nil
    }
  }

  /// The first iteration after which this rule would have stopped the run; nil if it never would.
  /// O(iterations).
  package func stop(_ iterations: WholeIterations) -> Int? {
    guard applies(to: iterations.rules.expectation) else { return nil }
    let (ends, values) = (iterations.ends, iterations.values)
    return ends.indices.dropFirst()
      .first {
        isMet(from: ends[$0 - 1].mixture, to: ends[$0], values: Array(values[max(0, $0 - 2)...$0]))
      }
      .map { ends[$0].iteration }
  }

  /// True if the rule is met after an iteration.
  /// - Parameters:
  ///   - before: θ at the end before.
  ///   - values: the objective at the last two or three ends.
  func isMet(from before: Mixture, to after: Fit, values: [Double]) -> Bool {
    let value = values[values.count - 1]
    let gain = value - values[values.count - 2]
    guard !IterationEnd(after).isExempt(gain: gain) else { return false }
    switch self {
    case .perPointGain: return gain / Double(after.model.observations.count) < 1e-3
    case .relativeGain: return gain.magnitude / (1 + value.magnitude) < 1e-6
    case .parameterChange: return StoppingRule.change(before, after) < 1e-4
    case .aitken: return Meters.aitken(values).map { $0 - value < 1e-2 } ?? false
    }
  }

  /// The largest change of a number of θ, in standard deviations of the data.
  static func change(_ old: Mixture, _ after: Fit) -> Double {
    let new = after.mixture
    let changes =
      zip(old.weights, new.weights).map { ($1 - $0).magnitude }
      + zip(old.components, new.components).map { distance($0, $1, in: after.model) }
    return changes.max() ?? 0
  }

  /// The largest difference of a number of two components, on axes in standard deviations of the data: means in
  /// those of their own axis, covariances in their products. Independent of the units.
  package static func distance(_ one: Component, _ other: Component, in model: Model) -> Double {
    let axes = AxisScaling(centre: .zero, scale: model.observations.deviations)
    let (a, b) = (model.family.mapped(one, by: axes), model.family.mapped(other, by: axes))
    return (0..<8).reduce(0) { max($0, (a[$1] - b[$1]).magnitude) }
  }
}
