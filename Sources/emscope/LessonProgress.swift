import Lessons

/// The last step that was reached in a lesson, in a small file under $XDG_STATE_HOME/emscope.
///
/// If the file cannot be written, the step is forgotten without an error.
struct LessonProgress {
  /// Nil if the user has no folder.
  private let path: String?

  init(lesson: Lesson) {
    let folder =
      Self.folder("XDG_STATE_HOME") ?? Self.folder("HOME").map { "\($0)/.local/state" }
    // The name of the user's own lesson is that of its file.
    path = folder.map { "\($0)/emscope/lesson-\(lesson.name)" }
  }

  /// The step that was reached; nil if no usable step was kept.
  var step: Int? {
    guard let path, let bytes = try? UserFile.read(path) else { return nil }
    return Int(String(decoding: bytes.prefix(20), as: UTF8.self).prefix { $0.isNumber })
  }

  func keep(step: Int) {
    guard let path else { return }
    // Errors show when the file is written.
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      SystemCalls.makeFolder(folder)
    }
    try? SystemCalls.with(path, .replace) { (descriptor) throws(SystemCalls.Fault) in
      try SystemCalls.writeAll("\(step)\n", to: descriptor)
    }
  }

  /// The absolute path in an environment variable.
  private static func folder(_ variable: String) -> String? {
    SystemCalls.variable(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
