/// The numbers of fields of a column by the way in which they are written.
struct FieldCounts {
  var numbers = 0
  /// Numbers with a decimal comma.
  private(set) var commas = 0
  /// Numbers whose comma can only be a decimal comma, as in 1,5.
  private(set) var clearCommas = 0
  /// Numbers in another spelling.
  private(set) var spelled = 0
  private(set) var words = 0
  private(set) var quotedNumbers = 0
  /// True if a field has a text, which may be a word for a missing value.
  private(set) var hasText = false

  mutating func add(_ field: SourceField) {
    let isSpelled =
      if case .spelled(let spelling, _) = field.content { spelling.isNumber } else { false }
    add(
      field.kind, isSpelledNumber: isSpelled, isQuoted: field.isQuoted,
      hasText: !field.text.isEmpty)
  }

  /// - Parameter isSpelledNumber: true if a field of another kind is meant as a number.
  mutating func add(_ kind: FieldKind, isSpelledNumber: Bool, isQuoted: Bool, hasText: Bool) {
    if hasText { self.hasText = true }
    switch kind {
    case .number, .infinite:
      numbers += 1
      if isQuoted { quotedNumbers += 1 }
    case .missing: break
    case .comma(_, let isClear):
      commas += 1
      if isClear { clearCommas += 1 }
    case .other: if isSpelledNumber { spelled += 1 } else { words += 1 }
    }
  }

  static func + (a: FieldCounts, b: FieldCounts) -> FieldCounts {
    var sum = a
    sum.numbers += b.numbers
    sum.commas += b.commas
    sum.clearCommas += b.clearCommas
    sum.spelled += b.spelled
    sum.words += b.words
    sum.quotedNumbers += b.quotedNumbers
    sum.hasText = a.hasText || b.hasText
    return sum
  }

  /// True if most fields are meant as numbers.
  var looksNumeric: Bool { numbers + commas + spelled > words }
  /// True if no field has a value.
  var isEmpty: Bool { numbers + commas + spelled + words == 0 }
}
