import Mixtures
import Stepping

/// The reason why a half-step moved some quantities and not others, in a sentence.
struct GuessReason {
  let long: String
  /// At most 78 cells.
  let short: String

  init(from old: Fit, to new: Fit, rules: Rules) {
    let writer = GuessReasonWriter(old: old, new: new, rules: rules)
    (long, short) = writer.words
  }

  /// The longest form that a caller has room for; the short one if there is none.
  func first(fitting fits: (String) -> Bool) -> String {
    short.isEmpty || fits(long) ? long : short
  }
}

/// The words for the half-step from one state to another, in two lengths.
private struct GuessReasonWriter {
  let old: Fit
  let new: Fit
  let rules: Rules

  typealias Forms = (long: String, short: String)

  private var bound: String { BoundNames(hasPrior: rules.prior != nil).lowerBound }
  private var logPosterior: String { BoundNames(hasPrior: rules.prior != nil).logPosterior }

  /// The moves of log p, L and the gap.
  private var moves: [Guessing.Move] { Guessing.moves(from: old, to: new) }

  var words: Forms {
    switch new.origin {
    case .taken(.maximization): maximization
    case .taken(.expectation), .start, .edited: expectation
    }
  }

  // MARK: E

  private var expectation: Forms {
    if moves.allSatisfy({ $0 == .stay }) { return (restingExpectation, "") }
    let head = "E changes q only, and \(logPosterior) does not contain q."
    let short = "E changes q only, so \(logPosterior) stays; "
    if new.bound.divergence == 0 {
      return (
        "\(head) q is now p(Z|X,θ): the gap closes, and \(bound) rises by all of it.",
        short + "\(bound) rises by all of the gap, which closes."
      )
    }
    switch moves[1] {
    case .up:
      return (
        "\(head) This E does not make q all of p(Z|X,θ): a gap is left below \(logPosterior).",
        short + "this q is not the posterior: a gap is left."
      )
    case .down, .stay:
      return (
        "\(head) This E takes q away from p(Z|X,θ): \(bound) falls by what the gap grows.",
        short + "this q is farther from the posterior."
      )
    }
  }

  private var restingExpectation: String {
    switch rules.expectation {
    case .frozen: "A frozen E leaves q as it is, and E moves nothing but q."
    case .soft: "q is p(Z|X,θ) already, so E has nothing to do."
    case .hard, .tempered, .partial, .sampled:
      "q is what this E makes of θ already, so E has nothing to do."
    }
  }

  // MARK: M

  private var maximization: Forms {
    if let constrained { return constrained }
    if moves.allSatisfy({ $0 == .stay }) { return (restingMaximization, "") }
    switch moves[1] {
    case .up: return rise
    case .stay:
      return ("\(bound) stays: θ moved by hardly more than rounding.", "")
    case .down:
      return (
        "This M is not free to raise \(bound): the caption and the laws (w) say why.",
        "This M is not free to raise \(bound): the laws (w) say why."
      )
    }
  }

  /// The words for an M-step that met a constraint; nil if it met none that matters.
  private var constrained: Forms? {
    if new.events.hasCollapse {
      return (
        "M holds a component that would collapse. The others may move: the caption says more.",
        "M holds a component that would collapse: the caption says more."
      )
    }
    if new.events.contains(.projected) {
      return (
        "M gives the \(covariances) the chosen shape first, which may lower \(bound), once.",
        "M gives the \(covariances) their shape, which may lower \(bound), once."
      )
    }
    guard new.events.hasFloor, moves[1] == .down else { return nil }
    return (
      "A \(new.model.family.dimension.covariance) below the floor is raised to it, which lowers \(bound), once.",
      ""
    )
  }

  private var covariances: String { new.model.family.dimension.covariances }

  private var restingMaximization: String {
    if new.model.family.isHeld(by: rules, components: new.mixture.count) {
      return "All of θ is held, so M has nothing to do."
    }
    return rules.held.isEmpty && rules.maximization.reachesTop(in: new.model.family)
      ? "θ is the best for this q already, so M has nothing to do."
      : "θ is at rest for this q, so M has nothing to do."
  }

  /// The words for an M-step that raised L.
  private var rise: Forms {
    let head = "M changes θ only, and raises \(bound)."
    let short = "M changes θ only: \(bound) rises, "
    let wasTight = old.bound.divergence == 0
    switch (moves[2], moves[0]) {
    case (.up, _):
      return wasTight
        ? (
          "\(head) q is no longer the posterior: a gap opens, and \(logPosterior) rises by both.",
          short + "a gap opens, \(logPosterior) rises by both."
        )
        : (
          "\(head) q is farther from the posterior: the gap grows, and \(logPosterior) rises by"
            + " both.",
          short + "the gap grows, \(logPosterior) rises by both."
        )
    case (.stay, _):
      return (
        wasTight
          ? "\(head) q is still the posterior: \(logPosterior) rises by as much."
          : "\(head) q is as far from the posterior as before: \(logPosterior) rises by as much.",
        short + "the gap stays, \(logPosterior) rises as much."
      )
    case (.down, .up):
      return (
        "\(head) q is nearer to the new posterior than to the old: \(logPosterior) rises less.",
        short + "the gap falls, \(logPosterior) rises less."
      )
    case (.down, .stay):
      return (
        "\(head) The gap falls by as much, so that \(logPosterior) stays.",
        short + "the gap falls by as much."
      )
    case (.down, .down):
      return (
        "\(head) q is so much nearer to the new posterior that \(logPosterior) falls.",
        short + "the gap falls by more, \(logPosterior) falls."
      )
    }
  }
}
