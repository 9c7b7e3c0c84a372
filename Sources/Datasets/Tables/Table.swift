import JSON

/// The rows and columns of a file, read but not yet put on axes.
public struct Table: Hashable, Sendable {
  /// How errors call the file.
  public let file: String
  public let separator: Separator
  public let hasHeader: Bool
  public let rowCount: Int
  public private(set) var columns: [Column]

  /// Columns must hold as many values as there are rows.
  public init(
    file: String, separator: Separator = .comma, hasHeader: Bool = true, rowCount: Int,
    columns: [Column]
  ) {
    self.file = file
    self.separator = separator
    self.hasHeader = hasHeader
    self.rowCount = rowCount
    self.columns = columns
  }

  /// Reads a text: UTF-8, with or without byte order mark; LF or CRLF; fields between commas,
  /// semicolons, tabs or spaces (found if not given), quoted as in RFC 4180; a header or none
  /// (found if not given); blank lines and lines that begin with `#` are passed over.
  ///
  /// A header is a first row with a word above a column of numbers. A column is numeric if more than
  /// half of its fields are numbers; the first that is not is then an error as soon as the column is
  /// chosen. Empty fields, NA, NaN, null, `?` and `.` are missing values.
  ///
  /// Throws on what makes the whole text doubtful: ragged rows, quotes left open, not UTF-8, empty.
  /// O(bytes) time; besides the bytes, 8 bytes per number.
  public init(
    reading bytes: [UInt8], file: String, separator: Separator? = nil, header: Bool? = nil
  ) throws(DataError) {
    let source = TextSource(bytes)
    if let plain = Table(readingPlain: source, file: file, separator: separator, header: header) {
      self = plain
      return
    }
    self = try bytes.withUnsafeBufferPointer { (buffer) throws(DataError) -> Table in
      var reader = try TableReader(buffer, file: file, separator: separator)
      return try reader.table(header: header)
    }
  }

  /// Reads a large source of nothing but plain numbers, below a header or not, on all processors and
  /// without having all of it in memory; nil where the source is small or anything else is found.
  ///
  /// What it reads, it reads as `init(reading:)` does.
  public init?(
    readingPlain source: TextSource, file: String, separator: Separator? = nil,
    header: Bool? = nil
  ) {
    guard source.count >= PlainRows.worthwhile, let head = source.firstLines(within: 1 << 16)
    else { return nil }
    let table = head.withUnsafeBufferPointer { buffer -> Table? in
      guard var reader = try? TableReader(buffer, file: file, separator: separator) else {
        return nil
      }
      return reader.table(header: header, below: source)
    }
    guard let table else { return nil }
    self = table
  }

  /// The same table with axis titles for the columns of these names.
  public func titled(_ axes: [String: AxisLabel]) -> Table {
    var table = self
    for j in columns.indices { table.columns[j].axis = axes[columns[j].name] ?? columns[j].axis }
    return table
  }

  /// The same table without a column.
  public func removing(column index: Int) -> Table {
    var table = self
    table.columns.remove(at: index)
    return table
  }
}
