import Information

/// The densities that the bench can draw and sum.
///
/// Within these limits squares of standardised distances are finite, and doubles tell apart places that
/// differ by a small part of the scale.
enum DistributionLimits {
  /// The largest magnitude of a parameter; the smallest scale is its inverse.
  private static let largest = 1e60
  /// The smallest scale as a share of the distance from 0.
  private static let finest = 1e-12

  /// - Throws: `DistributionError` if the density cannot be drawn.
  static func check(_ distribution: any ContinuousDistribution) throws(DistributionError) {
    let kind = type(of: distribution).kindName
    guard distribution.parameters.allSatisfy({ $0.magnitude <= largest }) else {
      throw DistributionError("\(kind): numbers beyond 1e60 cannot be drawn")
    }
    let typical = distribution.typical
    let distance = max(typical.lowerBound.magnitude, typical.upperBound.magnitude)
    let narrowest = max(finest * distance, 1 / largest)
    guard distribution.scale >= narrowest else {
      throw DistributionError(
        "\(kind): it is too narrow to be drawn: numbers near \(BenchNumber.place(distance)) leave a"
          + " width of \(BenchNumber.place(narrowest)) at least")
    }
  }

  /// True if the density can be drawn.
  static func allow(_ distribution: any ContinuousDistribution) -> Bool {
    (try? check(distribution)) != nil
  }
}
