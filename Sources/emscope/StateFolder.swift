import Lessons
import Screens

/// The folder $XDG_STATE_HOME/emscope, in which the program remembers the progress of its user.
enum StateFolder {
  /// Nil if the user has no folder.
  static var path: String? {
    let folder = variable("XDG_STATE_HOME") ?? variable("HOME").map { "\($0)/.local/state" }
    return folder.map { "\($0)/emscope" }
  }

  /// Makes the folder. Errors show when a file in it is written.
  static func make() {
    guard let path else { return }
    var folder = ""
    for part in path.split(separator: "/") {
      folder += "/\(part)"
      FileCalls.makeFolder(folder)
    }
  }

  /// True once, at the very first start of the program: nothing was remembered before. Remembers the start.
  static func isFirstStart() -> Bool {
    guard let path, !FileCalls.isTaken(path) else { return false }
    make()
    return FileCalls.isTaken(path)
  }

  /// The lessons of the course with the user's progress in each.
  static var lessons: [LessonEntry] {
    LessonBase.catalogue.entries.map { entry in
      var entry = entry
      entry.progress = LessonProgress(name: entry.name).kept?.progress ?? .untouched
      return entry
    }
  }

  /// The absolute path in an environment variable.
  private static func variable(_ name: String) -> String? {
    SystemCalls.variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
