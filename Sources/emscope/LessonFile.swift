import JSON
import Lessons

/// Finds a lesson by its name, by its number in the course, or by the path of its file.
enum LessonFile {
  static func lesson(named name: String) throws(Failure) -> Lesson {
    if let file = LessonBase.catalogue.file(name) {
      return try lesson(in: file.text, file: file.path)
    }
    if name == FileSource.standardInput {
      let bytes = try StandardStreams.readInput()
      return try lesson(
        in: UserFile.text(of: bytes, file: "standard input"), file: "standard input")
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

  /// The lessons of a range of numbers such as `6-11`, of `all`, or of one name.
  static func lessons(named name: String) throws(Failure) -> [Lesson] {
    let all = LessonCatalogue.files
    if name == "all" { return try lessons(all[...]) }
    let ends = name.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first >= 0, last >= 0 else {
      return [try lesson(named: name)]
    }
    guard first >= 1, first <= last, last <= all.count else {
      throw Failure(.usage, "\(name): there are the lessons 1 to \(all.count), as in 6-11")
    }
    return try lessons(all[first - 1..<last])
  }

  private static func lessons(_ files: ArraySlice<LessonCatalogue.File>) throws(Failure) -> [Lesson]
  {
    var lessons: [Lesson] = []
    for file in files { lessons.append(try lesson(in: file.text, file: file.path)) }
    return lessons
  }

  private static func lesson(in text: String, file: String) throws(Failure) -> Lesson {
    try Failure.rethrowing(as: .data) { () throws(LessonError) in
      try LessonBase.catalogue.lesson(in: text, file: file)
    }
  }
}
