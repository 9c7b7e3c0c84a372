import Screens
import Testing

@testable import Stepping
@testable import Visualizer

/// Guesses before each half-step.
@Suite struct GuessUpdateTests {
  private static func guess(
    _ name: String, after keys: String, _ action: GuessAction, right: [Bool?] = [],
    _ change: @escaping @Sendable (inout Session) throws -> Void
  ) -> Update {
    let given = keys.split(separator: " ").dropFirst(2).map { names[String($0)] ?? "" }
    return Update(
      name: name, keys: keys, action: .guess(action),
      effects: right.isEmpty ? [] : [.answered(answers(given, action, right))], change: change)
  }

  private static let names = ["u": "rises", "s": "stays", "d": "falls"]

  /// The answers to the question before the first E-step.
  private static func answers(_ given: [String], _ action: GuessAction, _ right: [Bool?])
    -> [Answer]
  {
    var given = given
    if case .guess(let move) = action { given.append(move.rawValue) }
    let correct = [("log p", "stays"), ("L", "rises"), ("the gap", "falls")]
    return correct.enumerated().map { at, truth in
      Answer(
        source: .data("old-faithful", run: 1), step: 1, number: at + 1,
        question: "What will the E-step do to \(truth.0)?", kind: .guess,
        choices: ["rises", "stays", "falls"],
        answered: given.indices.contains(at) ? [given[at]] : [], correct: [truth.1],
        isRight: right[at])
    }
  }

  static let updates = [
    guess("toggle", after: "r", .toggle) {
      $0.run.playback.mode = .paused
      $0.run.guessing = Guessing()
    },
    guess("toggle off", after: "g space u", .toggle) {
      $0.run.guessing = nil
      $0.windows = WindowStack()
    },
    Update(name: "a step asks", keys: "g", action: .step(.next)) {
      $0.run.guessing?.question = Guessing.Question(halfStep: .expectation)
      $0.windows.open(GuessWindow())
    },
    Update(name: "a chosen step asks", keys: "g", action: .step(.maximization)) {
      $0.run.guessing?.question = Guessing.Question(halfStep: .maximization)
      $0.windows.open(GuessWindow())
    },
    Update(name: "going back asks nothing", keys: "space g", action: .step(.back)) {
      $0.run.timeline.go(to: 0)
    },
    guess("guess", after: "g space", .guess(.up)) {
      $0.run.guessing?.question?.guesses = [.up]
    },
    guess("guess the third", after: "g space s u", .guess(.up), right: [true, true, false]) {
      $0.run.advance(.expectation)
      $0.run.guessing?.question?.guesses = [.stay, .up, .up]
      $0.run.guessing?.question?.answers = [.stay, .up, .down]
      $0.run.guessing?.score.right = 2
      $0.run.guessing?.score.asked = 3
      $0.windows = WindowStack()
    },
    guess("guess after the answers", after: "g space s u d", .guess(.up)) { _ in },
    guess("takeBack", after: "g space s u", .takeBack) {
      $0.run.guessing?.question?.guesses = [.stay]
    },
    guess("takeBack the question", after: "g space", .takeBack) {
      $0.run.guessing?.question = nil
      $0.windows = WindowStack()
    },
    guess("confirm", after: "g space u", .confirm, right: [nil, nil, nil]) {
      $0.run.advance(.expectation)
      $0.run.guessing?.question?.answers = [.stay, .up, .down]
      $0.windows = WindowStack()
    },
    guess("confirm after the answers", after: "g space s u d", .confirm) { _ in },
  ]

  @Test(arguments: updates) func anActionChangesTheQuestion(_ update: Update) throws {
    try update.check()
  }

  @Test func everyCaseIsInTheTable() {
    let kinds = Self.updates.compactMap { update -> GuessAction.Kind? in
      if case .guess(let action) = update.action { action.kind } else { nil }
    }
    #expect(Set(kinds) == Set(GuessAction.Kind.allCases))
  }
}
