import Drawing
import Mixtures

/// The one sentence that says what just happened, with numbers: what a teacher reads aloud.
public struct Caption: Hashable, Sendable {
  /// For wide screens.
  public let long: String
  /// At most 58 cells for any usual number.
  public let short: String
  /// Whether it tells of something that went wrong.
  public let isWarning: Bool

  init(_ long: String, short: String? = nil, isWarning: Bool = false) {
    self.long = long
    self.short = short ?? long
    self.isWarning = isWarning
  }

  public init(_ session: Session) {
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

  /// What a hand changed, and that the identity holds for it too.
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
    let verb = rule == .soft ? "E-step" : "E-step (\(rule.word))"
    let rise = fit.bound.lowerBound - before.bound.lowerBound
    if fit.responsibilities == before.responsibilities
      || before.bound.gap == 0 && fit.bound.gap == 0
      || rule == .soft && rise.magnitude <= fit.resolution
    {
      let what = rule == .frozen ? "q stays as it is" : "q is p(Z|X,θ) already"
      guard rule == .soft || rule == .frozen else {
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
      "\(verb): q ← \(rule.meaning).  L \(amounts.signed(rise));  KL gap \(gap).",
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
    let step = MaximizationWords(fit, timeline.presentEntry.rules)
    if fit.mixture == before.mixture || isStill(fit, before) {
      return Caption(
        "\(step.verb): θ is \(step.aim) already: nothing moves.",
        short: "\(step.verb): θ is \(step.aim) already: nothing moves")
    }
    // Under a prior it is L + log p(θ) and log p + log p(θ) that may not fall.
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

  /// Whether a step moved nothing beyond rounding.
  private static func isStill(_ fit: Fit, _ before: Fit) -> Bool {
    before.origin == .taken(.maximization)
      && (fit.bound.objective - before.bound.objective).magnitude
        <= fit.resolution
  }

  /// The gravest event of an M-step, in words and with the cure.
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

/// What is said where a run stops.
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
  /// What is nearer than this, in nats, is the same: sums of doubles tell no more.
  var resolution: Double {
    let size = bound.objective.magnitude
    return size.isFinite ? Tolerance.change * (1 + size) : 0
  }

  /// The first two components that are the same in all but their weight.
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

/// How an M-step is named: what it does exactly depends on the rule and the family.
private struct MaximizationWords {
  let verb: String
  let aim: String

  init(_ fit: Fit, _ rules: Rules) {
    switch rules.maximization {
    case .exact:
      verb = "M-step"
      aim = fit.model.family.usesAuxiliaryWeights ? "a θ of higher L(q,θ)" : "argmax L(q,θ)"
    case .damped:
      verb = "M-step (damped)"
      aim = "part of the way to argmax L(q,θ)"
    }
  }
}

extension ExpectationRule {
  /// The rule in a word.
  fileprivate var word: String { String(name.prefix { $0 != ":" }) }

  /// What q becomes.
  fileprivate var meaning: String {
    switch self {
    case .soft: "p(Z|X,θ)"
    case .hard: "all to the likeliest component"
    case .tempered(let β): "p(Z|X,θ)^\(NumberFormat.compact(β, digits: 2))"
    case .partial(let blocks): "p(Z|X,θ) on one of \(blocks) blocks"
    case .sampled: "one draw from p(Z|X,θ)"
    case .frozen: "q"
    }
  }
}
