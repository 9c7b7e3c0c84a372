/// A point, or a displacement, in the plane.
public struct Point: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  public static let zero = Point(0, 0)

  public static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
  public static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
  public static func * (s: Double, a: Point) -> Point { Point(s * a.x, s * a.y) }

  public var isFinite: Bool { x.isFinite && y.isFinite }
}
