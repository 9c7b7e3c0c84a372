/// The iterations at which the stopping rules are met, kept up to date half-step by half-step.
///
/// Each state of a history keeps its record, so that a frame reads it at no cost. It agrees with
/// `StoppingRule.stop` of the whole iterations up to that state.
package struct StoppingRecord: Equatable, Sendable {
  /// The facts about the end of an iteration that the rules need.
  private struct End: Equatable, Sendable {
    let value: Double
    let mixture: Mixture

    init(_ fit: Fit, _ rules: Rules) {
      value = rules.expectation.objective.value(at: fit)
      mixture = fit.mixture
    }
  }

  /// The first iteration after which each stopping rule is met, in the order of all rules; nil if none is.
  package private(set) var stops: [Int?]
  /// The same without the last end, which another M replaces.
  private var settled: [Int?]
  /// The newest ends, at most three, the newest last.
  private var ends: [End]
  /// True if an E follows the last end.
  private var isExpected = false

  /// The record of a state that begins a run: a start, an edit, or the last one under other rules.
  package init(first fit: Fit, rules: Rules) {
    stops = StoppingRule.allCases.map { _ in nil }
    settled = stops
    ends = [End(fit, rules)]
  }

  /// The record of the state after this one.
  /// - Parameters:
  ///   - state: the state of this record, and the rules of the half-step that led to it.
  ///   - next: the state after it, and the rules of the half-step between.
  package func following(
    _ state: WholeIterations.State, with next: WholeIterations.State
  ) -> StoppingRecord {
    guard case .taken(let halfStep) = next.fit.origin else {
      return StoppingRecord(first: next.fit, rules: next.rules)
    }
    guard state.rules == next.rules else {
      let base = state.fit.measuringPrior(under: next.rules, insteadOf: state.rules)
      return StoppingRecord(first: base, rules: next.rules).taking(halfStep, to: next)
    }
    return taking(halfStep, to: next)
  }

  private func taking(_ halfStep: HalfStep, to next: WholeIterations.State) -> StoppingRecord {
    var record = self
    switch halfStep {
    case .expectation: record.isExpected = true
    case .maximization: record.end(at: next)
    }
    return record
  }

  /// Adds the end of an iteration, or puts another M in the place of the last one.
  private mutating func end(at state: WholeIterations.State) {
    if isExpected { settled = stops } else { ends.removeLast() }
    isExpected = false
    ends.append(End(state.fit, state.rules))
    if ends.count > 3 { ends.removeFirst() }
    stops = zip(StoppingRule.allCases, settled).map { rule, stop in
      stop ?? (isMet(rule, at: state) ? state.fit.iteration : nil)
    }
  }

  private func isMet(_ rule: StoppingRule, at state: WholeIterations.State) -> Bool {
    guard ends.count > 1, rule.applies(to: state.rules.expectation) else { return false }
    return rule.isMet(
      from: ends[ends.count - 2].mixture, to: state.fit, values: ends.map(\.value))
  }
}
