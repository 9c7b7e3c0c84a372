/// What led to a state.
public enum Phase: String, Hashable, Sendable, CaseIterable {
  case start
  case expectation = "E"
  case maximization = "M"
  /// Somebody changed θ, the data or the prior by hand; q stayed.
  case edit
  /// Somebody set q by hand; θ stayed.
  case belief = "q"
}
