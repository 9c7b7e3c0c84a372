/// A lesson of the course, as lists show it.
package struct LessonEntry: Hashable, Sendable {
  /// The number in the course, from 1.
  package let number: Int
  /// The name on the command line.
  package let name: String
  package let title: String
  /// The time that a class needs.
  package let minutes: Int
  package var progress: Progress

  /// The user's progress in a lesson.
  package enum Progress: Hashable, Sendable, CaseIterable {
    case untouched, started, finished

    /// The mark in a list.
    package var mark: String {
      switch self {
      case .untouched: ""
      case .started: "●"
      case .finished: "✓"
      }
    }
  }

  package init(
    number: Int, name: String, title: String, minutes: Int, progress: Progress = .untouched
  ) {
    self.number = number
    self.name = name
    self.title = title
    self.minutes = minutes
    self.progress = progress
  }

  /// The duration in words.
  package var duration: String { minutes == 1 ? "1 minute" : "\(minutes) minutes" }

  /// The words of the command that plays the lesson.
  /// - Parameter restarts: true to begin anew instead of where the user left it.
  package func command(restarts: Bool = false) -> [String] {
    ["lesson", name] + (restarts ? ["--restart"] : [])
  }
}
