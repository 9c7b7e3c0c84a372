import Screens
import Terminals
import Testing

@testable import Lessons

/// The answers that a lesson hands over, to be kept for the teacher.
@Suite struct LessonAnsweredTests {
  static let text =
    Course.head + """
      Introduction.

      ## Questions

      - **Ask** One?
        - [ ] a :: Why not.
        - [x] `b`
      - **Press** `+`
      - **Ask** Two of these?
        - [x] a
        - [ ] b
        - [x] c
      - **Ask** How many?
        - **Answer** `0.539 within 0.001` because it is.
      - **Ask** Why?
        - **Answer** So.
      """

  private func answers(_ keys: String, _ screen: inout LessonScreen<Counter>) throws -> [Answer] {
    var answers: [Answer] = []
    for case .key(let key) in try KeyScript.events(in: keys) {
      for case .answered(let more) in screen.press(key, in: Course.size) { answers += more }
    }
    return answers
  }

  private static func answer(
    _ number: Int, _ question: String, _ kind: Answer.Kind, _ choices: [String],
    _ answered: [String], _ correct: [String], _ isRight: Bool?
  ) -> Answer {
    Answer(
      source: .lesson("x"), step: 1, number: number, question: question, kind: kind,
      choices: choices, answered: answered, correct: correct, isRight: isRight)
  }

  @Test func everyQuestionIsHandedOverOnce() throws {
    var screen = try Course.screen(Self.text)
    let all = try answers(
      "space 1 space 1 2 2 3 space space 0 . 5 3 9 enter space space space", &screen)
    #expect(
      all == [
        Self.answer(1, "One?", .choice, ["a", "b"], ["a"], ["b"], false),
        Self.answer(2, "Two of these?", .choice, ["a", "b", "c"], ["a", "c"], ["a", "c"], true),
        Self.answer(3, "How many?", .number, [], ["0.539"], ["0.539"], true),
        Self.answer(4, "Why?", .open, [], [], [], nil),
      ])
  }

  /// An answer that is shown is not right or wrong. Answers given again are handed over again.
  @Test func shownAnswersAndSecondAnswers() throws {
    var screen = try Course.screen(Self.text)
    let all = try answers("space space b 2 b 1", &screen)
    #expect(all.map(\.answered) == [[], ["b"], ["a"]])
    #expect(all.map(\.isRight) == [nil, true, false])
    #expect(Set(all.map(\.number)) == [1])
  }

  /// Jumps and the days before answer nothing.
  @Test func jumpsAnswerNothing() throws {
    var screen = try Course.screen()
    let effects = try screen.perform(.go(to: 3), in: Course.size)
    #expect(!effects.contains { if case .answered = $0 { true } else { false } })
  }
}
