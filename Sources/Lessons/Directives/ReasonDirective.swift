import Screens

/// `**Because** …`: explains an answer, after the step that shows it.
package struct ReasonDirective: LessonDirective {
  package let text: LessonText

  init(reading text: String, _ arguments: DirectiveArguments) throws(LessonError) {
    let isAsked = arguments.earlier.contains { if case .ask = $0 { true } else { false } }
    guard isAsked else {
      throw arguments.error("a reason without a question", "put **Because** after an **Ask**")
    }
    self.text = LessonText(markdown: text)
  }

  func play<Base>(
    at item: Int, in moment: inout LessonMoment<Base>, turn: inout LessonTurn
  ) throws(CancellationError) -> LessonWaiting? {
    nil
  }

  func write<Base>(at item: Int, isDone: Bool, on page: inout LessonWriter<Base>) {
    page.add(page.paragraph([StyledLine.Piece("Why: ", .strong)] + page.styled(text)))
  }

  var printed: String { LessonPrint.filled("    because: ", text) }
}
