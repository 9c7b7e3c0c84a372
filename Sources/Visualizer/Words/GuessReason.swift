import Mixtures
import Stepping

/// The reason why a half-step moved some quantities and not others, in a sentence.
struct GuessReason {
  let long: String
  /// At most 78 cells.
  let short: String

  init(from old: Fit, to new: Fit, rules: Rules) {
    let moves = Guessing.moves(from: old, to: new)
    let bound = rules.prior == nil ? "L" : "L*"
    let logPosterior = rules.prior == nil ? "log p" : "log p*"
    (long, short) =
      if !new.events.isEmpty, new.origin == .taken(.maximization) {
        ("M could not go where \(bound) is highest: the caption says why.", "")
      } else if moves.allSatisfy({ $0 == .stay }) {
        (GuessReason.still(new, rules), "")
      } else if new.origin == .taken(.expectation) {
        GuessReason.expectation(new, bound, logPosterior)
      } else {
        GuessReason.maximization(moves, bound, logPosterior)
      }
  }

  /// The longest form that a caller has room for; the short one if there is none.
  func first(fitting fits: (String) -> Bool) -> String {
    short.isEmpty || fits(long) ? long : short
  }

  private static func still(_ fit: Fit, _ rules: Rules) -> String {
    if fit.origin == .taken(.maximization) {
      return "M finds no better θ for this q, so it has nothing to do."
    }
    return rules.expectation == .frozen
      ? "A frozen E leaves q as it is, and E moves nothing but q."
      : "q is what this E makes of θ already, so E has nothing to do."
  }

  private static func expectation(_ fit: Fit, _ bound: String, _ logPosterior: String)
    -> (String, String)
  {
    let head = "E changes q only, and \(logPosterior) does not contain q."
    let short = "E changes q only, so \(logPosterior) stays; "
    if fit.bound.gap == 0 {
      return (
        "\(head) q is now p(Z|X,θ): the gap closes, and \(bound) rises by all of it.",
        short + "\(bound) rises by all of the gap, which closes."
      )
    }
    return (
      "\(head) This E does not make q all of p(Z|X,θ): a gap is left below \(logPosterior).",
      short + "this q is not the posterior: a gap is left."
    )
  }

  private static func maximization(
    _ moves: [Guessing.Move], _ bound: String, _ logPosterior: String
  ) -> (String, String) {
    let head = "M changes θ only, and raises \(bound)."
    let short = "M changes θ only: \(bound) rises, "
    return switch (moves[1], moves[0], moves[2]) {
    case (.up, .up, .up):
      (
        "\(head) q is no longer the posterior: a gap opens, and \(logPosterior) rises by both.",
        short + "a gap opens, \(logPosterior) rises by both."
      )
    case (.up, .up, .stay):
      (
        "\(head) q is as far from the posterior as before: \(logPosterior) rises by as much.",
        short + "the gap stays, \(logPosterior) rises as much."
      )
    case (.up, .up, .down):
      (
        "\(head) q is nearer to the new posterior than to the old: \(logPosterior) rises less.",
        short + "the gap falls, \(logPosterior) rises less."
      )
    case (.up, _, _):
      (
        "\(head) q is so much nearer to the new posterior that \(logPosterior) does not rise.",
        short + "the gap falls by at least as much."
      )
    case (.down, _, _), (.stay, _, _):
      (
        "This M is not free to raise \(bound): the caption and the laws (w) say why.",
        "This M is not free to raise \(bound): the laws (w) say why."
      )
    }
  }
}
