import RealModule

/// p(x) = ½ N(x|μ₁,σ²) + ½ N(x|μ₂,σ²). Its entropy has no closed form: it is integrated.
package struct TwoNormals: ContinuousDistribution {
  package static let kindName = "two-normals"
  package static let parameterNames = ["mean1", "mean2", "sd"]
  package static let standard = TwoNormals(
    Normal(mean: -2, deviation: 0.7), Normal(mean: 2, deviation: 0.7))

  /// The half with the smaller mean, and the other; both have the same deviation.
  let first: Normal
  let second: Normal

  package init(parameters: [Double]) throws(DistributionError) {
    try TwoNormals.checked(parameters, positive: [2])
    self.init(
      Normal(mean: min(parameters[0], parameters[1]), deviation: parameters[2]),
      Normal(mean: max(parameters[0], parameters[1]), deviation: parameters[2]))
  }

  private init(_ first: Normal, _ second: Normal) {
    self.first = first
    self.second = second
  }

  package var parameters: [Double] { [first.mean, second.mean, first.deviation] }
  package var mean: Double { first.mean + 0.5 * (second.mean - first.mean) }
  /// The deviation of each half.
  package var scale: Double { first.deviation }
  package var support: ClosedRange<Double> { -Double.infinity...Double.infinity }
  package var bulk: ClosedRange<Double> { first.bulk.lowerBound...second.bulk.upperBound }
  package var typical: ClosedRange<Double> { first.typical.lowerBound...second.typical.upperBound }

  /// The middle, and the places where the halves begin, end and have their tops. An integral must not step
  /// over a half that is far and narrow.
  package var breaks: [Double] {
    [first.mean, first.bulk.upperBound, mean, second.bulk.lowerBound, second.mean]
  }

  package func logDensity(_ x: Double) -> Double {
    TwoNormals.mean(first.logDensity(x), second.logDensity(x))
  }

  package func logMass(from a: Double, to b: Double) -> Double {
    TwoNormals.mean(first.logMass(from: a, to: b), second.logMass(from: a, to: b))
  }

  /// ln ½(eˣ + eʸ).
  private static func mean(_ x: Double, _ y: Double) -> Double {
    let (large, small) = (max(x, y), min(x, y))
    guard large > -.infinity else { return large }
    return large + Double.log(onePlus: Double.exp(small - large)) - Double.log(2)
  }

  package func moved(by shift: Double) -> TwoNormals {
    TwoNormals(first.moved(by: shift), second.moved(by: shift))
  }

  package func scaled(by factor: Double) -> TwoNormals {
    func half(_ normal: Normal) -> Normal {
      Normal(
        mean: mean + factor * (normal.mean - mean), deviation: factor * normal.deviation)
    }
    return TwoNormals(half(first), half(second))
  }

  package var differentialEntropy: Double {
    Quadrature.integral(over: bulk, breaks: breaks, step: 2 * scale) { x in
      let logDensity = logDensity(x)
      return -Double.exp(logDensity) * logDensity
    }
  }
}
