/// A change of axes, each shifted and scaled separately: x ↦ (x − centre) / scale.
package struct AxisScaling: Hashable, Sendable {
  package let centre: Point
  package let scale: Point

  package init(centre: Point, scale: Point) {
    self.centre = centre
    self.scale = scale
  }

  /// A point in the new axes.
  package func scaled(_ p: Point) -> Point {
    Point((p.x - centre.x) / scale.x, (p.y - centre.y) / scale.y)
  }

  /// A point of the new axes in the old ones.
  package func unscaled(_ p: Point) -> Point {
    Point(centre.x + scale.x * p.x, centre.y + scale.y * p.y)
  }

  /// A covariance in the new axes.
  package func scaled(_ a: SymmetricMatrix) -> SymmetricMatrix {
    SymmetricMatrix(
      xx: a.xx / scale.x / scale.x, xy: a.xy / scale.x / scale.y, yy: a.yy / scale.y / scale.y)
  }

  /// A covariance of the new axes in the old ones.
  package func unscaled(_ a: SymmetricMatrix) -> SymmetricMatrix {
    SymmetricMatrix(
      xx: a.xx * scale.x * scale.x, xy: a.xy * scale.x * scale.y, yy: a.yy * scale.y * scale.y)
  }

  /// The change back, up to rounding.
  package var inverse: AxisScaling {
    AxisScaling(
      centre: Point(-centre.x / scale.x, -centre.y / scale.y),
      scale: Point(1 / scale.x, 1 / scale.y))
  }
}
