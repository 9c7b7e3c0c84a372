import Lessons
import Synchronization

/// The last step that was reached in a lesson, in a small file under $XDG_STATE_HOME/emscope.
final class LessonProgress: Sendable {
  /// Nil if the user has no folder.
  private let path: String?
  private let problem = Mutex<String?>(nil)

  init(lesson: Lesson) {
    let folder =
      Self.folder("XDG_STATE_HOME") ?? Self.folder("HOME").map { "\($0)/.local/state" }
    // The name of the user's own lesson is that of its file.
    path = folder.map { "\($0)/emscope/lesson-\(lesson.name)" }
  }

  /// The reason why the last step is not kept, in one line; nil if it is.
  var fault: String? {
    problem.withLock { $0 }.map { "the place in the lesson is not kept: \($0)" }
  }

  /// The step that was reached; nil if no usable step was kept.
  var step: Int? {
    guard let path else { return nil }
    do throws(FileCalls.Fault) {
      let bytes = try FileCalls.contents(of: path, .files)
      return Int(String(decoding: bytes.prefix(20), as: UTF8.self).prefix { $0.isNumber })
    } catch {
      if !error.isMissing { note("\(path): \(error.description)") }
      return nil
    }
  }

  func keep(step: Int) {
    guard let path else { return note("neither XDG_STATE_HOME nor HOME names a folder") }
    // Errors show when the file is written.
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      FileCalls.makeFolder(folder)
    }
    do throws(FileCalls.Fault) {
      try FileCalls.replace(path, "\(step)\n")
      note(nil)
    } catch {
      note("\(path): \(error.description)")
    }
  }

  private func note(_ reason: String?) { problem.withLock { $0 = reason } }

  /// The absolute path in an environment variable.
  private static func folder(_ variable: String) -> String? {
    SystemCalls.variable(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
