/// The guess whether the first row names the columns, and its evidence.
///
/// A word above a column of numbers is a name. Other evidence is weaker and is reported in a remark.
struct HeaderGuess {
  let isHeader: Bool
  let remarks: [String]

  init(isGiven: Bool) {
    isHeader = isGiven
    remarks = []
  }

  /// - Parameters:
  ///   - first: the first row, a field for each column.
  ///   - builders: the columns below it.
  ///   - isShort: true if the first column has no name because there is one name fewer than columns.
  init(
    _ first: [SourceField], above builders: [ColumnBuilder], rowsBelow: Int, line: Int,
    isShort: Bool
  ) {
    let row = FirstRow(first, builders, rowsBelow: rowsBelow, isShort: isShort)
    isHeader = row.evidence != nil
    if let evidence = row.evidence {
      remarks =
        evidence.reason.map {
          ["line \(line) is read as the header: \($0); --no-header reads it as data"]
        } ?? []
    } else {
      remarks =
        row.mayBeHeader ? ["line \(line) is read as data; --header reads it as names"] : []
    }
  }
}

/// The evidence for a row of names rather than of data.
private enum HeaderEvidence {
  /// Words, and no number, above the columns of numbers; a word may begin with a number.
  case words
  /// A word above a column of numbers beside a number.
  case someWords(String)
  /// No column of numbers, but words in every field.
  case onlyWords
  case quotes
  case years
  case counting
  case corner
  case noun(String)

  /// The reason, for evidence that may mislead; nil for strong evidence.
  var reason: String? {
    switch self {
    case .words, .onlyWords: nil
    case .someWords(let word): "\(word) is above numbers"
    case .quotes: "its numbers are in quotes, and those below are not"
    case .years: "years are above other numbers"
    case .counting: "0, 1, 2 … are above numbers with decimals"
    case .corner: "its first field is empty"
    case .noun(let word): "\(word) is a name of a column"
    }
  }
}

private struct FirstRow {
  let first: [SourceField]
  let builders: [ColumnBuilder]
  let rowsBelow: Int
  let isShort: Bool
  /// The columns of numbers.
  let numeric: [Int]

  init(_ first: [SourceField], _ builders: [ColumnBuilder], rowsBelow: Int, isShort: Bool) {
    self.first = first
    self.builders = builders
    self.rowsBelow = rowsBelow
    self.isShort = isShort
    numeric = builders.indices.filter { builders[$0].looksNumeric || builders[$0].isEmpty }
  }

  /// The strongest evidence for a header; nil if there is none.
  var evidence: HeaderEvidence? {
    guard rowsBelow > 0 else { return first.contains(where: \.isWord) ? .words : nil }
    guard builders.contains(where: \.looksNumeric) || numeric.contains(where: { first[$0].isWord })
    else { return first.allSatisfy { $0.isWord || $0.text.isEmpty } ? .onlyWords : nil }
    if let word = numeric.first(where: { first[$0].isWord }) {
      return numeric.contains { first[$0].isNumber }
        ? .someWords(first[word].content.quotedText) : .words
    }
    if numeric.allSatisfy({ first[$0].isNameWithNumber }) { return .words }
    if let noun = first.indices.first(where: isNoun) {
      return .noun(first[noun].content.quotedText)
    }
    return numbersAsNames
  }

  /// True if whole numbers that rise from column to column stand beside a word, which is too little evidence.
  var mayBeHeader: Bool {
    let values = numeric.compactMap { first[$0].number }
    return rowsBelow > 0 && values.count > 1 && values.count == numeric.count
      && first.contains(where: \.isWord) && values.allSatisfy { $0 == $0.rounded() }
      && zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
  }

  private var numbersAsNames: HeaderEvidence? {
    let names = numeric.filter { $0 > 0 || !first[0].text.isEmpty }
    guard !names.isEmpty, names.allSatisfy({ first[$0].isNumber }) else { return nil }
    if names.allSatisfy({ first[$0].isQuoted && !builders[$0].hasQuotedNumbers }) { return .quotes }
    let values = names.compactMap { first[$0].number }
    guard values.count == names.count, values.allSatisfy({ $0 == $0.rounded() }) else { return nil }
    if areYears(values, of: names) { return .years }
    let counts = zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 }
    guard counts, values.count > 1, values[0] == 0 || values[0] == 1 else { return nil }
    if first[0].text.isEmpty, !isShort, !builders[0].isEmpty { return .corner }
    return values.count > 2 && names.allSatisfy { builders[$0].hasFractions } ? .counting : nil
  }

  /// True if the first row has years at equal distances, and the numbers below are others.
  private func areYears(_ values: [Double], of names: [Int]) -> Bool {
    let years = 1500.0...2200.0
    guard values.allSatisfy(years.contains) else { return false }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    let hasText = names.count < builders.count
    guard let step = steps.first else {
      return hasText && zip(names, values).allSatisfy { isUnlike($0, $1, years) }
    }
    guard step != 0, steps.allSatisfy({ $0 == step }) else { return false }
    let isUsual = [1, 2, 4, 5, 10].contains(step.magnitude) || hasText
    return (isUsual || steps.count > 1)
      && zip(names, values).allSatisfy { isUnlike($0, $1, years) }
  }

  /// True if the column below a year has other numbers than years.
  private func isUnlike(_ j: Int, _ year: Double, _ years: ClosedRange<Double>) -> Bool {
    if builders[j].hasFractions { return true }
    guard let range = builders[j].range else { return true }
    return !(years.contains(range.lowerBound) && years.contains(range.upperBound))
  }

  /// True for a usual name above a column of texts that differ from it.
  private func isNoun(_ j: Int) -> Bool {
    !numeric.contains(j) && Self.nouns.contains(first[j].text.lowercased())
  }

  private static let nouns: Set<String> = [
    "name", "names", "country", "country name", "country code", "region", "state", "city", "place",
    "date", "time", "id", "label", "class", "group", "category", "species", "type", "sex", "gender",
    "subject", "sample", "site", "station", "month", "day", "code", "item", "title", "person",
    "student", "treatment", "variable", "land", "stadt", "pays", "nom", "nombre", "datum", "fecha",
  ]
}

extension SourceField {
  fileprivate var number: Double? {
    if case .number(let value, _) = content { value } else { nil }
  }

  /// True for a name that begins with a number, as in `2019 [YR2019]`.
  fileprivate var isNameWithNumber: Bool {
    switch content {
    case .spelled(.beginsWithNumber, let text): text.contains(" ")
    case .text(let text): text.contains(" ")
    case .number, .comma, .infinite, .missing, .spelled: false
    }
  }
}
