import Dispatch

/// Room for columns of numbers that several threads fill, a section of the rows each.
///
/// Unchecked because of the pointers: the threads write different parts of what they point to.
struct PlainColumns: @unchecked Sendable {
  private let columns: [UnsafeMutablePointer<Double>]

  /// Columns of as many numbers as `fill` says it has put at the beginning of each.
  static func filled(
    _ width: Int, capacity: Int, _ fill: (PlainColumns) -> Int
  ) -> [[Double]] {
    filled(width, capacity, [], fill).columns
  }

  /// One array inside the next, as each gives its room only to a closure.
  private static func filled(
    _ width: Int, _ capacity: Int, _ rooms: [UnsafeMutablePointer<Double>],
    _ fill: (PlainColumns) -> Int
  ) -> (columns: [[Double]], rows: Int) {
    guard width > 0 else { return ([], fill(PlainColumns(columns: rooms))) }
    var others: (columns: [[Double]], rows: Int) = ([], 0)
    let column = [Double](unsafeUninitializedCapacity: capacity) { room, count in
      guard let base = room.baseAddress else { return }
      others = filled(width - 1, capacity, rooms + [base], fill)
      count = others.rows
    }
    return ([column] + others.columns, others.rows)
  }

  /// Fills the sections on different threads, each at the beginning of its own room, and closes the
  /// gaps between them; how many rows there are, or nil if a section could not be filled.
  func fill(
    _ rooms: [Int], _ section: @Sendable (Int, [UnsafeMutablePointer<Double>]) -> Int?
  ) -> Int? {
    let starts = rooms.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    let filled = [Int?](unsafeUninitializedCapacity: rooms.count) { results, count in
      results.initialize(repeating: nil)
      count = rooms.count
      // Each thread writes its own element.
      nonisolated(unsafe) let results = results
      DispatchQueue.concurrentPerform(iterations: rooms.count) { number in
        results[number] = section(number, columns.map { $0 + starts[number] })
      }
    }
    let counts = filled.compactMap { $0 }
    guard counts.count == rooms.count else { return nil }
    DispatchQueue.concurrentPerform(iterations: columns.count) { column in
      var end = counts[0]
      for number in counts.indices.dropFirst() {
        (columns[column] + end).update(
          from: columns[column] + starts[number], count: counts[number])
        end += counts[number]
      }
    }
    return counts.reduce(0, +)
  }
}
