import Screens

/// The lines of a question: its text, its choices with their marks, and the verdict once it is answered.
extension LessonWriter {
  func lines(of question: LessonQuestion, chosen: Set<Int>, isAnswered: Bool) -> [StyledLine] {
    var lines = paragraph(styled(question.text), mark: Piece("? ", .warning))
    for (at, choice) in question.choices.enumerated() {
      let isFaded = isAnswered && !choice.isRight
      let pieces = styled(choice.text).map { isFaded ? Piece($0.text, .quiet) : $0 }
      let mark = Mark(of: choice, isChosen: chosen.contains(at), isAnswered: isAnswered)
      lines += paragraph(pieces, mark: Piece("\(padded(mark)) \(at + 1) ", .key))
    }
    guard isAnswered else { return lines }
    if !chosen.isEmpty {
      let verdict = chosen == question.right ? "Right." : "Not so: what is right is marked."
      lines += paragraph([Piece(verdict, .strong)])
    }
    if case .open(let answer) = question.form {
      lines += paragraph(styled(answer), mark: Piece("→ ", .warning))
    }
    return lines
  }

  private func padded(_ mark: Mark) -> String {
    let widest = Mark.allCases.map { width($0.rawValue) }.max() ?? 1
    return mark.rawValue + StyledLine.blank(widest - width(mark.rawValue))
  }
}

/// The mark of a choice.
private enum Mark: String, CaseIterable {
  case right = "✓"
  /// A wrong choice that was taken.
  case wrong = "✗"
  /// A choice that is taken before the answer.
  case chosen = "●"
  case none = " "

  init(of choice: LessonQuestion.Choice, isChosen: Bool, isAnswered: Bool) {
    let isRight = choice.isRight
    self = isAnswered ? isRight ? .right : isChosen ? .wrong : .none : isChosen ? .chosen : .none
  }
}
