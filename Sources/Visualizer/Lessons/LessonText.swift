/// Words with emphasis, as one paragraph.
public struct LessonText: Hashable, Sendable {
  public let spans: [Span]

  public struct Span: Hashable, Sendable {
    public let text: String
    public let manner: Manner
  }

  public enum Manner: Hashable, Sendable { case plain, strong, emphasis, code }

  public init(_ spans: [Span]) { self.spans = spans }

  /// The words without their emphasis.
  public var plain: String { spans.map(\.text).joined() }

  /// Reads `code`, **strong**, *emphasis* and [words](links); a backslash takes the next character as it
  /// is. What has no closing mark is what it looks like.
  public init(markdown: some StringProtocol) {
    var reader = SpanReader(Array(markdown))
    spans = reader.spans()
  }
}

/// One piece of a lesson's text.
public enum LessonBlock: Hashable, Sendable {
  case paragraph(LessonText)
  /// A bullet `•`, or a number with its full stop.
  case item(mark: String, LessonText)
  case heading(LessonText)
  /// A formula or a table: kept as written.
  case verbatim([String])
}

private struct SpanReader {
  let characters: [Character]
  var at = 0
  var found: [LessonText.Span] = []
  var plain = ""

  init(_ characters: [Character]) { self.characters = characters }

  mutating func spans() -> [LessonText.Span] {
    while at < characters.count {
      let next = characters[at]
      switch next {
      case "\\" where at + 1 < characters.count && characters[at + 1].isPunctuationOrSymbol:
        plain.append(characters[at + 1])
        at += 2
      case "`": take(.code, mark: "`")
      case "*" where at + 1 < characters.count && characters[at + 1] == "*":
        take(.strong, mark: "**")
      case "*": take(.emphasis, mark: "*")
      case "[": takeLink()
      default:
        plain.append(next)
        at += 1
      }
    }
    flush()
    return found
  }

  private mutating func flush() {
    if !plain.isEmpty { found.append(LessonText.Span(text: plain, manner: .plain)) }
    plain = ""
  }

  private mutating func take(_ manner: LessonText.Manner, mark: String) {
    let width = mark.count
    let start = at + width
    // An opening mark stands before a word: in `a * b` the star is a star.
    guard start < characters.count, manner == .code || characters[start] != " ",
      let end = find(mark, from: start)
    else {
      plain += mark
      at = start
      return
    }
    flush()
    found.append(
      LessonText.Span(text: String(characters[start..<end]), manner: manner))
    at = end + width
  }

  private func find(_ mark: String, from start: Int) -> Int? {
    let mark = Array(mark)
    guard characters.count - mark.count >= start + 1 else { return nil }
    return (start + 1...characters.count - mark.count).first {
      Array(characters[$0..<$0 + mark.count]) == mark
    }
  }

  private mutating func takeLink() {
    guard let close = characters[at...].firstIndex(of: "]"), close + 1 < characters.count,
      characters[close + 1] == "(", let end = characters[close...].firstIndex(of: ")")
    else {
      plain.append("[")
      at += 1
      return
    }
    plain += String(characters[at + 1..<close])
    at = end + 1
  }
}

extension Character {
  fileprivate var isPunctuationOrSymbol: Bool { isPunctuation || isSymbol }
}
