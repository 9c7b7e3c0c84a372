import Plane

/// The map into data-sd units: about the mean, divided by the standard deviation (over N − 1), each
/// axis by itself. z = (x − mean)/sd.
public struct Standardization: Hashable, Sendable {
  public let mean: Point
  public let sd: Point

  public init(mean: Point, sd: Point) {
    self.mean = mean
    self.sd = sd
  }

  public func callAsFunction(_ point: Point) -> Point {
    Point((point.x - mean.x) / sd.x, (point.y - mean.y) / sd.y)
  }

  /// A covariance in data units as one in sd units.
  public func callAsFunction(_ covariance: SymmetricMatrix) -> SymmetricMatrix {
    SymmetricMatrix(
      xx: covariance.xx / sd.x / sd.x, xy: covariance.xy / sd.x / sd.y,
      yy: covariance.yy / sd.y / sd.y)
  }
}
