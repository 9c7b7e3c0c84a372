import Foundation
import Plane

@testable import Mixtures

/// Mixtures by loops over points and components, in the units of the data: an independent computation.
enum TextbookMixture {
  /// log πₖ + log p(x|θₖ), as the textbook has it.
  static func logJoint(_ x: Point, _ k: Int, _ θ: Mixture, _ family: any Family) -> Double {
    let (c, logWeight, dimension) = (θ.components[k], log(θ.weights[k]), family.dimension.count)
    switch family.name {
    case "lines":
      let rest = x.y - c.intercept - c.slope * x.x
      return logWeight - 0.5 * log(2 * .pi * c.variance) - rest * rest / (2 * c.variance)
    case "coins":
      return logWeight + (x.x > 0 ? x.x * log(c.heads) : 0)
        + (x.y > 0 ? x.y * log(1 - c.heads) : 0)
    default:
      let (d, Σ) = (x - c.mean, c.covariance)
      let determinant = dimension == 1 ? Σ.xx : Σ.xx * Σ.yy - Σ.xy * Σ.xy
      let δ =
        dimension == 1
        ? d.x * d.x / Σ.xx
        : (Σ.yy * d.x * d.x - 2 * Σ.xy * d.x * d.y + Σ.xx * d.y * d.y) / determinant
      let constant = logWeight - 0.5 * log(determinant)
      guard family.name == "student-t" else {
        return constant - dimension / 2 * log(2 * .pi) - 0.5 * δ
      }
      let ν = c.degreesOfFreedom
      return constant + lgamma((ν + dimension) / 2) - lgamma(ν / 2)
        - dimension / 2 * log(ν * .pi) - 0.5 * (ν + dimension) * log(1 + δ / ν)
    }
  }

  /// log p(X|θ).
  static func logLikelihood(_ points: [Point], θ: Mixture, family: any Family) -> Double {
    points.map { x in logSum((0..<θ.count).map { logJoint(x, $0, θ, family) }) }.reduce(0, +)
  }

  /// L(q,θ) with q the posterior at another θ.
  static func lowerBound(_ points: [Point], q: Mixture, θ: Mixture, family: any Family) -> Double {
    var sum = 0.0
    for x in points {
      let remembered = (0..<q.count).map { logJoint(x, $0, q, family) }
      let total = logSum(remembered)
      for k in 0..<q.count {
        let share = exp(remembered[k] - total)
        if share > 0 { sum += share * (logJoint(x, k, θ, family) - (remembered[k] - total)) }
      }
    }
    return sum
  }

  private static func logSum(_ numbers: [Double]) -> Double {
    let largest = numbers.max() ?? 0
    guard largest > -.infinity else { return largest }
    return largest + log(numbers.map { exp($0 - largest) }.reduce(0, +))
  }
}
