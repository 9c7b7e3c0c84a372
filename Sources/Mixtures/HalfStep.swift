/// One of the two half-steps of EM; the raw value is its letter on screen and in files.
package enum HalfStep: String, Hashable, Sendable, CaseIterable {
  /// A new q for the present θ.
  case expectation = "E"
  /// A new θ for the present q.
  case maximization = "M"
}
