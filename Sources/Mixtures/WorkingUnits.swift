import Plane

/// The coordinates in which fits are computed: centred on the data, each axis scaled by a power of
/// two so that a standard deviation is about 1.
///
///     working = (data − centre) / scale
///
/// Powers of two make the scaling exact. Without it data shifted by 10⁶ lose six digits of every
/// second moment and variances of data near 10⁻¹⁵⁰ underflow.
public struct WorkingUnits: Hashable, Sendable {
  public let centre: Point
  /// Powers of two, one an axis.
  public let scale: Point

  public init(centre: Point, scale: Point) {
    self.centre = centre
    self.scale = scale
  }

  public func working(_ p: Point) -> Point {
    Point((p.x - centre.x) / scale.x, (p.y - centre.y) / scale.y)
  }

  public func data(_ p: Point) -> Point {
    Point(centre.x + scale.x * p.x, centre.y + scale.y * p.y)
  }

  /// A covariance of data, in working units.
  public func working(_ a: SymmetricMatrix) -> SymmetricMatrix {
    SymmetricMatrix(
      xx: a.xx / scale.x / scale.x, xy: a.xy / scale.x / scale.y, yy: a.yy / scale.y / scale.y)
  }

  /// A covariance in working units, in those of the data.
  public func data(_ a: SymmetricMatrix) -> SymmetricMatrix {
    SymmetricMatrix(
      xx: a.xx * scale.x * scale.x, xy: a.xy * scale.x * scale.y, yy: a.yy * scale.y * scale.y)
  }

  /// log |∂data/∂working|: what a log density in working units is larger by than one of the data.
  public var logJacobian: Double { Double.log(scale.x) + Double.log(scale.y) }

  /// How much longer a working y-unit is than a working x-unit, in data units: the shapes that speak
  /// of circles need it.
  public var aspect: Double { scale.y / scale.x }
}
