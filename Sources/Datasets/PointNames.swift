import JSON

/// The names of points, which a column of the table gives.
struct PointNames: Hashable, Sendable {
  private let column: Table.Column
  /// The row, from 0, of each point; nil for an added one.
  private var rows: [Int?]

  init(_ column: Table.Column, rows: [Int]) {
    self.column = column
    self.rows = rows
  }

  /// Nil if the point was added or its field is empty.
  subscript(n: Int) -> String? {
    guard rows.indices.contains(n), let row = rows[n] else { return nil }
    let name = column.text(ofRow: row)
    return name.isEmpty ? nil : drawable(name)
  }

  mutating func keep(_ rest: [Int]) { rows = rest.map { rows[$0] } }

  mutating func add() { rows.append(nil) }
}
