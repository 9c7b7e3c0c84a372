import Testing

@testable import Mixtures

@Suite struct TraceTests {
  @Test func iterationsAreCountedByTheirE() {
    let model = Runs.model(Sample.overlapping.points)
    var fit = Runs.start(model, components: 2, seed: 1)
    let halfSteps: [HalfStep] = [
      .maximization, .expectation, .expectation, .maximization, .maximization, .expectation,
    ]
    let iterations = halfSteps.map {
      fit = fit.advance($0, rules: Rules())
      return fit.iteration
    }
    #expect(iterations == [0, 1, 1, 1, 1, 2])
    #expect(fit.halfStep == 6)
  }

  @Test func aRunOfFiveHalfSteps() {
    let model = Runs.model(Sample.overlapping.points)
    var fits: [Fit] = []
    let ending = Trace(rules: Rules()).run(
      from: Runs.start(model, components: 2, seed: 1), until: .halfSteps(5)
    ) { fit, _ in fits.append(fit) }
    #expect(ending == .halfSteps(5))
    #expect(
      fits.map(\.origin) == [
        .start, .taken(.expectation), .taken(.maximization), .taken(.expectation),
        .taken(.maximization), .taken(.expectation),
      ])
    #expect(fits.map(\.origin.code) == ["start", "E", "M", "E", "M", "E"])
    #expect(fits.map(\.iteration) == [0, 1, 1, 2, 2, 3])
    #expect(
      fits[0].bound.quantities.map(\.name) == [
        "log_likelihood", "lower_bound", "kl", "expected_log_joint", "entropy", "log_prior",
        "objective", "identity_error",
      ])
  }

  @Test func aRunUntilItGainsLittle() {
    let model = Runs.model(Sample.overlapping.points)
    var last: Fit?
    let ending = Trace(rules: Rules()).run(
      from: Runs.start(model, components: 2, seed: 1), until: .gain(1e-3)
    ) { fit, _ in last = fit }
    guard case .gain(let gain, let iterations) = ending else {
      Issue.record("ended by \(ending)")
      return
    }
    #expect(gain < 1e-3 && gain > -1e-9)
    #expect(last?.origin == .taken(.maximization))
    #expect(last?.iteration == iterations)
  }
}
