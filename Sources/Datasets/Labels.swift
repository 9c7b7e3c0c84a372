import JSON

/// The columns of a table that give the points known classes or names.
struct Labels: Hashable, Sendable {
  /// The column of the classes.
  let classColumn: Int?
  /// The classes, with an index for every row of the table.
  let classes: Classes?
  /// The column of the names.
  let nameColumn: Int?
  /// The columns that may be classes, if there are several and none was chosen.
  private let offered: [Int]

  /// No labels but classes that the caller knows.
  init(known classes: Classes?) {
    classColumn = nil
    self.classes = classes
    nameColumn = nil
    offered = []
  }

  /// The labels of a column: classes if it has 2 to 12 different texts, of which one occurs twice or
  /// more, and names if most texts are different.
  ///
  /// Throws if it has neither.
  init(_ table: Table, column: Int) throws(DataError) {
    let texts = table.columns[column].labels(rows: table.rowCount)
    let (firstRows, index) = texts.distinctRows
    let count = firstRows.count
    let isClasses = (2...Self.mostClasses).contains(count) && count < table.rowCount
    classColumn = isClasses ? column : nil
    classes = isClasses ? Classes((firstRows.map { texts[$0] }, index)) : nil
    nameColumn = 2 * count > table.rowCount ? column : nil
    offered = []
    guard classColumn != nil || nameColumn != nil else {
      throw table.error(
        .notLabels(column: table.columns[column].name, count: count, most: Self.mostClasses))
    }
  }

  /// The labels that a table offers by itself: the classes of its only column of 2 to 9 texts that occur again,
  /// and the names of its first column of texts that are all different.
  init(foundIn table: Table) {
    let texts = table.columns.indices.filter { table.columns[$0].isText }
    let grouped = texts.compactMap { j in
      table.columns[j].texts?.distinct(atMost: Self.mostFoundClasses).map { (j, $0) }
    }.filter { $0.1.texts.count > 1 && 2 * $0.1.texts.count <= table.rowCount }
    offered = grouped.count > 1 ? grouped.map(\.0) : []
    let only = grouped.count == 1 ? grouped.first : nil
    classColumn = only?.0
    classes = only.map { Classes($0.1) }
    nameColumn = texts.first { table.columns[$0].texts?.areAllDifferent == true }
  }

  /// The labels that were found, for a caller who did not ask for them.
  func remarks(on table: Table) -> [String] {
    let found = [("classes", classColumn), ("names of points", nameColumn)].compactMap {
      (what, column) in column.map { "\(what) from \(quoted(table.columns[$0].name))" }
    }
    let several = offered.map { quoted(table.columns[$0].name) }.joined(separator: ", ")
    return (several.isEmpty ? [] : ["\(several) may be classes; --label takes one of them"])
      + (found.isEmpty ? [] : [found.joined(separator: " and ") + "; --label takes another column"])
  }

  private static let mostClasses = 12
  private static let mostFoundClasses = 9
}

extension Classes {
  fileprivate init(_ found: (texts: [String], index: [Int])) {
    self.init(
      names: found.texts.map { $0.isEmpty ? "no label" : drawable($0) }, index: found.index)
  }
}

extension Table.Column {
  fileprivate var isText: Bool { if case .text = content { true } else { false } }

  fileprivate func labels(rows: Int) -> Texts {
    if let texts { return texts }
    var labels = Texts()
    for row in 0..<rows { labels.append(text(ofRow: row).utf8) }
    return labels
  }
}
