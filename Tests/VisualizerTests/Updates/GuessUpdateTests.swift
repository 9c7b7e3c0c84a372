import Screens
import Testing

@testable import Stepping
@testable import Visualizer

/// Guesses before each half-step.
@Suite struct GuessUpdateTests {
  private static func guess(
    _ name: String, after keys: String, _ action: GuessAction,
    _ change: @escaping @Sendable (inout Session) throws -> Void
  ) -> Update {
    Update(name: name, keys: keys, action: .guess(action), change: change)
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
    guess("guess the third", after: "g space s u", .guess(.up)) {
      $0.run.guessing?.question?.guesses = [.stay, .up, .up]
      $0.run.guessing?.question?.answers = [.stay, .up, .down]
      $0.run.guessing?.score.right = 2
      $0.run.guessing?.score.asked = 3
    },
    guess("guess after the answers", after: "g space s u d", .guess(.up)) { _ in },
    guess("takeBack", after: "g space s u", .takeBack) {
      $0.run.guessing?.question?.guesses = [.stay]
    },
    guess("takeBack the question", after: "g space", .takeBack) {
      $0.run.guessing?.question = nil
      $0.windows = WindowStack()
    },
    guess("confirm before the answers", after: "g space u", .confirm) {
      $0.run.guessing?.question?.answers = [.stay, .up, .down]
    },
    guess("confirm the answers", after: "g space s u d", .confirm) {
      $0.run.advance(.expectation)
      $0.run.guessing?.question?.isTaken = true
      $0.windows = WindowStack()
    },
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
