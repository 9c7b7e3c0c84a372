import Foundation
import Mixtures
import Terminals
import Testing

@testable import Screens
@testable import Stepping
@testable import Visualizer

/// Predict first, in free exploration.
@Suite struct GuessTests {
  func press(_ keys: String, _ session: inout Session) throws {
    for case .key(let key) in try KeyScript.events(in: keys) {
      if let action = Keymap.action(for: key, in: session.view) {
        _ = session.apply(action)
      }
    }
  }

  @Test func aStepWaitsForItsGuess() throws {
    var session = try Sessions.oldFaithful()
    try press("g space", &session)
    #expect(session.timeline.position == 0)
    #expect(session.view.overlay == .guess)
    try press("s u u", &session)
    #expect(session.timeline.position == 0)
    #expect(session.guessing?.question?.answers == [.stay, .up, .down])
    #expect(session.guessing?.score == LessonScore(right: 2, asked: 3))
    try press("space", &session)
    #expect(session.timeline.position == 1)
    #expect(session.view.overlay == .none)
    #expect(session.guessing?.question?.isTaken == true)
    try press("m up up up enter", &session)
    #expect(session.timeline.present.origin == .taken(.maximization))
    #expect(session.guessing?.score == LessonScore(right: 5, asked: 6))
    // The same step again moves nothing.
    try press("m s = s enter", &session)
    #expect(session.guessing?.score == LessonScore(right: 8, asked: 9))
  }

  @Test func undoShowAndNotNow() throws {
    var session = try Sessions.oldFaithful()
    try press("g e u b u d backspace", &session)
    #expect(session.guessing?.question?.guesses == [.up])
    try press("space", &session)
    #expect(session.guessing?.question?.isTold == true)
    #expect(session.guessing?.score == LessonScore())
    try press("esc", &session)
    #expect(session.guessing?.question == nil)
    #expect(session.timeline.position == 0)
    try press("e b", &session)
    #expect(session.view.overlay == .none)
    try press("g e", &session)
    #expect(session.guessing == nil)
    #expect(session.timeline.position == 1)
  }

  @Test func goingBackAsksNothingAndTheScoreOutlivesARestart() throws {
    var session = try Sessions.oldFaithful()
    try press("g e s u d space b", &session)
    #expect(session.timeline.position == 0)
    #expect(session.guessing?.question == nil)
    try press("R", &session)
    #expect(session.guessing?.score == LessonScore(right: 3, asked: 3))
  }

  /// The sentence fits what happened, for every rule of the E-step.
  @Test(arguments: ["soft", "hard", "tempered:0.5", "partial:4", "sampled", "frozen"])
  func whyIsSaid(_ rule: String) throws {
    var session = try Sessions.oldFaithful()
    var recipe = session.recipe
    recipe.rules.expectation = try #require(ExpectationRule(name: rule))
    try session.begin(recipe)
    for _ in 0..<8 {
      let before = session.timeline.present
      _ = session.apply(.step(.next))
      let after = session.timeline.present
      let moves = Guessing.moves(from: before, to: after)
      let why = GuessReason.text(from: before, to: after, rules: session.recipe.rules)
      if after.origin == .taken(.expectation) { #expect(moves[0] == .stay, "\(rule)") }
      #expect(
        why.contains("nothing to do") == moves.allSatisfy { $0 == .stay }
          || why.hasPrefix("A frozen E"), "\(rule): \(why)")
      #expect(why.hasSuffix("."))
    }
  }

  @Test func aRunTakesTheOldAnswerAway() throws {
    var session = try Sessions.oldFaithful()
    try press("g e s u d space r", &session)
    #expect(session.guessing?.question == nil)
    _ = session.apply(.play(.tick))
    #expect(session.timeline.position == 2)
    #expect(session.guessing?.score == LessonScore(right: 3, asked: 3))
  }

  @Test(arguments: ["g e s u": "guess-asked-80x24", "g e s u u": "guess-told-80x24"])
  func frame(_ keys: String, _ name: String) throws {
    var session = try Sessions.oldFaithful()
    try press(keys, &session)
    let text = FrameDescription.text(
      of: session.frame(size: GoldenTests.small, capabilities: Capabilities()))
    let file = GoldenTests.folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["EMSCOPE_RECORD_GOLDENS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8), "\(name) differs:\n\(text)")
  }

  @Test func everySizeIsDrawn() throws {
    var session = try Sessions.handWritten()
    for keys in ["g", "space", "u", "s d", "space"] {
      try press(keys, &session)
      for (columns, rows) in [
        (0, 0), (1, 1), (2, 3), (9, 5), (30, 9), (60, 18), (80, 24), (200, 60),
      ] {
        let size = Size(columns: columns, rows: rows)
        for glyphs in GlyphSet.allCases {
          let frame = session.frame(size: size, capabilities: Capabilities(glyphs: glyphs))
          #expect(frame.size == size)
        }
      }
    }
  }
}
