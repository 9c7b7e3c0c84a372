/// A position in a text, or a whole line of it. Line and column count from 1, the column in Unicode
/// scalars.
package struct TextPlace: Hashable, Sendable, CustomStringConvertible {
  package let line: Int
  /// Nil for the whole line.
  package let column: Int?

  package init(line: Int, column: Int? = nil) {
    self.line = line
    self.column = column
  }

  /// `LINE:COLUMN` or `LINE`.
  package var description: String { "\(line)" + (column.map { ":\($0)" } ?? "") }
}
