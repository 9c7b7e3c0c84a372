/// The reason why a run stops.
package enum Ending: Hashable, Sendable {
  /// The gain of a whole iteration is below the threshold.
  case converged
  /// The run still gains, but has reached the limit of iterations.
  case patience
  /// The run has a drawn q, which never settles, and has reached its number of iterations.
  case unsettled

  /// The largest gain that counts as none, relative to 1 + |log p|.
  static let negligibleGain = 1e-9
  /// Iterations after which a run stops.
  package static let iterationLimit = 10_000
  /// Iterations of a drawn q that are shown.
  static let drawnIterations = 200

  /// The end of a run at the end of an iteration; nil if it continues.
  /// - Parameters:
  ///   - gain: the gain of the iteration in the objective of the E rule.
  ///   - threshold: the gain below which a run stops, in nats; 10⁻⁹·(1 + |log p|) if nil.
  ///   - patience: iterations after which the run is left.
  package init?(
    of end: IterationEnd, gain: Double, under rule: ExpectationRule, below threshold: Double? = nil,
    patience: Int = Ending.iterationLimit
  ) {
    if rule.isDrawn {
      guard end.iteration.isMultiple(of: Ending.drawnIterations) else { return nil }
      self = .unsettled
    } else if !end.isExempt(gain: gain), !(gain >= threshold ?? end.negligibleGain) {
      self = .converged
    } else {
      guard end.iteration >= patience else { return nil }
      self = .patience
    }
  }
}

/// The end of an iteration, with the numbers that the rules for convergence need.
package struct IterationEnd: Hashable, Sendable {
  package let iteration: Int
  /// log p, with the log prior.
  package let logPosterior: Double
  package let events: [FitEvent]

  package init(iteration: Int, logPosterior: Double, events: [FitEvent]) {
    self.iteration = iteration
    self.logPosterior = logPosterior
    self.events = events
  }

  package init(_ fit: Fit) {
    self.init(iteration: fit.iteration, logPosterior: fit.logPosterior, events: fit.events)
  }

  /// 10⁻⁹·(1 + |log p|).
  var negligibleGain: Double { Ending.negligibleGain * (1 + logPosterior.magnitude) }

  /// True if the gain says nothing about the next iterations. The M-step that brings the covariances into
  /// their shape, and the first hard E, may lower the objective once.
  func isExempt(gain: Double) -> Bool {
    gain < -negligibleGain || events.contains(.projected)
  }
}
