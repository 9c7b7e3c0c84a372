import JSON

/// One data set of the catalogue: its description in the index, and its data.
package struct CatalogueEntry: Hashable, Sendable {
  /// The end of EM from the classroom start, by an independent computation: log p to three
  /// decimals, and the number of iterations until one gains less than 10⁻⁹ (1 + |log p|).
  package struct Reach: Hashable, Sendable {
    package let logLikelihood: Double
    package let iterations: Int
  }

  package let name: String
  /// Other names on the command line.
  package let aliases: [String]
  package let title: String
  /// The file in `datasets/`.
  package let file: String
  /// Titles and units of the measured columns, by name, in order.
  package let axes: [(column: String, axis: AxisLabel)]
  /// The columns that are shown by default; y is nil for data in one dimension.
  package let x: String
  package let y: String?
  /// The default number of components K.
  package let components: Int
  /// Family, covariances and half-steps of the data set. Options on the command line override them.
  package let model: ModelChoices
  /// The classroom start for that family and those covariances (gaussian and full unless `model`
  /// says otherwise), in data units and in the form of a start file.
  package let start: JSONNode
  /// The components that the points were drawn from, in the form of `start` without weights and in the
  /// order of the classes; nil for measured data, and for data from no such components.
  package let truth: JSONNode?
  /// Nil only for pitfalls where EM reaches nothing.
  package let reaches: Reach?
  /// The pitfall that the data show; nil for measured data.
  package let pitfall: Pitfall?
  package let provenance: Provenance
  private let classColumn: String?
  private let classNames: [(value: String, name: String)]

  /// The file as it is in the repository.
  package var csv: [UInt8] { embeddedFile(named: file) ?? [] }

  /// The data on their default axes, or on other columns by name, title or 1-based number.
  ///
  /// The column of known classes becomes `classes`. It cannot be chosen, since EM never sees it. Another column
  /// may be given as `label`.
  package func dataset(
    x: String? = nil, y: String? = nil, label: String? = nil
  ) throws(DataError) -> Dataset {
    guard let bytes = embeddedFile(named: file) else {
      throw start.error("\(quoted(file)) is not embedded", cure: "add it to CatalogueFiles.swift")
    }
    var table = try Table(reading: bytes, file: "datasets/\(file)")
    var classes: Classes?
    if let classColumn {
      let index = try table.index(of: classColumn)
      classes = try knownClasses(in: table, column: index)
      table = table.removing(column: index)
    }
    table = table.titled(Dictionary(axes.map { ($0.column, $0.axis) }) { first, _ in first })
    let usualX = try usual(self.x, unlessTakenBy: y == Dataset.noColumn ? nil : y, in: table)
    let usualY =
      if let column = self.y {
        try usual(column, unlessTakenBy: x, in: table)
      } else {
        String?.some(Dataset.noColumn)
      }
    return try Dataset(
      table, name: name, title: title, x: x ?? usualX, y: y ?? usualY,
      label: label == classColumn ? nil : label, classes: classes,
      provenance: provenance)
  }

  /// The default column; nil, for the next numeric column, if the other axis shows it.
  private func usual(
    _ column: String, unlessTakenBy other: String?, in table: Table
  ) throws(DataError) -> String? {
    guard let other, try table.index(of: other) == table.index(of: column) else { return column }
    return nil
  }

  private func knownClasses(in table: Table, column: Int) throws(DataError) -> Classes {
    let values = try table.numbers(ofColumn: column).values
    let index = try values.enumerated().map { (row, value) throws(DataError) in
      guard let k = classNames.firstIndex(where: { Double($0.value) == value }) else {
        throw start.error(
          "row \(row + 1) of \(file) has the class \(value), which has no name",
          cure: "name it under classes")
      }
      return k
    }
    return Classes(names: classNames.map(\.name), index: index)
  }
}

extension CatalogueEntry.Reach {
  fileprivate init(_ node: JSONNode) throws(DataError) {
    try node.requireNames(["logLikelihood", "iterations"])
    logLikelihood = try node.member("logLikelihood").number()
    iterations = try node.member("iterations").integer()
  }
}

extension CatalogueEntry {
  init(_ node: JSONNode) throws(DataError) {
    try node.requireNames([
      "name", "aliases", "title", "file", "columns", "x", "y", "components", "classes", "model",
      "truth", "start", "reaches", "shows", "trouble", "source", "licence", "citation",
    ])
    name = try node.member("name").string()
    aliases = try (node.optional("aliases")?.elements() ?? []).map { (alias) throws(DataError) in
      try alias.string()
    }
    title = try node.member("title").string()
    file = try node.member("file").string()
    axes = try node.member("columns").members().map { (column, about) throws(DataError) in
      let unit = try about.optional("unit")?.string()
      return (column, AxisLabel(title: try about.member("title").string(), unit: unit))
    }
    x = try node.member("x").string()
    y = try node.optional("y")?.string()
    components = try node.member("components").integer()
    let classes = try node.optional("classes")
    classColumn = try classes?.member("column").string()
    classNames = try (classes?.member("names").members() ?? []).map {
      (value, name) throws(DataError) in
      (value, try name.string())
    }
    model =
      if let choices = try node.optional("model") { try ModelChoices(choices) } else { .usual }
    truth = try node.optional("truth")
    start = try node.member("start")
    let shows: String
    if let told = try node.optional("trouble") {
      let pitfall = try Pitfall(told)
      self.pitfall = pitfall
      shows = pitfall.description
      if let shows = try node.optional("shows") {
        throw shows.error("a trouble tells its story itself", cure: "leave 'shows' out")
      }
      let reaches = try node.optional("reaches")
      self.reaches = if let reaches { try Reach(reaches) } else { nil }
    } else {
      pitfall = nil
      reaches = try Reach(node.member("reaches"))
      shows = try node.member("shows").string()
    }
    provenance = Provenance(
      shows: shows,
      source: try node.member("source").string(),
      licence: try node.member("licence").string(), citation: try node.member("citation").string())
  }

  package static func == (a: CatalogueEntry, b: CatalogueEntry) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
