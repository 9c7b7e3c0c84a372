import Plane
import Terminals

/// Something drawn in the plane. Marks are painted in the order of their list.
public enum Mark: Sendable {
  /// Points by responsibility.
  case cloud(PointCloud)
  /// A line; of crossing lines the one of higher priority keeps its colour.
  case polyline([Point], isClosed: Bool, style: Style, priority: Int)
  /// A character at a place.
  case glyph(Unicode.Scalar, at: Point, style: Style)
  /// A short text centred on a place and kept inside the plot: ` 1 `.
  case badge(String, at: Point, style: Style)
}
