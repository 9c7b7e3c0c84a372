import Plane
import RealModule

extension EllipticalFamily {
  /// log p(θ) with its normalising constants, in the units of the data:
  ///
  ///     log Dir(π|α) + Σₖ log N(μₖ|m₀, Σₖ/κ₀) + Σ log p(Σ|ν₀, S₀)
  ///
  /// the last once for a tied shape. A covariance outside the shape counts as the shape's nearest in the
  /// density of Σ, which is restricted to the shape. The density of μₖ has Σₖ as it is, so that the M-step
  /// finds its mode for any held Σₖ.
  package func logPrior(_ prior: Prior, of mixture: Mixture, model: Model, rules: Rules) -> TermSum
  {
    let units = model.observations.units
    let centre = dimension.confined(units.scaled(prior.mean))
    var sum = prior.logDensity(weights: mixture.weights)
    for component in mixture.components {
      guard let l = Cholesky(component.covariance) else { return TermSum(-.infinity) }
      let d = l.whiten(component.mean - centre)
      let κ = prior.meanStrength
      let squared = d.x * d.x + d.y * d.y
      var density = TermSum(
        dimension.count / 2 * Double.log(κ / (2 * .pi)), -Double.log(l.l11))
      density.add(-Double.log(l.l22), parts: l.cancellation)
      density.add(-units.logJacobian)
      density.add(-κ / 2 * squared, parts: κ * l.cancellation * squared)
      sum += density
    }
    let shaped = rules.shape.projected(
      mixture.components.map(\.covariance), aspect: units.aspect)
    for covariance in rules.shape.isTied ? Array(shaped.prefix(1)) : shaped {
      sum += rules.shape.logPrior(
        covariance, degrees: prior.degreesOfFreedom, scale: units.scaled(prior.scale),
        units: units, dimension: dimension)
    }
    return sum
  }
}

extension CovarianceShape {
  /// log p(Σ|ν₀,S₀): the inverse-Wishart restricted to this shape and normalised there, for a matrix in
  /// working units, as a density in the units of the data. In one dimension it is the inverse gamma density of
  /// the variance, with a = ν₀/2.
  func logPrior(
    _ covariance: SymmetricMatrix, degrees ν: Double, scale: SymmetricMatrix, units: AxisScaling,
    dimension: Dimension
  ) -> TermSum {
    let logScale = (x: Double.log(units.scale.x), y: Double.log(units.scale.y))
    switch (dimension, restriction) {
    case (.one, _):
      var sum = inverseGamma(covariance.xx, ν / 2, scale.xx)
      sum.add(-2 * logScale.x)
      return sum
    case (.two, .none):
      guard let l = Cholesky(covariance), let s = Cholesky(scale) else {
        return TermSum(-.infinity)
      }
      let logDeterminant = 2 * (Double.log(l.l11) + Double.log(l.l22))
      let logScaleDeterminant = 2 * (Double.log(s.l11) + Double.log(s.l22))
      // log Γ₂(a) = ½ log π + log Γ(a) + log Γ(a − ½)
      let gamma =
        0.5 * Double.log(.pi) + Double.logGamma(ν / 2) + Double.logGamma((ν - 1) / 2)
      let whitened = l.whiten(scale).trace
      var sum = TermSum(ν / 2 * logScaleDeterminant, -ν * Double.log(2), -gamma)
      sum.add(-(ν + 3) / 2 * logDeterminant, parts: (ν + 3) * l.cancellation)
      sum.add(-0.5 * whitened, parts: l.cancellation * (whitened + scale.yy / (l.l22 * l.l22)))
      sum.add(-3 * (logScale.x + logScale.y))
      return sum
    case (.two, .axes):
      let a = (ν + 1) / 2
      var sum = inverseGamma(covariance.xx, a, scale.xx)
      sum.add(-2 * logScale.x)
      sum += inverseGamma(covariance.yy, a, scale.yy)
      sum.add(-2 * logScale.y)
      return sum
    case (.two, .circle):
      let aspect = units.aspect
      var sum = inverseGamma(covariance.xx, ν + 2, scale.xx + aspect * aspect * scale.yy)
      sum.add(-2 * logScale.x)
      return sum
    }
  }

  /// log of (s/2)^a / Γ(a) · v^−(a+1) · exp(−s/2v).
  private func inverseGamma(_ v: Double, _ a: Double, _ s: Double) -> TermSum {
    TermSum(a * Double.log(s / 2), -Double.logGamma(a), -(a + 1) * Double.log(v), -s / (2 * v))
  }
}
