import Foundation
import Plane
import Testing

@testable import Mixtures

/// M-steps from covariances outside the chosen shape, which stay there if they are held.
@Suite struct HeldShapeTests {
  static let holds: [HeldBlocks] = [
    [], .weights, .means, .covariances, [.weights, .means], [.weights, .covariances],
    [.means, .covariances],
  ]

  /// Nil, the usual prior, and one that pulls the means and the weights.
  static func priors(_ model: Model) -> [Prior?] {
    let usual = Prior(default: model, components: 3)
    var strong = usual
    strong.concentration = 3
    strong.meanStrength = 2
    let scale = model.observations.units.scale
    strong.mean = usual.mean + Point(0.5 * scale.x, -0.25 * scale.y)
    return [nil, usual, strong]
  }

  /// A state whose covariances are narrow, turned either way, and no two alike.
  private func outside(_ model: Model, _ rules: Rules) -> Fit {
    let fit = Runs.start(model, components: 3, seed: 2, rules: rules)
    var mixture = fit.mixture
    let data = model.observations.covariance
    for k in mixture.components.indices {
      let c = data / Double(2 + k)
      let covariance = (c.xx * c.yy).squareRoot() * (k == 1 ? -0.9 : 0.9)
      mixture.components[k].covariance = SymmetricMatrix(xx: c.xx, xy: covariance, yy: c.yy)
    }
    return fit.settingParameters(mixture, rules: rules)
  }

  /// L + log p(θ) has slope 0 and falls to both sides in every mean, whatever the held covariances are.
  @Test(arguments: CovarianceShape.allCases)
  func theMeansAreTheModeForHeldCovariances(_ shape: CovarianceShape) throws {
    for sample in [Sample.overlapping, .unequalUnits] {
      let model = Runs.model(sample.points)
      for prior in Self.priors(model) {
        let rules = Rules(shape: shape, held: .covariances, prior: prior)
        let e = outside(model, rules).advance(.expectation, rules: rules)
        let m = e.advance(.maximization, rules: rules)
        func value(_ k: Int, _ shift: Point) -> Double {
          var mixture = m.mixture
          mixture.components[k].mean = mixture.components[k].mean + shift
          return e.settingParameters(mixture, rules: rules).bound.objective
        }
        let h = 1e-3
        for k in 0..<3 {
          for shift in [Point(h, 0), Point(0, h)] {
            let (up, down) = (value(k, shift), value(k, -1 * shift))
            #expect(((up - down) / (2 * h)).magnitude < 1e-5, "\(shape) \(sample) \(k)")
            #expect(max(up, down) < m.bound.objective, "\(shape) \(sample) \(k)")
          }
        }
      }
    }
  }

  /// The laws 1 to 5 over priors × held blocks × shapes, from such a start.
  @Test(arguments: CovarianceShape.allCases)
  func noLawIsBroken(_ shape: CovarianceShape) {
    let families: [any Family] = [GaussianFamily(), StudentFamily()]
    for family in families {
      for sample in [Sample.overlapping, .stretched, .unequalUnits] {
        let model = Runs.model(sample.points, family: family)
        for prior in Self.priors(model) {
          for (held, maximization) in Self.holds.flatMap({ held in
            [MaximizationRule.exact, .damped(0.5)].map { (held, $0) }
          }) {
            let rules = Rules(
              maximization: maximization, shape: shape, held: held, prior: prior)
            var fit = outside(model, rules)
            for _ in 0..<12 {
              let next = fit.advance(fit.nextHalfStep, rules: rules)
              for law in Law.ofNumbers {
                #expect(
                  law.verdict(from: fit, to: next, rules: rules) != .broken,
                  "\(law) \(family.name) \(sample) \(rules.held.names) \(next.halfStep)")
              }
              fit = next
            }
          }
        }
      }
    }
  }

  /// For covariances that have the shape nothing depends on which of the two the density of μ reads.
  @Test func thePriorOfMeansReadsTheCovarianceItself() throws {
    let model = Runs.model(Sample.overlapping.points)
    let prior = try #require(Self.priors(model)[2])
    let rules = Rules(shape: .diagonal, prior: prior)
    let fit = outside(model, rules)
    var axes = fit.mixture
    for k in axes.components.indices { axes.components[k].covariance.xy = 0 }
    let centre = model.observations.units.scaled(prior.mean)
    let difference = fit.mixture.components.indices.reduce(0.0) { sum, k in
      func density(_ Σ: SymmetricMatrix) -> Double {
        let determinant = Σ.xx * Σ.yy - Σ.xy * Σ.xy
        let d = fit.mixture.components[k].mean - centre
        let δ = (Σ.yy * d.x * d.x - 2 * Σ.xy * d.x * d.y + Σ.xx * d.y * d.y) / determinant
        return -0.5 * log(determinant) - prior.meanStrength / 2 * δ
      }
      return sum + density(fit.mixture.components[k].covariance)
        - density(axes.components[k].covariance)
    }
    let found =
      rules.logPrior(of: fit.mixture, model: model) - rules.logPrior(of: axes, model: model)
    #expect((found - difference).magnitude < 1e-9)
  }
}
