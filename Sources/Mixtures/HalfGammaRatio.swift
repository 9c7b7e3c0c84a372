import RealModule

/// log Γ(a + ½) − log Γ(a), of which the constant of Student's t in one dimension is made.
enum HalfGammaRatio {
  /// The argument from which the series is exact to rounding. The two logarithms grow, and their difference
  /// would lose its digits.
  private static let large = 50.0

  /// For large a the series ½ log a − 1/(8a) + 1/(192a³) − 1/(640a⁵) + 17/(14336a⁷).
  static func log(_ a: Double) -> Double {
    guard a >= large else { return Double.logGamma(a + 0.5) - Double.logGamma(a) }
    let t = 1 / (a * a)
    let series = -1.0 / 8 + t * (1.0 / 192 - t * (1.0 / 640 - t * 17 / 14336))
    return 0.5 * Double.log(a) + series / a
  }
}
