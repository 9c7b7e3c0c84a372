/// Which half-step led to a state.
public enum Phase: String, Hashable, Sendable, CaseIterable {
  case start
  case expectation = "E"
  case maximization = "M"
}
