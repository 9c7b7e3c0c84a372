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

  /// As the command line writes it: `exact`, `damped:0.3`.
  package var name: String {
    switch self {
    case .exact: "exact"
    case .damped(let η): "damped:\(η)"
    }
  }

  /// The rule in one sentence.
  package var description: String {
    switch self {
    case .exact: "all the way to the θ that maximises L(q,θ)"
    case .damped: "part of the way: L never falls, small teeth"
    }
  }

  /// The forms that `init(name:)` takes.
  package static let forms = ["exact", "damped:ETA"]

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
}
