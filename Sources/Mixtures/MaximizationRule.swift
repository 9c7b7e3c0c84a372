/// The rule of an M half-step: the θ that it chooses.
package enum MaximizationRule: Hashable, Sendable {
  /// θ ← argmax L(q,θ).
  case exact
  /// A share η of the way there: π ← (1−η)π + ηπ*, then μ, then Σ with Σ* taken about the new μ. L never
  /// falls.
  case damped(Double)

  /// η; 1 for the whole way.
  var share: Double {
    switch self {
    case .exact: 1
    case .damped(let η): η
    }
  }

  /// η of a damped M; nil for the other rules.
  package var dampedShare: Double? {
    if case .damped(let η) = self { return η }
    return nil
  }

  /// True if the step reaches the highest L over all that is free in θ.
  package func reachesTop(in family: any Family) -> Bool {
    switch self {
    case .exact: !family.usesAuxiliaryWeights
    case .damped: false
    }
  }

  // MARK: The form in files and on the command line

  /// The forms that `init(name:)` accepts.
  package static let forms = ["exact", "damped:ETA"]

  /// The rules that menus offer.
  package static let usual: [MaximizationRule] = [.exact, .damped(0.5), .damped(0.2)]

  /// The rule in its form: `exact`, `damped:0.3`.
  package var name: String {
    switch self {
    case .exact: "exact"
    case .damped(let η): "damped:\(η)"
    }
  }

  /// Nil if the name is not a rule: 0 < η ≤ 1.
  package init?(name: String) {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    if name == "exact" {
      self = .exact
    } else if parts.count == 2, parts[0] == "damped", let η = Double(parts[1]), η > 0, η <= 1 {
      self = .damped(η)
    } else {
      return nil
    }
  }

  // MARK: Words

  /// The words for a rule in menus and captions.
  package struct Words {
    /// The name of the half-step.
    package let verb: String
    /// The new θ.
    package let aim: String
    /// The rule in one sentence.
    package let description: String
  }

  /// - Parameter objective: the name of what the step maximises.
  package func words(for family: any Family, objective: String = "L(q,θ)") -> Words {
    // With auxiliary weights the step is uphill, but not to the top.
    let isTop = !family.usesAuxiliaryWeights
    let aim = (isTop ? "argmax " : "a θ of higher ") + objective
    return switch self {
    case .exact:
      Words(
        verb: "M-step", aim: aim,
        description: isTop
          ? "all the way to argmax \(objective) over all that is free in θ"
          : "the classical update, uphill in \(objective) but not to its top")
    case .damped:
      Words(
        verb: "M-step (damped)", aim: "part of the way to \(aim)",
        description: "part of that way: small steps, small teeth")
    }
  }
}
