/// A guided tour through a screen of the program: text, keys, questions, and claims that are checked.
///
/// A lesson is a Markdown file that is also readable as it is; `LessonParser` reads it.
package struct Lesson: Hashable, Sendable {
  /// The file that the lesson was read from, as errors name it.
  package let file: String
  /// The name on the command line.
  package let name: String
  package let title: String
  /// The time that a class needs.
  package let minutes: Int
  package let opening: Opening
  /// The text before the first step: what the student will be able to say.
  /// The data that the file contains.
  package var data: [LessonData] = []
  package let introduction: [LessonBlock]
  package let introductionNotes: [LessonNote]
  package let steps: [LessonStep]

  /// The screen that the lesson opens, as words of a command line.
  package struct Opening: Hashable, Sendable {
    package let kind: LessonKind
    /// The words after the kind's own word, if it has one: `old-faithful`, `-k`, `2`.
    package let words: [String]
    package let place: LessonPlace

    /// The words as a lesson writes them.
    package var text: String { ([kind.word].compactMap(\.self) + words).joined(separator: " ") }
  }

  /// The name of the lesson in a file: `e-step` for `docs/lessons/10-e-step.md`.
  package static func name(ofFile path: String) -> String {
    var name = Substring(path.split(separator: "/").last ?? "")
    if name.hasSuffix(".md") { name = name.dropLast(3) }
    let number = name.prefix { $0.isNumber }
    let rest = name.dropFirst(number.count)
    return String(!number.isEmpty && rest.hasPrefix("-") ? rest.dropFirst() : name)
  }
}

/// A speaker's note.
package struct LessonNote: Hashable, Sendable {
  package let text: LessonText
  /// The number of items of its step that precede the note.
  package let position: Int
}

/// A data file in the text of a lesson, which its opening names.
package struct LessonData: Hashable, Sendable {
  package let name: String
  package let text: String
  /// The place of the name.
  package let place: LessonPlace
}

/// A line and a column of a lesson's file, both from 1.
package struct LessonPlace: Hashable, Sendable {
  package let line: Int
  package let column: Int

  func moved(by columns: Int) -> LessonPlace { LessonPlace(line: line, column: column + columns) }
}
