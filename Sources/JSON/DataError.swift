/// An error in a file of the user: its position, the problem and the cure.
///
/// Its text is one line, `FILE:LINE:COLUMN: problem; cure`. Editors can jump to such a position. Line
/// and column count from 1, the column in Unicode scalars. They are missing if the error has no single
/// position, as for a constant column.
package struct DataError: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  package let line: Int?
  package let column: Int?
  package let problem: String
  package let cure: String

  package init(
    file: String, line: Int? = nil, column: Int? = nil, problem: String, cure: String
  ) {
    self.file = file
    self.line = line
    self.column = line == nil ? nil : column
    self.problem = problem
    self.cure = cure
  }

  package var description: String {
    let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
    return "\(file)\(place): \(problem); \(cure)"
  }
}

extension DataError {
  /// The error for a text that is not UTF-8.
  package static func notUTF8(file: String, at place: TextPlace) -> DataError {
    DataError(
      file: file, line: place.line, column: place.column, problem: "the text is not UTF-8",
      cure: "save the file as UTF-8")
  }
}
