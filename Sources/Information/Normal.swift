import RealModule

/// p(x) = exp(−(x−μ)²/2σ²) / √(2πσ²), H[x] = ½ ln(2πe σ²).
public struct Normal: ContinuousDistribution {
  public static let kindName = "normal"
  public static let parameterNames = ["mean", "sd"]
  public static let standard = Normal(mean: 0, deviation: 1)

  public let mean: Double
  /// σ > 0.
  public let deviation: Double

  public init(parameters: [Double]) throws(DistributionError) {
    try Normal.checked(parameters, positive: [1])
    self.init(mean: parameters[0], deviation: parameters[1])
  }

  init(mean: Double, deviation: Double) {
    self.mean = mean
    self.deviation = deviation
  }

  public var parameters: [Double] { [mean, deviation] }
  public var scale: Double { deviation }
  public var support: ClosedRange<Double> { -Double.infinity...Double.infinity }
  public var bulk: ClosedRange<Double> { mean - 12 * deviation...mean + 12 * deviation }
  public var typical: ClosedRange<Double> { mean - 3 * deviation...mean + 3 * deviation }
  public var breaks: [Double] { [] }

  public func logDensity(_ x: Double) -> Double {
    let z = (x - mean) / deviation
    return -0.5 * z * z - Double.log(deviation) - 0.5 * Double.log(2 * Double.pi)
  }

  public func logMass(from a: Double, to b: Double) -> Double {
    guard a < b else { return -.infinity }
    if b - a < 0.25 * deviation { return Quadrature.narrowLogMass(of: self, from: a, to: b) }
    return NormalTail.logMass(from: (a - mean) / deviation, to: (b - mean) / deviation)
  }

  public func moved(by shift: Double) -> Normal { Normal(mean: mean + shift, deviation: deviation) }
  public func scaled(by factor: Double) -> Normal {
    Normal(mean: mean, deviation: factor * deviation)
  }

  public var differentialEntropy: Double {
    0.5 * (1 + Double.log(2 * Double.pi)) + Double.log(deviation)
  }
}
