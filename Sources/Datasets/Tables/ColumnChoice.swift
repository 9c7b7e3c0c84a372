import JSON

extension Table {
  /// The two columns to draw: `x` and `y` by name or 1-based number, or the first numeric ones.
  ///
  /// Throws if there are not two, if one does not exist or is not numeric, or if a field of one is
  /// not a finite number.
  func chosenColumns(x: String?, y: String?) throws(DataError) -> (x: Int, y: Int) {
    let wantedX = try x.map(index(of:))
    let wantedY = try y.map(index(of:))
    if let wantedX, wantedX == wantedY { throw error(.sameColumn(name: columns[wantedX].name)) }
    let candidates = columns.indices.filter {
      $0 != wantedX && $0 != wantedY && columns[$0].isMeantAsNumbers
    }
    var free = candidates.makeIterator()
    guard let first = wantedX ?? free.next(), let second = wantedY ?? free.next() else {
      throw error(.tooFewNumericColumns(names: numericNames))
    }
    return (first, second)
  }

  /// The numbers of a column, NaN for missing values, and the missing cells.
  func numbers(ofColumn index: Int) throws(DataError) -> (values: [Double], missing: [Table.Cell]) {
    switch columns[index].content {
    case .numeric(let values, let missing): return (values, missing)
    case .flawed(let error): throw error
    case .text:
      throw error(.notNumericColumn(column: columns[index].name, numeric: numericNames))
    }
  }

  /// The position of the column with this name, this 1-based number, or this name or axis title in
  /// any case, in this order.
  func index(of wanted: String) throws(DataError) -> Int {
    if let index = try theOnly(wanted, { $0.name == wanted }) { return index }
    if let number = Int(wanted), columns.indices.contains(number - 1) { return number - 1 }
    if let index = try theOnly(wanted, { $0.isCalled(wanted) }) { return index }
    let known = columns.flatMap { [$0.name, $0.axis.title] }
    throw error(
      .unknownColumn(
        wanted: wanted, nearest: nearest(to: wanted, in: known), columns: columns.map(\.called)))
  }

  /// The position of the column that meets a condition; nil if there is none. Throws if there are
  /// more.
  private func theOnly(
    _ name: String, _ condition: (Column) -> Bool
  ) throws(DataError) -> Int? {
    let found = columns.indices.filter { condition(columns[$0]) }
    guard found.count > 1 else { return found.first }
    throw error(.ambiguousColumn(name: name, positions: found.map { $0 + 1 }))
  }

  private var numericNames: [String] { columns.filter(\.isMeantAsNumbers).map(\.name) }

  func error(_ problem: TableProblem) -> DataError { DataError(problem, file: file) }
}

extension Table.Column {
  /// True if the word is the name, the title or the title with the unit, in any case.
  fileprivate func isCalled(_ word: String) -> Bool {
    let wanted = word.lowercased()
    return [name, axis.title, axis.text].contains { $0.lowercased() == wanted }
  }

  /// The name in quotes, and the title if it differs.
  fileprivate var called: String {
    let isTold = axis.title.lowercased() == name.lowercased() || axis.text == name
    return quoted(name) + (isTold ? "" : " (\(axis.title))")
  }
}
