import Plane
import Testing

@testable import Mixtures

/// The resolution: the size of rounding, and no more than that.
@Suite struct ResolutionTests {
  static let expectations: [ExpectationRule] = [
    .soft, .hard, .tempered(0.5), .tempered(2), .partial(blocks: 3), .sampled, .frozen,
  ]

  /// Law 2 on a grid of families × shapes × E rules × data × K, with its own sum.
  @Test(arguments: FamilyLawTests.settings)
  func divergencesAreNotNegative(_ setting: FamilyLawTests.Setting) {
    for sample in Sample.allCases {
      let model = Runs.model(sample.points, family: setting.family)
      for expectation in Self.expectations {
        for components in sample == .few ? [1, 2] : [1, 2, 4, 9] {
          let rules = Rules(expectation: expectation, shape: setting.shape)
          var fit = Runs.start(model, components: components, seed: 1, rules: rules)
          for _ in 0..<9 {
            fit = fit.advance(fit.nextHalfStep, rules: rules)
            if !(fit.bound.divergenceSum >= -fit.bound.resolution) {
              Issue.record(
                "\(setting) \(sample) \(expectation) K=\(components) \(fit.halfStep) \(fit.bound)")
            }
          }
        }
      }
    }
  }

  /// The same at the end of a run, where KL is small, and after a start far from the data with components
  /// that are alike.
  @Test(arguments: Sample.allCases) func smallDivergencesAreNotNegative(_ sample: Sample) {
    let model = Runs.model(sample.points)
    for (components, distance) in [(2, 0.0), (3, 0), (3, 1e3), (7, 1e4)] {
      var fit = Runs.start(model, components: components, seed: 1)
      if distance > 0 {
        let one = fit.mixture.components[0]
        let far = one.with(mean: Point(distance, -distance), covariance: one.covariance)
        fit = Fit(
          model: model,
          start: Mixture(
            weights: Array(repeating: 1 / Double(components), count: components),
            components: Array(repeating: far, count: components)))
      }
      for _ in 0..<120 {
        fit = fit.advance(fit.nextHalfStep, rules: Rules())
        #expect(
          fit.bound.divergenceSum >= -fit.bound.resolution,
          "\(sample) K=\(components) \(distance) \(fit.halfStep) \(fit.bound)")
      }
    }
  }

  /// A repeated half-step moves nothing by more than the resolution.
  @Test(arguments: Sample.allCases, CovarianceShape.allCases)
  func aSecondHalfStepIsAtRest(_ sample: Sample, _ shape: CovarianceShape) {
    let model = Runs.model(sample.points)
    let rules = Rules(shape: shape)
    for components in sample == .few ? [1, 2] : [1, 2, 4] {
      var fit = Runs.start(model, components: components, seed: 1, rules: rules)
      for _ in 0..<20 {
        fit = fit.advance(fit.nextHalfStep, rules: rules)
        guard case .taken(let halfStep) = fit.origin, fit.events.isEmpty else { continue }
        let again = fit.advance(halfStep, rules: rules)
        let change = BoundChange(from: fit.bound, to: again.bound)
        #expect(change.isNone, "\(sample) \(shape) K=\(components) \(fit.halfStep) \(change)")
      }
    }
  }

  /// A log p(θ) of any size does not hide that the gap opened.
  @Test func aLargePriorLeavesTheChangeOfTheGap() {
    func bound(logPrior: Double, divergence: Double) -> Bound {
      Bound(
        logLikelihood: -100, expectedLogJoint: -110 - divergence, entropy: 10,
        divergence: divergence, logPrior: logPrior, magnitude: 100)
    }
    let change = BoundChange(
      from: bound(logPrior: -1e23, divergence: 0), to: bound(logPrior: -5, divergence: 1.094))
    #expect(change.divergence == 1.094)
    #expect(change.lowerBound > 0)
  }

  /// A collapsed component does not hide the gaps of the others.
  @Test func aCollapseLeavesTheResolution() {
    let model = Runs.model(Sample.overlapping.points)
    let fit = Runs.start(model, components: 3, seed: 1)
    var narrow = fit.mixture
    narrow.components[2] = narrow.components[2].with(
      mean: model.observations.points[4], covariance: 1e-11 * narrow.components[2].covariance)
    let collapsed = Runs.run(
      Fit(model: model, start: narrow), iterations: 2, rules: Rules(held: .covariances))
    let usual = Runs.run(fit, iterations: 2)
    #expect(collapsed.bound.resolution < 3 * usual.bound.resolution)
    #expect(collapsed.bound.resolution < 1e-10)
  }

  /// The plain and the fused pass have the same resolution, up to that of KL's own terms.
  @Test(arguments: [Sample.overlapping, .shifted, .outlier, .huge])
  func bothPassesHaveTheSameResolution(_ sample: Sample) {
    let model = Runs.model(sample.points)
    var fit = Runs.start(model, components: 3, seed: 1)
    for _ in 0..<6 {
      fit = fit.advance(fit.nextHalfStep, rules: Rules())
      let plain = PlainMeasurement.bound(fit.responsibilities, at: fit.mixture, model: model)
      #expect((plain.resolution / fit.bound.resolution - 1).magnitude < 0.01, "\(sample)")
    }
  }
}
