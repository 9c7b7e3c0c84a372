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

  /// True if most fields are numbers. A field that is not a number is then an error.
  var looksNumeric: Bool { numbers > texts }

  mutating func reserve(_ rows: Int) { values.reserveCapacity(rows) }

  /// Reads the next field of the scanner. Rows count from 1.
  @inline(__always)
  mutating func take(_ scanner: inout FieldScanner, row: Int) throws(DataError) {
    if let value = scanner.number() {
      numbers += 1
      if isStoring { values.append(value) }
    } else {
      let field = try scanner.field()
      take(FieldContent(field, scanner), at: field.place, row: row)
    }
  }

  private mutating func take(_ content: FieldContent, at place: TextPlace, row: Int) {
    switch content {
    case .number: numbers += 1
    case .missing: break
    case .infinite: numbers += 1
    case .text: texts += 1
    }
    guard isStoring else { return }
    switch content {
    case .number(let value): values.append(value)
    case .missing(let text):
      missing.append(Table.Cell(row: row, place: place, text: text))
      values.append(.nan)
    case .infinite, .text:
      flaw = (content, place)
      values = []
      missing = []
    }
  }

  /// Inserts a row above the others.
  mutating func insertFirst(_ content: FieldContent, at place: TextPlace) {
    var column = ColumnBuilder()
    column.take(content, at: place, row: 1)
    column.numbers += numbers
    column.texts += texts
    if column.isStoring {
      column.flaw = flaw
      column.values += values
      column.missing += missing.map { Table.Cell(row: $0.row + 1, place: $0.place, text: $0.text) }
    }
    self = column
  }

  func column(named name: String, file: String) -> Table.Column {
    guard looksNumeric else { return Table.Column(name: name, content: .text) }
    guard let flaw else {
      return Table.Column(name: name, content: .numeric(values, missing: missing))
    }
    let error = DataError(flaw.kind.problem(column: name), file: file, at: flaw.place)
    return Table.Column(name: name, content: .flawed(error))
  }
}
