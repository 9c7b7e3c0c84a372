import JSON
import Visualizer

/// A lesson by its name on the shelf or its number in the course, or by its path.
enum LessonFile {
  static func lesson(named name: String) throws(Failure) -> Lesson {
    let files = LessonShelf.files
    if let number = Int(name), files.indices.contains(number - 1) {
      return try parse(files[number - 1].text, file: "docs/lessons/\(files[number - 1].name)")
    }
    if !name.contains("/"), !name.hasSuffix(".md"),
      let file = files.first(where: { Lesson.name(ofFile: $0.name) == name })
    {
      return try parse(file.text, file: "docs/lessons/\(file.name)")
    }
    guard InputFile.exists(name) else {
      let names = LessonShelf.lessons.map(\.name)
      let guess = nearest(to: name, in: names).map { "did you mean '\($0)'?" }
      throw Failure(
        .noInput,
        "\(name): no such lesson or file; \(guess ?? "'emscope lessons' lists what is shipped")")
    }
    let bytes = try InputFile.read(name)
    return try parse(String(decoding: bytes, as: UTF8.self), file: name)
  }

  private static func parse(_ text: String, file: String) throws(Failure) -> Lesson {
    do throws(LessonError) {
      return try LessonParser.lesson(in: text, file: file)
    } catch {
      throw Failure(.data, error.description)
    }
  }
}
