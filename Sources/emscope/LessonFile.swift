import JSON
import Lessons

/// Finds a lesson by its name, by its number in the course, or by the path of its file.
enum LessonFile {
  static func lesson(named name: String) throws(Failure) -> Lesson {
    if let file = LessonBase.catalogue.file(name) {
      return try lesson(in: file.text, file: file.path)
    }
    if name == "-" {
      let bytes = try StandardStreams.readInput()
      return try lesson(in: UserFile.text(of: bytes, file: "standard input"), file: "standard input")
    }
    guard UserFile.exists(name) else {
      let names = LessonCatalogue.files.map(\.name)
      let guess = nearest(to: name, in: names).map { "did you mean '\($0)'?" }
      throw Failure(
        .noInput,
        "\(name): no such lesson or file; \(guess ?? "'emscope lessons' lists what is shipped")")
    }
    return try lesson(in: UserFile.text(name), file: name)
  }

  private static func lesson(in text: String, file: String) throws(Failure) -> Lesson {
    try Failure.rethrowing(as: .data) { () throws(LessonError) in
      try LessonBase.catalogue.lesson(in: text, file: file)
    }
  }
}
