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

  /// The reason of the end is the same as that of a run to convergence, with another threshold.
  @Test func aRunUntilItGainsLittle() {
    let model = Runs.model(Sample.overlapping.points)
    let rules: [ExpectationRule] = [
      .soft, .hard, .tempered(0.7), .tempered(2), .partial(blocks: 4), .frozen,
    ]
    for rules in rules.map({ Rules(expectation: $0) }) {
      var ends: [Fit] = []
      let stop = Trace(rules: rules).run(
        from: Runs.start(model, components: 2, seed: 1, rules: rules), until: .gain(1e-3)
      ) { fit, _ in if fit.origin != .taken(.expectation) { ends.append(fit) } }
      guard case .iteration(let iteration, .converged, let gain) = stop else {
        Issue.record("\(rules.expectation) ended by \(stop)")
        continue
      }
      #expect(gain < 1e-3 && gain > -1e-9)
      #expect(ends.last?.iteration == iteration && ends.count == iteration + 1)
      let values = ends.map(rules.expectation.objective.value)
      let gains = zip(values, values.dropFirst()).map { $1 - $0 }
      #expect(gains.last == gain)
      // Each earlier gain is larger, or a fall.
      #expect(gains.dropLast().allSatisfy { $0 >= 1e-3 || $0 < -1e-9 })
    }
  }

  @Test func aDrawnRunIsUnsettled() {
    let rules = Rules(expectation: .sampled)
    let stop = Trace(rules: rules).run(
      from: Runs.start(Runs.model(Sample.few.points), components: 2, seed: 1, rules: rules),
      until: .gain(1e9)
    ) { _, _ in }
    guard case .iteration(200, .unsettled, _) = stop else {
      Issue.record("ended by \(stop)")
      return
    }
  }
}
