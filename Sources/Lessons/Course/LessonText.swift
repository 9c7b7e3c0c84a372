/// A paragraph of words with emphasis.
package struct LessonText: Hashable, Sendable {
  package let spans: [Span]

  package struct Span: Hashable, Sendable {
    package let text: String
    package let emphasis: Emphasis
  }

  package enum Emphasis: Hashable, Sendable { case plain, strong, emphasised, code }

  package init(_ spans: [Span]) { self.spans = spans }

  /// The words without their emphasis.
  package var plain: String { spans.map(\.text).joined() }

  /// Reads `code`, **strong**, *emphasis* and [words](links).
  ///
  /// The character after a backslash has no special meaning. A mark that is not closed is an ordinary
  /// character.
  package init(markdown: some StringProtocol) {
    var reader = SpanReader(Array(markdown))
    spans = reader.spans()
  }
}

/// A piece of a lesson's text.
package enum LessonBlock: Hashable, Sendable {
  case paragraph(LessonText)
  /// An item of a list; the mark is a bullet `•`, or a number with its full stop.
  case item(mark: String, LessonText)
  case heading(LessonText)
  /// A formula or a table, which keeps its lines.
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
      case "*": take(.emphasised, mark: "*")
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
    if !plain.isEmpty { found.append(LessonText.Span(text: plain, emphasis: .plain)) }
    plain = ""
  }

  private mutating func take(_ emphasis: LessonText.Emphasis, mark: String) {
    let width = mark.count
    let start = at + width
    // An opening mark is followed by a word: the star of `a * b` is a star.
    guard start < characters.count, emphasis == .code || characters[start] != " ",
      let end = find(mark, from: start)
    else {
      plain += mark
      at = start
      return
    }
    flush()
    found.append(
      LessonText.Span(text: String(characters[start..<end]), emphasis: emphasis))
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
