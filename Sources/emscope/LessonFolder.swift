import Lessons

/// Finds the files that a lesson opens: beside the lesson's file, else in the present folder.
struct LessonFolder {
  /// The folder of the lesson with a slash at its end; nil for the present folder.
  private let folder: String?

  init(of lesson: Lesson) {
    folder = lesson.file.lastIndex(of: "/").map { String(lesson.file[...$0]) }
  }

  /// The path of a file.
  func path(_ name: String) -> String {
    guard let folder, !name.hasPrefix("/"), UserFile.mayHoldData(folder + name) else { return name }
    return folder + name
  }
}
