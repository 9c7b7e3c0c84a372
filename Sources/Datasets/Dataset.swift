import JSON
import Plane

/// The points for EM with their axes, classes and provenance.
package struct Dataset: Hashable, Sendable {
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
  package private(set) var y: AxisLabel
  /// All columns, for choosing others.
  package let table: Table
  package private(set) var xColumn: Int
  package private(set) var yColumn: Int
  package private(set) var classes: Classes?
  package let provenance: Provenance?
  package let droppedRows: [DroppedRow]
  /// The points that the user added and removed.
  package private(set) var edits = PointEdits()
  /// The map that made the points, if they are in sd units.
  package private(set) var standardization: AxisScaling?
  private let skipsMissing: Bool
  private let allClasses: Classes?

  /// Puts two columns of a table on axes: the columns `x` and `y` by name, title or 1-based number,
  /// or the first numeric ones.
  ///
  /// A missing value is an error that names its cell. If `skipMissing`, rows with missing values
  /// are left out and listed in `droppedRows`. `classes` must have an index for every row of the
  /// table. O(N).
  package init(
    _ table: Table, name: String, title: String, x: String? = nil, y: String? = nil,
    skipMissing: Bool = false, classes: Classes? = nil, provenance: Provenance? = nil
  ) throws(DataError) {
    (xColumn, yColumn) = try table.chosenColumns(x: x, y: y)
    let horizontal = try table.numbers(ofColumn: xColumn)
    let vertical = try table.numbers(ofColumn: yColumn)
    let rows = DroppedRow.rows(of: horizontal.missing + vertical.missing)
    if !skipMissing {
      try table.requireComplete((xColumn, horizontal.missing), (yColumn, vertical.missing))
    }
    guard rows.count < table.rowCount else {
      throw table.error(.nothingLeft(dropped: rows.count))
    }
    points = Points(
      x: horizontal.values.dropping(rows), y: vertical.values.dropping(rows))
    self.classes = classes.map { Classes(names: $0.names, index: $0.index.dropping(rows)) }
    self.x = table.columns[xColumn].axis
    self.y = table.columns[yColumn].axis
    self.table = table
    self.name = name
    self.title = drawable(title)
    self.provenance = provenance
    droppedRows = rows
    skipsMissing = skipMissing
    allClasses = classes
  }

  /// Creates a data set from points that were not read from a file.
  package init(name: String, points: Points, x: AxisLabel, y: AxisLabel) throws(DataError) {
    let columns = [(x, points.x), (y, points.y)].map { axis, values in
      Table.Column(name: axis.title, axis: axis, content: .numeric(values, missing: []))
    }
    let table = Table(
      file: name, separator: .comma, hasHeader: true, rowCount: points.count, columns: columns)
    try self.init(table, name: name, title: name)
  }

  package var columns: [Table.Column] { table.columns }
  package var isStandardized: Bool { standardization != nil }

  /// The same data with another pair of columns on its axes, in the same kind of units. Rows that were removed stay
  /// removed. Added points are gone, since they have no other columns. Throws if no point is left.
  package func choosing(x: String, y: String) throws(DataError) -> Dataset {
    let other = try Dataset(
      table, name: name, title: title, x: x, y: y, skipMissing: skipsMissing, classes: allClasses,
      provenance: provenance)
    let rows = edits.removedRows(of: unedited)
    return try (isStandardized ? other.standardized() : other).removing(rows: rows)
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
    classes = classes.map { known in
      Classes(names: known.names, index: rest.map { known.index[$0] })
    }
  }

  /// The same data with its axes swapped.
  package var swapped: Dataset {
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

  /// The same data with one more point at the end. The classes are dropped, since its class is
  /// unknown.
  package func adding(_ point: Point) -> Dataset {
    var copy = self
    copy.points = Points(x: points.x + [point.x], y: points.y + [point.y])
    copy.classes = nil
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
    let horizontal = try spread(of: points.x, column: xColumn)
    let vertical = try spread(of: points.y, column: yColumn)
    let map = AxisScaling(
      centre: Point(horizontal.mean, vertical.mean), scale: Point(horizontal.sd, vertical.sd))
    var copy = self
    copy.standardization = map
    copy.points = Points(
      x: points.x.map { ($0 - map.centre.x) / map.scale.x },
      y: points.y.map { ($0 - map.centre.y) / map.scale.y })
    copy.x.unit = "sd"
    copy.y.unit = "sd"
    return copy
  }
}
