import Plane

/// The data X: N points in working units. Copies share the columns.
package struct Observations: Equatable, Sendable {
  package let dimension: Dimension
  /// From the units of the data to working units.
  package let units: AxisScaling
  /// The points in working units.
  package let points: Points
  /// The covariance of the points over N (not N − 1), in working units. In one dimension diag(Var x, 1).
  package let covariance: SymmetricMatrix

  /// Nil if the points do not meet the demand of a family. Working units are centred and scaled, but counts
  /// stay as they are, so that they stay whole. O(N).
  package init?(_ data: Points, for regularity: Regularity = .plane) {
    switch regularity {
    case .line, .plane, .horizontal: self.init(measured: data, in: regularity.dimension)
    case .counts: self.init(counted: data)
    }
    guard isRegular(regularity) else { return nil }
  }

  private init?(measured given: Points, in dimension: Dimension) {
    self.dimension = dimension
    let data =
      switch dimension {
      case .one: Points(x: given.x, y: Array(repeating: 0, count: given.count))
      case .two: given
      }
    guard data.count >= 2, let bounds = data.bounds else { return nil }
    let centre = Observations.mean(of: data, about: bounds.centre)
    guard centre.isFinite else { return nil }
    let scale = Point(
      Observations.scale(of: data.x, about: centre.x),
      Observations.scale(of: data.y, about: centre.y))
    units = AxisScaling(centre: centre, scale: scale)
    points = Points(
      x: data.x.map { ($0 - centre.x) / scale.x }, y: data.y.map { ($0 - centre.y) / scale.y })
    covariance = dimension.confined(Observations.covariance(of: points))
  }

  private init?(counted data: Points) {
    guard !data.isEmpty else { return nil }
    dimension = .two
    units = AxisScaling(centre: .zero, scale: Point(1, 1))
    points = data
    covariance = Observations.covariance(of: points)
  }

  package var count: Int { points.count }

  /// The standard deviations of the axes, in working units; 1 for an axis without spread.
  var deviations: Point {
    func deviation(_ variance: Double) -> Double { variance > 0 ? variance.squareRoot() : 1 }
    return Point(deviation(covariance.xx), deviation(covariance.yy))
  }

  /// Points in the plane are on one line if a direction has less than 10⁻¹² of the variance, each axis in units
  /// of its own spread.
  private func isRegular(_ regularity: Regularity) -> Bool {
    let c = covariance
    guard c.isFinite else { return false }
    switch regularity {
    case .plane:
      let correlation = c.xy / (c.xx.squareRoot() * c.yy.squareRoot())
      return Cholesky(c) != nil && !Collinearity.isCollinear(correlation: correlation)
    case .line, .horizontal: return c.xx > 0
    case .counts: return [points.x, points.y].joined().allSatisfy(Regularity.isCount)
    }
  }

  private static func mean(of data: Points, about origin: Point) -> Point {
    var sum = Point.zero
    for n in 0..<data.count { sum = sum + (data[n] - origin) }
    return origin + (1 / Double(data.count)) * sum
  }

  private static func covariance(of points: Points) -> SymmetricMatrix {
    let mean = mean(of: points, about: .zero)
    var sum = SymmetricMatrix.zero
    for n in 0..<points.count { sum = sum + SymmetricMatrix(outer: points[n] - mean) }
    return sum / Double(points.count)
  }

  /// The power of two at or below the largest distance from the centre, which bounds the standard
  /// deviation and cannot underflow. Returns 1 if that distance is no normal number.
  private static func scale(of column: [Double], about centre: Double) -> Double {
    let spread = column.reduce(0) { max($0, ($1 - centre).magnitude) }
    guard spread.isNormal else { return 1 }
    return Double(sign: .plus, exponent: spread.exponent, significand: 1)
  }
}
