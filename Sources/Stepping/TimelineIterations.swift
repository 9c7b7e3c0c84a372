import Mixtures

extension Timeline {
  /// The whole iterations up to the present state, since the last edit or change of rules.
  /// - Parameter limit: the number of newest ends that are needed, at least 2.
  package func iterations(latest limit: Int = .max) -> WholeIterations {
    WholeIterations(states(latest: limit), latest: limit)
  }

  /// The states that the newest ends need, up to the present one. Of equal half-steps in a row only the last
  /// counts, and two rows have an end at most. O(limit), or O(half-steps) without a limit.
  private func states(latest limit: Int) -> [WholeIterations.State] {
    let most = limit < entries.count ? 2 * limit + 2 : .max
    var states: [WholeIterations.State] = []
    var index = position
    while index >= 0, states.count < most {
      let entry = entries[index]
      states.append((entry.fit, entry.rules))
      index -= entry.repetitions
    }
    return states.reversed()
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
