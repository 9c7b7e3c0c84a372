import JSON

/// The content of one column while the rows are read.
///
/// Numbers are stored as such until the first other field. From then on the texts are stored, and the numbers
/// only as long as all fields are numbers with a decimal point or comma. The texts of the rows above are read
/// again, since a number does not tell how it was written.
struct ColumnBuilder {
  private var values: [Double] = []
  private var missing: [Table.Cell] = []
  private var texts = Texts()
  /// The number of rows above the first text.
  private var rowsAboveTexts = 0
  private var counts = FieldCounts()
  private var shapes = SpellingShapes()
  /// True until the first field that is neither a number nor missing.
  private var isNumeric = true
  private var hasPoint = false
  /// True if a number does not tell all digits of its field.
  private(set) var losesDigits = false
  /// The first field that is neither a number nor missing.
  private var flaw: Table.Flaw?
  /// The first such field that is no number with a decimal comma either.
  private var otherFlaw: Table.Flaw?
  /// The first number with a decimal point.
  private var pointed: Table.Flaw?

  mutating func reserve(_ rows: Int) { values.reserveCapacity(rows) }

  /// Reads the next field of the scanner. Rows count from 1.
  @inline(__always)
  mutating func take(_ scanner: inout FieldScanner, row: Int) throws(DataError) {
    let start = scanner.position
    if isNumeric, let number = scanner.number() {
      counts.numbers += 1
      values.append(number.value)
      if number.losesDigits { losesDigits = true }
      if number.hasPoint, !hasPoint { notePoint(at: start, before: number.end, in: scanner) }
    } else {
      take(try scanner.field(), of: scanner, row: row)
    }
  }

  /// Takes a field without making a text of it, if no more than its bytes is kept.
  private mutating func take(
    _ field: FieldScanner.Field, of scanner: FieldScanner, row: Int
  ) {
    let bytes = scanner.contents(of: field)
    let kind = FieldKind(bytes)
    guard keepsOnlyText(of: kind), !field.isEscaped else {
      return take(SourceField(field, kind, scanner), row: row)
    }
    counts.add(
      kind, isSpelledNumber: kind == .other && shapes.isNumber(bytes), isQuoted: field.isQuoted,
      hasText: !bytes.isEmpty)
    texts.append(bytes)
    if otherFlaw == nil { appendNumber(of: kind) }
  }

  /// True if nothing is kept of a field of this kind but its text and its number.
  private func keepsOnlyText(of kind: FieldKind) -> Bool {
    switch kind {
    case .number(_, let hasPoint): flaw != nil && (self.hasPoint || !hasPoint)
    case .comma: flaw != nil
    case .missing, .infinite, .other: otherFlaw != nil
    }
  }

  private mutating func appendNumber(of kind: FieldKind) {
    switch kind {
    case .number(let value, _), .comma(let value, _): values.append(value)
    case .missing: values.append(.nan)
    case .infinite, .other: break
    }
  }

  @inline(never)
  private mutating func notePoint(at start: Int, before end: Int, in scanner: FieldScanner) {
    let field = scanner.unquotedField(at: start, before: end)
    hasPoint = true
    pointed = Table.Flaw(.spelled(.decimalPoint, scanner.text(of: field)), at: field.place)
  }

  mutating func take(_ field: SourceField, row: Int) {
    counts.add(field)
    switch field.content {
    case .number(_, let hasPoint):
      if hasPoint, !self.hasPoint {
        self.hasPoint = true
        pointed = Table.Flaw(.spelled(.decimalPoint, field.text), at: field.place)
      }
      if !losesDigits { losesDigits = field.losesDigits }
    case .missing(let text):
      // A column of texts needs no list of its missing values, which may be long.
      if otherFlaw == nil {
        missing.append(Table.Cell(row: row, place: field.place, text: text))
      }
    case .comma, .infinite, .spelled, .text:
      note(Table.Flaw(field.content, at: field.place))
    }
    if flaw != nil { texts.append(field.text.utf8) }
    if otherFlaw == nil { appendNumber(of: field.kind) }
  }

  /// Notes a field that is no plain number.
  private mutating func note(_ found: Table.Flaw) {
    if flaw == nil {
      flaw = found
      isNumeric = false
      rowsAboveTexts = values.count
    }
    if otherFlaw == nil, !found.content.isComma {
      otherFlaw = found
      missing = []
      values = []
    }
  }
}

extension ColumnBuilder {
  var looksNumeric: Bool { counts.looksNumeric }
  var isEmpty: Bool { counts.isEmpty }
  /// True if no field has any text.
  var isBlank: Bool { isEmpty && !counts.hasText }
  /// True if some numbers can only have decimal commas.
  var hasClearCommas: Bool { counts.clearCommas > 0 && counts.looksNumeric }
  var hasQuotedNumbers: Bool { counts.quotedNumbers > 0 }
  /// True if some number has a fraction. O(rows) at worst.
  var hasFractions: Bool {
    values.contains { $0 != $0.rounded() } || counts.clearCommas > 0
  }
  /// The least and the greatest number; nil if there is none, or if there are other fields.
  var range: ClosedRange<Double>? {
    let numbers = values.lazy.filter { !$0.isNaN }
    guard flaw == nil, let least = numbers.min(), let most = numbers.max() else { return nil }
    return least...most
  }

  /// Inserts a row above the others.
  mutating func insertFirst(_ field: SourceField) {
    var column = ColumnBuilder()
    column.take(field, row: 1)
    column.texts = texts
    column.rowsAboveTexts = 1 + (flaw == nil ? values.count : rowsAboveTexts)
    column.values += values
    column.missing += missing.map { Table.Cell(row: $0.row + 1, place: $0.place, text: $0.text) }
    column.flaw = column.flaw ?? flaw
    column.isNumeric = column.flaw == nil
    column.hasPoint = column.hasPoint || hasPoint
    column.losesDigits = column.losesDigits || losesDigits
    column.otherFlaw = column.otherFlaw ?? otherFlaw
    if column.otherFlaw != nil {
      column.missing = []
      column.values = []
    }
    column.pointed = column.pointed ?? pointed
    column.counts = column.counts + counts
    self = column
  }

  /// The content of the finished column.
  /// - Parameter mark: the decimal mark of the file.
  func content(mark: DecimalMark) -> Table.Column.Content {
    if let flaw {
      guard looksNumeric else { return .text(otherFlaw ?? flaw) }
      let other = mark == .comma ? Table.Flaw.first(otherFlaw, pointed) : flaw
      guard let other else { return .numeric(values, missing: missing) }
      return .flawed(other)
    }
    if mark == .comma, let pointed { return .flawed(pointed) }
    return .numeric(values, missing: missing)
  }

  /// True if most of the numbers are in another spelling than that of the file.
  func isSpelled(mark: DecimalMark) -> Bool {
    switch mark {
    case .point: counts.commas + counts.spelled > counts.numbers
    case .comma: counts.spelled > counts.numbers + counts.commas || flaw == nil
    }
  }

  /// The number of rows at the top whose texts must be read again, if the column can be one of labels.
  var unreadTexts: Int { flaw != nil ? rowsAboveTexts : losesDigits ? values.count : 0 }

  /// Inserts the texts of the rows at the top that had none.
  mutating func insertTexts(_ top: Texts) {
    texts = top + texts
    rowsAboveTexts = 0
  }

  /// The texts of the fields; nil if a number tells how its field was written.
  /// - Parameter isNumeric: true if the content is numbers.
  func labels(isNumeric: Bool) -> Texts? { isNumeric && !losesDigits ? nil : texts }
}
