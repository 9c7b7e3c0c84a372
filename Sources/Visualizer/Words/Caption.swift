import Drawing
import Mixtures
import Screens
import Stepping

/// The caption of the visualiser: the last half-step, or how the run started.
extension Caption {
  init(_ session: Session) {
    let writers = CaptionNumbers.Length.allCases.map {
      CaptionWriter(session: session, numbers: CaptionNumbers(session, $0))
    }
    // The forms with short numbers are for screens on which no other form fits.
    self.init(forms: writers.flatMap(\.forms), isWarning: writers[0].isWarning)
  }
}

/// The numbers of a caption.
struct CaptionNumbers {
  /// All decimals, or at most seven cells.
  enum Length: CaseIterable { case usual, short }

  let amounts: Amounts
  let length: Length

  init(_ session: Session, _ length: Length) {
    amounts = session.amounts
    self.length = length
  }

  func say(_ nats: Double) -> String {
    switch length {
    case .usual: amounts.say(nats)
    case .short: NumberFormat.fitting(amounts(nats), width: 7, decimals: 1)
    }
  }

  /// A change with its sign. One below rounding is none.
  func change(_ nats: Double) -> String {
    nats == 0 ? "stays" : (nats > 0 ? "+" : "") + say(nats)
  }
}

/// The sentences about the last half-step, from long to short: for wide screens, for 80, 60 and 40 columns.
private struct CaptionWriter {
  private let session: Session
  private let numbers: CaptionNumbers
  private let gap: String

  init(session: Session, numbers: CaptionNumbers) {
    self.session = session
    self.numbers = numbers
    gap = numbers.say(session.timeline.present.bound.divergence)
  }

  private var fit: Fit { session.timeline.present }
  private var rules: Rules { session.timeline.presentEntry.rules }
  /// Marks log p and L under a prior, where they contain log p(θ).
  private var star: String { rules.prior == nil ? "" : "*" }

  var forms: [String] {
    guard let before = session.timeline.previous else { return start }
    switch fit.origin {
    case .start: return start
    case .taken(.expectation): return expectation(after: before)
    case .taken(.maximization): return trouble ?? maximization(after: before)
    case .edited(let edit): return edited(edit, after: before)
    }
  }

  /// True if a constraint applied to the M-step.
  var isWarning: Bool { fit.origin == .taken(.maximization) && trouble != nil }

  /// The start, and what `space` will do.
  private var start: [String] {
    // The rules of the next half-step, which may have changed since.
    let next = session.rules.expectation
    let verb = next.words().verb
    let closes = next == .soft ? "\(verb) closes it" : verb
    guard fit.bound.divergence > 0 else {
      return [
        "Start (\(session.startName)): q = π, which is p(Z|X,θ): L\(star) touches log p\(star)."
          + " space: \(verb).",
        "Start: q = π is p(Z|X,θ): L\(star) touches log p\(star), KL gap 0. space: \(verb).",
        "Start: L\(star) touches log p\(star). space: \(verb).", "Start: KL gap 0. space: E.",
      ]
    }
    let below = "L\(star) is \(gap) below log p\(star): the KL gap"
    return [
      "Start (\(session.startName)): q = π, the belief before seeing x. \(below). space: \(closes).",
      "Start (\(session.startName)): q = π. \(below). space: \(closes).",
      "Start: q = π. \(below). space: \(closes).",
      "Start: q = π, KL gap \(gap). space: \(closes).", "Start: KL gap \(gap). space: \(verb).",
      "Start: KL gap \(gap). space: E.",
    ]
  }

  private func change(from before: Fit) -> BoundChange {
    BoundChange(from: before.bound, to: fit.bound)
  }

  /// The changes of L and of log p. Under a prior both contain log p(θ), without which they may
  /// fall.
  private func changes(from before: Fit) -> (bound: String, logPosterior: String) {
    let change = change(from: before)
    return (numbers.change(change.lowerBound), numbers.change(change.logPosterior))
  }

  /// The change that the user made by hand.
  private func edited(_ edit: Origin.Edit, after before: Fit) -> [String] {
    let (lower, likelihood) = changes(from: before)
    let both = "L\(star) \(lower), log p\(star) \(likelihood)"
    switch edit {
    case .responsibilities:
      let isClosed = session.rules.expectation == .soft && fit.bound.divergence > 0
      let cure = isClosed ? " E closes it." : ""
      let q = fit.responsibilities.isKnown ? "the known classes" : "random"
      return [
        "Edit: q ← \(q). log p\(star) stays, L\(star) \(lower); the KL gap is \(gap).\(cure)",
        "Edit: q ← \(q). L\(star) \(lower); KL gap \(gap).", "Edit: q ← \(q). KL gap \(gap).",
        "Edit: KL gap \(gap).",
      ]
    case .data:
      let count = fit.model.observations.count
      return [
        "Edit: the data changed, N = \(count): another log p\(star). The KL gap is \(gap).",
        "Edit: N = \(count), another log p\(star). KL gap \(gap).",
        "Edit: N = \(count). KL gap \(gap).",
      ]
    case .prior: return editedPrior
    case .parameters:
      let moved = session.timeline.presentEntry.moved
      let what = moved.map { "component \($0 + 1) moved" } ?? "θ changed"
      let q = fit.bound.divergence == 0 ? "q is p(Z|X,θ) still" : "q is stale"
      return [
        "Edit: \(what). \(both); \(q): the KL gap is \(gap).",
        "Edit: \(what). \(both); KL gap \(gap).", "Edit: \(both); KL gap \(gap).",
        "Edit: \(what). KL gap \(gap).", "Edit: KL gap \(gap).",
      ]
    }
  }

  /// Another prior, or another shape under the same one, after the entry before.
  private var editedPrior: [String] {
    guard rules.prior != nil else {
      return [
        "Edit: no prior: log p and L are without log p(θ) again.",
        "Edit: no prior, no log p(θ) again.", "Edit: no prior any more.",
      ]
    }
    let timeline = session.timeline
    let earlier = timeline.entries[max(0, timeline.position - 1)]
    let now = numbers.say(fit.bound.logPrior)
    guard rules.prior == earlier.rules.prior else {
      let what = earlier.rules.prior == nil ? "a prior" : "another prior"
      return [
        "Edit: \(what): log p* and L* contain log p(θ), which is \(now).",
        "Edit: \(what): log p(θ) is \(now).", "Edit: log p(θ) is \(now).",
      ]
    }
    let old = numbers.say(earlier.fit.bound.logPrior)
    return [
      "Edit: the shape \(rules.shape.rawValue) changes log p(θ), part of log p* and L*, from \(old) to \(now).",
      "Edit: the shape changes log p(θ) from \(old) to \(now).",
      "Edit: the shape changes log p(θ) to \(now).", "Edit: log p(θ) is \(now).",
    ]
  }

  private func expectation(after before: Fit) -> [String] {
    let words = rules.expectation.words { NumberFormat.compact($0, digits: 2) }
    let verb = words.verb
    let rise = change(from: before).lowerBound
    if fit.responsibilities == before.responsibilities || change(from: before).isNone {
      let what = words.unmoved ?? "q fits θ by this rule already"
      return [
        "\(verb): \(what): nothing moves, and the KL gap stays \(gap).",
        "\(verb): \(what): nothing moves.", "\(verb): nothing moves; KL gap \(gap).",
        "\(verb): nothing moves.",
      ]
    }
    if fit.bound.divergence == 0, rise > 0 {
      let risen = numbers.say(rise)
      return [
        "\(verb): q ← p(Z|X,θ). L\(star) rose \(risen): it touches log p\(star);"
          + " the KL gap is 0.",
        "\(verb): L\(star) rose \(risen): it touches log p\(star); KL gap 0.",
        "\(verb): L\(star) +\(risen), it touches; KL 0.", "\(verb): L\(star) +\(risen); KL 0.",
      ]
    }
    let risen = numbers.change(rise)
    return [
      "\(verb): q ← \(words.aim). L\(star) \(risen); the KL gap is \(gap).",
      "\(verb): q ← \(words.aim). L\(star) \(risen); KL gap \(gap).",
      "\(verb): L\(star) \(risen); KL gap \(gap).", "\(verb): L\(star) \(risen); KL \(gap).",
      "E-step: L\(star) \(risen); KL \(gap).",
    ]
  }

  private func maximization(after before: Fit) -> [String] {
    let step = rules.maximization.words(
      for: fit.model.family, objective: session.boundNames.objective)
    let verb = step.verb
    if isStill(after: before) {
      // A damped step, or one with auxiliary weights or held blocks, may also rest elsewhere.
      let isTop = rules.held.isEmpty && rules.maximization.reachesTop(in: fit.model.family)
      let what = isTop ? "θ is \(step.aim) already" : "θ stays as it is"
      return [
        "\(verb): \(what): nothing moves, and the KL gap stays \(gap).",
        "\(verb): \(what): nothing moves.",
        "\(verb): nothing moves; KL gap \(gap).", "\(verb): nothing moves.",
      ]
    }
    if makesTheCloud(from: before), !change(from: before).isNone {
      return [
        "M-step: q = π does not depend on x, so every component becomes the whole cloud. b goes back.",
        "M-step: q = π ignores x: every component becomes the cloud. b goes back.",
        "M-step: q = π ignores x: all become the cloud. b: back.",
        "M-step: all become the cloud. b: back.",
      ]
    }
    let (lower, likelihood) = changes(from: before)
    let aim =
      rules.held.isEmpty
      ? step.aim : "\(step.aim) (\(Words.list(rules.held.words(of: session.model.family))) held)"
    if let ending = session.timeline.ending {
      let words = ending.words(fit, rules)
      return words.map { "\(verb): log p\(star) \(likelihood). \($0)" }
        + words.dropFirst().map { "\(verb): \($0)" } + words.suffix(1).map { "M-step: \($0)" }
    }
    let opening = change(from: before).divergence
    let opens = opening > 0 ? "opens to" : opening == 0 ? "stays" : "is"
    let both = "L\(star) \(lower), log p\(star) \(likelihood)"
    return [
      "\(verb): θ ← \(aim). \(both); the KL gap \(opens) \(gap).",
      "\(verb): θ ← \(aim). \(both); KL gap \(gap).", "\(verb): \(both); KL gap \(gap).",
      "\(verb): \(both), KL \(gap).", "M-step: \(both), KL \(gap).",
      "M-step: L\(star) \(lower); KL \(gap).",
    ]
  }

  /// True if the M-step gave every component the place and shape of the whole cloud: q was π, and
  /// nothing kept θ from its top.
  private func makesTheCloud(from before: Fit) -> Bool {
    before.responsibilities.isPrior && rules.held.isEmpty && rules.prior == nil
      && rules.maximization.reachesTop(in: fit.model.family)
  }

  /// True if the M-step moved nothing by more than rounding, unless that ends a run.
  private func isStill(after before: Fit) -> Bool {
    let isRepeated = before.origin == .taken(.maximization) || session.timeline.ending == nil
    return isRepeated && (fit.mixture == before.mixture || change(from: before).isNone)
  }

  private var trouble: [String]? {
    fit.trouble(names: session.boundNames, objective: numbers.say(fit.bound.objective))
  }
}
