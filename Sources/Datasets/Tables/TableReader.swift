import JSON

/// Turns the bytes of a file into a table, strictly: what is not understood is an error.
///
/// One pass to see that the text is UTF-8 and to count its lines, one to read it; no string is made
/// for a field that is a number. O(bytes).
struct TableReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  private var scanner: FieldScanner
  private let markLength: Int
  private let lines: Int
  private let parser = DecimalNumber()

  /// The text may begin with a byte order mark. Throws what is wrong with it as text.
  init(
    _ text: UnsafeBufferPointer<UInt8>, file: String, separator: Separator?
  ) throws(DataError) {
    guard !text.isEmpty else { throw DataError(.empty, file: file) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    markLength = text.starts(with: mark) ? mark.count : 0
    let bytes = UnsafeBufferPointer(rebasing: text[markLength...])
    let survey = TextSurvey(bytes)
    if let place = survey.firstInvalid {
      throw .notUTF8(file: file, at: place)
    }
    if survey.newlines == 0, let carriageReturn = bytes.firstIndex(of: UInt8(ascii: "\r")),
      bytes[carriageReturn...].contains(where: { $0 > UInt8(ascii: " ") })
    {
      throw DataError(.carriageReturns, file: file, line: 1, column: nil)
    }
    self.bytes = bytes
    self.file = file
    lines = survey.newlines + 1
    scanner = FieldScanner(
      bytes, separator: separator ?? Separator.guessed(from: bytes), file: file)
  }

  /// Reads all rows. `header` says whether the first is one; nil leaves it to be found out.
  mutating func table(header: Bool?) throws(DataError) -> Table {
    guard scanner.skipToRow() else { throw DataError(.empty, file: file) }
    let firstLine = scanner.line
    let first = try firstRow()
    var builders = [ColumnBuilder](repeating: ColumnBuilder(), count: first.count)
    // A row takes at least a byte per field: a hostile header cannot ask for more than the file.
    let mostRows = min(lines, bytes.count / max(1, first.count) + 1)
    for j in builders.indices { builders[j].reserve(mostRows) }
    let rowsBelow = try readRows(into: &builders, firstLine: firstLine)
    return try table(first, builders, rowsBelow, header)
  }

  /// The table of a large source whose first lines are these bytes; nil where anything but plain numbers
  /// is found below the first row.
  mutating func table(header: Bool?, below source: TextSource) -> Table? {
    guard scanner.separator != .spaces, scanner.skipToRow(), let first = try? firstRow(),
      scanner.skipToRow()
    else { return nil }
    let rows = PlainRows(
      source: source, separator: scanner.separatorByte, width: first.count, parser: parser)
    guard let columns = rows.columns(from: markLength + scanner.position) else { return nil }
    let builders = columns.map { ColumnBuilder(numbers: $0) }
    return try? table(first, builders, columns[0].count, header)
  }

  private func table(
    _ first: [FirstField], _ below: [ColumnBuilder], _ rowsBelow: Int, _ header: Bool?
  ) throws(DataError) -> Table {
    var builders = below
    let hasHeader = header ?? isHeader(first, above: builders, rowsBelow: rowsBelow)
    if !hasHeader {
      for j in builders.indices {
        var top = ColumnBuilder()
        top.take(first[j].content, at: first[j].place, row: 1)
        builders[j].prepend(top)
      }
    }
    let rowCount = rowsBelow + (hasHeader ? 0 : 1)
    guard rowCount > 0 else { throw DataError(.noRows, file: file) }
    let columns = builders.indices.map { j in
      let name = hasHeader ? first[j].name : ""
      return builders[j].column(
        named: name.isEmpty ? "column \(j + 1)" : name, file: file)
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
          name: scanner.text(of: field), content: FieldContent(field, scanner, parser),
          place: field.place))
    } while scanner.step()
    return fields
  }

  /// The rows below the first; returns how many.
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
          try builders[j].take(&scanner, row: rows + 1, parser: parser)
        } else {
          _ = try scanner.field()
        }
        j += 1
      } while scanner.step()
      guard j == width else {
        let problem = TableProblem.ragged(found: j, expected: width, firstLine: firstLine)
        throw DataError(problem, file: file, line: line)
      }
      rows += 1
    }
    return rows
  }

  /// The first row is a header if it has a word where the column below has numbers, or if it has a
  /// word and nothing is below.
  private func isHeader(
    _ first: [FirstField], above builders: [ColumnBuilder], rowsBelow: Int
  ) -> Bool {
    zip(first, builders).contains { field, below in
      guard case .text = field.content else { return false }
      return below.looksNumeric || rowsBelow == 0
    }
  }
}
