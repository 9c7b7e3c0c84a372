import Mixtures

/// The reason why a run to convergence stops.
package enum Ending: Hashable, Sendable {
  /// The gain of a whole iteration is negligible.
  case converged
  /// The run still gains, but has reached the limit of iterations.
  case patience
  /// The run has a drawn q, which never settles, and has reached its number of iterations.
  case unsettled

  /// The largest gain that counts as none, relative to 1 + |log p|.
  static let negligibleGain = 1e-9
  /// Iterations after which a run to convergence stops.
  package static let iterationLimit = 10_000
  /// Iterations of a drawn q that are shown.
  static let drawnIterations = 200

  /// The end of a run at the end of an iteration; nil if it continues.
  /// - Parameter patience: iterations after which the run is left.
  init?(
    of state: IterationEnd, gain: Double, under rule: ExpectationRule,
    patience: Int = Ending.iterationLimit
  ) {
    if rule.isDrawn {
      guard state.iteration.isMultiple(of: Ending.drawnIterations) else { return nil }
      self = .unsettled
    } else if Ending.isNegligible(gain, at: state) {
      self = .converged
    } else {
      guard state.iteration >= patience else { return nil }
      self = .patience
    }
  }

  /// True if gain < 10⁻⁹·(1 + |log p|), both with the log prior. The M-step that brings the covariances into
  /// their shape does not count, because its loss does not predict the next iterations.
  private static func isNegligible(_ gain: Double, at state: IterationEnd) -> Bool {
    !(gain >= negligibleGain * (1 + state.logPosterior.magnitude))
      && !state.events.contains(.projected)
  }
}

/// The end of an iteration, with the numbers that the rules for convergence need.
package struct IterationEnd: Hashable, Sendable {
  let iteration: Int
  /// log p, with the log prior.
  let logPosterior: Double
  let events: [FitEvent]
}

extension IterationEnd {
  init(_ fit: Fit) {
    self.init(iteration: fit.iteration, logPosterior: fit.logPosterior, events: fit.events)
  }
}

extension Timeline {
  /// The gain over the last whole iteration; nil unless an M just ended one.
  package var iterationGain: Double? {
    guard present.origin == .taken(.maximization) else { return nil }
    let earlier = entries[..<position].last { $0.fit.origin != .taken(.expectation) }
    let rules = presentEntry.rules
    // Other rules have another objective.
    guard let earlier, earlier.fit.origin == .start || earlier.rules == rules else { return nil }
    return rules.expectation.gain(from: earlier.fit, to: present)
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
