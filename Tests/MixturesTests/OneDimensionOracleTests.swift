import Foundation
import Plane
import Testing

@testable import Mixtures

/// EM in one dimension beside loops without matrices, quadrature and finite differences.
@Suite struct OneDimensionOracleTests {
  // MARK: Independent loops

  struct Variant: CustomTestStringConvertible {
    let ν: Double?
    let isTied: Bool
    let hasPrior: Bool
    var testDescription: String {
      "\(ν.map { "t \($0)" } ?? "normal")\(isTied ? " tied" : "")\(hasPrior ? " prior" : "")"
    }
  }

  static let variants: [Variant] = [nil, 4, 1.5].flatMap { ν in
    [false, true].flatMap { tied in
      [false, true].map { Variant(ν: ν, isTied: tied, hasPrior: $0) }
    }
  }

  /// Forty half-steps: log p, Q, H, log p(θ) and every number of θ.
  @Test(arguments: variants) func everyHalfStepIsThatOfALoop(_ variant: Variant) throws {
    let x = try Line.waiting()
    let family: any Family =
      try variant.ν.map { try #require(StudentFamily(degreesOfFreedom: $0, dimension: .one)) }
      ?? GaussianFamily(dimension: .one)
    let model = try Line.model(x, family)
    let prior = Prior(
      concentration: 2, mean: Point(68, 0), meanStrength: 0.7, degreesOfFreedom: 2.5,
      scale: .diagonal(40, 1))
    let rules = Rules(
      shape: variant.isTied ? .tied : .full, prior: variant.hasPrior ? prior : nil)
    let start = Line.mixture([0.5, 0.5], [60, 70], [100, 100], family)
    var fit = Fit(model: model, start: model.working(start), rules: rules)
    var loop = LineReference(
      x: x, weights: [0.5, 0.5], means: [60, 70], variances: [100, 100], degrees: variant.ν,
      isTied: variant.isTied)
    if variant.hasPrior {
      loop.prior = LineReference.Prior(
        concentration: 2, mean: 68, strength: 0.7, degrees: 2.5, scale: 40)
    }
    for step in 1...40 {
      fit = fit.advance(fit.nextHalfStep, rules: rules)
      if step % 2 == 1 { loop.expectation() } else { loop.maximization() }
      #expect(Line.near(fit.bound.logLikelihood, loop.logLikelihood), "\(step)")
      #expect(Line.near(fit.bound.expectedLogJoint, loop.expectedLogJoint), "\(step)")
      #expect(Line.near(fit.bound.entropy, loop.entropy), "\(step)")
      #expect(Line.near(fit.bound.logPrior, loop.logPrior), "\(step)")
      let θ = fit.parameters
      for k in 0..<2 {
        #expect(
          Line.near(θ.weights[k], loop.weights[k]) && Line.near(θ.components[k][0], loop.means[k]))
        #expect(Line.near(θ.components[k][2], loop.variances[k]), "\(step)")
      }
    }
  }

  /// The published fit of two normal components to the waiting times (R packages mixtools and mclust: log p
  /// −1034.002, means 54.61 and 80.09, sd 5.87 and 5.87, weight 0.361).
  @Test func theWaitingTimesReachThePublishedFit() throws {
    let x = try Line.waiting()
    let family = GaussianFamily(dimension: .one)
    let model = try Line.model(x, family)
    let start = Line.mixture([0.5, 0.5], [60, 70], [100, 100], family)
    let fit = Runs.run(Fit(model: model, start: model.working(start)), iterations: 300)
    var loop = LineReference(
      x: x, weights: [0.5, 0.5], means: [60, 70], variances: [100, 100])
    for _ in 0..<300 {
      loop.expectation()
      loop.maximization()
    }
    #expect(Line.near(loop.logLikelihood, -1034.00175, 1e-8))
    #expect(Line.near(fit.bound.logLikelihood, loop.logLikelihood, 1e-12))
    let (θ, sd) = (fit.parameters, fit.parameters.components.map { $0[2].squareRoot() })
    #expect((θ.weights[0] - 0.361).magnitude < 5e-4)
    #expect((θ.components[0][0] - 54.615).magnitude < 5e-4)
    #expect((θ.components[1][0] - 80.091).magnitude < 5e-4)
    #expect((sd[0] - 5.871).magnitude < 1e-3 && (sd[1] - 5.868).magnitude < 1e-3)
  }

  // MARK: Quadrature

  /// ∫ p(x|θ) dx = 1, with x = 70 + 20 sinh u so that the tails of a t with few degrees of freedom are in it.
  @Test(arguments: 0..<3) func theDensityHasArea1(_ at: Int) throws {
    let family = Line.families[at]
    let model = try Line.model(try Line.waiting(), family)
    let start = Line.mixture([0.3, 0.7], [55, 80], [30, 50], family)
    let fit = Fit(model: model, start: model.working(start))
    let (step, half) = (0.004, 5500)
    let nodes = (-half...half).map { step * Double($0) }
    let heights = fit.logDensities(at: nodes.map { Point(70 + 20 * sinh($0), 0) })
    let area = zip(nodes, heights).reduce(0) { $0 + exp($1.1) * 20 * cosh($1.0) * step }
    #expect((area - 1).magnitude < 1e-9, "\(family.form) \(area)")
  }

  /// ∫∫ p(μ, v) dμ dv = 1 over one component: what the M-step maximises is a density.
  @Test func thePriorHasVolume1() throws {
    let family = GaussianFamily(dimension: .one)
    let model = try Line.model(try Line.waiting(), family)
    let prior = Prior(
      concentration: 1, mean: Point(70, 0), meanStrength: 0.4, degreesOfFreedom: 5,
      scale: .diagonal(60, 1))
    var volume = 0.0
    let (du, dt) = (0.05, 0.05)
    // v = e^u, and μ in standard deviations of its normal density.
    for u in stride(from: -3.0, through: 12, by: du) {
      let v = exp(u)
      let sd = (v / prior.meanStrength).squareRoot()
      for t in stride(from: -9.0, through: 9, by: dt) {
        let θ = Line.mixture([1], [70 + t * sd], [v], family)
        let density = family.logPrior(
          prior, of: model.working(θ), model: model, rules: Rules())
        volume += exp(density.value) * v * sd * du * dt
      }
    }
    #expect((volume - 1).magnitude < 1e-6, "\(volume)")
  }

  // MARK: At rest

  /// The gradient of log p (+ log p(θ)) by differences is 0 where EM rests.
  @Test(arguments: variants) func atRestTheGradientIs0(_ variant: Variant) throws {
    var loop = LineReference(
      x: try Line.waiting(), weights: [0.5, 0.5], means: [60, 70], variances: [100, 100],
      degrees: variant.ν, isTied: variant.isTied)
    if variant.hasPrior {
      loop.prior = LineReference.Prior(
        concentration: 2, mean: 68, strength: 0.7, degrees: 2.5, scale: 40)
    }
    let family: any Family =
      try variant.ν.map { try #require(StudentFamily(degreesOfFreedom: $0, dimension: .one)) }
      ?? GaussianFamily(dimension: .one)
    let model = try Line.model(loop.x, family)
    let prior = Prior(
      concentration: 2, mean: Point(68, 0), meanStrength: 0.7, degreesOfFreedom: 2.5,
      scale: .diagonal(40, 1))
    let rules = Rules(
      shape: variant.isTied ? .tied : .full, prior: variant.hasPrior ? prior : nil)
    let start = Line.mixture([0.5, 0.5], [60, 70], [100, 100], family)
    let θ = Runs.run(
      Fit(model: model, start: model.working(start), rules: rules), iterations: 2500, rules: rules
    ).parameters
    func height(_ w: Double, _ means: [Double], _ logVariances: [Double]) -> Double {
      loop.weights = [w, 1 - w]
      loop.means = means
      loop.variances = (variant.isTied ? [logVariances[0], logVariances[0]] : logVariances).map(exp)
      return loop.logLikelihood + loop.logPrior
    }
    let (w, m) = (θ.weights[0], θ.components.map { $0[0] })
    let v = θ.components.map { log($0[2]) }
    let h = 1e-4
    #expect(((height(w + h, m, v) - height(w - h, m, v)) / (2 * h)).magnitude < 1e-3)
    for k in 0..<2 {
      var (up, down) = (m, m)
      up[k] += h
      down[k] -= h
      #expect(((height(w, up, v) - height(w, down, v)) / (2 * h)).magnitude < 1e-4)
      (up, down) = (v, v)
      up[k] += h
      down[k] -= h
      #expect(((height(w, m, up) - height(w, m, down)) / (2 * h)).magnitude < 1e-4)
    }
  }
}
