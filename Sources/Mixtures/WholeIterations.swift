/// The whole iterations of a run since its start, its last edit or the last change of its rules.
///
/// An iteration is an E and the M after it. Several M in a row end one iteration, and an M without an E
/// ends none. An edit ends none either: gains before and after it belong to different runs.
package struct WholeIterations: Sendable {
  /// A state of a run, and the rules of the half-step that led to it.
  package typealias State = (fit: Fit, rules: Rules)

  /// The state before the first E, and the state after each iteration, the newest last. Never empty.
  package let ends: [Fit]
  /// The state after the E of the last iteration; nil if no iteration has ended.
  package let lastExpectation: Fit?
  /// The rules of the iterations.
  package let rules: Rules
  /// True if the present state ends an iteration.
  package let isAtEnd: Bool

  /// O(states), or less with a limit.
  /// - Parameters:
  ///   - states: a history up to the present state; not empty.
  ///   - limit: the number of newest ends that are needed, at least 2.
  package init(
    _ states: some BidirectionalCollection<State>, latest limit: Int = .max
  ) {
    var index = states.index(before: states.endIndex)
    let present = states[index]
    var ends: [Fit] = []
    var lastExpectation: Fit?
    var following: HalfStep?
    while true {
      let (fit, rules) = states[index]
      let isFirst =
        index == states.startIndex || rules != present.rules || !fit.origin.isTaken
      if isFirst || fit.origin == .taken(.maximization) {
        if following != .maximization {
          ends.append(fit.measuringPrior(under: present.rules, insteadOf: rules))
        }
      } else if ends.count == 1, lastExpectation == nil {
        lastExpectation = fit
      }
      if isFirst || ends.count >= limit { break }
      if case .taken(let halfStep) = fit.origin { following = halfStep }
      index = states.index(before: index)
    }
    rules = present.rules
    isAtEnd = ends.count > 1 && present.fit.origin == .taken(.maximization)
    self.lastExpectation = ends.count > 1 ? lastExpectation : nil
    self.ends = ends.reversed()
  }

  /// The number that may not fall.
  package var objective: Objective { rules.expectation.objective }

  /// The objective at each of the ends.
  package var values: [Double] { ends.map(objective.value) }

  /// The gain of the last iteration in the objective; nil if none has ended.
  package var gain: Double? {
    ends.count > 1
      ? rules.expectation.gain(from: ends[ends.count - 2], to: ends[ends.count - 1]) : nil
  }
}

extension Origin {
  /// True after a half-step.
  fileprivate var isTaken: Bool {
    switch self {
    case .taken: true
    case .start, .edited: false
    }
  }
}
