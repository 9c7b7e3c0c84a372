import RealModule

/// p(x) = exp(−|x−μ|/b) / 2b, H[x] = 1 + ln 2b: a kink at μ and heavier tails than the normal's.
package struct Laplace: ContinuousDistribution {
  package static let kindName = "laplace"
  package static let parameterNames = ["mean", "scale"]
  package static let standard = Laplace(mean: 0, scale: 1)

  package let mean: Double
  /// b > 0.
  package let scale: Double

  package init(parameters: [Double]) throws(DistributionError) {
    try Laplace.checked(parameters, positive: [1])
    self.init(mean: parameters[0], scale: parameters[1])
  }

  init(mean: Double, scale: Double) {
    self.mean = mean
    self.scale = scale
  }

  package var parameters: [Double] { [mean, scale] }
  package var support: ClosedRange<Double> { -Double.infinity...Double.infinity }
  package var bulk: ClosedRange<Double> { mean - 52 * scale...mean + 52 * scale }
  package var typical: ClosedRange<Double> { mean - 5 * scale...mean + 5 * scale }
  package var breaks: [Double] { [mean] }

  package func logDensity(_ x: Double) -> Double {
    -(x - mean).magnitude / scale - Double.log(2 * scale)
  }

  package func logMass(from a: Double, to b: Double) -> Double {
    let (a, b) = ((a - mean) / scale, (b - mean) / scale)
    guard a < b else { return -.infinity }
    if a >= 0 { return Laplace.logTail(from: a, to: b) }
    if b <= 0 { return Laplace.logTail(from: -b, to: -a) }
    return Double.log(0.5 * (-Double.expMinusOne(a) - Double.expMinusOne(-b)))
  }

  /// ln ½(e^−a − e^−b) for 0 ≤ a < b.
  private static func logTail(from a: Double, to b: Double) -> Double {
    -a + Double.log(-0.5 * Double.expMinusOne(a - b))
  }

  package func moved(by shift: Double) -> Laplace { Laplace(mean: mean + shift, scale: scale) }
  package func scaled(by factor: Double) -> Laplace { Laplace(mean: mean, scale: factor * scale) }

  package var differentialEntropy: Double { 1 + Double.log(2 * scale) }
}
