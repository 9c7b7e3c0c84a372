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
      Binding([.left], .move(by: -1), "lower q(1) by 0.05", hint: "less q", rank: 1),
      Binding([.right], .move(by: 1), "raise q(1) by 0.05", hint: "more q", rank: 1),
      Binding([.typed("p")], .takePosterior, "q becomes the posterior", hint: "posterior", rank: 0),
      Binding([.up], .chooseExample(by: -1), "the previous point", hint: "previous", rank: 4),
      Binding([.down], .chooseExample(by: 1), "the next point", hint: "next point", rank: 4),
    ] + commonBindings(theme: 5, help: 2, quit: 3)

  package static let reading: HelpWindow.Reading = [
    ("p(x,z)", "the joint density of one point x and each component z; their sum is p(x)"),
    ("w", "p(x,z)/q(z): their mean, weighted by q, is p(x) for every q"),
    ("log", "the natural logarithm, also written ln; it bends down, so a chord is below it"),
    ("chord", "the line between log w of the two components; L is its height at p(x)"),
    ("log Σ q w", "the top of the bright column: log p(x), which does not depend on q"),
    ("Σ q log w", "the chord in the same column: the lower bound L"),
    ("gap", "the area between the two: KL(q‖posterior), 0 only where all w are equal"),
    ("touches", "at q = posterior the chord is a point on the curve"),
    (
      "points",
      "the first has the given p(x,1) and p(x,2); the others are places x in a mixture of two normals,"
        + " at −1 with sd 1 and at 2 with sd 0.8, with weights π"
    ),
  ]
}
