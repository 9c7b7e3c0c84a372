/// A place in a text. Line and column count from 1, the column in characters (Unicode scalars).
struct TextPlace: Hashable {
  var line: Int
  var column: Int
}

extension DataError {
  init(_ problem: TableProblem, at place: TextPlace, file: String) {
    self.init(problem, file: file, line: place.line, column: place.column)
  }
}
