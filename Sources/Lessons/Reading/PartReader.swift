import Screens

extension Part {
  /// The parts at which a lesson points.
  private static var visible: [Part] { allCases.filter { ![.everything, .numbers].contains($0) } }

  /// The parts that a lesson hides.
  private static var hideable: [Part] { allCases.filter { $0 != .everything } }

  /// Reads `the chart`, `everything.`.
  init(reading text: String, at place: LessonPlace) throws(LessonError) {
    let word = Self.word(text.hasSuffix(".") ? text.dropLast() : text[...])
    guard let part = Part(rawValue: String(word)), part != .numbers else {
      throw LessonError(
        at: place, "there is no part '\(word)' of the screen",
        cure: "look at \(Self.names(Self.visible)) or everything")
    }
    self = part
  }

  /// Reads `the caption and the numbers`.
  static func hidden(reading text: String, at place: LessonPlace) throws(LessonError) -> Set<Part> {
    let plain = text.hasSuffix(".") ? text.dropLast() : text[...]
    var parts: Set<Part> = []
    for name in plain.replacing(" and ", with: ",").split(separator: ",") {
      let word = word(name.drop { $0 == " " })
      guard let part = Part(rawValue: String(word)), hideable.contains(part) else {
        throw LessonError(
          at: place, "there is no part '\(word)' to hide", cure: "hide \(names(hideable))")
      }
      parts.insert(part)
    }
    guard !parts.isEmpty else {
      throw LessonError(at: place, "nothing is hidden", cure: "hide \(names(hideable))")
    }
    return parts
  }

  private static func word(_ text: Substring) -> Substring {
    var word = text.hasPrefix("the ") ? text.dropFirst(4) : text
    while word.last == " " { word.removeLast() }
    return word
  }

  private static func names(_ parts: [Part]) -> String {
    parts.map { "the \($0.rawValue)" }.joined(separator: ", ")
  }
}
