import Plane
import RealModule

/// A Dirichlet prior on π and a normal-inverse-Wishart prior on each (μₖ, Σₖ), in the units of the data.
///
///     π ~ Dir(α),   μₖ | Σₖ ~ N(m₀, Σₖ/κ₀),   Σₖ ~ IW(ν₀, S₀)
///
/// Under a shape that is not full the inverse-Wishart is restricted to that shape and normalised there.
package struct Prior: Hashable, Sendable {
  /// α ≥ 1.
  package var concentration: Double
  /// m₀.
  package var mean: Point
  /// κ₀ > 0.
  package var meanStrength: Double
  /// ν₀ > D − 1.
  package var degreesOfFreedom: Double
  /// S₀, positive definite if the family uses it.
  package var scale: SymmetricMatrix

  package init(
    concentration: Double, mean: Point, meanStrength: Double, degreesOfFreedom: Double,
    scale: SymmetricMatrix
  ) {
    self.concentration = concentration
    self.mean = mean
    self.meanStrength = meanStrength
    self.degreesOfFreedom = degreesOfFreedom
    self.scale = scale
  }

  /// The default of Fraley & Raftery (2007): m₀ the mean of the data, κ₀ = 0.01, ν₀ = D + 2,
  /// S₀ = Cov(X)/K^(2/D) with the covariance over N − 1, and α = 1. S₀ = I for points on a line, which
  /// only families take that do not use it.
  package init(default model: Model, components: Int) {
    let observations = model.observations
    let count = Double(observations.count)
    let share =
      switch observations.dimension {
      case .one: Double(components * components)
      case .two: Double(components)
      }
    let scale = observations.dimension.confined(
      (count / (count - 1) / share) * observations.units.unscaled(observations.covariance))
    self.init(
      concentration: 1, mean: observations.units.unscaled(.zero), meanStrength: 0.01,
      degreesOfFreedom: observations.dimension.count + 2,
      scale: Cholesky(scale) == nil ? .diagonal(1, 1) : scale)
  }

  /// The largest α, κ₀ and ν₀. Beyond them the data do not count, and log p(θ) loses its digits.
  private static let largest = 1e12

  /// The validation error; nil if the prior is valid.
  package func validationError(in dimension: Dimension) -> String? {
    if !(concentration >= 1) { return "the concentration α must be at least 1" }
    if !(meanStrength > 0) { return "the mean's strength κ₀ must be positive" }
    let least = dimension.count - 1
    if !(degreesOfFreedom > least) {
      return "the degrees of freedom ν₀ must be above \(Int(least))"
    }
    let numbers = [
      ("concentration α", concentration), ("mean's strength κ₀", meanStrength),
      ("degrees of freedom ν₀", degreesOfFreedom),
    ]
    if let (name, _) = numbers.first(where: { !($0.1 <= Prior.largest) }) {
      return "the \(name) must be at most 1e12"
    }
    if !mean.isFinite { return "the mean m₀ must be finite" }
    guard Cholesky(scale) == nil else { return nil }
    return switch dimension {
    case .one: "the scale S₀ must be positive"
    case .two: "the scale S₀ must be positive definite"
    }
  }

  /// πₖ = (N_k + α − 1) / (N + K(α − 1)): the mode of the weights.
  func weights(_ owned: [Double], total: Double) -> [Double] {
    owned.map {
      ($0 + concentration - 1) / (total + Double(owned.count) * (concentration - 1))
    }
  }

  /// log Dir(π|α) = log Γ(Kα) − K log Γ(α) + (α−1) Σ log πₖ.
  func logDensity(weights: [Double]) -> TermSum {
    let count = Double(weights.count)
    var sum = TermSum(
      Double.logGamma(count * concentration), -count * Double.logGamma(concentration))
    guard concentration > 1 else { return sum }
    sum.add((concentration - 1) * weights.map { Double.log($0) }.reduce(0, +))
    return sum
  }
}
