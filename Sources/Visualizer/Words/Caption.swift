import Drawing
import Mixtures
import Screens
import Stepping

/// The caption of the visualiser: the last half-step, or how the run started.
extension Caption {
  init(_ session: Session) {
    let fit = session.timeline.present
    guard let before = session.timeline.previous else {
      self = Caption.start(fit, name: session.startName, session.amounts)
      return
    }
    switch fit.origin {
    case .start: self = Caption.start(fit, name: session.startName, session.amounts)
    case .taken(.expectation):
      let rules = session.timeline.presentEntry.rules
      self = Caption.expectation(fit, before: before, rules.expectation, session.amounts)
    case .taken(.maximization):
      self = Caption.maximization(
        fit, before: before, timeline: session.timeline, session.amounts)
    case .edited(let edit):
      self = Caption.edited(
        edit, fit, before: before, session.timeline.presentEntry, session.amounts)
    }
  }

  private static func start(_ fit: Fit, name: String, _ amounts: Amounts) -> Caption {
    let gap = fit.bound.gap
    if gap == 0 {
      return Caption(
        "Start (\(name)): q = π, and p(Z|X,θ) is the same: L touches log p already.",
        short: "Start: q = π = p(Z|X,θ): L touches log p already")
    }
    let number = amounts.say(gap)
    return Caption(
      "Start (\(name)): q = π, belief before seeing x.  L is \(number) below log p: the KL gap.",
      short: "Start: q = π.  L is \(number) below log p: the KL gap")
  }

  /// The change that the user made by hand.
  private static func edited(
    _ edit: Origin.Edit, _ fit: Fit, before: Fit, _ entry: Timeline.Entry, _ amounts: Amounts
  ) -> Caption {
    let gap = amounts.say(fit.bound.gap)
    let lower = amounts.signed(fit.bound.objective - before.bound.objective)
    switch edit {
    case .responsibilities:
      return Caption(
        "Edit: q ← random.  log p stays, L \(lower);  the KL gap is \(gap).  E closes it.",
        short: "Edit: q ← random: L \(lower); KL gap \(gap)")
    case .data:
      let count = fit.model.observations.count
      return Caption(
        "Edit: the data changed, N = \(count): another log p.  KL gap \(gap).",
        short: "Edit: N = \(count), another log p; KL gap \(gap)")
    case .prior:
      return Caption(
        "Edit: another prior: log p(θ) is now \(amounts.say(fit.bound.logPrior)) and counts too.",
        short: "Edit: log p(θ) is now \(amounts.say(fit.bound.logPrior))")
    case .parameters:
      let likelihood = amounts.signed(fit.logPosterior - before.logPosterior)
      let what = entry.moved.map { "θ: component \($0 + 1) moved" } ?? "θ changed"
      return Caption(
        "Edit: \(what).  L \(lower), log p \(likelihood);  q is stale: the KL gap is \(gap).",
        short: "Edit: L \(lower), log p \(likelihood); KL gap \(gap)")
    }
  }

  private static func expectation(
    _ fit: Fit, before: Fit, _ rule: ExpectationRule, _ amounts: Amounts
  ) -> Caption {
    let words = rule.words { NumberFormat.compact($0, digits: 2) }
    let verb = words.verb
    let rise = fit.bound.lowerBound - before.bound.lowerBound
    if fit.responsibilities == before.responsibilities
      || before.bound.gap == 0 && fit.bound.gap == 0
      || rule == .soft && rise.magnitude <= fit.resolution
    {
      guard let what = words.unmoved else {
        return Caption("\(verb): q is what this rule makes of θ already: nothing moves.")
      }
      return Caption(
        "\(verb): \(what): nothing moves, and the KL gap stays \(amounts.say(fit.bound.gap)).",
        short: "\(verb): \(what): nothing moves")
    }
    let risen = amounts.say(rise)
    if fit.bound.gap == 0 {
      return Caption(
        "\(verb): q ← p(Z|X,θ).  L rose \(risen) to touch log p;  KL gap 0.",
        short: "\(verb): L rose \(risen) to touch log p; KL gap 0")
    }
    let gap = amounts.say(fit.bound.gap)
    return Caption(
      "\(verb): q ← \(words.aim).  L \(amounts.signed(rise));  KL gap \(gap).",
      short: "\(verb): L \(amounts.signed(rise)); KL gap \(gap)")
  }

  private static func maximization(
    _ fit: Fit, before: Fit, timeline: Timeline, _ amounts: Amounts
  ) -> Caption {
    if let trouble = trouble(fit, amounts) { return trouble }
    if before.origin == .start {
      return Caption(
        "M-step: q knows nothing of x yet, so every component becomes the whole cloud;  b goes back.",
        short: "M-step: q ignores x: each becomes the cloud; b goes back")
    }
    let step = timeline.presentEntry.rules.maximization.words(for: fit.model.family)
    if fit.mixture == before.mixture || isStill(fit, before) {
      return Caption(
        "\(step.verb): θ is \(step.aim) already: nothing moves.",
        short: "\(step.verb): θ is \(step.aim) already: nothing moves")
    }
    // Under a prior, L + log p(θ) and log p + log p(θ) do not fall.
    let prior = timeline.presentEntry.rules.prior == nil ? "" : "+log p(θ)"
    let lower = amounts.signed(fit.bound.objective - before.bound.objective)
    let likelihood = amounts.signed(fit.logPosterior - before.logPosterior)
    if let ending = timeline.ending {
      let words = EndingWords(ending, fit, timeline.presentEntry.rules.expectation)
      return Caption(
        "\(step.verb): log p\(prior) \(likelihood).  \(words.long)",
        short: "\(step.verb): log p\(prior) \(likelihood): \(words.short)")
    }
    let gap = amounts.say(fit.bound.gap)
    let verb = fit.bound.gap > before.bound.gap ? "opens to" : "is"
    return Caption(
      "\(step.verb): θ ← \(step.aim).  L\(prior) \(lower), log p\(prior) \(likelihood);"
        + "  the KL gap \(verb) \(gap).",
      short: "\(step.verb): L\(prior) \(lower), log p\(prior) \(likelihood); KL gap \(verb) \(gap)")
  }

  /// True if an M-step after an M-step changed the objective by no more than rounding.
  private static func isStill(_ fit: Fit, _ before: Fit) -> Bool {
    before.origin == .taken(.maximization)
      && (fit.bound.objective - before.bound.objective).magnitude
        <= fit.resolution
  }

  /// The gravest event of an M-step, with its cures; nil if there was none.
  private static func trouble(_ fit: Fit, _ amounts: Amounts) -> Caption? {
    for event in fit.events {
      if case .collapsed(let k, let points) = event {
        let numbers = Words.list(points.map { "\($0 + 1)" })
        let place = points.isEmpty ? "a line" : "point\(points.count == 1 ? "" : "s") \(numbers)"
        return Caption(
          "M-step: component \(k + 1) collapses onto \(place), where log p has no bound: it is held."
            + "  Cures: p, s, <.",
          short: "M-step: component \(k + 1) collapses, held; cures: p, s, <", isWarning: true)
      }
    }
    for event in fit.events {
      if case .emptyComponent(let k) = event {
        return Caption(
          "M-step: component \(k + 1) owns no point: it stays where it is."
            + "  Cures: s new seed, < fewer components.",
          short: "M-step: component \(k + 1) owns no point; s or <", isWarning: true)
      }
    }
    if fit.events.contains(.projected) {
      return Caption(
        "M-step: the covariances took the chosen shape, which may lower L once.  Now L is "
          + amounts.say(fit.bound.lowerBound) + ".",
        short: "M-step: covariances take the chosen shape")
    }
    return nil
  }
}

/// The words at the end of a run.
private struct EndingWords {
  let long: String
  let short: String

  init(_ ending: Ending, _ fit: Fit, _ rule: ExpectationRule) {
    switch ending {
    case .converged:
      if let (one, other) = fit.twins {
        let pair = "\(one + 1) and \(other + 1)"
        long =
          rule == .soft
          ? "Converged, but components \(pair) are one and the same: a saddle, no top; x moves one."
          : "Converged, and components \(pair) have become one and the same."
        short = rule == .soft ? "\(pair) are the same: a saddle" : "\(pair) are the same"
      } else {
        long = "Converged: a whole iteration gains next to nothing."
        short = "converged"
      }
    case .patience:
      long = "Stopped after \(fit.iteration) iterations, though each still gains."
      short = "stopped, still gains"
    case .unsettled:
      long = "Stopped after \(fit.iteration) iterations: a q that is drawn never settles."
      short = "a drawn q never settles"
    }
  }
}

extension Fit {
  /// The first two components that differ in nothing but their weight; nil if there are none.
  fileprivate var twins: (Int, Int)? {
    for one in 0..<mixture.count {
      for other in mixture.components.indices.dropFirst(one + 1)
      where StoppingRule.distance(
        mixture.components[one], mixture.components[other], in: model) < Tolerance.twins
      {
        return (one, other)
      }
    }
    return nil
  }
}
