import Mixtures
import Stepping

/// The reason why a half-step moved some quantities and not others, in a sentence.
enum GuessReason {
  static func text(from old: Fit, to new: Fit, rules: Rules) -> String {
    let moves = Guessing.moves(from: old, to: new)
    if !new.events.isEmpty, new.origin == .taken(.maximization) {
      return "M could not go where L is highest: the caption says why."
    }
    if moves.allSatisfy({ $0 == .stay }) { return still(new, rules) }
    return new.origin == .taken(.expectation)
      ? expectation(new, rules) : maximization(moves, hasPrior: rules.prior != nil)
  }

  private static func still(_ fit: Fit, _ rules: Rules) -> String {
    if fit.origin == .taken(.maximization) {
      return "θ is the best for this q already, so M has nothing to do."
    }
    return rules.expectation == .frozen
      ? "A frozen E leaves q as it is, and E moves nothing but q."
      : "q is what this E makes of θ already, so E has nothing to do."
  }

  private static func expectation(_ fit: Fit, _ rules: Rules) -> String {
    let start = "E changes q only, so log p, which does not contain q, stays; "
    if fit.bound.gap == 0 {
      return start + "q is now p(Z|X,θ), so the gap is 0 and L has risen by all that it was."
    }
    return start + "this E does not make q all of p(Z|X,θ), so a gap is left between L and log p."
  }

  private static func maximization(_ moves: [Guessing.Move], hasPrior: Bool) -> String {
    let what = hasPrior ? "L + log p(θ)" : "L"
    let start = "M changes θ only: \(what) rises, for that is what M raises; "
    switch (moves[1], moves[0], moves[2]) {
    case (.up, .up, .up):
      return start + "q is no longer the posterior, so a gap opens, and log p rises by both."
    case (.up, .up, .stay):
      return start + "q is as far from the posterior as it was, so log p rises as much."
    case (.up, .up, .down):
      return start + "q is nearer to the new posterior than to the old, so log p rises less."
    case (.up, _, _):
      return start + "here q is so much nearer to the new posterior that log p does not rise."
    case (.down, _, _), (.stay, _, _):
      return "This M is not free to raise \(what): the caption and the lamps (w) say why."
    }
  }
}
