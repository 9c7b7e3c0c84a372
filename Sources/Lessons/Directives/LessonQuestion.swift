import Screens

/// `**Ask** …`: a question that the class answers before the step shows the answer.
package struct LessonQuestion: LessonDirective {
  package let text: LessonText
  package let form: Form

  package enum Form: Hashable, Sendable {
    /// At least one of these is right.
    case choices([Choice])
    /// The answer is shown when the class has thought about it.
    case open(answer: LessonText)
  }

  package struct Choice: Hashable, Sendable {
    package let text: LessonText
    package let isRight: Bool
  }

  package var choices: [Choice] {
    switch form {
    case .choices(let choices): choices
    case .open: []
    }
  }

  /// The numbers, from 0, of the right choices.
  package var right: Set<Int> {
    Set(choices.indices.filter { choices[$0].isRight })
  }

  func play<Base>(
    at item: Int, in moment: inout LessonMoment<Base>, turn: inout LessonTurn
  ) throws(CancellationError) -> LessonWaiting? {
    .answer
  }

  var printed: String {
    var printed = LessonPrint.filled("  ? ", text)
    if case .open(let answer) = form { printed += LessonPrint.filled("    answer: ", answer) }
    for choice in choices {
      printed += LessonPrint.filled(choice.isRight ? "    [x] " : "    [ ] ", choice.text)
    }
    return printed
  }
}

extension LessonQuestion {
  func write<Base>(at item: Int, isDone: Bool, on page: inout LessonWriter<Base>) {
    var lines = page.paragraph(page.styled(text), mark: StyledLine.Piece("? ", .warning))
    let chosen = page.screen.chosen(at: item)
    for (at, choice) in choices.enumerated() {
      let mark = Mark(of: choice, isChosen: chosen.contains(at), isAnswered: isDone)
      lines += write(choice, number: at + 1, mark: mark, isAnswered: isDone, on: page)
    }
    if isDone, !chosen.isEmpty {
      let verdict = chosen == right ? "Right." : "Not so: what is right is marked."
      lines += page.paragraph([StyledLine.Piece(verdict, .strong)])
    }
    if case .open(let answer) = form, isDone {
      lines += page.paragraph(page.styled(answer), mark: StyledLine.Piece("→ ", .warning))
    }
    page.add(lines, isNew: true)
  }

  private func write<Base>(
    _ choice: Choice, number: Int, mark: Mark, isAnswered: Bool, on page: LessonWriter<Base>
  ) -> [StyledLine] {
    let width = Mark.allCases.map { page.width($0.rawValue) }.max() ?? 1
    let blanks = StyledLine.blank(width - page.width(mark.rawValue))
    var pieces = page.styled(choice.text)
    if isAnswered, !choice.isRight {
      pieces = pieces.map { StyledLine.Piece($0.text, .quiet) }
    }
    return page.paragraph(
      pieces, mark: StyledLine.Piece("\(mark.rawValue)\(blanks) \(number) ", .key))
  }

  private enum Mark: String, CaseIterable {
    case right = "✓"
    /// A wrong choice that was taken.
    case wrong = "✗"
    /// A choice that is taken before the answer.
    case chosen = "●"
    case none = " "

    init(of choice: Choice, isChosen: Bool, isAnswered: Bool) {
      self =
        isAnswered
        ? choice.isRight ? .right : isChosen ? .wrong : .none : isChosen ? .chosen : .none
    }
  }
}
