import FrameExport

/// The forms in which a recording is replayed: on the screen, as a trace, or as frames in a format.
enum ReplayForm {
  case screen
  case trace
  case frames(FrameFormat)

  private static let formats = FrameFormat.pictures + FrameFormat.films
  private static let names = ["screen", "trace"] + formats.map(\.name)

  /// The option `--as`.
  static let option: @Sendable (String) throws -> ReplayForm = { word in
    switch word {
    case "screen": return .screen
    case "trace": return .trace
    default:
      if let format = formats.first(where: { $0.name == word }) { return .frames(format) }
      throw OptionError("--as", takes: OptionWord.either(names), not: word, guessing: names)
    }
  }

  static let helpWords = OptionWord.either(
    ["screen (plays it, then goes on; the default)", "trace"] + formats.map(\.helpWord))
}
