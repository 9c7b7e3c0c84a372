import Screens
import Terminals

/// What a user can do at the distribution bench.
package enum DistributionAction: BenchAction {
  case chooseOther
  case move(by: Int)
  case narrower
  case wider
  case nextKind
  case toggleDiscrete
  case chooseOutcome(by: Int)
  case halveWidth
  case doubleWidth
  case nextView
  case swap
  case toggleUnit
  case help(HelpAction)
  case common(CommonAction)

  package var common: CommonAction? { if case .common(let action) = self { action } else { nil } }
}

extension DistributionBench {
  package static let bindings: [Binding<DistributionAction>] = [
    Binding([.left], .move(by: -1), "move it to the left; a coin's p down", hint: "move", rank: 1),
    Binding([.right], .move(by: 1), "move it to the right; a coin's p up"),
    Binding([.tab], .chooseOther, "choose p or q: the one that keys move", hint: "p or q", rank: 2),
    Binding([.typed("<")], .narrower, "narrower", hint: "narrower", rank: 9),
    Binding([.typed(">")], .wider, "wider", hint: "wider", rank: 10),
    Binding(
      [.typed("z")], .nextView, "next view: information, codes, quantise, where", hint: "view",
      rank: 0),
    Binding([.typed("[")], .halveWidth, "halve Δ, the width of the bins", hint: "halve Δ", rank: 6),
    Binding([.typed("]")], .doubleWidth, "double Δ", hint: "double", rank: 12),
    Binding([.down], .chooseOutcome(by: 1), "choose the next outcome", hint: "outcome", rank: 7),
    Binding([.up], .chooseOutcome(by: -1), "choose the outcome before"),
    Binding([.typed("f")], .nextKind, "the next kind of distribution", hint: "kind", rank: 5),
    Binding([.typed("d")], .toggleDiscrete, "discrete or continuous", hint: "discrete", rank: 8),
    Binding([.typed("x")], .swap, "swap p and q", hint: "swap", rank: 4),
    Binding([.typed("u")], .toggleUnit, "bits or nats", hint: "bits", rank: 11),
    Binding(
      [.typed("t")], .common(.cycleTheme), "theme: dark, light, high contrast, mono",
      hint: "theme", rank: 13),
    Binding([.typed("?"), .function(1)], .help(.open), "help", hint: "help", rank: 3),
    Binding([.control("l")], .common(.redraw), "redraw the screen"),
    Binding([.escape], .help(.close), "close the help"),
    Binding([.typed("q")], .common(.quit), "quit", hint: "quit", rank: 3),
  ]
}
