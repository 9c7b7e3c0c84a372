/// What an E half-step makes of q.
public enum ExpectationRule: Hashable, Sendable {
  /// q ← p(Z|X,θ): the classical E-step, the only one that closes the gap.
  case soft

  /// The q that this rule chooses at θ.
  func responsibilities(at mixture: Mixture) -> Responsibilities {
    switch self {
    case .soft: Responsibilities(.posterior, at: mixture)
    }
  }
}
