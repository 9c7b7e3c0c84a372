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
    "there is no data", cure: "give one or two columns of numbers")
  static let noRows = TableProblem(
    "there is a header but no row of numbers below it", cure: "add the data rows")
  static let unterminatedQuote = TableProblem(
    "this quote is never closed", cure: "close it, or double a quote that is part of the text")
  static let textAfterQuote = TableProblem(
    "text follows the closing quote", cure: "double a quote that is part of the text")
  static let strayQuote = TableProblem(
    "a quote is inside an unquoted field",
    cure: "quote the whole field and double the quote in it")

  static func otherFormat(_ name: String) -> TableProblem {
    TableProblem("this is \(name), not a table", cure: "export the data as CSV")
  }

  static let tooManyColumns = TableProblem(
    "more than \(Table.mostColumns) fields in a row",
    cure: "check the separator and the line ends, or choose the columns before")

  /// - Parameter titleEnd: the line of the row; nil if the rows above it are no title of the table.
  static func ragged(
    found: Int, expected: Int, firstLine: Int, titleEnd: Int? = nil
  ) -> TableProblem {
    let cure =
      if expected > 1, found == 2 * expected {
        "give every row the same number of fields; between decimal commas, separate with semicolons"
      } else if let titleEnd, expected < found {
        "if the table begins in line \(titleEnd), delete the lines above it or begin them with '# '"
      } else {
        "give every row the same number of fields"
      }
    return TableProblem(
      "\(counted(found, "field")) where line \(firstLine) has \(expected)", cure: cure)
  }

  /// A field that is no plain number in a column that is needed as numbers.
  static func flaw(_ content: FieldContent, column: String, mayBeHeader: Bool) -> TableProblem {
    let (kind, cure) = content.problem
    return TableProblem(
      "\(content.quotedText) in column \(quoted(column)) \(kind)",
      cure: mayBeHeader
        ? "correct it, or give --header if the line names the columns"
        : cure ?? "correct it, or \(chooseOthers)")
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

  /// - Parameters:
  ///   - usable: the columns that can be axes.
  ///   - rejected: the other columns.
  static func tooFewNumericColumns(
    usable: [Table.Column], rejected: [Table.Column]
  ) -> TableProblem {
    let count = usable.first.map { "\(quoted($0.name)) is the only numeric column" }
    let reasons = rejected.compactMap { column in column.rejection }
    let more = reasons.count > 4 ? ["and \(counted(reasons.count - 4, "more column"))"] : []
    let list = (reasons.prefix(4) + more).joined(separator: ", ")
    return TableProblem(
      (count ?? "there is no numeric column") + (list.isEmpty ? "" : ": \(list)"),
      cure: rejected.lazy.compactMap(\.spellingCure).first
        ?? "\(usable.isEmpty ? "add one" : "add one or give --y none"), and check the separator"
        + " (\(Separator.words))")
  }

  static func notNumericColumn(column: String, numeric: [String]) -> TableProblem {
    TableProblem(
      "column \(quoted(column)) is not numeric",
      cure: numeric.isEmpty
        ? "a column of numbers is needed"
        : "choose from \(several(numeric.map { quoted($0) }))")
  }

  static func notLabels(column: String, count: Int, most: Int) -> TableProblem {
    TableProblem(
      "column \(quoted(column)) has \(counted(count, "different value")): neither classes nor names",
      cure: "label the points by a column with 2 to \(most) values, or by one in which most differ")
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

  /// - Parameters:
  ///   - rows: the number of rows with a value in both columns.
  ///   - dropped: the number of rows that were left out.
  static func constant(column: String, value: Double, rows: Int, dropped: Int) -> TableProblem {
    let left =
      dropped == 0
      ? "" : " that is left (a value is missing in \(dropped) of \(rows + dropped))"
    return TableProblem(
      "column \(quoted(column)) is \(shortest(value)) in every row\(left)",
      cure: "choose another column with --x or --y")
  }

  static func spread(column: String, sd: Double) -> TableProblem {
    TableProblem(
      "the standard deviation of column \(quoted(column)) is \(sd), and its square is beyond the range of numbers",
      cure: "measure it in other units, or give --standardize")
  }

  static func collinear(x: String, y: String) -> TableProblem {
    TableProblem("all points of \(quoted(x)) and \(quoted(y)) lie on one line", cure: chooseOthers)
  }

  /// - Parameter point: the number of the point, from 1.
  static func noCount(
    column: String, value: Double, point: Int, isStandardized: Bool
  ) -> TableProblem {
    TableProblem(
      "\(shortest(value)) in column \(quoted(column)) (point \(point)) is no count",
      cure: isStandardized
        ? "leave out --standardize: counts are whole numbers from 0 to 10⁹"
        : "choose columns of whole numbers from 0 to 10⁹ with --x and --y, or another family")
  }

  static func tooFewDistinct(found: Int, components: Int) -> TableProblem {
    TableProblem(
      "\(counted(found, "distinct point")) for \(counted(components, "component"))",
      cure: "ask for at most \(found) with --components")
  }
}

extension Table.Column {
  /// The reason why the column is no axis: `'5%' in column 's' (line 2) is a percentage`.
  fileprivate var rejection: String? {
    switch content {
    case .flawed(let flaw), .text(let flaw):
      "\(flaw.content.quotedText) in column \(quoted(name)) (line \(flaw.place.line))"
        + " \(flaw.content.problem.kind)"
    case .numeric: reason.map { "column \(quoted(name)) \($0)" }
    }
  }

  fileprivate var spellingCure: String? {
    switch content {
    case .flawed(let flaw): flaw.content.problem.cure
    case .text(let flaw) where flaw.content.isLongerThanNumber: flaw.content.problem.cure
    case .text, .numeric: nil
    }
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

func several(_ words: [String]) -> String {
  words.prefix(8).joined(separator: ", ") + (words.count > 8 ? ", …" : "")
}
