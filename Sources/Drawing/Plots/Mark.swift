import Plane
import Terminals

/// A mark in the plane. Lines are drawn first, then everything else in the order of the list.
package enum Mark: Sendable {
  /// Points by responsibility.
  case cloud(PointCloud)
  /// A line of one or more pieces.
  ///
  /// Points that it meets are drawn over it, unless it would be lost among them or it is to
  /// be on top.
  case curves([[Point]], isClosed: Bool, pen: Pen, isOnTop: Bool = false)
  /// A ground behind the cells of some places, which keep their characters and colours.
  case ground([Point], style: Style)
  /// A character at a place; outside the plot it is not drawn.
  case glyph(Unicode.Scalar, at: Point, style: Style)
  /// Badges in cells of their own.
  case badges([Badge])

  /// A line of one piece.
  package static func polyline(_ points: [Point], isClosed: Bool, pen: Pen) -> Mark {
    .curves([points], isClosed: isClosed, pen: pen)
  }
}
