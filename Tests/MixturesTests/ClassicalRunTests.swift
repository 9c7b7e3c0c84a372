import Testing

@testable import Mixtures

/// A classical run is two half-steps an iteration, to the bit.
@Suite struct ClassicalRunTests {
  @Test(arguments: FamilyLawTests.settings, Sample.allCases)
  func hasTheBitsOfTwoHalfSteps(_ setting: FamilyLawTests.Setting, _ sample: Sample) {
    let model = Runs.model(sample.points, family: setting.family)
    for rules in FamilyLawTests.variants(model, setting.shape)
    where rules.expectation == .soft {
      let start = StartMethod.kMeansPlusPlus.mixture(components: 3, model: model, seed: 7)
      var run = ClassicalRun(model: model, start: start, rules: rules)
      var fit = Fit(model: model, start: start, rules: rules)
      #expect(run.logPosterior.bitPattern == fit.logPosterior.bitPattern, "\(setting) start")
      for iteration in 1...12 {
        run.advance()
        fit = fit.advance(.expectation, rules: rules).advance(.maximization, rules: rules)
        #expect(run.mixture == fit.mixture, "\(setting) \(iteration)")
        #expect(
          run.logPosterior.bitPattern == fit.logPosterior.bitPattern, "\(setting) \(iteration)")
        #expect(run.events.map(\.code) == fit.events.map(\.code), "\(setting) \(iteration)")
        #expect(run.iteration == fit.iteration)
      }
    }
  }
}
