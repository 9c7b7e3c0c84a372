/// The condition that ends a run without a screen.
package enum TraceLimit: Hashable, Sendable {
  case halfSteps(Int)
  /// After the first iteration whose gain in the objective of the E rule is below this many nats, as a run to
  /// convergence ends with its own threshold.
  case gain(Double)
}

/// A run from a start, half-step by half-step, E and M in turn.
package struct Trace {
  /// The reason why a run stopped.
  package enum Stop: Hashable, Sendable {
    case halfSteps(Int)
    /// After an iteration, with its gain in the objective.
    case iteration(Int, Ending, gain: Double)
  }

  package let rules: Rules

  package init(rules: Rules) { self.rules = rules }

  /// Calls `visit` with every state and the one before it, the start first.
  /// - Returns: the reason why the run stopped.
  package func run(
    from start: Fit, until limit: TraceLimit, visit: (Fit, _ before: Fit?) throws -> Void
  ) rethrows -> Stop {
    var (fit, earlier) = (start, start)
    try visit(fit, nil)
    while true {
      if case .halfSteps(let count) = limit, fit.halfStep >= count { return .halfSteps(count) }
      let before = fit
      fit = before.advance(before.nextHalfStep, rules: rules)
      try visit(fit, before)
      guard case .gain(let threshold) = limit, fit.origin == .taken(.maximization) else { continue }
      let gain = rules.expectation.gain(from: earlier, to: fit)
      let ending = Ending(
        of: IterationEnd(fit), gain: gain, under: rules.expectation, below: threshold)
      if let ending { return .iteration(fit.iteration, ending, gain: gain) }
      earlier = fit
    }
  }
}

extension Bound {
  /// The numbers of a trace by name, in the order of its columns.
  package var quantities: [(name: String, value: Double)] {
    [
      ("log_likelihood", logLikelihood),
      ("lower_bound", lowerBound),
      ("kl", divergence),
      ("expected_log_joint", expectedLogJoint),
      ("entropy", entropy),
      ("log_prior", logPrior),
      ("objective", objective),
      ("identity_error", identityError),
    ]
  }
}

extension Fit {
  /// The events of the half-step and the laws 1 to 5 that do not hold, in the words of traces.
  /// - Parameter before: the state that the half-step left; nil at the start.
  package func alerts(from before: Fit?, rules: Rules) -> [String] {
    events.map(\.code)
      + Law.ofNumbers.compactMap { law in
        switch law.verdict(from: before, to: self, rules: rules) {
        case .held, .notApplicable, .pending: nil
        case .excused: "lawful:\(law.rawValue)"
        case .broken: "broken:\(law.rawValue)"
        }
      }
  }
}
