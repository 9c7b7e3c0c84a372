/// What an M half-step makes of θ.
public enum MaximizationRule: Hashable, Sendable {
  /// θ ← argmax L(q,θ).
  case exact
}
