import ArgumentParser
import FrameExport

/// The forms in which a recording is replayed: on the screen, as a trace, or as frames in a format.
enum ReplayForm: ExpressibleByArgument {
  case screen
  case trace
  case frames(FrameFormat)

  private static let all =
    [screen, trace] + (FrameFormat.pictures + FrameFormat.films).map(frames)

  /// The word on the command line, and what it means.
  private var words: (name: String, summary: String) {
    switch self {
    case .screen: ("screen", "play it on the screen, then continue with the keyboard")
    case .trace: ("trace", "one row per half-step, as CSV")
    case .frames(let format): (format.name, format.summary)
    }
  }

  init?(argument: String) {
    guard let form = Self.all.first(where: { $0.words.name == argument }) else { return nil }
    self = form
  }

  var defaultValueDescription: String { words.name }

  static var allValueStrings: [String] { all.map(\.words.name) }

  static var allValueDescriptions: [String: String] {
    Dictionary(uniqueKeysWithValues: all.map { ($0.words.name, $0.words.summary) })
  }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
