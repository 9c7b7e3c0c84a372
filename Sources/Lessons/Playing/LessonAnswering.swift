import Screens

/// The answers that are kept for the teacher.
extension LessonScreen {
  /// The effect of an action that answered a question; none if it answered none. Going back and jumps to a step
  /// answer nothing.
  func answered(by action: Action, since earlier: Self) -> [Effect] {
    switch action {
    case .next, .answer: break
    case .common, .back, .scroll, .type, .erase, .press, .list, .help, .explore, .comeBack, .base,
      .tick, .go, .resume:
      return []
    }
    // A settled question is behind the user.
    guard let question = earlier.question, moment.done != earlier.moment.done else { return [] }
    return [.answered([answer(to: question, at: earlier.moment.done)])]
  }

  private func answer(to question: LessonQuestion, at item: Int) -> Answer {
    let number = items[...item].count(where: \.isQuestion)
    func texts(_ chosen: Set<Int>) -> [String] {
      chosen.sorted().map { question.choices[$0].text.plain }
    }
    let (kind, answered, correct): (Answer.Kind, [String], [String]) =
      switch question.form {
      case .choices: (.choice, texts(chosen(at: item)), texts(question.right))
      case .number(let number, _):
        (.number, [typed(at: item)].filter { !$0.isEmpty }, [number.text])
      case .open: (.open, [], [])
      }
    return Answer(
      source: .lesson(lesson.name), step: step, number: number, question: question.text.plain,
      kind: kind, choices: question.choices.map(\.text.plain), answered: answered, correct: correct,
      isRight: answered.isEmpty ? nil : isRight(at: item, for: question))
  }
}
