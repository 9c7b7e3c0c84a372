import Plane
import RealModule

/// Components with heavy tails: p(x|θₖ) = t_ν(x | μₖ, Σₖ), ν fixed (Peel & McLachlan 2000).
///
/// A t is a normal whose covariance is divided by a hidden u ~ Γ(ν/2, ν/2). u is integrated out of log
/// p, so q is a distribution of Z alone.
package struct StudentFamily: EllipticalFamily {
  package let name = "student-t"

  /// ν of a family without a choice.
  package static let usualDegreesOfFreedom = 4.0

  package let regularity: Regularity
  /// ν of a start.
  private let degreesOfFreedom: Double

  package init() {
    (regularity, degreesOfFreedom) = (.plane, StudentFamily.usualDegreesOfFreedom)
  }

  /// Nil unless ν is positive and finite.
  package init?(degreesOfFreedom ν: Double, dimension: Dimension = .two) {
    guard ν > 0, ν.isFinite else { return nil }
    (regularity, degreesOfFreedom) = (dimension.regularity, ν)
  }

  package func spanning(_ dimension: Dimension) -> (any Family)? {
    StudentFamily(degreesOfFreedom: degreesOfFreedom, dimension: dimension)
  }

  package var fixedNumber: FixedNumber? {
    FixedNumber(symbol: "ν", name: "NU", value: degreesOfFreedom, usual: [4, 1, 30])
  }

  package func fixing(_ number: Double) -> (any Family)? {
    StudentFamily(degreesOfFreedom: number, dimension: dimension)
  }

  package func adopting(_ component: Component) -> any Family {
    StudentFamily(degreesOfFreedom: component.degreesOfFreedom, dimension: dimension) ?? self
  }

  /// log Γ((ν+D)/2) − log Γ(ν/2) − (D/2) log νπ. In the plane it is −log 2π, as Γ(ν/2 + 1) = ν/2 · Γ(ν/2).
  func logNormalizer(of component: Component) -> Double {
    let ν = component.degreesOfFreedom
    return switch dimension {
    case .one: HalfGammaRatio.log(ν / 2) - 0.5 * Double.log(ν * .pi)
    case .two: -Double.log(2 * .pi)
    }
  }

  /// With Σ = L Lᵀ and c of `logNormalizer`:
  ///
  ///     ℓ = log π + log c − log L₁₁ − log L₂₂ − log|∂data/∂working| − ½(ν+D) log(1 + δ/ν)
  ///     δ = (x−μ)ᵀ Σ⁻¹ (x−μ)
  package func prepare(_ component: Component, weight: Double, units: AxisScaling)
    -> SIMD8<Double>?
  {
    let ν = component.degreesOfFreedom
    return ν > 0 ? prepare(component, weight: weight, units: units, last: ν) : nil
  }

  package func logJoint(
    _ c: SIMD8<Double>, _ tile: Tile, into output: UnsafeMutablePointer<Double>
  ) {
    let ν = c[6]
    let power = 0.5 * (ν + dimension.count)
    for i in 0..<tile.count {
      output[i] = c[0] - power * Double.log(onePlus: distance(c, tile, i) / ν)
    }
  }

  /// u_nk = (ν+D)/(ν+δ_nk) at the present θ: small for outliers.
  ///
  /// The classical update with these weights raises L over q(Z) but does not maximise it: a second M
  /// moves again.
  package func auxiliaryWeights(
    of component: Component, _ tile: Tile, into output: UnsafeMutablePointer<Double>
  ) {
    let units = AxisScaling(centre: .zero, scale: Point(1, 1))
    guard let c = prepare(component, weight: 1, units: units) else {
      output.update(repeating: 1, count: tile.count)
      return
    }
    let ν = c[6]
    let degrees = ν + dimension.count
    for i in 0..<tile.count { output[i] = degrees / (ν + distance(c, tile, i)) }
  }

  package var usesAuxiliaryWeights: Bool { true }

  package func component(mean: Point, covariance: SymmetricMatrix) -> Component {
    Component(
      mean: mean, covariance: covariance,
      degreesOfFreedom: degreesOfFreedom)
  }

  package func validationError(of component: Component) -> String? {
    component.degreesOfFreedom > 0 && component.degreesOfFreedom.isFinite
      ? ellipticalError(of: component) : "the degrees of freedom must be positive"
  }

  private func distance(_ c: SIMD8<Double>, _ tile: Tile, _ i: Int) -> Double {
    let dx = tile.x[i] - c[1]
    let u = c[3] * dx
    let v = c[4] * dx + c[5] * (tile.y[i] - c[2])
    return u * u + v * v
  }
}
