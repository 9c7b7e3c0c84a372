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
        [.left], .move(by: -1), "move it to the left; a coin's p down", hint: "move", rank: 1),
      Binding([.right], .move(by: 1), "move it to the right; a coin's p up"),
      Binding(
        [.tab], .chooseOther, "choose p or q: the one that keys move", hint: "p or q", rank: 2),
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
      Binding([.up], .chooseOutcome(by: -1), "choose the outcome before"),
      Binding([.typed("f")], .nextKind, "the next kind of distribution", hint: "kind", rank: 5),
      Binding([.typed("d")], .toggleDiscrete, "discrete or continuous", hint: "discrete", rank: 8),
      Binding([.typed("x")], .swap, "swap p and q", hint: "swap", rank: 4),
      Binding([.typed("u")], .toggleUnit, "bits or nats", hint: "bits", rank: 11),
    ] + commonBindings(theme: 13, help: 3, quit: 3)

  package static let reading: HelpWindow.Reading = [
    ("p", "what the data come from; every mean is weighted by it"),
    ("q", "what the code was made for: a model of p"),
    ("h", "−ln P: what is learnt when something of probability P happens"),
    ("H[p]", "the mean of h: entropy; of a density the differential entropy −∫ p ln p"),
    ("Δ", "the width of the bins into which a density is cut; P is the integral over a bin"),
    ("H_Δ", "the entropy of the bins: H[x] − ln Δ, which grows without end as Δ goes to 0"),
    ("−ln Q", "the length of the code word that a code made for q gives an outcome"),
    ("KL(p‖q)", "what that code costs too much on the mean; Δ cancels in it"),
    ("costs", "p ln(p/q) above 0: where q gives too little to what happens"),
    ("saves", "below 0: where q gives too much; the sum is never below 0"),
    ("∞", "q = 0 where p > 0: something happens that has no code word"),
  ]
}
