import CLessons
import Screens

/// The lessons that are part of the program, in the order of the course.
package struct LessonCatalogue: Sendable {
  /// The kinds of screens on which lessons can play.
  private let kinds: [LessonKind]

  /// An embedded file.
  package struct File: Hashable, Sendable {
    /// The path in the repository.
    package let path: String
    package let text: String

    package var name: String { Lesson.name(ofFile: path) }
  }

  package init(kinds: [LessonKind]) { self.kinds = kinds }

  /// The embedded files.
  package static let files: [File] = (0..<lesson_count()).compactMap { at in
    guard let path = lesson_path(at), let text = lesson_text(at) else { return nil }
    let name = String(cString: path).split(separator: "/").last ?? ""
    return File(path: "docs/lessons/\(name)", text: String(cString: text))
  }

  /// All lessons without an error; the tests check that there is no other.
  package var lessons: [Lesson] {
    Self.files.compactMap { try? lesson(in: $0.text, file: $0.path) }
  }

  /// The file with a name, or with a number in the course from 1; nil if there is none.
  package func file(_ word: String) -> File? {
    if let number = Int(word), Self.files.indices.contains(number - 1) {
      return Self.files[number - 1]
    }
    return Self.files.first { $0.name == word }
  }

  /// Reads a lesson, shipped or not.
  /// - Throws: `LessonError` with the place of the first mistake.
  package func lesson(in text: String, file: String) throws(LessonError) -> Lesson {
    try LessonParser.lesson(in: text, file: file, kinds: kinds)
  }

  /// The lessons as lists show them, in the order of the course.
  package var entries: [LessonEntry] {
    Self.files.enumerated().compactMap { at, file in
      guard let lesson = try? lesson(in: file.text, file: file.path) else { return nil }
      return LessonEntry(
        number: at + 1, name: lesson.name, title: lesson.title, minutes: lesson.minutes)
    }
  }
}
