import Drawing
import Mixtures
import Screens
import Stepping

/// The caption of the visualiser: the last half-step, or how the run started.
extension Caption {
  init(_ session: Session) { self = CaptionWriter(session: session).caption }
}

/// The numbers of the last half-step in sentences.
private struct CaptionWriter {
  let session: Session

  private var fit: Fit { session.timeline.present }
  private var rules: Rules { session.timeline.presentEntry.rules }
  private var amounts: Amounts { session.amounts }
  private var gap: String { amounts.say(fit.bound.gap) }

  var caption: Caption {
    guard let before = session.timeline.previous else { return start }
    switch fit.origin {
    case .start: return start
    case .taken(.expectation): return expectation(after: before)
    case .taken(.maximization): return trouble ?? maximization(after: before)
    case .edited(let edit): return edited(edit, after: before)
    }
  }

  private var start: Caption {
    let name = session.startName
    if fit.bound.gap == 0 {
      return Caption(
        "Start (\(name)): q = π, and p(Z|X,θ) is the same: L touches log p already.",
        short: "Start: q = π = p(Z|X,θ): L touches log p already")
    }
    return Caption(
      "Start (\(name)): q = π, belief before seeing x.  L is \(gap) below log p: the KL gap.",
      short: "Start: q = π.  L is \(gap) below log p: the KL gap")
  }

  /// The changes of L and of log p. Under a prior both contain log p(θ), without which they may
  /// fall.
  private func changes(from before: Fit) -> (lowerBound: String, logPosterior: String) {
    (
      amounts.signed(fit.bound.objective - before.bound.objective),
      amounts.signed(fit.logPosterior - before.logPosterior)
    )
  }

  /// The change that the user made by hand.
  private func edited(_ edit: Origin.Edit, after before: Fit) -> Caption {
    let (lower, likelihood) = changes(from: before)
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
      let prior = amounts.say(fit.bound.logPrior)
      return Caption(
        "Edit: another prior: log p(θ) is now \(prior) and counts too.",
        short: "Edit: log p(θ) is now \(prior)")
    case .parameters:
      let moved = session.timeline.presentEntry.moved
      let what = moved.map { "θ: component \($0 + 1) moved" } ?? "θ changed"
      return Caption(
        "Edit: \(what).  L \(lower), log p \(likelihood);  q is stale: the KL gap is \(gap).",
        short: "Edit: L \(lower), log p \(likelihood); KL gap \(gap)")
    }
  }

  private func expectation(after before: Fit) -> Caption {
    let words = rules.expectation.words { NumberFormat.compact($0, digits: 2) }
    let verb = words.verb
    let rise = fit.bound.lowerBound - before.bound.lowerBound
    if fit.responsibilities == before.responsibilities
      || before.bound.gap == 0 && fit.bound.gap == 0
      || rules.expectation == .soft && rise.magnitude <= fit.resolution
    {
      guard let what = words.unmoved else {
        return Caption("\(verb): q is what this rule makes of θ already: nothing moves.")
      }
      return Caption(
        "\(verb): \(what): nothing moves, and the KL gap stays \(gap).",
        short: "\(verb): \(what): nothing moves")
    }
    if fit.bound.gap == 0 {
      let risen = amounts.say(rise)
      return Caption(
        "\(verb): q ← p(Z|X,θ).  L rose \(risen) to touch log p;  KL gap 0.",
        short: "\(verb): L rose \(risen) to touch log p; KL gap 0")
    }
    return Caption(
      "\(verb): q ← \(words.aim).  L \(amounts.signed(rise));  KL gap \(gap).",
      short: "\(verb): L \(amounts.signed(rise)); KL gap \(gap)")
  }

  private func maximization(after before: Fit) -> Caption {
    if before.origin == .start {
      return Caption(
        "M-step: q knows nothing of x yet, so every component becomes the whole cloud;  b goes back.",
        short: "M-step: q ignores x: each becomes the cloud; b goes back")
    }
    let step = rules.maximization.words(for: fit.model.family)
    if fit.mixture == before.mixture || isStill(after: before) {
      return Caption(
        "\(step.verb): θ is \(step.aim) already: nothing moves.",
        short: "\(step.verb): θ is \(step.aim) already: nothing moves")
    }
    let prior = rules.prior == nil ? "" : "+log p(θ)"
    let (lower, likelihood) = changes(from: before)
    if let ending = session.timeline.ending {
      let words = words(for: ending)
      return Caption(
        "\(step.verb): log p\(prior) \(likelihood).  \(words.long)",
        short: "\(step.verb): log p\(prior) \(likelihood): \(words.short)")
    }
    let verb = fit.bound.gap > before.bound.gap ? "opens to" : "is"
    return Caption(
      "\(step.verb): θ ← \(step.aim).  L\(prior) \(lower), log p\(prior) \(likelihood);"
        + "  the KL gap \(verb) \(gap).",
      short: "\(step.verb): L\(prior) \(lower), log p\(prior) \(likelihood); KL gap \(verb) \(gap)")
  }

  /// True if an M-step after an M-step changed the objective by no more than rounding.
  private func isStill(after before: Fit) -> Bool {
    before.origin == .taken(.maximization)
      && (fit.bound.objective - before.bound.objective).magnitude <= fit.resolution
  }

  /// The gravest event of an M-step, with its cures; nil if there was none.
  private var trouble: Caption? {
    for case .collapsed(let k, let points) in fit.events {
      let numbers = Words.list(points.map { "\($0 + 1)" })
      let place = points.isEmpty ? "a line" : "point\(points.count == 1 ? "" : "s") \(numbers)"
      return Caption(
        "M-step: component \(k + 1) collapses onto \(place), where log p has no bound: it is held."
          + "  Cures: p, s, <.",
        short: "M-step: component \(k + 1) collapses, held; cures: p, s, <", isWarning: true)
    }
    for case .emptyComponent(let k) in fit.events {
      return Caption(
        "M-step: component \(k + 1) owns no point: it stays where it is."
          + "  Cures: s new seed, < fewer components.",
        short: "M-step: component \(k + 1) owns no point; s or <", isWarning: true)
    }
    guard fit.events.contains(.projected) else { return nil }
    return Caption(
      "M-step: the covariances took the chosen shape, which may lower L once.  Now L is "
        + amounts.say(fit.bound.lowerBound) + ".",
      short: "M-step: covariances take the chosen shape")
  }

  /// The words at the end of a run.
  private func words(for ending: Ending) -> (long: String, short: String) {
    switch ending {
    case .converged:
      guard let (one, other) = fit.twins else {
        return ("Converged: a whole iteration gains next to nothing.", "converged")
      }
      let pair = "\(one + 1) and \(other + 1)"
      return rules.expectation == .soft
        ? (
          "Converged, but components \(pair) are one and the same: a saddle, no top; x moves one.",
          "\(pair) are the same: a saddle"
        )
        : (
          "Converged, and components \(pair) have become one and the same.",
          "\(pair) are the same"
        )
    case .patience:
      return (
        "Stopped after \(fit.iteration) iterations, though each still gains.",
        "stopped, still gains"
      )
    case .unsettled:
      return (
        "Stopped after \(fit.iteration) iterations: a q that is drawn never settles.",
        "a drawn q never settles"
      )
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
