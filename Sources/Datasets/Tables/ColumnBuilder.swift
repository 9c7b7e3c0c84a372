import JSON

/// Collects one column while the rows go by.
struct ColumnBuilder {
  private var values: [Double] = []
  private var missing: [Table.Cell] = []
  private var numbers = 0
  private var texts = 0
  private var flaw: (kind: FieldContent, place: TextPlace)?

  /// Whether the values are still wanted: not after the first field that is no number.
  private var isStoring: Bool { flaw == nil }

  init() {}

  /// A column of which every field is a number.
  init(numbers: [Double]) {
    values = numbers
    self.numbers = numbers.count
  }

  mutating func reserve(_ rows: Int) { values.reserveCapacity(rows) }

  /// Reads the scanner's next field. Row counts from 1.
  @inline(__always)
  mutating func take(
    _ scanner: inout FieldScanner, row: Int, parser: DecimalNumber
  ) throws(DataError) {
    if let value = scanner.number(parser) {
      numbers += 1
      if isStoring { values.append(value) }
    } else {
      let field = try scanner.field()
      take(FieldContent(field, scanner, parser), at: field.place, row: row)
    }
  }

  mutating func take(_ content: FieldContent, at place: TextPlace, row: Int) {
    switch content {
    case .number(let value):
      numbers += 1
      if isStoring { values.append(value) }
    case .missing(let text):
      guard isStoring else { return }
      missing.append(Table.Cell(row: row, line: place.line, column: place.column, text: text))
      values.append(.nan)
    case .infinite, .text:
      if case .infinite = content { numbers += 1 } else { texts += 1 }
      guard isStoring else { return }
      flaw = (content, place)
      values = []
      missing = []
    }
  }

  /// Whether most of its fields are numbers, so that one that is not looks like a mistake.
  var looksNumeric: Bool { numbers > texts }

  /// Puts this column below another, whose rows come first.
  mutating func prepend(_ first: ColumnBuilder) {
    numbers += first.numbers
    texts += first.texts
    guard first.flaw == nil else {
      flaw = first.flaw
      values = []
      missing = []
      return
    }
    guard isStoring else { return }
    values.insert(contentsOf: first.values, at: 0)
    missing.insert(contentsOf: first.missing, at: 0)
  }

  func column(named name: String, file: String) -> Table.Column {
    guard looksNumeric else { return Table.Column(name: name, content: .text) }
    guard let flaw else {
      return Table.Column(name: name, content: .numeric(values, missing: missing))
    }
    let problem = flaw.kind.problem(column: name)
    return Table.Column(
      name: name, content: .flawed(DataError(problem, at: flaw.place, file: file)))
  }
}
