import Lessons

/// The last step that was reached in a lesson, in a small file under $XDG_STATE_HOME/emscope.
///
/// If the file cannot be written, the step is forgotten without an error.
struct LessonProgress {
  private let folder: String?
  private let path: String?

  init(lesson: Lesson) {
    folder = LessonProgress.folder
    // The name of the user's own lesson is that of its file.
    path = folder.map { "\($0)/lesson-\(lesson.name)" }
  }

  /// The step that was reached; nil if no usable step was kept.
  var step: Int? {
    guard let path, let bytes = try? InputFile.read(path) else { return nil }
    return Int(String(decoding: bytes.prefix(20), as: UTF8.self).prefix { $0.isNumber })
  }

  func keep(step: Int) {
    guard let folder, let path else { return }
    LessonProgress.makeFolder(folder)
    try? SystemCalls.with(path, .replace) { (descriptor) throws(SystemCalls.Fault) in
      try SystemCalls.write("\(step)\n", to: descriptor)
    }
  }

  /// Makes the folders of a path that do not exist. Errors show when the file is written.
  private static func makeFolder(_ path: String) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      SystemCalls.makeFolder(made)
    }
  }

  private static var folder: String? {
    if let state = absolutePath("XDG_STATE_HOME") { return "\(state)/emscope" }
    return absolutePath("HOME").map { "\($0)/.local/state/emscope" }
  }

  private static func absolutePath(_ variable: String) -> String? {
    SystemCalls.variable(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
