/// The test for points on one line.
package enum Collinearity {
  /// True if points with this correlation lie on one line, up to rounding.
  ///
  /// 1 − |r| is the smaller eigenvalue of the correlation matrix. Points on a line have less than 10⁻¹²
  /// of the variance in the direction across it. True for NaN.
  package static func isCollinear(correlation r: Double) -> Bool { !(1 - r.magnitude > 1e-12) }
}
