import JSON

/// A strict reader of tables: text that it does not understand is an error.
///
/// A first pass checks that the text is UTF-8 and counts its lines, a second one reads it.
/// O(bytes).
struct TableReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  private let form: TableForm
  private var scanner: FieldScanner
  private let lines: Int

  /// A byte order mark is skipped. Throws if the text is empty or not UTF-8.
  init(
    _ text: UnsafeBufferPointer<UInt8>, file: String, form: TableForm
  ) throws(DataError) {
    guard !text.isEmpty else { throw DataError(.empty, file: file) }
    bytes = try textBytes(text, file: file)
    self.file = file
    self.form = form
    lines = 1 + bytes.count { $0 == newline }
    if let line = Self.lineOfBareReturn(bytes) {
      throw DataError(.carriageReturns, file: file, at: TextPlace(line: line))
    }
    let named = Separator.named(in: bytes)
    let rest = UnsafeBufferPointer(rebasing: bytes[(named?.end ?? 0)...])
    scanner = FieldScanner(
      bytes, separator: form.separator ?? named?.separator ?? Separator.guessed(from: rest),
      file: file)
    if named != nil { scanner.skipLine() }
  }

  /// The line of the first carriage return that ends a line by itself; nil if there is none. In a text with
  /// quotes it may be part of a field.
  private static func lineOfBareReturn(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let carriageReturn = UInt8(ascii: "\r")
    var rest = bytes[...]
    while let at = rest.firstIndex(of: carriageReturn) {
      guard let next = bytes[at...].firstIndex(where: { $0 != carriageReturn }) else { return nil }
      if bytes[next] != newline {
        return bytes.contains(UInt8(ascii: "\"")) ? nil : 1 + bytes[..<at].count { $0 == newline }
      }
      rest = bytes[next...]
    }
    return nil
  }

  /// Reads all rows.
  mutating func table() throws(DataError) -> Table {
    guard scanner.skipToRow() else { throw DataError(.empty, file: file) }
    if let other = OtherFormat(of: bytes, at: scanner.position) {
      throw DataError(.otherFormat(other.name), file: file)
    }
    let firstLine = scanner.line
    let first = try row()
    scanner.isBelowFirstRow = true
    let top = TableTop(first: first, below: sample(), header: form.header)
    if top.unitsLine != nil, scanner.skipToRow() { _ = try row() }
    let below = scanner
    var builders = [ColumnBuilder](repeating: ColumnBuilder(), count: top.width)
    // A row has at least one byte per field, which bounds the memory that a wide header can ask
    // for.
    let mostRows = min(lines, bytes.count / max(1, top.width) + 1)
    for j in builders.indices { builders[j].reserve(mostRows) }
    let rowsBelow = try readRows(into: &builders, top: top, firstLine: firstLine)
    return try finished(
      builders, top: top, rowsBelow: rowsBelow, firstLine: firstLine, scannerBelow: below)
  }

  /// The first rows below the present position, as far as they can be read.
  private func sample() -> [[SourceField]] {
    var reader = self
    var rows: [[SourceField]] = []
    var fields = 0
    while rows.count < 8, fields < 4 * Table.mostColumns, reader.scanner.skipToRow(),
      let row = try? reader.row()
    {
      rows.append(row)
      fields += row.count
    }
    return rows
  }

  private mutating func row() throws(DataError) -> [SourceField] {
    let line = scanner.line
    var fields: [SourceField] = []
    repeat {
      fields.append(SourceField(try scanner.field(), scanner))
      guard fields.count <= Table.mostColumns else {
        throw DataError(.tooManyColumns, file: file, at: TextPlace(line: line))
      }
    } while scanner.step()
    return fields
  }

  /// Reads the rows below the first. Returns their number.
  private mutating func readRows(
    into builders: inout [ColumnBuilder], top: TableTop, firstLine: Int
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
        let problem = TableProblem.ragged(
          found: j, expected: width, firstLine: firstLine,
          titleEnd: top.isTitle(above: line) ? line : nil)
        throw DataError(problem, file: file, at: TextPlace(line: line))
      }
      rows += 1
    }
    return rows
  }

  /// Reads the texts of the rows that were taken as numbers above the first other field of a column.
  ///
  /// O(bytes) if there are such columns.
  /// - Parameters:
  ///   - first: the first row; nil if it is the header.
  ///   - start: the scanner before the rows below it.
  private func readTexts(
    into builders: inout [ColumnBuilder], first: [SourceField]?, from start: FieldScanner
  ) throws(DataError) {
    let columns = builders.indices.filter { builders[$0].unreadTexts > 0 }
    guard let rows = columns.map({ builders[$0].unreadTexts }).max() else { return }
    var scanner = start
    var texts = [Texts](repeating: Texts(), count: builders.count)
    if let first { for j in columns { texts[j].append(first[j].text.utf8) } }
    for row in (first == nil ? 0 : 1)..<rows where scanner.skipToRow() {
      for j in builders.indices {
        let field = try scanner.field()
        if row < builders[j].unreadTexts { texts[j].append(field, of: scanner) }
        _ = scanner.step()
      }
    }
    for j in columns { builders[j].insertTexts(texts[j]) }
  }

  private func finished(
    _ read: [ColumnBuilder], top: TableTop, rowsBelow: Int, firstLine: Int,
    scannerBelow: FieldScanner
  ) throws(DataError) -> Table {
    var builders = read
    let first = top.aligned(above: builders)
    let guess =
      form.header.map { HeaderGuess(isGiven: $0) }
      ?? HeaderGuess(
        first, above: builders, rowsBelow: rowsBelow, line: firstLine, isShort: top.isShort)
    guard guess.isHeader || !top.isShort else {
      throw DataError(
        .ragged(found: top.width, expected: top.first.count, firstLine: firstLine),
        file: file, at: top.secondPlace)
    }
    if !guess.isHeader {
      for j in builders.indices { builders[j].insertFirst(first[j]) }
    }
    try readTexts(into: &builders, first: guess.isHeader ? nil : first, from: scannerBelow)
    let rowCount = rowsBelow + (guess.isHeader ? 0 : 1)
    guard rowCount > 0 else { throw DataError(.noRows, file: file) }
    // A separator at the end of every row makes no column.
    if builders.count > 1, builders[builders.count - 1].isBlank,
      !guess.isHeader || first[builders.count - 1].text.isEmpty
    {
      builders.removeLast()
    }
    let mark = self.mark(of: builders)
    let columns = builders.indices.map { j in
      Table.Column(
        builders[j], name: guess.isHeader ? first[j].text : "", number: j + 1,
        unit: guess.isHeader ? top.unit(ofColumn: j) : nil, mark: mark.value,
        hasHeader: guess.isHeader)
    }
    return Table(
      file: file, separator: scanner.separator, hasHeader: guess.isHeader, rowCount: rowCount,
      firstLine: firstLine, columns: columns,
      remarks: guess.remarks + top.remarks(above: read) + mark.remarks + commentRemarks)
  }

  /// The decimal mark of the file: the given one, or a comma if some numbers can have no other mark.
  private func mark(of builders: [ColumnBuilder]) -> (value: DecimalMark, remarks: [String]) {
    if let mark = form.decimal { return (mark, []) }
    guard builders.contains(where: \.hasClearCommas) else { return (.point, []) }
    return (.comma, ["commas are read as decimal marks"])
  }

  private var commentRemarks: [String] {
    let (first, count) = scanner.comments
    let below =
      switch count {
      case 0: nil as String?
      case 1: "line \(first) is a comment"
      default: "\(count) lines are comments, the first is line \(first)"
      }
    let above =
      scanner.hashLine == 0
      ? nil : "line \(scanner.hashLine) is read as a comment, since it begins with #"
    return [above, below].compactMap(\.self)
  }
}
