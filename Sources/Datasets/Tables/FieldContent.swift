import JSON

/// The content of one field of a table.
enum FieldContent: Hashable, Sendable {
  case number(Double, hasPoint: Bool)
  /// An empty field, or one of the words for a missing value.
  case missing(String)
  case infinite(String)
  /// A number with a decimal comma. It is clear if the comma cannot be a mark of thousands.
  case comma(String, isClear: Bool)
  /// A number in another spelling, or a text that begins with a number.
  case spelled(NumberSpelling, String)
  case text(String)

  init(_ kind: FieldKind, text: String) {
    self =
      switch kind {
      case .number(let value, let hasPoint): .number(value, hasPoint: hasPoint)
      case .missing: .missing(text)
      case .infinite: .infinite(text)
      case .comma(_, let isClear): .comma(text, isClear: isClear)
      case .other: NumberSpelling(text).map { .spelled($0, text) } ?? .text(text)
      }
  }

  var isComma: Bool { if case .comma = self { true } else { false } }

  /// True for a text that begins with a number.
  var isLongerThanNumber: Bool {
    if case .spelled(.beginsWithNumber, _) = self { true } else { false }
  }

  /// The text of the field in quotes.
  var quotedText: String {
    switch self {
    case .number(let value, _): quoted(shortest(value))
    case .missing(let text), .infinite(let text), .comma(let text, _), .spelled(_, let text),
      .text(let text):
      quoted(text)
    }
  }

  /// A description of the field, and the cure, if it is no plain number in a column of numbers.
  var problem: (kind: String, cure: String?) {
    switch self {
    case .number: ("is a number", nil)
    case .missing: ("is missing", nil)
    case .infinite: ("is not a finite number", nil)
    case .comma(_, let isClear):
      isClear
        ? (NumberSpelling.decimalComma.kind, NumberSpelling.decimalComma.cure)
        : (NumberSpelling.ambiguousComma.kind, NumberSpelling.ambiguousComma.cure)
    case .spelled(let spelling, _): (spelling.kind, spelling.cure)
    case .text: ("is not a number", nil)
    }
  }
}
