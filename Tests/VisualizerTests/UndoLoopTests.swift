import Screens
import Terminals
import Testing

@testable import Visualizer

/// `U` in the loop: every kind of action is taken back, and a recording leads to the same state.
@Suite struct UndoLoopTests {
  /// Keys, an action, and the words for it.
  static let actions: [(before: String, action: String, words: String)] = [
    ("", "space", "an E-step"), ("space", "m", "an M-step"), ("space", "b", "a step back"),
    ("space space", "home", "the way to the start"),
    ("space space home", "end", "the way to the latest half-step"),
    ("space space b b m", "j", "a swap of branches"),
    ("space", ": g o t o space 9 enter", "the way to half-step 9"),
    ("space", "c tick*80", "a run to convergence"), ("space", "r tick*3 r", "a run"),
    ("space", "]", "another speed"), ("space", "R", "a restart"),
    ("space", "s", "a new start from seed 2"), ("space", ">", "K = 3"),
    ("space", ": s e e d space 2 0 enter", "a new start from seed 20"),
    (
      "space", ": i n i t space r a n d o m - p o i n t s enter",
      "a new start: random-points, seed 1"
    ),
    ("space", "v down enter", "E hard"), ("space", "v end enter esc", "other held blocks"),
    ("space", ": e t a space 0 . 3 enter", "M damped:0.3"),
    ("space", "p down enter", "prior default"),
    ("space", ": t i e d - d enter", "covariances tied-diagonal"),
    ("space", "f down enter", "the family student-t:4"),
    ("space", "d down down down enter", "the opening of Palmer penguins"),
    ("space d", "s", "other columns on the axes"),
    ("space x", "up", "a move of component 1"), ("space x", "u", "a random q"),
    ("space x", "k", "a re-seeded component"), ("space x 0", "enter", "an added point"),
    ("space i", "D", "a removed point"), ("space", "x", "the start of editing"),
    ("space", "i", "a move of the cursor"), ("space", "tab", "another focus"),
    ("space", "g", "guessing on or off"),
  ]

  @Test(arguments: actions)
  func everyActionIsTakenBack(_ before: String, _ action: String, _ words: String) throws {
    let start = try Sessions.oldFaithful()
    var expected = try start.looped(before)
    expected.windows.closeTakingKeys()
    expected.notice = "taken back: \(words)"
    let end = Loop().run(
      start,
      on: ScriptedTerminal(
        size: .small,
        // A window that stays open takes the key.
        events: try KeyScript.events(
          in: "\(before) \(action) \(before.hasSuffix("d") ? "esc" : "") U")))
    expectEqual(end.screen, expected)
    expectEqual(try start.looped(end.recording.script), end.screen)
  }

  /// Many starts are taken back as one action, and the picked run as another.
  @Test func aPickedRunIsTakenBack() throws {
    let start = try Sessions.oldFaithful()
    let keys = "space : r e s t a r t s space 3 enter tick*200"
    let many = try start.looped("\(keys) esc")
    #expect(many.run.restarts?.isComplete == true)
    var picked = try start.looped("\(keys) enter U")
    picked.notice = many.notice
    expectEqual(picked, many)
    let none = try start.looped("\(keys) enter U U")
    #expect(none.notice == "taken back: 3 starts")
    #expect(none.run.restarts == nil && none.timeline.position == 1)
  }

  /// A picture after `U` is that of the state, although numbers of runs and edits repeat.
  @Test func thePictureIsTheState() throws {
    // The points alone, whose picture depends on nothing but the data.
    let keys = "space o o x 0 right right enter U up up up enter esc"
    let terminal = ScriptedTerminal(size: .middle, events: try KeyScript.events(in: keys))
    let end = Loop().run(try Sessions.oldFaithful(), on: terminal).screen
    #expect(
      terminal.lastFrame == end.frame(size: .middle, capabilities: terminal.capabilities))
  }
}
