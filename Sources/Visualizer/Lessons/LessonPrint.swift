import Drawing
import Terminals

/// A whole lesson as text for the teacher: with the answers, the claims and the speaker's notes.
public enum LessonPrint {
  private static let width = 78

  public static func text(of lesson: Lesson) -> String {
    var text = "\(lesson.title)\n\(String(repeating: "=", count: lesson.title.count))\n"
    let words = lesson.opening.words.joined(separator: " ")
    let kind = lesson.opening.kind == .visualiser ? "" : lesson.opening.kind.rawValue + " "
    text += "\(lesson.minutes) minutes · opens \(kind)\(words)\n\n"
    text += blocks(lesson.introduction)
    text += lesson.introductionNotes.map(note).joined()
    for (at, step) in lesson.steps.enumerated() {
      let title = "\(at + 1). \(step.title)"
      text += "\(title)\n\(String(repeating: "-", count: title.count))\n\n" + blocks(step.text)
      for position in 0...step.items.count {
        text += step.notes.filter { $0.position == position }.map(note).joined()
        if position < step.items.count { text += item(step.items[position]) }
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

  private static func item(_ item: LessonItem) -> String {
    switch item {
    case .look(let focus):
      return "  * look at \(focus == .everything ? "" : "the ")\(focus.rawValue)\n"
    case .press(let keys): return "  * the program presses: \(keys.text)\n"
    case .studentPress(let keys): return "  * the students press: \(keys.text)\n"
    case .because(let text): return filled("    because: ", text)
    case .check(let claim): return "    true: \(claim.text)\n"
    case .ask(let question):
      var text = filled("  ? ", question.text)
      if case .open(let answer) = question.form { text += filled("    answer: ", answer) }
      for choice in question.choices {
        text += filled(choice.isRight ? "    [x] " : "    [ ] ", choice.text)
      }
      return text
    }
  }

  private static func note(_ note: LessonNote) -> String {
    filled("  | Speaker: ", note.text, later: "  | ") + "\n"
  }

  /// A paragraph behind a mark, later lines indented as far.
  private static func filled(_ mark: String, _ text: LessonText, later: String? = nil) -> String {
    let indent = later ?? String(repeating: " ", count: mark.count)
    let lines = TextOverlay.wrapped(text.plain, width: width - mark.count)
    return lines.enumerated().map { ($0.offset == 0 ? mark : indent) + $0.element + "\n" }.joined()
  }
}
