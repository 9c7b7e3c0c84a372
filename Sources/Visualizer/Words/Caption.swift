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
      self = Caption.start(fit, name: session.startName)
      return
    }
    switch fit.phase {
    case .start: self = Caption.start(fit, name: session.startName)
    case .expectation: self = Caption.expectation(fit, before: before)
    case .maximization:
      self = Caption.maximization(fit, before: before, timeline: session.timeline)
    }
  }

  private static func start(_ fit: Fit, name: String) -> Caption {
    let gap = fit.bound.gap
    if gap == 0 {
      return Caption(
        "Start (\(name)): q = π, and p(Z|X,θ) is the same: L touches log p already.",
        short: "Start: q = π = p(Z|X,θ): L touches log p already")
    }
    let number = Words.nats(gap)
    return Caption(
      "Start (\(name)): q = π, belief before seeing x.  L is \(number) below log p: the KL gap.",
      short: "Start: q = π.  L is \(number) below log p: the KL gap")
  }

  private static func expectation(_ fit: Fit, before: Fit) -> Caption {
    let rise = fit.bound.lowerBound - before.bound.lowerBound
    if before.bound.gap == 0, fit.bound.gap == 0 {
      return Caption(
        "E-step: q is p(Z|X,θ) already: nothing moves, and the KL gap stays 0.",
        short: "E-step: q is p(Z|X,θ) already: nothing moves")
    }
    let risen = Words.nats(rise)
    if fit.bound.gap == 0 {
      return Caption(
        "E-step: q ← p(Z|X,θ).  L rose \(risen) to touch log p;  KL gap 0.",
        short: "E-step: L rose \(risen) to touch log p; KL gap 0")
    }
    let gap = Words.nats(fit.bound.gap)
    return Caption(
      "E-step: q ← p(Z|X,θ).  L \(Words.signedNats(rise));  KL gap \(gap).",
      short: "E-step: L \(Words.signedNats(rise)); KL gap \(gap)")
  }

  private static func maximization(_ fit: Fit, before: Fit, timeline: Timeline) -> Caption {
    if let trouble = trouble(fit) { return trouble }
    if before.phase == .start {
      return Caption(
        "M-step: q knows nothing of x yet, so every component becomes the whole cloud;  b goes back.",
        short: "M-step: q ignores x: each becomes the cloud; b goes back")
    }
    if fit.mixture == before.mixture || isStill(fit, before) {
      return Caption(
        "M-step: θ is argmax L(q,θ) already: nothing moves.",
        short: "M-step: θ is argmax L(q,θ) already: nothing moves")
    }
    let lower = Words.signedNats(fit.bound.lowerBound - before.bound.lowerBound)
    let likelihood = Words.signedNats(fit.bound.logLikelihood - before.bound.logLikelihood)
    if timeline.isConverged {
      return Caption(
        "M-step: log p \(likelihood).  Converged: a whole iteration gains next to nothing.",
        short: "M-step: log p \(likelihood): converged")
    }
    let gap = Words.nats(fit.bound.gap)
    let verb = fit.bound.gap > before.bound.gap ? "opens to" : "is"
    return Caption(
      "M-step: θ ← argmax L(q,θ).  L \(lower), log p \(likelihood);  the KL gap \(verb) \(gap).",
      short: "M-step: L \(lower), log p \(likelihood); KL gap \(verb) \(gap)")
  }

  /// Whether a step moved nothing beyond rounding.
  private static func isStill(_ fit: Fit, _ before: Fit) -> Bool {
    before.phase == .maximization
      && (fit.bound.lowerBound - before.bound.lowerBound).magnitude
        <= 1e-11 * (1 + fit.bound.lowerBound.magnitude)
  }

  /// The gravest event of an M-step, in words and with the cure.
  private static func trouble(_ fit: Fit) -> Caption? {
    for event in fit.events {
      if case .collapsed(let k, let points) = event {
        let place = points.isEmpty ? "a line" : "point " + Words.list(points.map { "\($0 + 1)" })
        return Caption(
          "M-step: component \(k + 1) shrinks onto \(place): log p → ∞. Not moved."
            + "  Cures: s new seed, < fewer components, --covariance-floor.",
          short: "M-step: \(k + 1) collapses on \(place): log p → ∞; s or <", isWarning: true)
      }
    }
    for event in fit.events {
      if case .ownsNobody(let k) = event {
        return Caption(
          "M-step: component \(k + 1) owns no point: it stays where it is."
            + "  Cures: s new seed, < fewer components.",
          short: "M-step: component \(k + 1) owns no point; s or <", isWarning: true)
      }
    }
    if fit.events.contains(.projected) {
      return Caption(
        "M-step: the covariances took the chosen shape, which may lower L once.  Now L is "
          + Words.nats(fit.bound.lowerBound) + ".",
        short: "M-step: covariances take the chosen shape")
    }
    return nil
  }
}
