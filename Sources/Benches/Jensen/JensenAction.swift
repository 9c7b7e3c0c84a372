import Screens
import Terminals

/// What a user can do at the Jensen bench.
package enum JensenAction: BenchAction {
  case move(by: Int)
  case takePosterior
  case chooseExample(by: Int)
  case help(HelpAction)
  case common(CommonAction)

  package var common: CommonAction? { if case .common(let action) = self { action } else { nil } }
}

extension JensenBench {
  package static let bindings: [Binding<JensenAction>] = [
    Binding([.left], .move(by: -1), "q(1) less by 0.05", hint: "less q", rank: 1),
    Binding([.right], .move(by: 1), "q(1) more by 0.05", hint: "more q", rank: 1),
    Binding([.typed("p")], .takePosterior, "q becomes the posterior", hint: "posterior", rank: 0),
    Binding([.up], .chooseExample(by: -1), "the point before", hint: "before", rank: 4),
    Binding([.down], .chooseExample(by: 1), "the next point", hint: "next point", rank: 4),
    Binding(
      [.typed("t")], .common(.cycleTheme), "theme: dark, light, high contrast, mono",
      hint: "theme", rank: 5),
    Binding([.typed("?"), .function(1)], .help(.open), "help", hint: "help", rank: 2),
    Binding([.control("l")], .common(.redraw), "redraw the screen"),
    Binding([.escape], .help(.close), "close the help"),
    Binding([.typed("q")], .common(.quit), "quit", hint: "quit", rank: 3),
  ]
}
