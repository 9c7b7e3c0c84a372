import Drawing
import Screens

/// The speaker's notes of one step of a lesson, with its questions, their answers and its keys in their order.
package struct LessonNotes: Hashable, Sendable {
  private let lesson: Lesson
  /// 0 for the introduction, then the steps.
  private let step: Int

  package init(of lesson: Lesson, step: Int) {
    self.lesson = lesson
    self.step = max(0, min(lesson.steps.count, step))
  }

  package var title: String {
    guard step > 0 else { return "\(lesson.title) · introduction" }
    return "\(step)/\(lesson.steps.count) \(lesson.steps[step - 1].title)"
  }

  /// The lines in a width.
  package func lines(width: Int) -> [StyledLine] {
    var lines = [StyledLine([Piece(lesson.title, .quiet)]), StyledLine([Piece(title, .strong)])]
    func add(_ text: String, _ mark: String, _ style: TextStyle) {
      lines += StyledLine.wrapped(
        [Piece(text, style)], width: max(1, width), mark: Piece(mark, .key))
    }
    func add(_ notes: [LessonNote]) {
      for note in notes {
        lines.append(StyledLine())
        add(note.text.plain, "", .text)
      }
    }
    if step == 0 {
      add(lesson.introductionNotes)
    } else {
      let present = lesson.steps[step - 1]
      for position in 0...present.items.count {
        add(present.notes.filter { $0.position == position })
        guard position < present.items.count else { continue }
        if present.items[position].isQuestion { lines.append(StyledLine()) }
        for (text, mark, style) in Self.words(of: present.items[position]) {
          add(text, mark, style)
        }
      }
    }
    lines.append(StyledLine())
    add(coming, "→ ", .quiet)
    return lines
  }

  /// The notes as plain text.
  package func text(width: Int) -> String {
    lines(width: width).map { $0.text + "\n" }.joined()
  }

  private typealias Piece = StyledLine.Piece

  private var coming: String {
    guard step < lesson.steps.count else { return "then: the end of the lesson" }
    return "then: \(step + 1). \(lesson.steps[step].title)"
  }

  private static func words(of item: LessonItem) -> [(String, String, TextStyle)] {
    switch item {
    case .look, .hide, .check: []
    case .press(let keys): [("the program presses \(keys.text)", "▶ ", .quiet)]
    case .studentPress(let keys): [("the class presses \(keys.text)", "▶ ", .quiet)]
    case .because(let text): [("Why: " + text.plain, "  ", .quiet)]
    case .ask(let question): [(question.text.plain, "? ", .text)] + answers(to: question)
    }
  }

  private static func answers(to question: LessonQuestion) -> [(String, String, TextStyle)] {
    switch question.form {
    case .open(let answer): [(answer.plain, "  ✓ ", .text)]
    case .number(let number, let text):
      [(number.words + text.plain, "  ✓ ", .text)]
    case .choices(let choices):
      choices.enumerated().map { at, choice in
        (
          "\(at + 1) \(choice.text.plain)", choice.isRight ? "  ✓ " : "    ",
          choice.isRight ? .strong : .quiet
        )
      }
    }
  }
}
