import Foundation
import Plane

@testable import Mixtures

/// Mixtures by loops over points and components, in the units of the data: an independent computation.
enum TextbookMixture {
  /// log πₖ + log p(x|θₖ) in the units of the data, as the textbook has it.
  static func logJoint(_ x: Point, _ k: Int, _ θ: Mixture, _ family: any Family) -> Double {
    let (c, logWeight) = (θ.components[k], log(θ.weights[k]))
    if family.name == "lines" {
      let rest = x.y - c.intercept - c.slope * x.x
      return logWeight - 0.5 * log(2 * .pi * c.variance) - rest * rest / (2 * c.variance)
    }
    let (d, Σ) = (x - c.mean, c.covariance)
    let determinant = Σ.xx * Σ.yy - Σ.xy * Σ.xy
    let δ = (Σ.yy * d.x * d.x - 2 * Σ.xy * d.x * d.y + Σ.xx * d.y * d.y) / determinant
    let constant = logWeight - log(2 * .pi) - 0.5 * log(determinant)
    let ν = c.degreesOfFreedom
    return family.name == "student-t"
      ? constant - 0.5 * (ν + 2) * log(1 + δ / ν) : constant - 0.5 * δ
  }

  /// L(q,θ) with q the posterior at another θ, by loops over points and components.
  static func lowerBound(_ points: [Point], q: Mixture, θ: Mixture, family: any Family) -> Double {
    var sum = 0.0
    for x in points {
      let remembered = (0..<q.count).map { logJoint(x, $0, q, family) }
      let largest = remembered.max() ?? 0
      let logSum = largest + log(remembered.map { exp($0 - largest) }.reduce(0, +))
      for k in 0..<q.count {
        let share = exp(remembered[k] - logSum)
        if share > 0 { sum += share * (logJoint(x, k, θ, family) - (remembered[k] - logSum)) }
      }
    }
    return sum
  }
}
