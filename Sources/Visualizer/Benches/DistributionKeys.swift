import Terminals

extension DistributionBench: Bench {
  public static var name: String { "distributions" }
  public static func scroll(by lines: Int) -> DistributionAction { .scroll(by: lines) }
  public static var close: DistributionAction { .close }

  public static let bindings: [BenchBinding<DistributionAction>] = [
    BenchBinding(
      [.left], .move(by: -1), "move it to the left; a coin's p down", hint: "move", rank: 1),
    BenchBinding([.right], .move(by: 1), "move it to the right; a coin's p up"),
    BenchBinding(
      [.tab], .chooseOther, "choose p or q: the one that keys move", hint: "p or q", rank: 2),
    BenchBinding([.typed("<")], .narrower, "narrower", hint: "narrower", rank: 9),
    BenchBinding([.typed(">")], .wider, "wider", hint: "wider", rank: 10),
    BenchBinding(
      [.typed("z")], .nextView, "next view: information, codes, quantise, where", hint: "view",
      rank: 0),
    BenchBinding(
      [.typed("[")], .halveWidth, "halve Δ, the width of the bins", hint: "halve Δ", rank: 6),
    BenchBinding([.typed("]")], .doubleWidth, "double Δ", hint: "double", rank: 12),
    BenchBinding(
      [.down], .chooseOutcome(by: 1), "choose the next outcome", hint: "outcome", rank: 7),
    BenchBinding([.up], .chooseOutcome(by: -1), "choose the outcome before"),
    BenchBinding([.typed("f")], .nextKind, "the next kind of distribution", hint: "kind", rank: 5),
    BenchBinding(
      [.typed("d")], .toggleDiscrete, "discrete or continuous", hint: "discrete", rank: 8),
    BenchBinding([.typed("x")], .swap, "swap p and q", hint: "swap", rank: 4),
    BenchBinding([.typed("u")], .toggleUnit, "bits or nats", hint: "bits", rank: 11),
    BenchBinding(
      [.typed("t")], .cycleTheme, "theme: dark, light, high contrast, mono", hint: "theme", rank: 13
    ),
    BenchBinding([.typed("?"), .function(1)], .openHelp, "help", hint: "help", rank: 3),
    BenchBinding([.control("l")], .redraw, "redraw the screen"),
    BenchBinding([.escape], .close, "close the help"),
    BenchBinding([.typed("q")], .quit, "quit", hint: "quit", rank: 3),
  ]

  public static var reading: [(term: String, text: String)] {
    [
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
}
