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
    /// The law does not apply to this half-step.
    case notApplicable
    /// The law does not hold and need not, for the reason in one sentence.
    case excused(String)
    case broken
  }

  /// The law in a few words. Under a prior, M and EM never lower L* and log p*, which contain log p(θ).
  package func statement(hasPrior: Bool) -> String {
    switch self {
    case .identity: "log p = L + KL"
    case .divergence: "KL ≥ 0"
    case .tightness: "E closes the gap"
    case .monotonicity: hasPrior ? "M never lowers L*" : "M never lowers L"
    case .ascent: hasPrior ? "log p* never falls" : "log p never falls"
    }
  }

  /// The verdict of the half-step from `before` to `after` under `rules`.
  package func verdict(from before: Fit?, to after: Fit, rules: Rules) -> Verdict {
    let bound = after.bound
    switch self {
    case .identity: return Law.identityVerdict(bound)
    case .divergence: return bound.divergence >= -bound.resolution ? .held : .broken
    case .tightness:
      guard after.origin == .taken(.expectation), let before else { return .notApplicable }
      let same = bound.logLikelihood == before.bound.logLikelihood
      if bound.gap == 0, same { return .held }
      guard same, let reason = rules.expectation.words().reasonForGap else { return .broken }
      return .excused(reason)
    case .monotonicity:
      return Law.verdict(from: before, to: after, on: \.bound.objective)
    case .ascent:
      return Law.verdict(
        from: before, to: after, on: \.logPosterior,
        excuse: before.flatMap {
          $0.bound.gap > 0
            ? "q was not the posterior: M lifts L, and log p may fall towards it" : nil
        })
    }
  }

  private static func identityVerdict(_ bound: Bound) -> Verdict {
    guard bound.identityError.isFinite else {
      return .excused("q has mass where a weight is 0, so L is −∞ and the identity says nothing")
    }
    let size =
      1 + bound.logLikelihood.magnitude + bound.expectedLogJoint.magnitude
      + bound.entropy.magnitude + bound.divergence.magnitude
    return bound.identityError.magnitude <= Tolerance.identity * size ? .held : .broken
  }

  /// The verdict on an M that may not lower a number by more than rounding.
  private static func verdict(
    from before: Fit?, to after: Fit, on number: (Fit) -> Double, excuse: String? = nil
  ) -> Verdict {
    guard after.origin == .taken(.maximization), let before else { return .notApplicable }
    let slack = Tolerance.loss * (1 + before.bound.lowerBound.magnitude)
    if number(after) >= number(before) - slack { return .held }
    if let excuse { return .excused(excuse) }
    return after.events.contains(where: \.mayLower)
      ? .excused("the covariances were brought into the chosen shape, once") : .broken
  }
}

extension FitEvent {
  /// True if the M-step met a constraint that does not belong to the objective, so that L may fall once.
  fileprivate var mayLower: Bool {
    switch self {
    case .projected, .floored: true
    case .emptyComponent, .collapsed: false
    }
  }
}
