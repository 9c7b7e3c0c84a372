import Lessons

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The step at which a lesson continues: a number in a small file under $XDG_STATE_HOME/emscope.
///
/// If the file cannot be written, the program says nothing and the lesson starts at its beginning.
struct LessonProgress {
  private let folder: String?
  private let path: String?

  init(lesson: Lesson) {
    folder = LessonProgress.folder
    // Lessons of the user's own have the names of their files.
    path = folder.map { "\($0)/lesson-\(lesson.name)" }
  }

  /// The step in the file; nil if there is no usable file.
  var step: Int? {
    guard let path, let bytes = try? InputFile.read(path) else { return nil }
    return Int(String(decoding: bytes.prefix(20), as: UTF8.self).prefix { $0.isNumber })
  }

  func keep(step: Int) {
    guard let folder, let path else { return }
    LessonProgress.makeFolder(folder)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var text = "\(step)\n"
    _ = text.withUTF8 { write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Makes the folders of a path that do not exist. Errors show when the file is written.
  private static func makeFolder(_ path: String) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      mkdir(made, 0o700)
    }
  }

  private static var folder: String? {
    if let state = variable("XDG_STATE_HOME") { return "\(state)/emscope" }
    return variable("HOME").map { "\($0)/.local/state/emscope" }
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.hasPrefix("/") ? text : nil
  }
}
