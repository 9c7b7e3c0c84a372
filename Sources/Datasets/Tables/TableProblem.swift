import JSON

/// The problems of tables, with their messages and cures.
enum TableProblem {
  case carriageReturns
  case empty
  case noRows
  case unterminatedQuote
  case textAfterQuote
  case strayQuote
  case ragged(found: Int, expected: Int, firstLine: Int)
  case notNumber(text: String, column: String)
  case notFinite(text: String, column: String)
  case missing(text: String, column: String)
  case nothingLeft(dropped: Int)
  case tooFewNumericColumns(names: [String])
  case notNumericColumn(column: String, numeric: [String])
  case unknownColumn(wanted: String, nearest: String?, columns: [String])
  case ambiguousColumn(name: String, positions: [Int])
  case sameColumn(name: String)
  case constant(column: String, value: Double)
  case collinear(x: String, y: String)
  case tooFewDistinct(found: Int, components: Int)

  /// The problem and the cure.
  var words: (problem: String, cure: String) {
    switch self {
    case .carriageReturns:
      ("the lines end in a bare carriage return", "save the file with LF or CRLF line ends")
    case .empty:
      ("there is no data", "give at least two columns of numbers")
    case .noRows:
      ("there is a header but no row of numbers below it", "add the data rows")
    case .unterminatedQuote:
      ("this quote is never closed", "close it, or double a quote that is part of the text")
    case .textAfterQuote:
      ("text follows the closing quote", "double a quote that is part of the text")
    case .strayQuote:
      (
        "a quote stands inside an unquoted field",
        "quote the whole field and double the quote in it"
      )
    case .ragged(let found, let expected, let firstLine):
      (
        "\(counted(found, "field")) where line \(firstLine) has \(expected)",
        "give every row the same number of fields"
      )
    case .notNumber(let text, let column):
      (
        "\(quoted(text)) in column \(quoted(column)) is not a number",
        text.contains(",")
          ? "write it with a decimal point and without thousands separators"
          : "correct it, or choose other columns with --x and --y"
      )
    case .notFinite(let text, let column):
      (
        "\(quoted(text)) in column \(quoted(column)) is not a finite number",
        "correct it, or choose other columns with --x and --y"
      )
    case .missing(let text, let column):
      (
        "the value in column \(quoted(column)) is missing"
          + (text.isEmpty ? "" : " (\(quoted(text)))"),
        "fill it in, or leave such rows out with --skip-missing"
      )
    case .nothingLeft(let dropped):
      (
        "no row is left: a value is missing in all \(dropped)",
        "fill in the missing values, or choose other columns with --x and --y"
      )
    case .tooFewNumericColumns(let names):
      (
        names.first.map { "\(quoted($0)) is the only numeric column" }
          ?? "there is no numeric column",
        "two are needed: add one, and check the separator"
      )
    case .notNumericColumn(let column, let numeric):
      (
        "column \(quoted(column)) is not numeric",
        numeric.isEmpty ? "two numeric columns are needed" : "choose from \(listed(numeric))"
      )
    case .unknownColumn(let wanted, let nearest, let columns):
      (
        "there is no column \(quoted(wanted))",
        (nearest.map { "did you mean \(quoted($0))? " } ?? "")
          + "\(nearest == nil ? "choose" : "Choose") from \(several(columns))"
      )
    case .ambiguousColumn(let name, let positions):
      (
        "\(positions.count) columns are called \(quoted(name))",
        "choose one by its number: \(positions.map(String.init).joined(separator: ", "))"
      )
    case .sameColumn(let name):
      ("column \(quoted(name)) is chosen for both axes", "choose two different columns")
    case .constant(let column, let value):
      (
        "column \(quoted(column)) is \(value) in every row",
        "choose another column with --x or --y"
      )
    case .collinear(let x, let y):
      (
        "all points of \(quoted(x)) and \(quoted(y)) lie on one line",
        "choose other columns with --x and --y"
      )
    case .tooFewDistinct(let found, let components):
      (
        "\(counted(found, "distinct point")) for \(counted(components, "component"))",
        "ask for at most \(found) with --components"
      )
    }
  }
}

extension DataError {
  init(_ problem: TableProblem, file: String, line: Int? = nil, column: Int? = nil) {
    let words = problem.words
    self.init(file: file, line: line, column: column, problem: words.problem, cure: words.cure)
  }

  init(_ problem: TableProblem, at place: TextPlace, file: String) {
    self.init(problem, file: file, line: place.line, column: place.column)
  }
}

private func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}

private func listed(_ names: [String]) -> String { several(names.map { quoted($0) }) }

private func several(_ words: [String]) -> String {
  words.prefix(8).joined(separator: ", ") + (words.count > 8 ? ", …" : "")
}
