import Plane
import Terminals

/// A mark in the plane. Lines are drawn first, then everything else in the order of the list.
package enum Mark: Sendable {
  /// Points by responsibility.
  case cloud(PointCloud)
  case polyline([Point], isClosed: Bool, pen: Pen)
  /// A character at a place; outside the plot it is not drawn.
  case glyph(Unicode.Scalar, at: Point, style: Style)
  /// A short text centred on a place; one that would cross the edge of the plot is moved inside.
  case badge(String, at: Point, style: Style)
}
