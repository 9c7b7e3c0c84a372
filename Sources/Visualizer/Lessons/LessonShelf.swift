import CLessons

/// The lessons that come with the program, in the order of their files.
public enum LessonShelf {
  /// The embedded files: their names in docs/lessons, and their texts.
  public static let files: [(name: String, text: String)] = (0..<lesson_count()).compactMap { at in
    guard let path = lesson_path(at), let text = lesson_text(at) else { return nil }
    let name = String(cString: path).split(separator: "/").last ?? ""
    return (String(name), String(cString: text))
  }

  /// All that can be read; the tests hold each of them to its form.
  public static let lessons: [Lesson] = files.compactMap {
    try? LessonParser.lesson(in: $0.text, file: "docs/lessons/\($0.name)")
  }

  public static func lesson(named name: String) -> Lesson? { lessons.first { $0.name == name } }

  /// The lesson that comes after one of the course.
  public static func name(after name: String) -> String? {
    guard let at = lessons.firstIndex(where: { $0.name == name }), at + 1 < lessons.count else {
      return nil
    }
    return lessons[at + 1].name
  }
}
