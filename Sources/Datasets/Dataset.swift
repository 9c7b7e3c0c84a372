import JSON
import Plane

/// The points for EM with their axes, classes and provenance.
///
/// Data in one dimension have no y: their points are (x, 0).
package struct Dataset: Hashable, Sendable {
  /// The word for the column on the y axis of data in one dimension.
  package static let noColumn = "none"

  /// A row that was left out because of a missing value. Row and line count from 1.
  package struct DroppedRow: Hashable, Sendable {
    package let row: Int
    package let line: Int
  }

  /// The name on the command line: a name of the catalogue, or the path of a file.
  package let name: String
  package let title: String
  package private(set) var points: Points
  package private(set) var x: AxisLabel
  /// Nil in one dimension.
  package private(set) var y: AxisLabel?
  /// All columns, for choosing others.
  package let table: Table
  package private(set) var xColumn: Int
  /// Nil in one dimension.
  package private(set) var yColumn: Int?
  package private(set) var classes: Classes?
  /// The column that gave the classes; nil for shipped data.
  package private(set) var classColumn: Int?
  /// The column that gave the points their names; nil if they have none.
  package private(set) var nameColumn: Int?
  package let provenance: Provenance?
  package let droppedRows: [DroppedRow]
  /// The points that the user added and removed.
  package private(set) var edits = PointEdits()
  /// The map that made the points, if they are in sd units.
  package private(set) var standardization: AxisScaling?
  /// The guesses that the program made about the file, one sentence each: header, separator, columns, labels.
  package private(set) var remarks: [String] = []
  private let skipsMissing: Bool
  private var labels: Labels
  private var names: PointNames?

  /// Puts columns of a table on axes: the columns `x` and `y` by name, title or 1-based number,
  /// or the first two that are measurements. The data have one dimension if `y` is `none`, or if there is one
  /// column of measurements.
  ///
  /// A missing value is an error that names its cell. If `skipMissing`, rows with missing values
  /// are left out and listed in `droppedRows`. `classes` must have an index for every row of the
  /// table. Without them the column `label`, or a column of texts that suggests itself, gives classes and names.
  /// O(N).
  package init(
    _ table: Table, name: String, title: String, x: String? = nil, y: String? = nil,
    label: String? = nil, skipMissing: Bool = false, classes: Classes? = nil,
    provenance: Provenance? = nil
  ) throws(DataError) {
    let labelColumn = try label.map(table.index(of:))
    let choice = try table.chosenColumns(x: x, y: y, label: labelColumn)
    let labels =
      if let labelColumn {
        try Labels(table, column: labelColumn)
      } else if classes != nil {
        Labels(known: classes)
      } else {
        Labels(foundIn: table)
      }
    try self.init(
      table, name: name, title: title, x: choice.x, y: choice.y, labels: labels,
      skipMissing: skipMissing, provenance: provenance)
    remarks = table.remarks + choice.remarks + (label == nil ? labels.remarks(on: table) : [])
  }

  private init(
    _ table: Table, name: String, title: String, x: Int, y: Int?, labels: Labels,
    skipMissing: Bool, provenance: Provenance?
  ) throws(DataError) {
    (xColumn, yColumn) = (x, y)
    let horizontal = try table.numbers(ofColumn: xColumn)
    let vertical = try y.map(table.numbers(ofColumn:))
    let missing = [(x, horizontal.missing)] + (y.map { [($0, vertical?.missing ?? [])] } ?? [])
    let rows = DroppedRow.rows(of: missing.flatMap(\.1))
    if !skipMissing { try table.requireComplete(missing) }
    guard rows.count < table.rowCount else {
      throw table.error(.nothingLeft(dropped: rows.count))
    }
    let across = horizontal.values.dropping(rows)
    points = Points(
      x: across,
      y: vertical?.values.dropping(rows) ?? Array(repeating: 0, count: across.count))
    self.x = table.columns[x].axis
    self.y = y.map { table.columns[$0].axis }
    self.table = table
    self.name = name
    self.title = drawable(title)
    self.provenance = provenance
    droppedRows = rows
    skipsMissing = skipMissing
    self.labels = labels
    takeLabels()
  }

  /// Gives the points before any edit their classes and names.
  private mutating func takeLabels() {
    (classColumn, nameColumn) = (labels.classColumn, labels.nameColumn)
    classes = labels.classes.map { known in
      Classes(names: known.names, index: known.index.dropping(droppedRows))
    }
    names = nameColumn.map { PointNames(table.columns[$0], rows: unedited) }
  }

  /// Creates a data set from points that were not read from a file. Without the label of y they have one
  /// dimension.
  package init(name: String, points: Points, x: AxisLabel, y: AxisLabel?) throws(DataError) {
    let axes = [(x, points.x)] + (y.map { [($0, points.y)] } ?? [])
    let columns = axes.map { axis, values in
      Table.Column(name: axis.title, axis: axis, content: .numeric(values, missing: []))
    }
    let table = Table(
      file: name, separator: .comma, hasHeader: true, rowCount: points.count, columns: columns)
    try self.init(
      table, name: name, title: name, x: 0, y: y == nil ? nil : 1, labels: Labels(known: nil),
      skipMissing: false, provenance: nil)
  }

  package var columns: [Table.Column] { table.columns }
  package var dimension: Dimension { yColumn == nil ? .one : .two }
  package var isStandardized: Bool { standardization != nil }

  /// The remarks, and the number of rows that were left out.
  package var notes: [String] {
    guard let first = droppedRows.first else { return remarks }
    let count = droppedRows.count
    return remarks + [
      "\(count) of \(table.rowCount) rows left out, \(count == 1 ? "" : "the first ")in line"
        + " \(first.line): a value is missing"
    ]
  }

  /// The name of a point; nil if the data have no names, or if the point was added.
  package func name(ofPoint n: Int) -> String? { names?[n] }

  /// The same data with other columns on its axes, or with one, in the same kind of units. Rows that were removed stay
  /// removed. Added points are gone, since they have no other columns; they stay if one of the two columns is left
  /// out. Throws if no point is left.
  package func choosing(x: Int, y: Int?) throws(DataError) -> Dataset {
    if y == nil, droppedRows.isEmpty {
      if x == xColumn { return flattened }
      if x == yColumn { return swapped.flattened }
    }
    var other = try Dataset(
      table, name: name, title: title, x: x, y: y, labels: labels, skipMissing: skipsMissing,
      provenance: provenance)
    other.remarks = remarks
    let rows = edits.removedRows(of: unedited)
    return try (isStandardized ? other.standardized() : other).removing(rows: rows)
  }

  /// The same data with columns by name, title or 1-based number. The y `none` gives one dimension.
  package func choosing(x: String, y: String) throws(DataError) -> Dataset {
    let across = try table.index(of: x)
    return try choosing(x: across, y: y == Dataset.noColumn ? nil : table.index(of: y))
  }

  /// The same points with the classes and names of a column by name, title or 1-based number. Added points
  /// have neither, so there are no classes if there are added points.
  package func choosing(label: String) throws(DataError) -> Dataset {
    try choosing(label: table.index(of: label))
  }

  /// The same points with the classes and names of a column, from 0.
  package func choosing(label: Int) throws(DataError) -> Dataset {
    var copy = self
    copy.labels = try Labels(table, column: label)
    copy.takeLabels()
    let gone = Set(edits.removed)
    copy.keepLabels(copy.unedited.indices.filter { !gone.contains($0) })
    for _ in 0..<edits.added { copy.addUnlabelled() }
    return copy
  }

  /// The rows of the table, from 0, of the points before any edit.
  private var unedited: [Int] { Array(0..<table.rowCount).dropping(droppedRows) }

  private func removing(rows: Set<Int>) throws(DataError) -> Dataset {
    guard !rows.isEmpty else { return self }
    var copy = self
    copy.edits = PointEdits(removing: rows, from: unedited)
    let gone = Set(copy.edits.removed)
    guard gone.count < points.count else {
      throw table.error(.nothingLeft(dropped: droppedRows.count + gone.count))
    }
    copy.keep((0..<points.count).filter { !gone.contains($0) })
    return copy
  }

  /// Drops all points but those of some numbers.
  private mutating func keep(_ rest: [Int]) {
    points = Points(x: rest.map { points.x[$0] }, y: rest.map { points.y[$0] })
    keepLabels(rest)
  }

  private mutating func keepLabels(_ rest: [Int]) {
    classes = classes.map { known in
      Classes(names: known.names, index: rest.map { known.index[$0] })
    }
    names?.keep(rest)
  }

  /// Notes that the last point has no class and no name.
  private mutating func addUnlabelled() {
    classes = nil
    names?.add()
  }

  /// The same data with its axes swapped; data in one dimension as they are.
  package var swapped: Dataset {
    guard let y, let yColumn else { return self }
    var copy = self
    copy.points = Points(x: points.y, y: points.x)
    (copy.x, copy.y) = (y, x)
    (copy.xColumn, copy.yColumn) = (yColumn, xColumn)
    copy.standardization = standardization.map { map in
      AxisScaling(
        centre: Point(map.centre.y, map.centre.x), scale: Point(map.scale.y, map.scale.x))
    }
    return copy
  }

  /// The same points by their x alone.
  private var flattened: Dataset {
    var copy = self
    (copy.y, copy.yColumn) = (nil, nil)
    copy.points = Points(x: points.x, y: Array(repeating: 0, count: points.count))
    copy.standardization = standardization.map { map in
      AxisScaling(centre: Point(map.centre.x, 0), scale: Point(map.scale.x, 1))
    }
    return copy
  }

  /// The same data with one more point at the end. The classes are dropped, since its class is
  /// unknown. In one dimension only its x counts.
  package func adding(_ place: Point) -> Dataset {
    let point = dimension.confined(place)
    var copy = self
    copy.points = Points(x: points.x + [point.x], y: points.y + [point.y])
    copy.addUnlabelled()
    copy.edits.add()
    return copy
  }

  /// The same data without point n.
  package func removing(point n: Int) -> Dataset {
    var copy = self
    copy.edits.remove(n, of: points.count)
    copy.keep((0..<points.count).filter { $0 != n })
    return copy
  }

  /// The same data in data-sd units: each axis about its mean, divided by its standard deviation
  /// (over N − 1). Throws if a column is constant.
  package func standardized() throws(DataError) -> Dataset {
    guard !isStandardized else { return self }
    let horizontal = try varied(points.x, column: xColumn)
    let vertical: Spread? =
      if let yColumn { try varied(points.y, column: yColumn) } else { nil }
    let map = AxisScaling(
      centre: Point(horizontal.mean, vertical?.mean ?? 0),
      scale: Point(horizontal.sd, vertical?.sd ?? 1))
    var copy = self
    copy.standardization = map
    copy.points = Points(
      x: points.x.map { ($0 - map.centre.x) / map.scale.x },
      y: points.y.map { ($0 - map.centre.y) / map.scale.y })
    copy.x.unit = "sd"
    copy.y?.unit = "sd"
    return copy
  }
}
