import Terminals

/// What a line of input takes of a pasted text: its first line, and of that what can be seen.
struct PastedLine {
  let keys: [Key]

  /// No command is longer.
  private static let limit = 200

  init(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline).first ?? ""
    keys = line.unicodeScalars.lazy.filter(PastedLine.isPrintable).prefix(PastedLine.limit)
      .map(Key.character)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}
