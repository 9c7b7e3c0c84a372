import RealModule

/// p(x) = exp(−(x−μ)²/2σ²) / √(2πσ²), H[x] = ½ ln(2πe σ²).
package struct Normal: ContinuousDistribution {
  package static let kindName = "normal"
  package static let parameterNames = ["mean", "sd"]
  package static let standard = Normal(mean: 0, deviation: 1)

  package let mean: Double
  /// σ > 0.
  package let deviation: Double

  package init(parameters: [Double]) throws(DistributionError) {
    try Normal.checked(parameters, positive: [1])
    self.init(mean: parameters[0], deviation: parameters[1])
  }

  init(mean: Double, deviation: Double) {
    self.mean = mean
    self.deviation = deviation
  }

  package var parameters: [Double] { [mean, deviation] }
  package var scale: Double { deviation }
  package var support: ClosedRange<Double> { -Double.infinity...Double.infinity }
  package var bulk: ClosedRange<Double> { mean - 12 * deviation...mean + 12 * deviation }
  package var typical: ClosedRange<Double> { mean - 3 * deviation...mean + 3 * deviation }
  package var breaks: [Double] { [] }

  package func logDensity(_ x: Double) -> Double {
    let z = (x - mean) / deviation
    return -0.5 * z * z - Double.log(deviation) - 0.5 * Double.log(2 * Double.pi)
  }

  package func logMass(from a: Double, to b: Double) -> Double {
    guard a < b else { return -.infinity }
    let (low, high) = ((a - mean) / deviation, (b - mean) / deviation)
    // Far out the density falls by a large factor over a narrow interval, and the tails differ enough.
    if high - low < 0.25, (high - low) * max(low.magnitude, high.magnitude) < 30 {
      return Quadrature.narrowLogMass(of: self, from: a, to: b)
    }
    return NormalTail.logMass(from: low, to: high)
  }

  package func moved(by shift: Double) -> Normal {
    Normal(mean: mean + shift, deviation: deviation)
  }
  package func scaled(by factor: Double) -> Normal {
    Normal(mean: mean, deviation: factor * deviation)
  }

  package var differentialEntropy: Double {
    0.5 * (1 + Double.log(2 * Double.pi)) + Double.log(deviation)
  }
}
