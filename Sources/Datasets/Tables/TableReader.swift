import JSON

/// A strict reader of tables: text that it does not understand is an error.
///
/// A first pass checks that the text is UTF-8 and counts its lines, a second one reads it.
/// O(bytes).
struct TableReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  private var scanner: FieldScanner
  private let lines: Int

  /// A byte order mark is skipped. Throws if the text is empty or not UTF-8.
  init(
    _ text: UnsafeBufferPointer<UInt8>, file: String, separator: Separator?
  ) throws(DataError) {
    guard !text.isEmpty else { throw DataError(.empty, file: file) }
    bytes = try textBytes(text, file: file)
    self.file = file
    lines = 1 + bytes.count { $0 == newline }
    if lines == 1, let carriageReturn = bytes.firstIndex(of: UInt8(ascii: "\r")),
      bytes[carriageReturn...].contains(where: { $0 > UInt8(ascii: " ") })
    {
      throw DataError(.carriageReturns, file: file, at: TextPlace(line: 1))
    }
    scanner = FieldScanner(
      bytes, separator: separator ?? Separator.guessed(from: bytes), file: file)
  }

  /// Reads all rows. If `header` is nil, the first row decides whether it is a header.
  mutating func table(header: Bool?) throws(DataError) -> Table {
    guard scanner.skipToRow() else { throw DataError(.empty, file: file) }
    let firstLine = scanner.line
    let first = try firstRow()
    var builders = [ColumnBuilder](repeating: ColumnBuilder(), count: first.count)
    // A row has at least one byte per field, which bounds the memory that a wide header can ask
    // for.
    let mostRows = min(lines, bytes.count / max(1, first.count) + 1)
    for j in builders.indices { builders[j].reserve(mostRows) }
    let rowsBelow = try readRows(into: &builders, firstLine: firstLine)
    let hasHeader = header ?? isHeader(first, above: builders, rowsBelow: rowsBelow)
    if !hasHeader {
      for j in builders.indices {
        builders[j].insertFirst(first[j].content, at: first[j].place)
      }
    }
    let rowCount = rowsBelow + (hasHeader ? 0 : 1)
    guard rowCount > 0 else { throw DataError(.noRows, file: file) }
    let columns = builders.indices.map { j in
      let name = hasHeader ? first[j].name : ""
      return builders[j].column(named: name.isEmpty ? "column \(j + 1)" : name, file: file)
    }
    return Table(
      file: file, separator: scanner.separator, hasHeader: hasHeader, rowCount: rowCount,
      columns: columns)
  }

  private struct FirstField {
    var name: String
    var content: FieldContent
    var place: TextPlace
  }

  private mutating func firstRow() throws(DataError) -> [FirstField] {
    var fields: [FirstField] = []
    repeat {
      let field = try scanner.field()
      fields.append(
        FirstField(
          name: scanner.text(of: field), content: FieldContent(field, scanner),
          place: field.place))
    } while scanner.step()
    return fields
  }

  /// Reads the rows below the first. Returns their number.
  private mutating func readRows(
    into builders: inout [ColumnBuilder], firstLine: Int
  ) throws(DataError) -> Int {
    var rows = 0
    let width = builders.count
    while scanner.skipToRow() {
      let line = scanner.line
      var j = 0
      repeat {
        if j < width {
          try builders[j].take(&scanner, row: rows + 1)
        } else {
          _ = try scanner.field()
        }
        j += 1
      } while scanner.step()
      guard j == width else {
        let problem = TableProblem.ragged(found: j, expected: width, firstLine: firstLine)
        throw DataError(problem, file: file, at: TextPlace(line: line))
      }
      rows += 1
    }
    return rows
  }

  /// True if the first row has a word above a column of numbers, or a word and no rows below.
  private func isHeader(
    _ first: [FirstField], above builders: [ColumnBuilder], rowsBelow: Int
  ) -> Bool {
    zip(first, builders).contains { field, below in
      guard case .text = field.content else { return false }
      return below.looksNumeric || rowsBelow == 0
    }
  }
}
