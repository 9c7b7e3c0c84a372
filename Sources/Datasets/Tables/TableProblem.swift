import JSON

/// A problem of a table and its cure.
struct TableProblem {
  let problem: String
  let cure: String

  private init(_ problem: String, cure: String) {
    self.problem = problem
    self.cure = cure
  }

  static let carriageReturns = TableProblem(
    "the lines end in a bare carriage return", cure: "save the file with LF or CRLF line ends")
  static let empty = TableProblem(
    "there is no data", cure: "give at least two columns of numbers")
  static let noRows = TableProblem(
    "there is a header but no row of numbers below it", cure: "add the data rows")
  static let unterminatedQuote = TableProblem(
    "this quote is never closed", cure: "close it, or double a quote that is part of the text")
  static let textAfterQuote = TableProblem(
    "text follows the closing quote", cure: "double a quote that is part of the text")
  static let strayQuote = TableProblem(
    "a quote stands inside an unquoted field",
    cure: "quote the whole field and double the quote in it")

  static func ragged(found: Int, expected: Int, firstLine: Int) -> TableProblem {
    TableProblem(
      "\(counted(found, "field")) where line \(firstLine) has \(expected)",
      cure: "give every row the same number of fields")
  }

  static func notNumber(text: String, column: String) -> TableProblem {
    TableProblem(
      "\(quoted(text)) in column \(quoted(column)) is not a number",
      cure: text.contains(",")
        ? "write it with a decimal point and without thousands separators"
        : "correct it, or \(chooseOthers)")
  }

  static func notFinite(text: String, column: String) -> TableProblem {
    TableProblem(
      "\(quoted(text)) in column \(quoted(column)) is not a finite number",
      cure: "correct it, or \(chooseOthers)")
  }

  static func missing(text: String, column: String) -> TableProblem {
    TableProblem(
      "the value in column \(quoted(column)) is missing"
        + (text.isEmpty ? "" : " (\(quoted(text)))"),
      cure: "fill it in, or leave such rows out with --skip-missing")
  }

  static func nothingLeft(dropped: Int) -> TableProblem {
    TableProblem(
      "no row is left: a value is missing in all \(dropped)",
      cure: "fill in the missing values, or \(chooseOthers)")
  }

  static func tooFewNumericColumns(names: [String]) -> TableProblem {
    TableProblem(
      names.first.map { "\(quoted($0)) is the only numeric column" }
        ?? "there is no numeric column",
      cure: "two are needed: add one, and check the separator")
  }

  static func notNumericColumn(column: String, numeric: [String]) -> TableProblem {
    TableProblem(
      "column \(quoted(column)) is not numeric",
      cure: numeric.isEmpty
        ? "two numeric columns are needed"
        : "choose from \(several(numeric.map { quoted($0) }))")
  }

  static func unknownColumn(wanted: String, nearest: String?, columns: [String]) -> TableProblem {
    TableProblem(
      "there is no column \(quoted(wanted))",
      cure: (nearest.map { "did you mean \(quoted($0))? Choose" } ?? "choose")
        + " from \(several(columns))")
  }

  static func ambiguousColumn(name: String, positions: [Int]) -> TableProblem {
    TableProblem(
      "\(positions.count) columns are called \(quoted(name))",
      cure: "choose one by its number: \(positions.map(String.init).joined(separator: ", "))")
  }

  static func sameColumn(name: String) -> TableProblem {
    TableProblem(
      "column \(quoted(name)) is chosen for both axes", cure: "choose two different columns")
  }

  static func constant(column: String, value: Double) -> TableProblem {
    TableProblem(
      "column \(quoted(column)) is \(value) in every row",
      cure: "choose another column with --x or --y")
  }

  static func collinear(x: String, y: String) -> TableProblem {
    TableProblem("all points of \(quoted(x)) and \(quoted(y)) lie on one line", cure: chooseOthers)
  }

  static func tooFewDistinct(found: Int, components: Int) -> TableProblem {
    TableProblem(
      "\(counted(found, "distinct point")) for \(counted(components, "component"))",
      cure: "ask for at most \(found) with --components")
  }
}

extension DataError {
  init(_ problem: TableProblem, file: String, at place: TextPlace? = nil) {
    self.init(file: file, at: place, problem: problem.problem, cure: problem.cure)
  }
}

private let chooseOthers = "choose other columns with --x and --y"

private func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}

private func several(_ words: [String]) -> String {
  words.prefix(8).joined(separator: ", ") + (words.count > 8 ? ", …" : "")
}
