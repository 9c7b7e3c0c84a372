/// A paragraph of words with emphasis.
package struct LessonText: Hashable, Sendable {
  package let spans: [Span]

  package struct Span: Hashable, Sendable {
    package let text: String
    package let emphasis: Emphasis
  }

  package enum Emphasis: Hashable, Sendable { case plain, strong, emphasised, code }

  /// The words without their emphasis.
  package var plain: String { spans.map(\.text).joined() }

  /// Reads `code`, **strong**, *emphasis* and [words](links).
  ///
  /// The character after a backslash has no special meaning. A mark that is not closed is an ordinary
  /// character.
  package init(markdown: some StringProtocol) {
    var reader = SpanReader(rest: Substring(markdown))
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
  var rest: Substring
  var found: [LessonText.Span] = []
  var plain = ""

  private static let marks: [(text: String, emphasis: LessonText.Emphasis)] = [
    ("`", .code), ("**", .strong), ("*", .emphasised),
  ]

  mutating func spans() -> [LessonText.Span] {
    while let next = rest.first {
      if next == "\\", let escaped = rest.dropFirst().first,
        escaped.isPunctuation || escaped.isSymbol
      {
        plain.append(escaped)
        rest = rest.dropFirst(2)
      } else if let mark = Self.marks.first(where: { rest.hasPrefix($0.text) }) {
        take(mark.emphasis, mark: mark.text)
      } else if next == "[" {
        takeLink()
      } else {
        plain.append(rest.removeFirst())
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
    rest = rest.dropFirst(mark.count)
    // An opening mark is followed by a word: the star of `a * b` is a star.
    guard let first = rest.first, emphasis == .code || first != " ",
      let end = rest.dropFirst().firstRange(of: mark)
    else {
      plain += mark
      return
    }
    flush()
    found.append(LessonText.Span(text: String(rest[..<end.lowerBound]), emphasis: emphasis))
    rest = rest[end.upperBound...]
  }

  private mutating func takeLink() {
    guard let close = rest.firstIndex(of: "]"), rest[close...].hasPrefix("]("),
      let end = rest[close...].firstIndex(of: ")")
    else {
      plain.append(rest.removeFirst())
      return
    }
    plain += rest[..<close].dropFirst()
    rest = rest[end...].dropFirst()
  }
}
