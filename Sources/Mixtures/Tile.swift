import Plane

/// Some consecutive points in working units, few enough that everything computed for them stays in the
/// processor's nearest cache.
package struct Tile {
  /// The longest tile.
  package static let length = 256

  /// The index of the first point.
  package let start: Int
  package let count: Int
  package let x: UnsafePointer<Double>
  package let y: UnsafePointer<Double>
}

extension Points {
  /// Calls `body` with the two columns. Does nothing if there are no points.
  func withColumns(_ body: (UnsafePointer<Double>, UnsafePointer<Double>) -> Void) {
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        guard let x = x.baseAddress, let y = y.baseAddress else { return }
        body(x, y)
      }
    }
  }

  /// Calls `body` with each tile of `range` in order.
  func forEachTile(in range: Range<Int>? = nil, _ body: (Tile) -> Void) {
    withColumns { x, y in
      let range = (range ?? 0..<count).clamped(to: 0..<count)
      for start in stride(from: range.lowerBound, to: range.upperBound, by: Tile.length) {
        let length = min(Tile.length, range.upperBound - start)
        body(Tile(start: start, count: length, x: x + start, y: y + start))
      }
    }
  }
}
