/// A half-step, as the laws about E-steps and about M-steps judge it by its numbers.
struct LawCase {
  let before: Fit
  let after: Fit
  let rules: Rules

  /// The iterations after which EM on separated data is at rest.
  static let longRun = 5_000
  /// The entropy of q for each point below which the components are separated, in nats.
  private static let separated = 0.01

  private var star: String { rules.prior == nil ? "" : "*" }

  /// E closes the gap.
  var tightness: Law.Verdict {
    let stays = after.bound.logLikelihood == before.bound.logLikelihood
    if after.bound.divergence == 0, stays { return .held }
    guard stays, let reason = rules.expectation.words().reasonForGap else { return .broken }
    return .excused(reason)
  }

  /// M never lowers L (+ log prior).
  var monotonicity: Law.Verdict {
    if isKept(\.objective) { return .held }
    return constraint.map(Law.Verdict.excused) ?? .broken
  }

  /// EM never lowers log p (+ log prior).
  var ascent: Law.Verdict {
    if BoundChange(from: before.bound, to: after.bound).logPosterior >= 0 { return .held }
    // The fall of L explains that of log p.
    if !isKept(\.objective) { return monotonicity }
    if before.bound.divergence > 0 {
      return .excused(
        "q was not the posterior: M raises L\(star), and log p\(star) may fall towards it")
    }
    return isKept(\.logPosterior) ? .held : .broken
  }

  /// True if a number did not fall by more than rounding explains. Mostly the first slack is enough, and the
  /// others, which cost more, are not needed.
  private func isKept(_ number: (Bound) -> Double) -> Bool {
    let (old, new) = (number(before.bound), number(after.bound))
    let slack = Tolerance.loss * (1 + before.bound.lowerBound.magnitude)
    if new >= old - slack { return true }
    let rounding = max(slack, before.coordinateRounding, after.coordinateRounding)
    return new >= old - rounding - priorRounding
  }

  /// The change of log p(θ) that the rounding of its terms explains.
  private var priorRounding: Double {
    [before, after].reduce(0) {
      $0 + rules.priorTerms(of: $1.mixture, model: $1.model).rounding
    }
  }

  /// The constraint that θ had not met before; nil if there was none.
  private var constraint: String? {
    let dimension = after.model.family.dimension
    if after.events.contains(.projected) {
      return "the \(dimension.covariances) were brought into the chosen shape, once"
    }
    return after.events.hasFloor
      ? "a \(dimension.covariance) below the floor was raised to it, once" : nil
  }

  /// After many iterations an M-step moves nothing.
  var rest: Law.Verdict {
    if rules.expectation.isDrawn { return .notApplicable("a drawn q never settles") }
    guard after.iteration >= LawCase.longRun else {
      return .notApplicable("before iteration 5,000")
    }
    if StoppingRule.change(before.mixture, after) <= Tolerance.parameters { return .held }
    if !rules.maximization.reachesTop(in: after.model.family) {
      return .excused("this M-step goes only part of the way")
    }
    let perPoint = before.bound.entropy / Double(after.model.observations.count)
    return perPoint > LawCase.separated
      ? .excused("the components overlap, so that EM is slow") : .broken
  }
}

extension Fit {
  /// The change of log p and L that the rounding of coordinates explains, to first order:
  ///
  ///     10 · (N + |Q|) · ε · maxₖ conditionₖ
  ///
  /// over the components that have a weight. |Q| is there for points far from every component: their log joints
  /// are rounded relative to their size. It is below the other slack of the laws 4 to 7 unless a component is
  /// nearly singular, or very narrow beside the data. 0 if no condition is finite. O(K).
  var coordinateRounding: Double { logJointRounding * worstCondition }

  /// The difference of log p and L + KL that it explains. O(K).
  ///
  ///     10 · (N + |Q|) · ε · √maxₖ conditionₖ
  ///
  /// All three are sums of log joints at the same θ, but not always by the same pass. The passes round the
  /// distances of points differently, relative to a size that is up to 1/√(1 − ρ²) times theirs.
  var identityRounding: Double { logJointRounding * worstCondition.squareRoot() }

  /// Ten times the rounding of the log joints of components that are round and as wide as the data.
  private var logJointRounding: Double {
    let (q, p) = (bound.expectedLogJoint.magnitude, bound.logLikelihood.magnitude)
    let size = Double(model.observations.count) + (q.isFinite ? max(p, q) : p)
    return 10 * size * .ulpOfOne
  }

  /// The largest condition of a component that has a weight; 0 if none is finite.
  private var worstCondition: Double {
    let conditions = zip(mixture.weights, mixture.components).filter { $0.0 > 0 }.map {
      model.family.condition(of: $0.1, in: model.observations)
    }
    return conditions.filter(\.isFinite).max() ?? 0
  }
}
