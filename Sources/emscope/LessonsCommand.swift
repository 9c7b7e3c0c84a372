import ArgumentParser
import Lessons

/// `emscope lessons`: the list of the lessons, with their durations.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", abstract: "List the guided lessons.")

  func run() throws { try Self.list() }

  static func list() throws {
    let lessons = LessonBase.catalogue.lessons
    let width = lessons.map(\.name.count).max() ?? 0
    let lines = lessons.enumerated().map { at, lesson in
      let number = (at < 9 ? " " : "") + "\(at + 1)  "
      let name = lesson.name + String(repeating: " ", count: width - lesson.name.count)
      return
        "\(number)\(name)  \(lesson.minutes < 10 ? " " : "")\(lesson.minutes) min  \(lesson.title)\n"
    }
    let total = lessons.map(\.minutes).reduce(0, +)
    try StandardStreams.writeOutput(
      lines.joined()
        + "\n\(total) minutes in all; 'emscope lesson NAME', or its number, plays one.\n")
  }
}
