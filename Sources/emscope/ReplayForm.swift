import ArgumentParser
import FrameExport

/// The forms in which a recording is replayed: on the screen, as a trace, or as frames in a format.
enum ReplayForm: ExpressibleByArgument {
  case screen
  case trace
  case frames(FrameFormat)

  private static let formats = FrameFormat.pictures + FrameFormat.films

  init?(argument: String) {
    switch argument {
    case "screen": self = .screen
    case "trace": self = .trace
    default:
      guard let format = Self.formats.first(where: { $0.name == argument }) else { return nil }
      self = .frames(format)
    }
  }

  var defaultValueDescription: String {
    switch self {
    case .screen: "screen"
    case .trace: "trace"
    case .frames(let format): format.name
    }
  }

  static var allValueStrings: [String] { ["screen", "trace"] + formats.map(\.name) }

  static var allValueDescriptions: [String: String] {
    var descriptions = [
      "screen": "play it on the screen, then continue with the keyboard",
      "trace": "one row per half-step, as CSV",
    ]
    for format in formats { descriptions[format.name] = format.summary }
    return descriptions
  }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
