import Foundation
import Testing

/// The command line that the program prints at the end leads to the same screen, in every cell.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct QuitLineTests {
  struct Visit: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    let keys: String
    /// A text on the last screen, which shows that the keys had an effect.
    let shows: String

    init(_ name: String, _ keys: String, shows: String, of arguments: String...) {
      (self.name, self.keys, self.shows) = (name, keys, shows)
      self.arguments = arguments.isEmpty ? ["old-faithful"] : arguments
    }

    var testDescription: String { name }
  }

  static let visits = [
    Visit("nothing done", "", shows: "N=272 K=2"),
    Visit("steps", "space space space b e m space", shows: "iteration 3 · after E"),
    Visit("a branch", "space space space space home e e m m space", shows: "after E"),
    Visit("K", "> > < space space", shows: "K=3"),
    Visit("seed", "s s space space R space", shows: "after E"),
    Visit("E variant", "space space v down enter esc space", shows: "E-step (hard):"),
    Visit(
      "M variant and a held block",
      "space v " + String(repeating: "down ", count: 9) + "enter v end enter esc space",
      shows: "M-step (damped"),
    Visit(
      "sampled E", "space space space space", shows: "after M", of: "iris", "--expectation",
      "sampled"),
    Visit("prior", "space p down enter esc space space", shows: "log p(θ)"),
    Visit("family", "space f down enter space space", shows: "after M"),
    Visit(
      "shape", "space f down down down down down down enter space", shows: "after M"),
    Visit("undo", "space s space U U v down enter U f down enter U space", shows: "after M"),
    Visit("a start and nu", ": n u space 8 enter f end enter space", shows: "after E"),
    Visit("a moved mean", "space x 2 right right up up esc", shows: "Edit:"),
    Visit("random q", "space space x u u esc space", shows: "M-step:"),
    Visit("columns", "d x y s esc space space", shows: "N=150", of: "iris"),
    Visit("another data set", "u d down down down down enter space", shows: "N=150 K=3"),
    Visit("a point", "space i right down down", shows: "q now"),
    Visit("points added and taken", "i A right D A space space", shows: "N=273"),
    Visit("overlays and units", "space space o o u u", shows: "points only"),
    Visit("panels", "space space 2 o z w down esc", shows: "before M1"),
    Visit("themes", "space t t t", shows: "after E"),
    Visit("the palette", ": g o t o space 7 enter", shows: "iteration 4"),
    Visit("guessing", "g space u s u", shows: "guess"),
    Visit("clicks", "space click:20,10 release:20,10 space", shows: "q now"),
    Visit("convergence", "c", shows: "Converged"),
    Visit(
      "words to be quoted", "space", shows: "N=4 K=1", of: "it's a $HOME.csv", "--x", "it's",
      "-k1"),
    Visit("keys before", "space t", shows: "after E", of: "old-faithful", "--keys", "space space"),
  ]

  @Test(arguments: visits) func leadsToTheSameScreen(_ visit: Visit) throws {
    let folder = try TemporaryFolder()
    let data = try folder.file("it's a $HOME.csv", "it's,b\n1,2\n3,1\n2,2\n4,6\n")
    var forFrame = visit.arguments.map { data.hasSuffix($0) ? data : $0 }
    var keys = visit.keys
    if let at = forFrame.firstIndex(of: "--keys") {
      keys = forFrame[at + 1] + " " + keys
      forFrame.removeSubrange(at...(at + 1))
    }
    let words = ["emscope"] + visit.arguments + ["--no-motion"]
    let first = try Shell.window(words.map(quoted).joined(separator: " "), in: folder)
    try first.wait("log p")
    try first.play(visit.keys)
    // Waits for the last key. A script leads to the same screen as a user.
    var wanted = try Shell.frame(forFrame, keys: keys)
    if data.hasSuffix(visit.arguments[0]) { wanted[0] = try first.screen()[0] }
    try first.wait(rows: wanted)
    #expect(wanted.contains { $0.contains(visit.shows) }, "\(wanted.joined(separator: "\n"))")
    try compare(first, in: folder)
  }

  /// The line has every tick of a run that was interrupted.
  @Test(arguments: [
    ("c t e", "E-step"), ("c S t S e", "E-step"), ("> > c m", "M-step"),
    (": r e s t a r t s space 9 0 enter down enter", "Start"), ("r ] ] ] ] r", "after"),
  ])
  func theLineLeadsToAnInterruptedRun(keys: String, words: String) throws {
    let folder = try TemporaryFolder()
    let first = try Shell.window("emscope wine -k 5 --no-motion", in: folder)
    try first.wait("log p")
    try first.play(keys)
    // The effect of the last key shows that the others have been handled.
    try first.play("w")
    try first.wait("How fast")
    try first.play("esc")
    try first.wait(for: "\(words) and nothing over it") { rows in
      rows.contains { $0.contains(words) } && !rows.contains { $0.contains("How fast") }
    }
    try compare(first, in: folder)
  }

  /// The line of a program that was quit during a run leads to the same state, which does not run.
  @Test func aRunThatWasLeftDoesNotContinue() throws {
    let folder = try TemporaryFolder()
    let first = try Shell.window("emscope --no-motion", in: folder)
    try first.wait("log p")
    try first.play("r")
    try first.wait("iteration 2")
    let line = try first.quit()
    #expect(line.hasPrefix("emscope --no-motion --keys 'r tick*"), "\(line)")
    let again = try Shell.window(line, in: folder)
    // The keys have been played once the run stands still. On a busy machine it is then further than the second
    // iteration.
    try again.wait(for: "a run that stands still") { rows in
      rows.contains { $0.contains("iteration ") && $0.contains("next: ") }
    }
    try compare(again, in: folder)
  }

  /// The palette opens a lesson and a bench; `q` returns to the screen that was left, and the line leads there.
  @Test func otherScreensReturn() throws {
    let folder = try TemporaryFolder()
    let first = try Shell.window("emscope --no-motion", in: folder)
    try first.wait("log p")
    try first.play("space : j e n s e n enter")
    try first.wait("chord")
    try first.play("q")
    try first.wait("after E")
    try first.play(": l e s s o n space 1 enter")
    try first.wait("lesson · ")
    try first.play("q")
    try first.wait("after E")
    try first.play(": l e s s o n space 9 9 enter")
    try first.wait("99: no such lesson")
    try first.play("space")
    try first.wait("after M")
    try first.play(": u n d o enter")
    try first.wait("after E")
    try compare(first, in: folder)
  }

  /// A click has the place of the size at that time.
  @Test func clicksBelongToTheirSize() throws {
    let folder = try TemporaryFolder()
    let first = try Shell.window("emscope --no-motion", in: folder, columns: 120, rows: 40)
    try first.wait("log p")
    try first.play("click:30,17 release:30,17")
    try first.wait("q now")
    try first.resize(columns: 80, rows: 24)
    try first.wait(for: "the smaller picture") { $0[0].count <= 80 && $0.count <= 25 }
    try first.play("space")
    try first.wait("after E")
    try compare(first, in: folder)
  }

  /// Quits, and opens the command line in a new window.
  private func compare(
    _ first: Tmux, in folder: TemporaryFolder, at location: SourceLocation = #_sourceLocation
  ) throws {
    let left = try first.cells()
    let picture = try first.screen().joined(separator: "\n")
    let line = try first.quit()
    let again = try Shell.window(line, in: folder)
    try again.wait(for: "screen after \(line):\n\(picture)\n—", at: location) { _ in
      (try? again.cells()) == left
    }
  }
}
