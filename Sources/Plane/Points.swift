/// N points, stored as two columns so that inner loops read contiguous memory.
package struct Points: Hashable, Sendable {
  package let x: [Double]
  package let y: [Double]
  /// The smallest box that holds all points; nil without points.
  package let bounds: Bounds?

  /// The two columns must be of equal length; a longer one is cut. O(N).
  package init(x: [Double], y: [Double]) {
    let count = min(x.count, y.count)
    self.x = x.count == count ? x : Array(x.prefix(count))
    self.y = y.count == count ? y : Array(y.prefix(count))
    bounds = Points.bounds(x, y, count: count)
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

  private static func bounds(_ x: [Double], _ y: [Double], count: Int) -> Bounds? {
    guard count > 0 else { return nil }
    var bounds = Bounds(minimum: Point(x[0], y[0]), maximum: Point(x[0], y[0]))
    for n in 1..<count { bounds.include(Point(x[n], y[n])) }
    return bounds
  }
}
