import JSON

/// The first row of a table beside the rows below it: how wide the table is, and whether a row of units follows.
struct TableTop {
  let first: [SourceField]
  /// The number of fields of the rows below.
  let width: Int
  /// The place of the second row; nil if there is none.
  let secondPlace: TextPlace?
  /// The texts of a row of units, and its line.
  private let units: [String]
  let unitsLine: Int?
  /// The line of the first row that has a number, among the first rows.
  private let firstNumberLine: Int?

  /// - Parameters:
  ///   - below: the first rows below.
  ///   - header: true if the user says that the first row names the columns, false if it does not; nil if the user
  ///     does not say.
  init(first: [SourceField], below: [[SourceField]], header: Bool?) {
    self.first = first
    let second = below.first?.count ?? first.count
    let areRegular = below.allSatisfy { $0.count == second }
    // R writes one name fewer than columns if the rows have names. Some programs write a separator at the end of
    // every row, or only of the first.
    let isLonger = second == first.count + 1 && first.count > 0 && header != false
    let isShorter = second == first.count - 1 && first.last?.text.isEmpty == true
    width = areRegular && (isLonger || isShorter) ? second : first.count
    secondPlace = below.first?.first.map { TextPlace(line: $0.place.line) }
    firstNumberLine = ([first] + below).first { $0.contains(where: \.isNumber) }?.first?.place.line
    let isUnits = header != false && width == first.count && Self.isRowOfUnits(first, below)
    units = isUnits ? below[0].map(\.text) : []
    unitsLine = isUnits ? below[0].first?.place.line : nil
  }

  /// True if the first row has one field fewer than the rows below.
  var isShort: Bool { first.count < width }

  /// True if no row above a line has a number, as in a title above the table.
  func isTitle(above line: Int) -> Bool { firstNumberLine.map { $0 >= line } ?? true }

  /// The first row with one field for each column. A missing name belongs to the first column, unless the last
  /// column is blank.
  func aligned(above builders: [ColumnBuilder]) -> [SourceField] {
    guard isShort, let place = first.first?.place else { return Array(first.prefix(width)) }
    let isTrailing = builders.last?.isBlank == true
    return isTrailing ? first + [.empty(at: place)] : [.empty(at: place)] + first
  }

  func unit(ofColumn j: Int) -> String? {
    guard units.indices.contains(j) else { return nil }
    let text = units[j].trimmingBrackets
    return text.isEmpty ? nil : drawable(text)
  }

  /// The guesses about the shape of the first rows, one sentence each.
  func remarks(above builders: [ColumnBuilder]) -> [String] {
    let units = unitsLine.map { "line \($0) is read as the units" }
    let names =
      isShort && builders.last?.isBlank == false
      ? "there is one name fewer than columns, so the first column has none" : nil
    return [units, names].compactMap(\.self)
  }

  /// True if the second row has words above numbers in at least two columns, and no number.
  private static func isRowOfUnits(_ first: [SourceField], _ below: [[SourceField]]) -> Bool {
    guard below.count > 1, below.allSatisfy({ $0.count == first.count }) else { return false }
    let numeric = first.indices.filter { j in
      var counts = FieldCounts()
      for row in below.dropFirst() { counts.add(row[j]) }
      return counts.looksNumeric
    }
    let hasNames = numeric.allSatisfy { first[$0].isWord }
    let isBare = numeric.allSatisfy { below[0][$0].isUnit }
    return numeric.count > 1 && hasNames && isBare && numeric.contains { below[0][$0].isWord }
  }
}

extension SourceField {
  /// True for a text that is no damaged or otherwise spelled number.
  var isWord: Bool { if case .text = content { !text.hasNumberStart } else { false } }

  /// True for a text that may be a unit; an empty field means none.
  fileprivate var isUnit: Bool {
    switch content {
    case .text: text.count <= 20
    case .missing: text.isEmpty || text == "-"
    case .number, .infinite, .comma, .spelled: false
    }
  }
}

extension String {
  /// True if the text begins like a number.
  var hasNumberStart: Bool {
    let digits = unicodeScalars.drop { "+-.,".unicodeScalars.contains($0) }
    return digits.first.map { "0"..."9" ~= $0 } ?? false
  }

  /// The text without brackets around it: `[mm]` is mm.
  fileprivate var trimmingBrackets: String {
    let pairs: [(Character, Character)] = [("(", ")"), ("[", "]"), ("<", ">")]
    guard count > 2, pairs.contains(where: { first == $0.0 && last == $0.1 }) else { return self }
    return String(dropFirst().dropLast())
  }
}
