/// The laws of EM that a half-step can show, by their numbers.
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
  /// The half-step from a permuted state gives the permuted result.
  case numbering = 6
  /// Scaling an axis by s shifts log p by −N log s and leaves the gap as it was.
  case units = 7
  /// After 5,000 iterations on separated data an M-step moves no parameter.
  case rest = 8
  /// The half-step taken again has the same bits.
  case recall = 9
  /// One thread and many give the same bits.
  case threads = 10

  /// The laws that are judged by the numbers of the two states, at no cost: those of lamps and traces.
  package static let ofNumbers: [Law] = [
    .identity, .divergence, .tightness, .monotonicity, .ascent,
  ]

  package enum Verdict: Hashable, Sendable {
    case held
    /// The law says nothing about this half-step, for the reason in a few words.
    case notApplicable(String)
    /// The law does not hold and need not, for the reason in one sentence.
    case excused(String)
    case broken
    /// The half-step has to be taken again to judge the law.
    case pending
  }

  /// The law in a few words. Under a prior, M and EM never lower L* and log p*, which contain log p(θ).
  package func statement(hasPrior: Bool) -> String {
    let star = hasPrior ? "*" : ""
    return switch self {
    case .identity: "log p = L + KL"
    case .divergence: "KL ≥ 0"
    case .tightness: "E closes the gap"
    case .monotonicity: "M never lowers L\(star)"
    case .ascent: "log p\(star) never falls"
    case .numbering: "any numbering: the same"
    case .units: "any units: the same"
    case .rest: "at rest in the end"
    case .recall: "back and forward: same bits"
    case .threads: "any threads: same bits"
    }
  }

  /// The verdict on the half-step from `before` to `after` under `rules`.
  /// - Parameter repeated: the half-step taken again; nil if it was not.
  package func verdict(
    from before: Fit?, to after: Fit, rules: Rules, repeated: RepeatedHalfStep? = nil
  ) -> Verdict {
    func verdict(after halfStep: HalfStep, _ judged: (LawCase) -> Verdict) -> Verdict {
      guard after.origin == .taken(halfStep), let before else {
        return .notApplicable(Law.words(after.origin))
      }
      return judged(LawCase(before: before, after: after, rules: rules))
    }
    switch self {
    case .identity: return Law.identityVerdict(after)
    case .divergence:
      return after.bound.divergenceSum >= -after.bound.resolution ? .held : .broken
    case .tightness: return verdict(after: .expectation, \.tightness)
    case .monotonicity: return verdict(after: .maximization, \.monotonicity)
    case .ascent: return verdict(after: .maximization, \.ascent)
    case .rest: return verdict(after: .maximization, \.rest)
    case .numbering, .units, .recall, .threads:
      guard case .taken = after.origin, let before else {
        return .notApplicable(Law.words(after.origin))
      }
      if let reason = RepeatedHalfStep.exemption(
        from: before, to: after, rules: rules, law: self)
      {
        return .notApplicable(reason)
      }
      return repeated?.verdicts[self] ?? .pending
    }
  }

  /// The words for a state about which a law says nothing.
  private static func words(_ origin: Origin) -> String {
    switch origin {
    case .start: "before the first half-step"
    case .taken(.expectation): "after an E-step"
    case .taken(.maximization): "after an M-step"
    case .edited: "after an edit"
    }
  }

  private static func identityVerdict(_ fit: Fit) -> Verdict {
    let bound = fit.bound
    let error = bound.logLikelihood - bound.lowerBound - bound.divergenceSum
    guard error.isFinite else {
      return .excused("q has mass where a weight is 0, so L is −∞ and the identity says nothing")
    }
    // The log joints that q remembers count too: q keeps their rounding, however small those at θ are.
    let size =
      1 + bound.logLikelihood.magnitude + bound.expectedLogJoint.magnitude
      + bound.entropy.magnitude + bound.divergenceSum.magnitude + bound.magnitude
    let isSame =
      error.magnitude <= Tolerance.identity * size || error.magnitude <= fit.identityRounding
    return isSame ? .held : .broken
  }
}
