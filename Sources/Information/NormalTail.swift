import RealModule

/// The mass of the standard normal distribution, as logarithms that do not underflow.
enum NormalTail {
  /// ln P(a < z < b) for a < b.
  ///
  /// If both ends are on one side, it is the difference of two tails of that side, which keeps its digits
  /// far out.
  static func logMass(from a: Double, to b: Double) -> Double {
    if a >= 0 { return difference(logUpper(a), logUpper(b)) }
    if b <= 0 { return difference(logUpper(-b), logUpper(-a)) }
    return Double.log(onePlus: -Double.exp(logUpper(-a)) - Double.exp(logUpper(b)))
  }

  /// ln P(Z > z) for z ≥ 0: erfc for z < 35, and beyond it the asymptotic series of Mills' ratio, whose
  /// first omitted term is below 10⁻¹⁶ there.
  static func logUpper(_ z: Double) -> Double {
    if z == .infinity { return -.infinity }
    if z < 35 { return Double.log(0.5 * Double.erfc(z / 2.0.squareRoot())) }
    let t = 1 / (z * z)
    let series = -t * (1 - 3 * t * (1 - 5 * t * (1 - 7 * t * (1 - 9 * t * (1 - 11 * t)))))
    return -0.5 * z * z - Double.log(z) - 0.5 * Double.log(2 * Double.pi)
      + Double.log(onePlus: series)
  }

  /// ln(eˣ − eʸ) for x ≥ y.
  private static func difference(_ x: Double, _ y: Double) -> Double {
    y == -.infinity ? x : x + Double.log(-Double.expMinusOne(y - x))
  }
}
