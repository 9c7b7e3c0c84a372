/// The laws of EM that one half-step can show, by their numbers.
package enum Law: Int, Hashable, Sendable, CaseIterable {
  /// log p = L + KL, for any q.
  case identity = 1
  /// KL ≥ 0.
  case divergence = 2
  /// A soft E closes the gap and leaves log p as it was.
  case tightness = 3
  /// M never lowers L (+ log prior).
  case monotonicity = 4
  /// EM never lowers log p (+ log prior).
  case ascent = 5

  package enum Verdict: Hashable, Sendable {
    case held
    /// The law says nothing about this half-step.
    case notApplicable
    /// The law was not kept and need not be, for the reason in one sentence.
    case excused(String)
    case broken
  }

  package var statement: String {
    switch self {
    case .identity: "log p = L + KL"
    case .divergence: "KL ≥ 0"
    case .tightness: "E closes the gap"
    case .monotonicity: "M never lowers L"
    case .ascent: "log p never falls"
    }
  }

  /// The verdict of the half-step from `before` to `after` under `rules`.
  package func verdict(from before: Fit?, to after: Fit, rules: Rules) -> Verdict {
    let bound = after.bound
    switch self {
    case .identity:
      guard bound.identityError.isFinite else {
        return .excused("q has mass where a weight is 0, so L is −∞ and the identity says nothing")
      }
      let size =
        1 + bound.logLikelihood.magnitude + bound.expectedLogJoint.magnitude
        + bound.entropy.magnitude + bound.divergence.magnitude
      return bound.identityError.magnitude <= Tolerance.identity * size ? .held : .broken
    case .divergence: return bound.divergence >= -bound.resolution ? .held : .broken
    case .tightness:
      guard after.origin == .taken(.expectation), let before else { return .notApplicable }
      let same = bound.logLikelihood == before.bound.logLikelihood
      if bound.gap == 0, same { return .held }
      guard same, let reason = rules.expectation.reasonForGap else { return .broken }
      return .excused(reason)
    case .monotonicity:
      guard after.origin == .taken(.maximization), let before else { return .notApplicable }
      if bound.objective >= before.bound.objective - slack(before) { return .held }
      return after.events.contains(where: \.mayLower)
        ? .excused("the covariances were brought into the chosen shape, once") : .broken
    case .ascent:
      guard after.origin == .taken(.maximization), let before else { return .notApplicable }
      if after.logPosterior >= before.logPosterior - slack(before) { return .held }
      if before.bound.gap > 0 {
        return .excused("q was not the posterior: M lifts L, and log p may fall towards it")
      }
      return after.events.contains(where: \.mayLower)
        ? .excused("the covariances were brought into the chosen shape, once") : .broken
    }
  }

  /// The loss that rounding explains.
  private func slack(_ fit: Fit) -> Double {
    Tolerance.loss * (1 + fit.bound.lowerBound.magnitude)
  }
}

extension FitEvent {
  /// True if the step obeyed a constraint beside the objective, so that L may fall once.
  fileprivate var mayLower: Bool {
    switch self {
    case .projected, .floored: true
    case .emptyComponent, .collapsed: false
    }
  }
}

extension ExpectationRule {
  /// The reason for a gap after this E; nil if there may be none.
  fileprivate var reasonForGap: String? {
    switch self {
    case .soft: nil
    case .hard: "hard E: all of a point goes to one component, which is not the posterior"
    case .tempered: "tempered E: q is the posterior to a power, not the posterior"
    case .partial: "partial E: only one block of points was given its posterior"
    case .sampled: "sampled E: each point was drawn, which is not the posterior"
    case .frozen: "frozen E: q stays as it is"
    }
  }
}
