/// The condition that ends a run without a screen.
package enum TraceLimit: Hashable, Sendable {
  case halfSteps(Int)
  /// After the M whose gain in log p (+ log prior) since the previous M, or the start, is below this many
  /// nats, also if it is negative. After 10,000 iterations at the latest.
  case gain(Double)

  package static let iterationLimit = 10_000
}

/// A run from a start, half-step by half-step, E and M in turn.
package struct Trace {
  /// The reason why a run stopped.
  package enum Ending: Hashable, Sendable {
    case halfSteps(Int)
    case gain(Double, iterations: Int)
    case iterationLimit
  }

  package let rules: Rules

  package init(rules: Rules) { self.rules = rules }

  /// Calls `visit` with every state and the one before it, the start first.
  /// - Returns: the reason why the run stopped.
  package func run(
    from start: Fit, until limit: TraceLimit, visit: (Fit, _ before: Fit?) throws -> Void
  ) rethrows -> Ending {
    var fit = start
    try visit(fit, nil)
    var earlier = fit.logPosterior
    while true {
      if case .halfSteps(let count) = limit, fit.halfStep >= count { return .halfSteps(count) }
      let before = fit
      fit = before.advance(before.nextHalfStep, rules: rules)
      try visit(fit, before)
      guard case .gain(let least) = limit, fit.origin == .taken(.maximization) else { continue }
      let gain = fit.logPosterior - earlier
      if gain < least { return .gain(gain, iterations: fit.iteration) }
      if fit.iteration >= TraceLimit.iterationLimit { return .iterationLimit }
      earlier = fit.logPosterior
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
