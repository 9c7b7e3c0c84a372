/// What one field of a table says.
enum FieldContent {
  case number(Double)
  /// Empty, or one of the usual words for nothing.
  case missing(String)
  case infinite(String)
  case text(String)

  private static let wordsForNothing: Set<String> = ["", "na", "nan", "null", "?", "."]
  private static let wordsForInfinity: Set<String> = [
    "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity",
  ]

  init(_ field: FieldScanner.Field, _ scanner: FieldScanner, _ parser: DecimalNumber) {
    if let (value, end) = parser.parse(scanner.bytes, from: field.start, to: field.end),
      end == field.end
    {
      self = value.isFinite ? .number(value) : .infinite(scanner.text(of: field))
      return
    }
    let text = scanner.text(of: field)
    let word = text.utf8.count > 9 ? text : text.lowercased()
    if Self.wordsForNothing.contains(word) {
      self = .missing(text)
    } else if Self.wordsForInfinity.contains(word) {
      self = .infinite(text)
    } else {
      self = .text(text)
    }
  }

  /// Why a field of this kind cannot stand in a column of numbers.
  func problem(column: String) -> TableProblem {
    switch self {
    case .number(let value): .notNumber(text: "\(value)", column: column)
    case .missing(let text): .missing(text: text, column: column)
    case .infinite(let text): .notFinite(text: text, column: column)
    case .text(let text): .notNumber(text: text, column: column)
    }
  }
}
