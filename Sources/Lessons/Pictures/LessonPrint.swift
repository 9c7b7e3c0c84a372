import Screens

/// A whole lesson as text for the teacher: with the answers, the claims and the speaker's notes.
package enum LessonPrint {
  private static let width = 78

  package static func text(of lesson: Lesson) -> String {
    var text = "\(lesson.title)\n\(String(repeating: "=", count: lesson.title.count))\n"
    text += "\(lesson.minutes) minutes · opens \(lesson.opening.text)\n\n"
    text += blocks(lesson.introduction)
    for data in lesson.data {
      text += "  (data: \(data.name), \(data.text.count { $0 == "\n" }) lines)\n\n"
    }
    text += lesson.introductionNotes.map(note).joined()
    for (at, step) in lesson.steps.enumerated() {
      let title = "\(at + 1). \(step.title)"
      text += "\(title)\n\(String(repeating: "-", count: title.count))\n\n" + blocks(step.text)
      for position in 0...step.items.count {
        text += step.notes.filter { $0.position == position }.map(note).joined()
        if position < step.items.count { text += printed(step.items[position]) }
      }
      text += step.items.isEmpty ? "" : "\n"
    }
    return text
  }

  private static func blocks(_ blocks: [LessonBlock]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let text), .heading(let text): filled("", text) + "\n"
      case .item(let mark, let text): filled("  \(mark) ", text)
      case .verbatim(let lines): lines.map { "    \($0)\n" }.joined() + "\n"
      }
    }.joined()
  }

  private static func printed(_ item: LessonItem) -> String {
    switch item {
    case .look(let part): "  * look at \(part == .everything ? "" : "the ")\(part.rawValue)\n"
    case .hide(let parts):
      "  * hidden until the answer: \(parts.map(\.rawValue).sorted().joined(separator: ", "))\n"
    case .press(let keys): "  * the program presses: \(keys.text)\n"
    case .studentPress(let keys): "  * the students press: \(keys.text)\n"
    case .ask(let question): printed(question)
    case .because(let text): filled("    because: ", text)
    case .check(let claim): "    true: \(claim.text)\n"
    }
  }

  private static func printed(_ question: LessonQuestion) -> String {
    let answers =
      switch question.form {
      case .open(let answer): filled("    answer: ", answer)
      case .choices(let choices):
        choices.map { choice in
          filled(choice.isRight ? "    [x] " : "    [ ] ", choice.text)
            + (choice.reason.map { filled("          to who chose it: ", $0, later: blank) } ?? "")
        }.joined()
      case .number(let number, let text):
        filled(
          "    answer: ",
          LessonText(markdown: number.words + text.plain))
      }
    return filled("  ? ", question.text) + answers
  }

  private static func note(_ note: LessonNote) -> String {
    filled("  | Speaker: ", note.text, later: "  | ") + "\n"
  }

  private static let blank = String(repeating: " ", count: 10)

  /// A paragraph after a mark.
  /// - Parameter later: the beginning of later lines; nil for as many blanks as the mark has cells.
  private static func filled(_ mark: String, _ text: LessonText, later: String? = nil) -> String {
    let indent = later ?? String(repeating: " ", count: mark.count)
    let lines = StyledLine.wrapped(text.plain, width: width - mark.count)
    return lines.enumerated().map { ($0.offset == 0 ? mark : indent) + $0.element + "\n" }.joined()
  }
}
