import Plane
import Testing

@testable import Mixtures

/// Comparisons with published numbers, and with the same formulas in another language at 50 digits.
@Suite struct PublishedTests {
  /// mclust's VVV on Old Faithful, K = 2 (Scrucca et al. 2016): log p = −1130.264, from any seed.
  @Test func oldFaithfulConvergesToThePublishedMaximum() throws {
    let model = Runs.model(try Sample.oldFaithful())
    for seed in 1...8 as ClosedRange<UInt64> {
      let fit = Runs.run(Runs.start(model, components: 2, seed: seed), iterations: 120)
      #expect((fit.bound.logLikelihood + 1130.264).magnitude < 5e-4, "seed \(seed)")
    }
  }

  /// The best optimum known for K = 3, the end of 3 in 40 starts of each method: −1114.4399.
  @Test func threeComponentsReachTheBestKnown() throws {
    let model = Runs.model(try Sample.oldFaithful())
    let ends = (1...32).map { seed in
      var run = ClassicalRun(
        model: model,
        start: StartMethod.kMeansPlusPlus.mixture(
          components: 3, model: model, seed: UInt64(seed)))
      for _ in 0..<200 { run.advance() }
      return run.logLikelihood
    }
    let best = try #require(ends.max())
    #expect((best + 1114.4399).magnitude < 1e-3)
  }

  /// Twelve half-steps from a fixed start against mpmath with 50 digits and the textbook's formulas
  /// (PRML 9.23–9.28, 9.70–9.72), to 10⁻¹² relative.
  @Test func halfStepsAgreeWithFiftyDigits() throws {
    let model = Runs.model(try Sample.oldFaithful())
    let start = Mixture(
      weights: [0.5, 0.5],
      components: [
        Runs.family.component(mean: Point(2.5, 90), covariance: .diagonal(1, 100)),
        Runs.family.component(mean: Point(4, 50), covariance: .diagonal(1, 100)),
      ])
    var fit = Fit(model: model, start: model.working(start))
    for (step, expected) in Reference.halfSteps.enumerated() {
      let bound = fit.bound
      let found = [
        bound.logLikelihood, bound.expectedLogJoint, bound.entropy, bound.divergence,
      ]
      for (value, wanted) in zip(found, expected.bound) {
        #expect(
          (value - wanted).magnitude <= 1e-12 * (1 + bound.logLikelihood.magnitude),
          "half-step \(step)")
      }
      let parameters = fit.parameters
      for (k, wanted) in expected.components.enumerated() {
        #expect((parameters.weights[k] - wanted[0]).magnitude <= 1e-12)
        for slot in 0..<5 {
          #expect(
            (parameters.components[k][slot] - wanted[slot + 1]).magnitude
              <= 1e-12 * (1 + wanted[slot + 1].magnitude), "half-step \(step) slot \(slot)")
        }
      }
      fit = fit.advance(fit.nextHalfStep, rules: Rules())
    }
  }
}
