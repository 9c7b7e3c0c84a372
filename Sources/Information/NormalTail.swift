#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The mass of the standard normal distribution, as logarithms that do not underflow.
enum NormalTail {
  /// ln P(a < z < b) for a < b.
  ///
  /// Both ends on one side: the difference of two tails of that side, which keeps its digits far out.
  static func logMass(from a: Double, to b: Double) -> Double {
    if a >= 0 { return difference(logUpper(a), logUpper(b)) }
    if b <= 0 { return difference(logUpper(-b), logUpper(-a)) }
    return log1p(-exp(logUpper(-a)) - exp(logUpper(b)))
  }

  /// ln P(Z > z) for z ≥ 0: erfc while it has its digits, beyond the asymptotic series of Mills' ratio,
  /// whose first term left out is below 10⁻¹⁶ there.
  static func logUpper(_ z: Double) -> Double {
    if z == .infinity { return -.infinity }
    if z < 35 { return log(0.5 * erfc(z / 2.0.squareRoot())) }
    let t = 1 / (z * z)
    let series = -t * (1 - 3 * t * (1 - 5 * t * (1 - 7 * t * (1 - 9 * t * (1 - 11 * t)))))
    return -0.5 * z * z - log(z) - 0.5 * log(2 * Double.pi) + log1p(series)
  }

  /// ln(eˣ − eʸ) for x ≥ y.
  private static func difference(_ x: Double, _ y: Double) -> Double {
    y == -.infinity ? x : x + log(-expm1(y - x))
  }
}
