/// N points, stored as two columns so that inner loops read contiguous memory.
package struct Points: Hashable, Sendable {
  package private(set) var x: [Double]
  package private(set) var y: [Double]

  /// The two columns must be of equal length; a longer one is cut.
  package init(x: [Double], y: [Double]) {
    let count = min(x.count, y.count)
    self.x = x.count == count ? x : Array(x.prefix(count))
    self.y = y.count == count ? y : Array(y.prefix(count))
  }

  package init(_ points: some Sequence<Point>) {
    var x: [Double] = []
    var y: [Double] = []
    for point in points {
      x.append(point.x)
      y.append(point.y)
    }
    self.init(x: x, y: y)
  }

  package var count: Int { x.count }
  package var isEmpty: Bool { x.isEmpty }
  package subscript(n: Int) -> Point { Point(x[n], y[n]) }

  /// The smallest box that holds all points; nil without points. O(N).
  package var bounds: Bounds? {
    guard let first = x.first else { return nil }
    var bounds = Bounds(minimum: Point(first, y[0]), maximum: Point(first, y[0]))
    for n in 1..<max(1, count) { bounds.include(self[n]) }
    return bounds
  }
}
