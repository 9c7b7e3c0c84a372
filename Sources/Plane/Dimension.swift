/// The number of coordinates of the points. In one dimension every point has y = 0.
///
/// A density on a line is then one in the plane with Σ = diag(σ², 1) and μ₂ = 0, of which the second factor
/// is left out. So every pass over points in the plane serves both.
package enum Dimension: Int, Hashable, Sendable, CaseIterable {
  case one = 1
  case two = 2

  /// D as a number of formulas.
  package var count: Double { Double(rawValue) }

  /// The place, or its x alone.
  package func confined(_ place: Point) -> Point {
    switch self {
    case .one: Point(place.x, 0)
    case .two: place
    }
  }

  /// The covariance, or its variance of x alone.
  package func confined(_ covariance: SymmetricMatrix) -> SymmetricMatrix {
    switch self {
    case .one: .diagonal(covariance.xx, 1)
    case .two: covariance
    }
  }

  /// A spread in every direction.
  package var regularity: Regularity {
    switch self {
    case .one: .line
    case .two: .plane
    }
  }
}
