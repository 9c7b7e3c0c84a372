import Screens

/// A whole lesson as text for the teacher: with the answers, the claims and the speaker's notes.
package enum LessonPrint {
  private static let width = 78

  package static func text(of lesson: Lesson) -> String {
    var text = "\(lesson.title)\n\(String(repeating: "=", count: lesson.title.count))\n"
    text += "\(lesson.minutes) minutes · opens \(lesson.opening.text)\n\n"
    text += blocks(lesson.introduction)
    text += lesson.introductionNotes.map(note).joined()
    for (at, step) in lesson.steps.enumerated() {
      let title = "\(at + 1). \(step.title)"
      text += "\(title)\n\(String(repeating: "-", count: title.count))\n\n" + blocks(step.text)
      for position in 0...step.items.count {
        text += step.notes.filter { $0.position == position }.map(note).joined()
        if position < step.items.count { text += step.items[position].directive.printed }
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

  private static func note(_ note: LessonNote) -> String {
    filled("  | Speaker: ", note.text, later: "  | ") + "\n"
  }

  /// A paragraph after a mark.
  /// - Parameter later: the beginning of later lines; nil for as many blanks as the mark has cells.
  static func filled(_ mark: String, _ text: LessonText, later: String? = nil) -> String {
    let indent = later ?? String(repeating: " ", count: mark.count)
    let lines = StyledLine.wrapped(text.plain, width: width - mark.count)
    return lines.enumerated().map { ($0.offset == 0 ? mark : indent) + $0.element + "\n" }.joined()
  }
}
