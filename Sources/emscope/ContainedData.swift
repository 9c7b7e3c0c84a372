import Lessons

/// Data in the text of another file, such as a lesson.
struct ContainedData {
  let bytes: [UInt8]
  /// The file that contains the data, as errors name it.
  let file: String

  /// The data of a lesson. Blank lines in front give errors the line in the lesson's file.
  init(_ data: LessonData, in file: String) {
    bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: data.place.line) + data.text.utf8
    self.file = file
  }

  /// The data blocks of a lesson by their names.
  static func all(of lesson: Lesson) -> [String: ContainedData] {
    Dictionary(
      lesson.data.map { ($0.name, ContainedData($0, in: lesson.file)) },
      uniquingKeysWith: { first, _ in first })
  }
}
