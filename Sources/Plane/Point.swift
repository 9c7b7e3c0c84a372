/// A point, or a displacement, in the plane.
package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  package static let zero = Point(0, 0)

  package static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
  package static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
  package static func * (s: Double, a: Point) -> Point { Point(s * a.x, s * a.y) }

  package var isFinite: Bool { x.isFinite && y.isFinite }
}
