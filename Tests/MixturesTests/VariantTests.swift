import Plane
import Testing

@testable import Mixtures

/// The properties of each E variant.
@Suite struct VariantTests {
  let model = Runs.model(Sample.clusters(distance: 3, count: 120))

  func states(_ rules: Rules, _ count: Int = 24, seed: UInt64 = 1, components: Int = 2) -> [Fit] {
    var fits = [Runs.start(model, components: components, seed: seed, rules: rules)]
    for _ in 0..<count {
      let last = fits[fits.count - 1]
      fits.append(last.advance(last.nextHalfStep, rules: rules))
    }
    return fits
  }

  @Test func theGapOfHardHasAFloor() {
    for fit in states(Rules(expectation: .hard)).dropFirst()
    where fit.origin == .taken(.expectation) {
      var floor = 0.0
      let soft = Runs.with(Responsibilities(.posterior, at: fit.mixture), fit)
      for row in Runs.table(soft) { floor -= Double.log(row.max() ?? 1) }
      #expect((fit.bound.divergence - floor).magnitude < 1e-9 * (1 + floor))
      #expect(fit.bound.entropy == 0)
      for row in Runs.table(fit) { #expect(row.sorted() == [0, 1]) }
    }
  }

  /// Once q is one-hot, hard EM never lowers L, though log p may fall.
  @Test func hardNeverLowersLOnceItIsHard() {
    for seed in 1...5 as ClosedRange<UInt64> {
      let fits = states(Rules(expectation: .hard), seed: seed, components: 3)
      for (before, after) in zip(fits.dropFirst(), fits.dropFirst(2)) {
        #expect(after.bound.lowerBound >= before.bound.lowerBound - 1e-9)
      }
    }
  }

  @Test func tiesGoToTheLowestComponent() {
    let one = Runs.family.component(mean: .zero, covariance: model.observations.covariance)
    let fit = Fit(model: model, start: Mixture(weights: [0.5, 0.5], components: [one, one]))
      .advance(.expectation, rules: Rules(expectation: .hard))
    for row in Runs.table(fit) { #expect(row == [1, 0]) }
  }

  @Test(arguments: [0.3, 0.7, 1.5]) func temperedNeverLowersItsFreeEnergy(_ β: Double) {
    let fits = states(Rules(expectation: .tempered(β)))
    func energy(_ fit: Fit) -> Double { fit.bound.expectedLogJoint + fit.bound.entropy / β }
    for (before, after) in zip(fits, fits.dropFirst()) {
      #expect(energy(after) >= energy(before) - 1e-9 * (1 + energy(before).magnitude))
    }
  }

  @Test func temperedByOneIsSoft() {
    let soft = states(Rules())
    let one = states(Rules(expectation: .tempered(1)))
    #expect(soft.map(\.bound) == one.map(\.bound))
    #expect(soft.map(\.mixture) == one.map(\.mixture))
  }

  /// Small β merges all components with a gap of 0: a closed gap is not success.
  @Test func smallBetaMergesWithoutAGap() throws {
    let near = Runs.model(Sample.clusters(distance: 2, count: 200))
    let rules = Rules(expectation: .tempered(0.4))
    let fit = Runs.run(Runs.start(near, components: 2, seed: 1), iterations: 800, rules: rules)
    let distance =
      fit.mixture.components[0].mean - fit.mixture.components[1].mean
    #expect(distance.x.magnitude < 1e-3 && distance.y.magnitude < 1e-3)
    #expect(fit.bound.divergence < 1e-4)
    let soft = Runs.run(Runs.start(near, components: 2, seed: 1), iterations: 200)
    #expect(soft.bound.logLikelihood > fit.bound.logLikelihood + 1)
  }

  @Test(arguments: [2, 3, 7]) func partialNeverLowersL(_ blocks: Int) {
    let fits = states(Rules(expectation: .partial(blocks: blocks)), 40)
    for (before, after) in zip(fits, fits.dropFirst()) {
      #expect(after.bound.lowerBound >= before.bound.lowerBound - 1e-9)
    }
    // After the first E exactly one block has left the weights.
    let changed = Runs.table(fits[1]).filter { $0 != fits[0].mixture.weights }.count
    #expect((changed - 120 / blocks).magnitude <= 1)
    #expect(fits[1].bound.divergence > 0)
    let converged = Runs.run(
      fits[40], iterations: 300, rules: Rules(expectation: .partial(blocks: blocks)))
    let soft = Runs.run(fits[40], iterations: 300)
    #expect((converged.bound.logLikelihood - soft.bound.logLikelihood).magnitude < 1e-6)
  }

  /// Repeated partial E-steps take the blocks in turn. After all of them q is the posterior.
  @Test func partialTakesTheBlocksInTurn() {
    let rules = Rules(expectation: .partial(blocks: 4))
    var fit = Runs.start(model, components: 2, seed: 1)
    for turn in 1...4 {
      fit = fit.advance(.expectation, rules: rules)
      #expect((fit.bound.divergence == 0) == (turn == 4))
    }
    // Another number of blocks during a run does not change the q of the other points.
    let m = fit.advance(.maximization, rules: rules)
    let before = Runs.table(m)
    let after = Runs.table(m.advance(.expectation, rules: Rules(expectation: .partial(blocks: 3))))
    let changed = zip(before, after).filter { $0 != $1 }.count
    #expect(changed == 40)
  }

  @Test func sampledIsDrawnFromThePosteriorAndRepeats() {
    let rules = Rules(expectation: .sampled, seed: 9)
    let first = states(rules)
    let second = states(rules)
    #expect(first.map(\.bound) == second.map(\.bound))
    var other = rules
    other.seed = 10
    #expect(states(other).last?.bound != first.last?.bound)
    // The share of draws that fall on a component is its posterior, over many half-steps.
    let fit = Runs.start(model, components: 2, seed: 1)
    let expected = Runs.with(Responsibilities(.posterior, at: fit.mixture), fit).componentWeights[0]
    let drawn = (0..<200).map { step in
      Runs.with(Responsibilities(.sampled(seed: 3, halfStep: step), at: fit.mixture), fit)
        .componentWeights[0]
    }
    #expect((drawn.reduce(0, +) / 200 - expected).magnitude < 1.5)
  }

  @Test func frozenMovesNothing() {
    let fits = states(Rules(expectation: .frozen), 6)
    #expect(fits.allSatisfy { $0.responsibilities == fits[0].responsibilities })
    #expect(fits[1].bound == fits[0].bound)
  }

  /// Components that start equal stay equal: a saddle that no step leaves.
  @Test func equalComponentsStayEqual() {
    let one = Runs.family.component(mean: .zero, covariance: model.observations.covariance)
    let fit = Runs.run(
      Fit(model: model, start: Mixture(weights: [0.5, 0.5], components: [one, one])), iterations: 30
    )
    #expect(fit.mixture.components[0] == fit.mixture.components[1])
    #expect(fit.bound.divergence == 0)
  }

  @Test func namesReadBack() {
    let rules: [ExpectationRule] = [
      .soft, .hard, .tempered(0.25), .partial(blocks: 5), .sampled, .frozen,
    ]
    for rule in rules { #expect(ExpectationRule(name: rule.name) == rule) }
    for name in [
      "", "soft:1", "tempered", "tempered:0", "tempered:-1", "tempered:x", "partial:1",
      "partial:", "Hard",
    ] {
      #expect(ExpectationRule(name: name) == nil, "\(name)")
    }
    #expect(MaximizationRule(name: "damped:0.5") == .damped(0.5))
    for name in ["damped", "damped:0", "damped:1.1", "exactly"] {
      #expect(MaximizationRule(name: name) == nil, "\(name)")
    }
    #expect(HeldBlocks(names: "means,weights") == [.means, .weights])
    #expect(HeldBlocks(names: "mean") == nil)
  }
}
