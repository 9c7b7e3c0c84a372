import Plane
import Testing

@testable import Mixtures

/// Data, families and θ in one dimension.
enum Line {
  static let families: [any Family] = [
    GaussianFamily(dimension: .one) as (any Family)?,
    StudentFamily(degreesOfFreedom: 4, dimension: .one),
    StudentFamily(degreesOfFreedom: 1.5, dimension: .one),
  ].compactMap { $0 }

  static func waiting() throws -> [Double] { try Sample.oldFaithful().y }

  static func model(_ x: [Double], _ family: any Family = GaussianFamily(dimension: .one)) throws
    -> Model
  {
    let points = Points(x: x, y: Array(repeating: 0, count: x.count))
    return Model(
      observations: try #require(Observations(points, for: family.regularity)), family: family)
  }

  /// θ in the units of the data.
  static func mixture(
    _ weights: [Double], _ means: [Double], _ variances: [Double], _ family: any Family
  ) -> Mixture {
    let ν = family.fixedNumber?.value ?? 0
    return Mixture(
      weights: weights,
      components: zip(means, variances).map {
        Component(mean: Point($0, 0), covariance: .diagonal($1, 1), degreesOfFreedom: ν)
      })
  }

  static func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    (a - b).magnitude <= tolerance * (1 + b.magnitude)
  }
}
