import JSON

/// The rows and columns of a file.
package struct Table: Hashable, Sendable {
  /// The name of the file in errors.
  package let file: String
  let separator: Separator
  let hasHeader: Bool
  package let rowCount: Int
  /// Each has `rowCount` values.
  package private(set) var columns: [Column]

  /// The same table with axis titles for the columns of these names.
  package func titled(_ axes: [String: AxisLabel]) -> Table {
    var table = self
    for j in columns.indices { table.columns[j].axis = axes[columns[j].name] ?? columns[j].axis }
    return table
  }

  /// The same table without a column.
  package func removing(column index: Int) -> Table {
    var table = self
    table.columns.remove(at: index)
    return table
  }
}

extension Table {
  /// Reads a text in UTF-8, with or without a byte order mark, with LF or CRLF line ends.
  ///
  /// Fields are separated by commas, semicolons, tabs or spaces, and quoted as in RFC 4180. Blank
  /// lines and lines that begin with `#` are skipped. If `separator` or `header` is nil, the text
  /// decides.
  ///
  /// A header is a first row with a word above a column of numbers. A column is numeric if more
  /// than half of its fields are numbers. The first other field in it is an error if the column is
  /// chosen. Empty fields, NA, NaN, null, `?` and `.` are missing values.
  ///
  /// Throws if the text is empty or not UTF-8, if a quote is not closed, or if the rows differ in
  /// their number of fields. O(bytes) time; 8 bytes of memory per number besides the text.
  package init(
    reading bytes: [UInt8], file: String, separator: Separator? = nil, header: Bool? = nil
  ) throws(DataError) {
    self = try bytes.withUnsafeBufferPointer { (buffer) throws(DataError) -> Table in
      var reader = try TableReader(buffer, file: file, separator: separator)
      return try reader.table(header: header)
    }
  }
}
