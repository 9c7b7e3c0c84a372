import Mixtures

extension Timeline {
  /// The whole iterations up to the present state, since the last edit or change of rules.
  /// - Parameter limit: the number of newest ends that are needed, at least 2.
  package func iterations(latest limit: Int = .max) -> WholeIterations {
    WholeIterations(
      entries[...position].lazy.map { (fit: $0.fit, rules: $0.rules) }, latest: limit)
  }

  /// The gain of the last whole iteration in the objective; nil unless an M just ended one.
  package var iterationGain: Double? {
    let iterations = iterations(latest: 2)
    return iterations.isAtEnd ? iterations.gain : nil
  }

  /// The reason why a run stops at the present state; nil if it continues.
  package var ending: Ending? {
    iterationGain.flatMap {
      Ending(of: IterationEnd(present), gain: $0, under: presentEntry.rules.expectation)
    }
  }

  /// True if the present state ends an iteration with a negligible gain.
  package var isConverged: Bool { ending == .converged }
}
