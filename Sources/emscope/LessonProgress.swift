import Lessons
import Screens
import Synchronization

/// The position of the user in a lesson, in a small file under $XDG_STATE_HOME/emscope. A lesson writes it at each
/// step, and the speaker's notes in another terminal read it.
final class LessonProgress: Sendable {
  /// Nil if the user has no folder.
  private let path: String?
  /// The word that names the lesson in arguments.
  private let name: String
  private let problem = Mutex<String?>(nil)

  /// The file with the name of the lesson that was played last.
  private static var latestPath: String? { StateFolder.path.map { "\($0)/lesson" } }

  /// The name of the lesson that was played last; nil if there is none.
  static var latest: String? {
    guard let path = latestPath, let bytes = try? FileCalls.contents(of: path, .files) else {
      return nil
    }
    let name = String(decoding: bytes, as: UTF8.self).split { $0.isNewline }.first
    return name.map(String.init)
  }

  /// A position: the line `STEP PRESENT`, with `finished` at its end once the lesson was played to its end.
  struct Kept: Hashable, Sendable {
    /// The step at which the lesson continues; 0, the beginning, once it is finished.
    let resumed: Int
    /// The step on the screen.
    let present: Int
    let isFinished: Bool

    init(resumed: Int, present: Int, isFinished: Bool) {
      self.resumed = resumed
      self.present = present
      self.isFinished = isFinished
    }

    /// Nil if the text is no position. Earlier versions wrote the first number only.
    init?(reading text: String) {
      let words = text.split { $0.isWhitespace }
      guard let resumed = words.first.flatMap({ Int($0) }) else { return nil }
      self.resumed = resumed
      present = words.dropFirst().first.flatMap { Int($0) } ?? resumed
      isFinished = words.contains("finished")
    }

    var text: String { "\(resumed) \(present)\(isFinished ? " finished" : "")\n" }

    var progress: LessonEntry.Progress { isFinished ? .finished : .started }
  }

  convenience init(lesson: Lesson) {
    let isShipped = LessonBase.catalogue.file(lesson.name)?.path == lesson.file
    self.init(name: lesson.name, argument: isShipped ? lesson.name : lesson.file)
  }

  /// - Parameters:
  ///   - name: the name of a lesson; that of the user's own lesson is that of its file.
  ///   - argument: the word that names it in arguments, if that is another.
  init(name: String, argument: String? = nil) {
    self.name = argument ?? name
    path = StateFolder.path.map { "\($0)/lesson-\(name)" }
  }

  /// The reason why the last step is not kept, in one line; nil if it is.
  var fault: String? {
    problem.withLock { $0 }.map { "the place in the lesson is not kept: \($0)" }
  }

  /// The position that was reached; nil if no usable one was kept.
  var kept: Kept? {
    guard let path else { return nil }
    do throws(FileCalls.Fault) {
      let bytes = try FileCalls.contents(of: path, .files)
      return Kept(reading: String(decoding: bytes.prefix(60), as: UTF8.self))
    } catch {
      if !error.isMissing { note("\(path): \(error.description)") }
      return nil
    }
  }

  /// Keeps the position of a lesson. A lesson that was finished once stays finished.
  @Sendable func keep<Base>(_ screen: LessonScreen<Base>) {
    let isFinished = screen.isOver || kept?.isFinished ?? false
    keep(Kept(resumed: screen.remembered, present: screen.step, isFinished: isFinished))
  }

  private func keep(_ position: Kept) {
    guard let path else { return note("neither XDG_STATE_HOME nor HOME names a folder") }
    StateFolder.make()
    do throws(FileCalls.Fault) {
      try FileCalls.replace(path, position.text)
      if Self.latest != name, let latest = Self.latestPath {
        try FileCalls.replace(latest, name + "\n")
      }
      note(nil)
    } catch {
      note("\(path): \(error.description)")
    }
  }

  private func note(_ reason: String?) { problem.withLock { $0 = reason } }
}
