/// The points of a data set that the user added and removed.
package struct PointEdits: Hashable, Sendable {
  /// The number of added points. They are the last points of the data set.
  package private(set) var added = 0
  /// The numbers, from 0, that the removed points had before any edit, in ascending order.
  package private(set) var removed: [Int] = []
  /// The rows of the table, from 0, of removed points that the present columns have no values for. They stay
  /// removed when other columns are chosen.
  private(set) var removedElsewhere: Set<Int> = []

  package init() {}

  package var isEmpty: Bool { added == 0 && removed.isEmpty && removedElsewhere.isEmpty }

  /// The edits of other columns of the same table: no points are added.
  /// - Parameters:
  ///   - rows: the rows of the removed points.
  ///   - points: the rows of the points before any edit.
  init(removing rows: Set<Int>, from points: [Int]) {
    removed = points.indices.filter { rows.contains(points[$0]) }
    removedElsewhere = rows.subtracting(removed.map { points[$0] })
  }

  /// The rows of all removed points.
  /// - Parameter points: the rows of the points before any edit.
  func removedRows(of points: [Int]) -> Set<Int> {
    removedElsewhere.union(removed.map { points[$0] })
  }

  mutating func add() { added += 1 }

  /// - Parameters:
  ///   - n: the present number of the point.
  ///   - count: the number of points before it is removed.
  mutating func remove(_ n: Int, of count: Int) {
    guard n < count - added else {
      added -= 1
      return
    }
    let original = removed.reduce(n) { place, gone in gone <= place ? place + 1 : place }
    removed.insert(original, at: removed.firstIndex { $0 > original } ?? removed.endIndex)
  }
}
