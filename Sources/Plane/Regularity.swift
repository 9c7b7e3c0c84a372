/// The demand of a family of densities on the points: without it a fit means nothing.
package enum Regularity: Hashable, Sendable {
  /// A spread in x, the only coordinate.
  case line
  /// A spread in every direction of the plane.
  case plane
  /// A spread in x. The points may lie on one line.
  case horizontal
  /// Whole numbers from 0 to `largestCount` on both axes. They need no spread.
  case counts

  /// The largest number that counts as a count. Sums over millions of them are exact.
  package static let largestCount = 1e9

  /// The dimension of the points.
  package var dimension: Dimension {
    switch self {
    case .line: .one
    case .plane, .horizontal, .counts: .two
    }
  }

  /// True if a number is a count.
  package static func isCount(_ value: Double) -> Bool {
    value >= 0 && value <= largestCount && value == value.rounded()
  }

  /// The nearest place at which a point may be.
  package func admitted(_ place: Point) -> Point {
    switch self {
    case .line: return Dimension.one.confined(place)
    case .plane, .horizontal: return place
    case .counts:
      func count(_ value: Double) -> Double {
        min(max(value.rounded(), 0), Regularity.largestCount)
      }
      return Point(count(place.x), count(place.y))
    }
  }
}
