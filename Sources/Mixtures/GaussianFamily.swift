import Plane
import RealModule

/// Normal components: p(x|θₖ) = N(x | μₖ, Σₖ) (PRML 2.43, 9.2).
package struct GaussianFamily: EllipticalFamily {
  package let name = "gaussian"
  package let regularity: Regularity

  package init(dimension: Dimension = .two) { regularity = dimension.regularity }

  package func spanning(_ dimension: Dimension) -> (any Family)? {
    GaussianFamily(dimension: dimension)
  }

  func logNormalizer(of component: Component) -> Double {
    -dimension.count / 2 * Double.log(2 * .pi)
  }

  /// With Σ = L Lᵀ, in the plane:
  ///
  ///     ℓ = log π − log 2π − log L₁₁ − log L₂₂ − log|∂data/∂working| − ½(u² + v²)
  ///     u = (x − μ₁)/L₁₁,   v = ((y − μ₂) − L₂₁ u)/L₂₂
  package func prepare(_ component: Component, weight: Double, units: AxisScaling)
    -> SIMD8<Double>?
  {
    prepare(component, weight: weight, units: units, last: 0)
  }

  package func logJoint(
    _ c: SIMD8<Double>, _ tile: Tile, into output: UnsafeMutablePointer<Double>
  ) {
    let (constant, μx, μy, u0, v0, v1) = (c[0], c[1], c[2], c[3], c[4], c[5])
    for i in 0..<tile.count {
      let dx = tile.x[i] - μx
      let u = u0 * dx
      let v = v0 * dx + v1 * (tile.y[i] - μy)
      output[i] = constant - 0.5 * (u * u + v * v)
    }
  }

  /// The same in units of log 2: with s² = ½ log₂ e,
  ///
  ///     u = s (x − μ₁)/L₁₁,   v = s ((y − μ₂)/L₂₂ − L₂₁ (x − μ₁)/(L₁₁ L₂₂))
  package func quadratic(_ component: Component, weight: Double) -> QuadraticLogJoint? {
    let mean = component.mean
    guard let l = Cholesky(component.covariance), mean.isFinite else { return nil }
    let s = QuadraticLogJoint.unit.squareRoot()
    return QuadraticLogJoint(
      constant: QuadraticLogJoint.log2e * logConstant(of: component, weight: weight, l),
      centre: mean,
      u0: s / l.l11,
      v0: -s * l.l21 / (l.l11 * l.l22), v1: s / l.l22)
  }

  package func component(mean: Point, covariance: SymmetricMatrix) -> Component {
    Component(mean: mean, covariance: covariance)
  }

  package func validationError(of component: Component) -> String? {
    ellipticalError(of: component)
  }
}
