import RealModule

/// p(x) = 1/(b−a) on [a, b] and 0 elsewhere, H[x] = ln(b−a).
public struct Uniform: ContinuousDistribution {
  public static let kindName = "uniform"
  public static let parameterNames = ["low", "high"]
  public static let standard = Uniform(low: -1, high: 1)

  public let low: Double
  /// Above `low`.
  public let high: Double

  public init(parameters: [Double]) throws(DistributionError) {
    try Uniform.checked(parameters)
    guard parameters[0] < parameters[1] else {
      throw DistributionError(
        "uniform: low is below high, not \(parameters[0]) and \(parameters[1])")
    }
    self.init(low: parameters[0], high: parameters[1])
  }

  init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  public var parameters: [Double] { [low, high] }
  public var mean: Double { low + 0.5 * (high - low) }
  /// Half of its width.
  public var scale: Double { 0.5 * (high - low) }
  public var support: ClosedRange<Double> { low...high }
  public var bulk: ClosedRange<Double> { low...high }
  public var typical: ClosedRange<Double> { low...high }
  public var breaks: [Double] { [low, high] }

  public func logDensity(_ x: Double) -> Double {
    x >= low && x <= high ? -Double.log(high - low) : -.infinity
  }

  public func logMass(from a: Double, to b: Double) -> Double {
    let overlap = min(b, high) - max(a, low)
    return overlap > 0 ? Double.log(overlap / (high - low)) : -.infinity
  }

  public func moved(by shift: Double) -> Uniform { Uniform(low: low + shift, high: high + shift) }
  public func scaled(by factor: Double) -> Uniform {
    Uniform(low: mean - factor * scale, high: mean + factor * scale)
  }

  public var differentialEntropy: Double { Double.log(high - low) }
}
