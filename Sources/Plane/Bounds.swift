/// A box with sides parallel to the axes.
package struct Bounds: Hashable, Sendable {
  package var minimum: Point
  package var maximum: Point

  package init(minimum: Point, maximum: Point) {
    self.minimum = minimum
    self.maximum = maximum
  }

  package var width: Double { maximum.x - minimum.x }
  package var height: Double { maximum.y - minimum.y }
  package var centre: Point {
    Point(
      minimum.x + (maximum.x - minimum.x) / 2,
      minimum.y + (maximum.y - minimum.y) / 2)
  }

  package mutating func include(_ point: Point) {
    minimum = Point(min(minimum.x, point.x), min(minimum.y, point.y))
    maximum = Point(max(maximum.x, point.x), max(maximum.y, point.y))
  }

  package func union(_ other: Bounds) -> Bounds {
    var both = self
    both.include(other.minimum)
    both.include(other.maximum)
    return both
  }

  /// The box grown by a share of its own width and height on every side.
  package func padded(by share: Double) -> Bounds {
    let margin = Point(share * width, share * height)
    return Bounds(minimum: minimum - margin, maximum: maximum + margin)
  }

  package func contains(_ point: Point) -> Bool {
    point.x >= minimum.x && point.x <= maximum.x && point.y >= minimum.y && point.y <= maximum.y
  }
}
