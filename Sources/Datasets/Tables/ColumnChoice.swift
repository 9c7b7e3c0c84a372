import JSON

extension Table {
  /// The columns on the axes, and what was passed over to find them. Without y the data have one dimension.
  struct Choice {
    let x: Int
    let y: Int?
    let remarks: [String]
  }

  /// The columns to draw: `x` and `y` by name or 1-based number, or the first ones that are measurements.
  ///
  /// There is one if `y` is `none`, or if no other is a measurement. Throws if there is none, if one does not
  /// exist or is not numeric, or if a field of one is not a finite number.
  /// - Parameter label: a column of labels, which is no axis unless it is asked for.
  func chosenColumns(x: String?, y: String?, label: Int? = nil) throws(DataError) -> Choice {
    let wantedX = try x.map(index(of:))
    if y == Dataset.noColumn { return try chosenColumn(wantedX, label: label) }
    let wantedY = try y.map(index(of:))
    if wantedY == nil, let only = onlyColumn(wanted: wantedX, label: label) {
      return Choice(x: only, y: nil, remarks: [remark(takingOnly: only)])
    }
    if let wantedX, wantedX == wantedY { throw error(.sameColumn(name: columns[wantedX].name)) }
    let wanted = [wantedX, wantedY].compactMap(\.self)
    let needed = 2 - wanted.count
    let ranked = ranked(without: wanted + [label].compactMap(\.self), needed: needed)
    guard ranked.count >= needed else { throw tooFew(without: wanted) }
    var taken = ranked.prefix(needed).sorted().makeIterator()
    guard let first = wantedX ?? taken.next(), let second = wantedY ?? taken.next() else {
      throw tooFew(without: wanted)
    }
    let remark = needed == 0 ? nil : remark(taking: [first, second], free: ranked, needed: needed)
    return Choice(x: first, y: second, remarks: remark.map { [$0] } ?? [])
  }

  /// The column of data in one dimension, which was asked for.
  private func chosenColumn(_ wanted: Int?, label: Int?) throws(DataError) -> Choice {
    if let wanted { return Choice(x: wanted, y: nil, remarks: []) }
    let ranked = ranked(without: [label].compactMap(\.self), needed: 1)
    guard let first = ranked.first else { throw tooFew(without: []) }
    let count = columns.count { $0.isMeasured }
    let remark =
      "the axis is \(quoted(columns[first].name)), the first of \(count) columns of numbers;"
      + " --x takes another column"
    return Choice(x: first, y: nil, remarks: count > 1 ? [remark] : [])
  }

  /// The only column of numbers that is no row number, or if there is none the only row number. Nil if there are
  /// several (constant ones count), if another was asked for, or if another column may be meant as numbers.
  private func onlyColumn(wanted: Int?, label: Int?) -> Int? {
    let others = columns.indices.filter { $0 != label }
    guard others.allSatisfy({ columns[$0].isNumeric || columns[$0].hasWords }) else { return nil }
    let usable = others.filter { columns[$0].isNumeric }
    let measured = usable.filter { columns[$0].standing?.isIdentifier != true }
    let candidates = measured.isEmpty ? usable : measured
    guard let only = candidates.first, candidates.count == 1 else { return nil }
    return wanted == nil || wanted == only ? only : nil
  }

  private func remark(takingOnly only: Int) -> String {
    let passed = columns.indices.compactMap { j in
      j == only ? nil : columns[j].standing.map { "\(quoted(columns[j].name)) (\($0.words))" }
    }
    let hasOther = columns.indices.contains { $0 != only && columns[$0].canBeAxis }
    return "one dimension: \(quoted(columns[only].name)) is the only column of "
      + (passed.isEmpty ? "numbers" : "measurements, not \(several(passed))")
      + (hasOther ? "; --x and --y take two" : "")
  }

  /// The columns that may be taken, the best ones first: measurements, then counters, and if there is nothing
  /// else those that are certainly an error.
  private func ranked(without wanted: [Int], needed: Int) -> [Int] {
    let free = columns.indices.filter { !wanted.contains($0) }
    let measured = free.filter { columns[$0].isMeasured }
    let counting = free.filter { columns[$0].standing?.isUsable == true }
    let ids = counting.filter { columns[$0].standing?.isIdentifier == true }
    let spelled = free.filter { columns[$0].isSpelled }
    let blank = free.filter { columns[$0].standing?.isUsable == false }
    // A column of numbers in another spelling is more likely to be meant than a counter: its error is reported.
    if !spelled.isEmpty, measured.count < needed { return measured }
    return measured + counting.filter { !ids.contains($0) } + ids + blank
  }

  private func tooFew(without wanted: [Int]) -> DataError {
    let rejected = columns.filter { !$0.canBeAxis }
    return DataError(
      .tooFewNumericColumns(usable: columns.filter(\.canBeAxis), rejected: rejected), file: file,
      at: rejected.compactMap(\.flaw).first?.place)
  }

  /// A sentence about the columns that were taken; nil if no others could have been.
  private func remark(taking taken: [Int], free: [Int], needed: Int) -> String? {
    let names = taken.map { quoted(columns[$0].name) }.joined(separator: " and ")
    let passed = columns.indices.filter { !taken.contains($0) }.compactMap { j in
      (columns[j].standing?.words ?? (columns[j].isSpelled ? columns[j].reason : nil)).map {
        "\(quoted(columns[j].name)) (\($0))"
      }
    }
    let others = free.count { !taken.contains($0) && columns[$0].isMeasured }
    let counters = taken.compactMap { j in
      columns[j].standing.map { "\(quoted(columns[j].name)) \($0.words)" }
    }
    guard !passed.isEmpty || others > 0 else {
      let words = counters.joined(separator: ", and ")
      return counters.isEmpty ? nil : "\(words), but no other column can be an axis"
    }
    let all = columns.count { $0.isMeasured }
    let isPlain = passed.isEmpty && counters.isEmpty && needed == 2
    return "the axes are \(names)\(isPlain ? ", the first of \(all) columns of numbers" : "")"
      + (counters.isEmpty ? "" : ", although \(counters.joined(separator: " and "))")
      + (passed.isEmpty ? "" : ", not \(several(passed))") + "; --x and --y take other columns"
  }

  /// The numbers of a column, NaN for missing values, and the missing cells.
  func numbers(ofColumn index: Int) throws(DataError) -> (values: [Double], missing: [Table.Cell]) {
    let column = columns[index]
    switch column.content {
    case .numeric(let values, let missing): return (values, missing)
    case .flawed(let flaw):
      throw flaw.error(
        column: column.name, file: file,
        mayBeHeader: !hasHeader && flaw.place.line == firstLine)
    case .text:
      throw error(.notNumericColumn(column: column.name, numeric: numericNames))
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
  /// True for a column of measurements, in which a field may be damaged.
  fileprivate var isMeasured: Bool {
    switch content {
    case .numeric: standing == nil
    case .flawed: !isSpelled
    case .text: false
    }
  }

  /// The first field that is not a number.
  var flaw: Table.Flaw? {
    switch content {
    case .flawed(let flaw), .text(let flaw): flaw
    case .numeric: nil
    }
  }

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
