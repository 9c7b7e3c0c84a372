import Screens
import Terminals

/// An action of the user at the distribution bench.
package enum DistributionAction: BenchAction {
  case chooseOther
  case move(by: Int)
  /// Makes it narrower by a factor below 1, wider by one above.
  case scale(by: Double)
  case nextKind
  case toggleDiscrete
  case chooseOutcome(by: Int)
  /// Multiplies Δ.
  case changeWidth(by: Double)
  case nextView
  case swap
  case toggleUnit
  case help(HelpAction)
  case common(CommonAction)

  package var common: CommonAction? { if case .common(let action) = self { action } else { nil } }
  package var help: HelpAction? { if case .help(let action) = self { action } else { nil } }
}

extension DistributionBench {
  package static let bindings: [Binding<DistributionAction>] =
    [
      Binding(
        [.left], .move(by: -1), "move it to the left; lower a coin's p", hint: "move", rank: 1),
      Binding([.right], .move(by: 1), "move it to the right; raise a coin's p"),
      Binding(
        [.tab], .chooseOther, "choose p or q for the keys to move", hint: "p or q", rank: 2),
      Binding([.typed("<")], .scale(by: 0.8), "narrower", hint: "narrower", rank: 9),
      Binding([.typed(">")], .scale(by: 1.25), "wider", hint: "wider", rank: 10),
      Binding(
        [.typed("z")], .nextView, "next view: information, codes, quantise, where", hint: "view",
        rank: 0),
      Binding(
        [.typed("[")], .changeWidth(by: 0.5), "halve Δ, the width of the bins", hint: "halve Δ",
        rank: 6),
      Binding([.typed("]")], .changeWidth(by: 2), "double Δ", hint: "double", rank: 12),
      Binding([.down], .chooseOutcome(by: 1), "choose the next outcome", hint: "outcome", rank: 7),
      Binding([.up], .chooseOutcome(by: -1), "choose the previous outcome"),
      Binding([.typed("f")], .nextKind, "the next kind of distribution", hint: "kind", rank: 5),
      Binding([.typed("d")], .toggleDiscrete, "discrete or continuous", hint: "discrete", rank: 8),
      Binding([.typed("x")], .swap, "swap p and q", hint: "swap", rank: 4),
      Binding([.typed("u")], .toggleUnit, "bits or nats", hint: "bits", rank: 11),
    ] + commonBindings(theme: 13, help: 3, quit: 3)

  package static let reading: HelpWindow.Reading = [
    ("p", "the distribution of the data; every mean in KL(p‖q) is weighted by it"),
    ("q", "the distribution for which the code is made, a model of p"),
    ("log", "the natural logarithm, also written ln; it counts nats. log₂ counts bits"),
    ("h", "−log P: what an outcome of probability P tells when it happens"),
    ("H[p]", "entropy: the mean of h; of a density the differential entropy −∫ p log p"),
    ("H[p,q]", "cross-entropy: the mean length of a message of p in q's code"),
    ("Δ", "the width of the bins into which a density is cut; P is the integral over a bin"),
    ("H_Δ[p]", "the entropy of the bins, about H[p] − log Δ; it grows without limit as Δ → 0"),
    ("−log Q", "the length of an outcome's code word in a code made for q"),
    ("KL(p‖q)", "relative entropy: what q's code costs more per message on average"),
    ("costs", "p log(p/q) above 0: q gives too little there"),
    ("saves", "p log(p/q) below 0: q gives too much there; the sum is never below 0"),
    ("∞", "q = 0 where p > 0: an outcome without a code word occurs"),
  ]
}
