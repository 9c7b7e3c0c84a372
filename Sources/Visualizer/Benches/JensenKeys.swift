import Terminals

extension JensenBench: Bench {
  public static var name: String { "jensen" }
  public static func scroll(by lines: Int) -> JensenAction { .scroll(by: lines) }
  public static var close: JensenAction { .close }

  public static let bindings: [BenchBinding<JensenAction>] = [
    BenchBinding([.left], .move(by: -1), "q(1) less by 0.05", hint: "less q", rank: 1),
    BenchBinding([.right], .move(by: 1), "q(1) more by 0.05", hint: "more q", rank: 1),
    BenchBinding(
      [.typed("p")], .takePosterior, "q becomes the posterior", hint: "posterior", rank: 0),
    BenchBinding([.up], .chooseExample(by: -1), "the point before", hint: "before", rank: 4),
    BenchBinding([.down], .chooseExample(by: 1), "the next point", hint: "next point", rank: 4),
    BenchBinding(
      [.typed("t")], .cycleTheme, "theme: dark, light, high contrast, mono", hint: "theme", rank: 5),
    BenchBinding([.typed("?"), .function(1)], .openHelp, "help", hint: "help", rank: 2),
    BenchBinding([.control("l")], .redraw, "redraw the screen"),
    BenchBinding([.escape], .close, "close the help"),
    BenchBinding([.typed("q")], .quit, "quit", hint: "quit", rank: 3),
  ]

  public static var reading: [(term: String, text: String)] {
    [
      ("p(x,z)", "the joint of one point x and each component z; their sum is p(x)"),
      ("w", "p(x,z)/q(z): q-weighted they average to p(x), whatever q is"),
      ("ln", "the curve: it bends down, so a chord lies below it"),
      ("chord", "between the points ln w of the two components"),
      ("ln Σ q w", "● on the curve: ln p(x), which q does not move"),
      ("Σ q ln w", "● on the chord at the same place: the bound L"),
      ("gap", "between the two: KL(q‖posterior), 0 only where all w are equal"),
      ("touch", "○ at q = posterior: the chord has shrunk to a point on the curve"),
    ]
  }
}
