/// A change of axes, each shifted and scaled by itself: x ↦ (x − centre) / scale.
public struct AxisScaling: Hashable, Sendable {
  public let centre: Point
  public let scale: Point

  public init(centre: Point, scale: Point) {
    self.centre = centre
    self.scale = scale
  }

  /// A point in the new axes.
  public func scaled(_ p: Point) -> Point {
    Point((p.x - centre.x) / scale.x, (p.y - centre.y) / scale.y)
  }

  /// A point of the new axes in the old ones.
  public func unscaled(_ p: Point) -> Point {
    Point(centre.x + scale.x * p.x, centre.y + scale.y * p.y)
  }

  /// A covariance in the new axes.
  public func scaled(_ a: SymmetricMatrix) -> SymmetricMatrix {
    SymmetricMatrix(
      xx: a.xx / scale.x / scale.x, xy: a.xy / scale.x / scale.y, yy: a.yy / scale.y / scale.y)
  }

  /// A covariance of the new axes in the old ones.
  public func unscaled(_ a: SymmetricMatrix) -> SymmetricMatrix {
    SymmetricMatrix(
      xx: a.xx * scale.x * scale.x, xy: a.xy * scale.x * scale.y, yy: a.yy * scale.y * scale.y)
  }

  /// The change back, up to rounding.
  public var inverse: AxisScaling {
    AxisScaling(
      centre: Point(-centre.x / scale.x, -centre.y / scale.y),
      scale: Point(1 / scale.x, 1 / scale.y))
  }
}
