import Terminals

/// The keys that a line of input takes from pasted text: the visible characters of its first line.
struct PastedLine {
  let keys: [Key]

  /// The longest line; no command is longer.
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
