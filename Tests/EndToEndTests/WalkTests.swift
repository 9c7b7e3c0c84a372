import Foundation
import Testing

/// A walk through every view by keys, as a person takes it, at the two sizes people have.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct WalkTests {
  /// The effect of a key on the screen, which is not there before.
  enum Change: Sendable {
    case shows(String)
    case hides(String)
    /// The row with this word says something else.
    case rewrites(String)
  }

  struct Step: Sendable {
    let keys: [String]
    let change: Change

    init(_ keys: String..., then change: Change) { (self.keys, self.change) = (keys, change) }
  }

  static let stepping = [
    Step("Space", then: .shows("after E")), Step("Space", then: .shows("after M")),
    Step("b", then: .shows("after E")), Step("Home", then: .shows("Start")),
    Step("End", then: .shows("after M")),
  ]
  static let menus = [
    Step("v", then: .shows("E and M variants")),
    Step("Down", "Enter", then: .shows("from the next E-step on: hard")),
    Step("Space", then: .shows("E-step (hard):")),
    Step("v", "Up", "Enter", then: .shows("from the next E-step on: soft")),
    Step("p", then: .shows("MAP: a weak prior")),
    Step("Down", "Enter", then: .shows("prior default: from")),
    Step("p", "Up", "Enter", then: .shows("no prior:")),
    Step("f", then: .shows("family, shape and start")),
    Step("Down", "Enter", then: .shows("K=2 student-t")),
    Step("f", "Up", "Enter", then: .shows("K=2 gaussian")),
    Step("f", then: .shows("family, shape and start")),
    Step(
      "Down", "Down", "Down", "Down", "Down", "Down", "Down", "Down", "Enter",
      then: .shows("covariances spherical")),
    Step("Space", then: .hides("covariances spherical")),
  ]
  static let modes = [
    Step("i", then: .shows("q now")), Step("Right", then: .rewrites("─ point ")),
    Step("Down", then: .rewrites("─ point ")), Step("Escape", then: .hides("q now")),
    Step("x", then: .shows("1–9 component")), Step("Right", then: .shows("Edit:")),
    Step("2", "Down", then: .rewrites("Edit:")), Step("u", then: .shows("q ← random")),
    Step("Escape", then: .hides("1–9 component")),
  ]
  static let pictures = [
    Step("o", then: .shows("1σ, 2σ, 95 %")), Step("o", then: .shows("points only")),
    Step("o", then: .shows("p(x|θ) at")), Step("o", then: .hides("p(x|θ) at")),
    Step("o", then: .shows("· 2σ ─")),
    Step("o", then: .shows("1σ, 2σ, 95 %")),
    Step("z", then: .shows("zoom ×4")), Step("z", then: .hides("zoom ×4")),
    Step("2", "o", then: .shows("chart: bars")), Step("o", then: .shows("chart: Q and H")),
    Step("o", then: .shows("chart: columns")),
    Step("u", then: .shows("nats per point")),
    Step("z", then: .shows("zoom of the chart: whole")),
    Step("z", then: .shows("zoom of the chart: tail")),
    Step("z", then: .shows("zoom of the chart: gap")), Step("w", then: .shows("How fast")),
    Step("Escape", then: .hides("How fast")), Step("?", then: .shows("The picture")),
    Step("Escape", then: .hides("The picture")),
    Step("t", "%", then: .shows("mouse off")), Step("%", then: .shows("mouse on")),
  ]
  static let commands = [
    Step("R", then: .shows("the same start again")), Step(":", then: .shows("enter does it")),
    Step("g", "o", "t", "o", "Space", "5", then: .shows(":goto 5")),
    Step("Enter", then: .shows("iteration 3 · after E")),
    Step("M", then: .shows("50 seeds, ")), Step("Enter", then: .shows("which ends at log p")),
  ]
  static let data = [
    Step("d", then: .shows("s swaps")),
    Step("Down", "Down", "Down", "Down", "Enter", then: .shows("· Iris  N=150")),
    Step("d", then: .shows("on the axes of Iris")), Step("x", then: .rewrites("on the axes of")),
    Step("y", then: .rewrites("on the axes of")), Step("s", then: .rewrites("on the axes of")),
    Step("Escape", then: .hides("on the axes of")), Step(">", then: .shows("K=4")),
    Step("<", then: .shows("K=3")),
  ]
  static let slices = [
    Step("Space", then: .shows("after E")), Step("Space", then: .shows("after M")),
    Step("1", "3", "+", then: .hides("1 data")), Step("2", then: .hides("θ_new ")),
    Step("3", then: .shows("θ_new ")), Step("_", then: .shows("1 data")),
  ]
  static let guessing = [
    Step("g", then: .shows("guess first")), Step("Space", then: .shows("What will the E-step")),
    Step("s", then: .shows("log p    ● stays")), Step("u", "d", then: .shows("3 of 3 right")),
    Step("Space", then: .shows("What will the M-step")),
    Step("Escape", then: .shows("no more guessing")), Step("g", then: .hides("guess first")),
    Step("r", then: .shows("running")), Step("r", then: .hides("running")),
  ]
  static let route = [
    ("stepping", stepping), ("menus", menus), ("modes", modes), ("pictures", pictures),
    ("commands", commands), ("data", data), ("slices", slices), ("guessing", guessing),
  ]

  @Test(arguments: [(120, 40), (80, 24)]) func everyViewByKeys(columns: Int, rows: Int) throws {
    let modes = try TemporaryFolder()
    let tmux = try Tmux(
      "sh -c "
        + quoted(
          "stty -g > \(quoted(modes("a"))); \(quoted(emscopePath)); status=$?; "
            + "stty -g > \(quoted(modes("b"))); exit $status"),
      columns: columns, rows: rows)
    try tmux.wait("N=272 K=2")
    for (name, steps) in Self.route {
      for (at, step) in steps.enumerated() { try take(step, "\(name) \(at + 1)", on: tmux) }
    }
    try tmux.type("q")
    #expect(try tmux.status() == 0)
    let (before, after) = (
      try modes.text("a"),
      try modes.text("b")
    )
    #expect(!before.isEmpty && before == after)
    // The first screen is back, with the command line that leads here.
    let left = try tmux.screen(scrolled: true).joined(separator: "\n")
    #expect(left.contains("emscope --keys ") && !left.contains("╭"), "\(left)")
  }

  private func take(_ step: Step, _ place: String, on tmux: Tmux) throws {
    let before = try tmux.screen()
    func holds(_ rows: [String]) -> Bool {
      func row(_ word: String, _ rows: [String]) -> String? { rows.first { $0.contains(word) } }
      switch step.change {
      case .shows(let word): return row(word, rows) != nil
      case .hides(let word): return row(word, rows) == nil
      case .rewrites(let word):
        let old = row(word, before)
        return old != nil && row(word, rows).map { $0 != old } == true
      }
    }
    #expect(!holds(before), "\(place): \(step) before the key\n\(before.joined(separator: "\n"))")
    for key in step.keys { try tmux.press(key) }
    try tmux.wait(for: "\(place): \(step)", until: holds)
  }
}
