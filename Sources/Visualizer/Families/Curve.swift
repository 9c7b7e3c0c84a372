import Plane

/// A polyline in the plane.
package struct Curve: Hashable, Sendable {
  package var points: [Point]
  package var isClosed: Bool

  package init(points: [Point], isClosed: Bool) {
    self.points = points
    self.isClosed = isClosed
  }
}
