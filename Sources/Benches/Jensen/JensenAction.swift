import Screens
import Terminals

/// An action of the user at the Jensen bench.
package enum JensenAction: BenchAction {
  case move(by: Int)
  case takePosterior
  case chooseExample(by: Int)
  case help(HelpAction)
  case common(CommonAction)

  package var common: CommonAction? { if case .common(let action) = self { action } else { nil } }
  package var help: HelpAction? { if case .help(let action) = self { action } else { nil } }
}

extension JensenBench {
  package static let bindings: [Binding<JensenAction>] =
    [
      Binding([.left], .move(by: -1), "q(1) less by 0.05", hint: "less q", rank: 1),
      Binding([.right], .move(by: 1), "q(1) more by 0.05", hint: "more q", rank: 1),
      Binding([.typed("p")], .takePosterior, "q becomes the posterior", hint: "posterior", rank: 0),
      Binding([.up], .chooseExample(by: -1), "the point before", hint: "before", rank: 4),
      Binding([.down], .chooseExample(by: 1), "the next point", hint: "next point", rank: 4),
    ] + commonBindings(theme: 5, help: 2, quit: 3)

  package static let reading: HelpWindow.Reading = [
    ("p(x,z)", "the joint of one point x and each component z; their sum is p(x)"),
    ("w", "p(x,z)/q(z): q-weighted they average to p(x), whatever q is"),
    ("ln", "the curve: it bends down, so a chord lies below it"),
    ("chord", "between the points ln w of the two components; the area below it is the bound's"),
    ("ln Σ q w", "the top of the bright column: ln p(x), which q does not move"),
    ("Σ q ln w", "the chord in the same column: the bound L"),
    ("gap", "the area between the two: KL(q‖posterior), 0 only where all w are equal"),
    ("touches", "at q = posterior: the chord has shrunk to a point on the curve"),
  ]
}
