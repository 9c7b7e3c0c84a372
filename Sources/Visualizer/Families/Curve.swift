import Plane

/// A polyline in the plane.
public struct Curve: Hashable, Sendable {
  public var points: [Point]
  public var isClosed: Bool

  public init(points: [Point], isClosed: Bool) {
    self.points = points
    self.isClosed = isClosed
  }
}
