import Screens

/// The answer to a question, as far as it is given.
struct QuestionState {
  let chosen: Set<Int>
  let typed: String
  let isRight: Bool
  /// True if the question is answered and the right answer is marked.
  let isMarked: Bool
  /// True if it is answered, but is marked only once the student has pressed its keys.
  var isSettled = false

  var isGiven: Bool { !chosen.isEmpty || !typed.isEmpty }
}

/// The lines of a question: its text, its choices with their marks, and the verdict once it is answered.
extension LessonWriter {
  func lines(of question: LessonQuestion, _ answer: QuestionState) -> [StyledLine] {
    let asked = paragraph(styled(question.text), mark: Piece("? ", .warning))
    switch question.form {
    case .choices: return asked + choiceLines(of: question, answer).flatMap(\.self)
    case .number: return asked + paragraph(numberPieces(answer))
    case .open: return asked
    }
  }

  /// The lines of each choice.
  func choiceLines(of question: LessonQuestion, _ answer: QuestionState) -> [[StyledLine]] {
    question.choices.enumerated().map { at, choice in
      let isFaded = answer.isMarked && !choice.isRight
      let pieces = styled(choice.text).map { isFaded ? Piece($0.text, .quiet) : $0 }
      let marks = AnswerMark.marks(
        isChosen: answer.chosen.contains(at), isRight: choice.isRight, isMarked: answer.isMarked)
      return paragraph(pieces, mark: Piece("\(marks.map(padded).joined()) \(at + 1) ", .key))
    }
  }

  /// The number that the student types, with a cursor until it is marked.
  private func numberPieces(_ answer: QuestionState) -> [Piece] {
    guard answer.isMarked else {
      guard answer.isSettled else {
        return [Piece("  your number: ", .quiet), Piece(answer.typed + "_", .strong)]
      }
      return answer.isGiven ? [Piece("  your number: \(answer.typed)", .quiet)] : []
    }
    guard answer.isGiven else { return [] }
    let marks = AnswerMark.marks(isChosen: true, isRight: answer.isRight, isMarked: true)
    return [Piece(marks.map(padded).joined() + " ", .key), Piece(answer.typed, .strong)]
  }

  /// The verdict on an answer, the reasons of what was chosen, and the answer to think about; empty until
  /// the answer is marked.
  func verdictLines(of question: LessonQuestion, _ answer: QuestionState) -> [StyledLine] {
    guard answer.isMarked else { return [] }
    switch question.form {
    case .choices(let choices): return verdictLines(choices, answer)
    case .number(let number, let text):
      let verdict = answer.isGiven ? answer.isRight ? "Right: " : "Not so: it is " : "It is "
      return paragraph(
        [
          Piece(verdict, answer.isGiven ? .strong : .text),
          Piece(number.text.replacing("-", with: "−"), .strong),
        ]
          + styled(text), mark: Piece("→ ", .warning))
    case .open(let text): return paragraph(styled(text), mark: Piece("→ ", .warning))
    }
  }

  private func verdictLines(
    _ choices: [LessonQuestion.Choice], _ answer: QuestionState
  ) -> [StyledLine] {
    guard answer.isGiven else { return [] }
    let reasons = answer.chosen.sorted().compactMap { at in
      choices.indices.contains(at) ? choices[at].reason.map { (at, $0) } : nil
    }
    if answer.chosen.count == 1, let (_, reason) = reasons.first {
      let verdict = Piece(answer.isRight ? "Right. " : "Not so. ", .strong)
      return paragraph([verdict] + styled(reason))
    }
    let verdict = answer.isRight ? "Right." : "Not so: what is right is marked."
    return paragraph([Piece(verdict, .strong)])
      + reasons.flatMap { at, reason in
        paragraph(styled(reason), mark: Piece("\(at + 1) ", .key))
      }
  }

  private func padded(_ mark: AnswerMark) -> String {
    let widest = AnswerMark.allCases.map { width($0.rawValue) }.max() ?? 1
    return mark.rawValue + StyledLine.blank(widest - width(mark.rawValue))
  }
}

/// A mark before an answer.
private enum AnswerMark: String, CaseIterable {
  /// The student's answer.
  case chosen = "●"
  case right = "✓"
  /// A wrong answer of the student.
  case wrong = "✗"
  case none = " "

  /// The marks of a choice: that of the student, and that of the program.
  static func marks(isChosen: Bool, isRight: Bool, isMarked: Bool) -> [AnswerMark] {
    let verdict: AnswerMark = isMarked ? isRight ? .right : isChosen ? .wrong : .none : .none
    return [isChosen ? .chosen : .none, verdict]
  }
}
