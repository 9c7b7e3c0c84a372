import JSON

/// The content of one column while the rows are read.
struct ColumnBuilder {
  private var values: [Double] = []
  private var missing: [Table.Cell] = []
  private var numbers = 0
  private var texts = 0
  private var flaw: (kind: FieldContent, place: TextPlace)?

  /// False after the first field that is not a number: the values are then not needed any more.
  private var isStoring: Bool { flaw == nil }

  mutating func reserve(_ rows: Int) { values.reserveCapacity(rows) }

  /// Reads the next field of the scanner. Rows count from 1.
  @inline(__always)
  mutating func take(
    _ scanner: inout FieldScanner, row: Int
  ) throws(DataError) {
    if let value = scanner.number() {
      numbers += 1
      if isStoring { values.append(value) }
    } else {
      let field = try scanner.field()
      take(FieldContent(field, scanner), at: field.place, row: row)
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

  /// True if most fields are numbers. A field that is not a number is then an error.
  var looksNumeric: Bool { numbers > texts }

  /// Inserts the rows of another column above this one.
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
