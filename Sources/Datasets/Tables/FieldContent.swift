/// The content of one field of a table.
enum FieldContent {
  case number(Double)
  /// An empty field, or one of the usual words for a missing value.
  case missing(String)
  case infinite(String)
  case text(String)

  private static let wordsForMissing: Set<String> = ["", "na", "nan", "null", "?", "."]
  private static let wordsForInfinity: Set<String> = [
    "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity",
  ]

  init(_ field: FieldScanner.Field, _ scanner: FieldScanner) {
    if let number = DecimalNumber(scanner.bytes, from: field.start, to: field.end),
      number.end == field.end
    {
      self = number.value.isFinite ? .number(number.value) : .infinite(scanner.text(of: field))
      return
    }
    let text = scanner.text(of: field)
    let word = text.utf8.count > 9 ? text : text.lowercased()
    if Self.wordsForMissing.contains(word) {
      self = .missing(text)
    } else if Self.wordsForInfinity.contains(word) {
      self = .infinite(text)
    } else {
      self = .text(text)
    }
  }

  /// The problem of such a field in a column of numbers.
  func problem(column: String) -> TableProblem {
    switch self {
    case .number(let value): .notNumber(text: "\(value)", column: column)
    case .missing(let text): .missing(text: text, column: column)
    case .infinite(let text): .notFinite(text: text, column: column)
    case .text(let text): .notNumber(text: text, column: column)
    }
  }
}
