import Mixtures
import Screens
import Terminals
import TestSupport
import Testing

@testable import Stepping
@testable import Visualizer

/// Predict first, in free exploration.
@Suite struct GuessTests {
  /// The picture moves with the last guess, and the verdict comes with it.
  @Test func aStepWaitsForItsGuess() throws {
    var session = try Sessions.oldFaithful()
    try session.press(script: "g space")
    #expect(session.timeline.position == 0)
    #expect(session.windows.top is GuessWindow)
    try session.press(script: "s u")
    #expect(session.timeline.position == 0)
    try session.press(script: "u")
    #expect(session.timeline.position == 1)
    #expect(session.guessing?.question?.answers == [.stay, .up, .down])
    #expect(session.guessing?.score == score(2, of: 3))
    #expect(session.windows.isEmpty)
    try session.press(script: "m up up up")
    #expect(session.timeline.present.origin == .taken(.maximization))
    #expect(session.guessing?.score == score(5, of: 6))
    // The same step again moves nothing. Space goes on to the next question.
    try session.press(script: "m s = s space")
    #expect(session.guessing?.score == score(8, of: 9))
    #expect(session.guessing?.question?.isTaken == false)
  }

  @Test func undoShowAndNotNow() throws {
    var session = try Sessions.oldFaithful()
    try session.press(script: "g e u b u d backspace")
    #expect(session.guessing?.question?.guesses == [.up])
    try session.press(script: "esc")
    #expect(session.guessing?.question == nil)
    #expect(session.timeline.position == 0)
    try session.press(script: "e u space")
    #expect(session.guessing?.question?.isTaken == true)
    #expect(session.guessing?.score == Guessing.Score())
    #expect(session.timeline.position == 1)
    try session.press(script: "m b")
    #expect(session.windows.isEmpty)
    try session.press(script: "g m")
    #expect(session.guessing == nil)
    #expect(session.timeline.position == 2)
  }

  /// Each verdict marks what is right, and a wrong guess in another way; a guess has a mark of its own.
  @Test func theMarksDiffer() throws {
    let session = try Sessions.oldFaithful().pressing("g e s d u")
    let frame = session.frame(size: .small, capabilities: Capabilities())
    let rows = (0..<24).map { frame.text(row: $0) }
    for words in ["log p    ● stays     ✓ stays", "L        ● falls  ✗  ✓ rises"] {
      #expect(rows.contains { $0.contains(words) }, "\(rows)")
    }
    let shown = try Sessions.oldFaithful().pressing("g e space")
      .frame(size: .small, capabilities: Capabilities())
    #expect(!(0..<24).contains { shown.text(row: $0).contains("✗") })
  }

  /// The answers go to the file of the answers once the half-step is taken.
  @Test func theAnswersAreHandedOver() throws {
    var session = try Sessions.oldFaithful().pressing("g e s d")
    let effects = session.apply(.guess(.guess(.down)))
    guard case .answered(let answers) = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(answers.map(\.isRight) == [true, false, true])
    #expect(answers.map(\.correct) == [["stays"], ["rises"], ["falls"]])
    #expect(answers.map(\.answered) == [["stays"], ["falls"], ["falls"]])
    #expect(Set(answers.map(\.step)) == [1] && answers.map(\.number) == [1, 2, 3])
    #expect(answers.allSatisfy { $0.source == .data("old-faithful", run: 1) && $0.kind == .guess })
    try session.press(script: "m u")
    guard case .answered(let shown) = session.apply(.guess(.confirm)).first else {
      Issue.record("no answers")
      return
    }
    #expect(shown.map(\.isRight) == [nil, nil, nil])
    #expect(shown.map(\.answered) == [["rises"], [], []])
  }

  @Test func goingBackAsksNothingAndTheScoreOutlivesARestart() throws {
    var session = try Sessions.oldFaithful()
    try session.press(script: "g e s u d b")
    #expect(session.timeline.position == 0)
    #expect(session.guessing?.question == nil)
    try session.press(script: "R")
    #expect(session.guessing?.score == score(3, of: 3))
  }

  /// The reason fits what happened, for every rule of the E-step.
  @Test(arguments: ["soft", "hard", "tempered:0.5", "partial:4", "sampled", "frozen"])
  func theReasonFitsTheMoves(_ name: String) throws {
    var session = try Sessions.oldFaithful()
    let rule = try #require(ExpectationRule(name: name))
    session.apply(.model(.change(.expectation(rule))))
    for _ in 0..<8 {
      let before = session.timeline.present
      session.apply(.step(.next))
      let after = session.timeline.present
      let moves = Guessing.moves(from: before, to: after)
      let reason = GuessReason(from: before, to: after, rules: session.rules)
      if after.origin == .taken(.expectation) { #expect(moves[0] == .stay) }
      #expect(
        reason.long.contains("nothing to do") == moves.allSatisfy { $0 == .stay }
          || rule == .frozen, "\(reason)")
      #expect(reason.first { $0.count <= 78 }.count <= 78, "\(reason)")
    }
  }

  /// The reason says what moved, under every rule, family, prior, constraint and edit.
  @Test(arguments: ["old-faithful", "two-point-collapse", "gap-zero"])
  func theReasonIsTrueOfTheState(_ name: String) {
    EveryState.visit(name) { session, comment in
      guard let before = session.timeline.previous, case .taken = session.timeline.present.origin
      else { return }
      let (fit, rules) = (session.timeline.present, session.timeline.presentEntry.rules)
      let moves = Guessing.moves(from: before, to: fit)
      let reason = GuessReason(from: before, to: fit, rules: rules)
      let about: Comment = "\(comment): \(moves) \(reason.long)"
      for words in [reason.long, reason.short] where !words.isEmpty {
        let bound = rules.prior == nil ? "L" : "L*"
        let logPosterior = rules.prior == nil ? "log p" : "log p*"
        let claims: [(String, Bool)] = [
          ("nothing to do", moves.allSatisfy { $0 == .stay }),
          ("raises \(bound)", moves[1] == .up), (": \(bound) rises", moves[1] == .up),
          ("\(logPosterior) rises", moves[0] == .up), ("\(logPosterior) falls", moves[0] == .down),
          ("\(logPosterior) stays", moves[0] == .stay),
          ("gap opens", moves[2] == .up && before.bound.divergence == 0),
          ("gap grows", moves[2] == .up), ("gap falls", moves[2] == .down),
          ("gap stays", moves[2] == .stay), ("still the posterior", fit.bound.divergence == 0),
          ("gap closes", fit.bound.divergence == 0 && moves[2] == .down),
          ("gap is left", fit.bound.divergence > 0),
          ("best for this q", rules.maximization == .exact),
          ("collapse", fit.events.hasCollapse), ("held", fit.mixture == before.mixture),
          ("free to raise", moves[1] == .down),
        ]
        for (claim, isTrue) in claims where words.contains(claim) {
          #expect(isTrue, "\(claim): \(about)")
        }
      }
      #expect(reason.first { $0.count <= 78 }.count <= 78, about)
    }
  }

  /// The strip below the picture has no blank line, and the reason is not cut.
  @Test(arguments: [Size.small, .middle, Size(columns: 60, rows: 18)])
  func theStripIsFull(_ size: Size) throws {
    for keys in ["g e", "g e u", "g e s u d", "g e u space", "e g m u u u"] {
      let session = try Sessions.oldFaithful().pressing(keys)
      let frame = session.frame(size: size, capabilities: Capabilities())
      let rows = (0..<size.rows).map { frame.text(row: $0) }
      let rule = try #require(rows.firstIndex { $0.hasPrefix("─ guess first ") })
      let strip = rows[(rule + 1)..<(size.rows - 1)]
      for name in ["log p", "L  ", "the gap"] {
        #expect(strip.contains { $0.contains(name) }, "\(keys): \(strip)")
      }
      let isTaken = session.guessing?.question?.isTaken == true
      if size.columns >= 80 { #expect(strip.allSatisfy { $0.contains { $0 != " " } }) }
      #expect(!isTaken || strip.contains { $0.contains(".") && !$0.contains("→") })
    }
  }

  @Test func aRunTakesTheOldAnswerAway() throws {
    var session = try Sessions.oldFaithful()
    try session.press(script: "g e s u d r")
    #expect(session.guessing?.question == nil)
    session.apply(.play(.tick))
    #expect(session.timeline.position == 2)
    #expect(session.guessing?.score == score(3, of: 3))
  }

  /// Every state of a question can be drawn at every size; in ASCII without other characters.
  @Test(arguments: ["g", "g space", "g space u", "g space u s d", "g space space"])
  func everySizeIsDrawn(_ keys: String) throws {
    let session = try Sessions.handWritten().pressing(keys)
    for (columns, rows) in [
      (0, 0), (1, 1), (2, 3), (9, 5), (30, 9), (60, 18), (80, 24), (200, 60),
    ] {
      let size = Size(columns: columns, rows: rows)
      for glyphs in GlyphSet.allCases {
        let frame = session.frame(
          size: size, capabilities: Capabilities(colors: .mono, glyphs: glyphs))
        if glyphs == .ascii { expectSevenBit(frame, "\(columns)×\(rows)") }
      }
    }
  }

  private func score(_ right: Int, of asked: Int) -> Guessing.Score {
    var score = Guessing.Score()
    (score.right, score.asked) = (right, asked)
    return score
  }
}

/// The questions of a guess as golden files.
@Suite struct GuessGoldenTests {
  @Test(arguments: ["g e s u": "guess-asked-80x24", "g e s u u": "guess-told-80x24"])
  func frame(_ keys: String, _ name: String) throws {
    let session = try Sessions.oldFaithful().pressing(keys)
    try expectGolden(session.frame(size: .small, capabilities: Capabilities()), named: name)
  }
}
