import JSON

/// The rows and columns of a file.
package struct Table: Hashable, Sendable {
  /// The name of the file in errors.
  package let file: String
  let separator: Separator
  let hasHeader: Bool
  package let rowCount: Int
  /// The line of the first row or of the header; nil for a table that was not read.
  private(set) var firstLine: Int?
  /// Each has `rowCount` values.
  package private(set) var columns: [Column]
  /// The guesses about the form of the file, one sentence each.
  private(set) var remarks: [String] = []

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
  /// Fields are separated by commas, semicolons, tabs, bars or spaces, and quoted as in RFC 4180. Blank lines are
  /// skipped, and so are comments: lines that begin with `# `, and lines above the first row that begin with `#`.
  /// `form` decides instead of the text where it is not nil.
  ///
  /// A column is numeric if more than half of its fields are meant as numbers. The first field in it that is no
  /// plain number is an error if the column is chosen. Empty fields and the words of `MissingValue` are missing
  /// values. Decimal commas are read if some number can have no other mark.
  ///
  /// Throws if the text is empty or not UTF-8, if a quote is not closed, if there are more than `mostColumns`
  /// columns, or if the rows differ in their number of fields. O(bytes) time; 8 bytes of memory per number, and
  /// the texts of other columns, besides the text.
  package init(
    reading bytes: [UInt8], file: String, form: TableForm = TableForm()
  ) throws(DataError) {
    self = try bytes.withUnsafeBufferPointer { (buffer) throws(DataError) -> Table in
      var reader = try TableReader(buffer, file: file, form: form)
      return try reader.table()
    }
  }

  package static let mostColumns = 10_000
}
