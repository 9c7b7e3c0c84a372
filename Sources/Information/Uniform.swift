import RealModule

/// p(x) = 1/(b−a) on [a, b] and 0 elsewhere, H[x] = ln(b−a).
package struct Uniform: ContinuousDistribution {
  package static let kindName = "uniform"
  package static let parameterNames = ["low", "high"]
  package static let standard = Uniform(low: -1, high: 1)

  package let low: Double
  /// Above `low`.
  package let high: Double

  package init(parameters: [Double]) throws(DistributionError) {
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

  package var parameters: [Double] { [low, high] }
  package var mean: Double { low + 0.5 * (high - low) }
  /// Half of its width.
  package var scale: Double { 0.5 * (high - low) }
  package var support: ClosedRange<Double> { low...high }
  package var bulk: ClosedRange<Double> { low...high }
  package var typical: ClosedRange<Double> { low...high }
  package var breaks: [Double] { [low, high] }

  package func logDensity(_ x: Double) -> Double {
    x >= low && x <= high ? -Double.log(high - low) : -.infinity
  }

  package func logMass(from a: Double, to b: Double) -> Double {
    let overlap = min(b, high) - max(a, low)
    return overlap > 0 ? Double.log(overlap / (high - low)) : -.infinity
  }

  package func moved(by shift: Double) -> Uniform { Uniform(low: low + shift, high: high + shift) }
  package func scaled(by factor: Double) -> Uniform {
    Uniform(low: mean - factor * scale, high: mean + factor * scale)
  }

  package var differentialEntropy: Double { Double.log(high - low) }
}
