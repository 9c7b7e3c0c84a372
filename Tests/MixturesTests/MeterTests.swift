import Plane
import Testing

@testable import Mixtures

/// Rates, limits, rules for stopping, and the verdicts of the laws.
@Suite struct MeterTests {
  func iterations(_ fits: [Fit], _ rules: Rules = Rules()) -> WholeIterations {
    WholeIterations(fits.map { (fit: $0, rules: rules) })
  }

  func history(_ model: Model, iterations: Int, rules: Rules = Rules(), seed: UInt64 = 1) -> [Fit] {
    var fits = [Runs.start(model, components: 2, seed: seed, rules: rules)]
    for _ in 0..<2 * iterations {
      fits.append(fits[fits.count - 1].advance(fits[fits.count - 1].nextHalfStep, rules: rules))
    }
    return fits
  }

  @Test func aitkenEstimatesTheLimit() throws {
    let model = Runs.model(Sample.clusters(distance: 2.5, count: 200))
    let fits = history(model, iterations: 60)
    let limit = Runs.run(fits[fits.count - 1], iterations: 5000).bound.logLikelihood
    let meters = Meters(iterations(fits))
    let estimate = try #require(meters.limit.number)
    let last = try #require(meters.iterations.values.last)
    #expect((estimate - limit).magnitude < 0.2 * (limit - last))
    let left = try #require(meters.iterationsLeft)
    var fit = fits[fits.count - 1]
    var needed = 0
    while limit - fit.bound.logLikelihood > 1e-6, needed < 5000 {
      fit = Runs.run(fit, iterations: 1)
      needed += 1
    }
    #expect(Double(left - needed).magnitude <= 0.25 * Double(needed) + 3, "\(left) \(needed)")
    #expect(iterations([fits[0]]).gain == nil)
  }

  @Test func stoppingRulesStopInTheirOrder() {
    let model = Runs.model(Sample.clusters(distance: 2.5, count: 200))
    let fits = history(model, iterations: 300)
    let stops = StoppingRule.allCases.map { $0.stop(iterations(fits)) }
    #expect(stops.allSatisfy { $0 != nil })
    #expect((stops[0] ?? 0) < (stops[1] ?? 0))
    #expect(StoppingRule.perPointGain.stop(iterations(Array(fits.prefix(3)))) == nil)
    // The first iteration whose gain is below N/1000, counted by hand.
    let evidence = fits.filter { $0.origin != .taken(.expectation) }.map(\.logPosterior)
    let byHand = zip(evidence, evidence.dropFirst()).enumerated().first {
      ($0.element.1 - $0.element.0) / 200 < 1e-3
    }
    #expect(stops[0] == byHand.map { $0.offset + 1 })
  }

  /// An edit ends no iteration: no gain is read from it, and no rule stops at it.
  @Test func metersRestartAfterAnEdit() throws {
    let model = Runs.model(Sample.clusters(distance: 2.5, count: 200))
    let fits = history(model, iterations: 3)
    let last = try #require(fits.last)
    var far = last.mixture
    far.components[0].mean.x += 2
    let edits = [
      last.randomizingResponsibilities(rules: Rules()),
      last.settingParameters(far, rules: Rules()),
    ]
    for edited in edits {
      let after = iterations(fits + [edited])
      #expect(StoppingRule.allCases.compactMap { $0.stop(after) }.isEmpty)
      #expect(after.values == [edited.logPosterior])
      #expect(after.gain == nil && Meters(after).limit.number == nil)
      let e = edited.advance(.expectation, rules: Rules())
      let next = e.advance(.maximization, rules: Rules())
      #expect(
        iterations(fits + [edited, e, next]).gain == next.logPosterior - edited.logPosterior)
    }
  }

  /// mclust's count for VVV, K = 2 in the plane: 11 free numbers, BIC = −2 log p + 11 ln 272.
  @Test func criteriaCountTheirParameters() throws {
    let model = Runs.model(try Sample.oldFaithful())
    let fit = Runs.run(Runs.start(model, components: 2, seed: 1), iterations: 150)
    let criteria = InformationCriteria(fit, rules: Rules())
    #expect(criteria.parameters == 11)
    // mclust prints 2 log p − p log N = −2322.192.
    #expect((criteria.bic - 2322.192).magnitude < 0.01)
    #expect((criteria.aic - (2 * 1130.264 + 22)).magnitude < 0.01)
    let counts: [(CovarianceShape, Int)] = [
      (.full, 11), (.diagonal, 9), (.spherical, 7), (.tied, 8), (.tiedDiagonal, 7),
      (.tiedSpherical, 6),
    ]
    func count(_ family: any Family, _ shape: CovarianceShape, _ held: HeldBlocks = []) -> Int {
      family.parameterCount(components: 2, shape: shape, held: held)
    }
    for (shape, free) in counts { #expect(count(model.family, shape) == free) }
    #expect(count(LinesFamily(), .full) == 7)
    #expect(count(LinesFamily(), .tied) == 6)
    // What is held is not fitted.
    let held: [(HeldBlocks, Int, Int)] = [
      (.weights, 10, 6), (.means, 7, 3), (.covariances, 5, 5), ([.weights, .means], 6, 2),
      (.all, 0, 0),
    ]
    for (blocks, elliptical, lines) in held {
      #expect(count(model.family, .full, blocks) == elliptical)
      #expect(count(StudentFamily(), .full, blocks) == elliptical)
      #expect(count(LinesFamily(), .full, blocks) == lines)
      let criteria = InformationCriteria(fit, rules: Rules(held: blocks))
      #expect(criteria.parameters == elliptical)
      #expect(criteria.aic == -2 * fit.bound.logLikelihood + 2 * Double(elliptical))
    }
  }

  /// The iteration of each rule does not depend on the units of an axis.
  @Test(arguments: [(1.3, 1), (1, 1.3), (1e6, 1), (1e-6, 1), (1, 1e6), (1e-6, 1e-6), (1e-6, 1e6)])
  func stoppingRulesHaveNoUnits(_ x: Double, _ y: Double) {
    let points = Sample.clusters(distance: 2.5, count: 200)
    for family in [GaussianFamily(), StudentFamily(), LinesFamily()] as [any Family] {
      let one = Runs.model(points, family: family)
      let other = Runs.model(Sample.mapped(points) { Point(x * $0.x, y * $0.y) }, family: family)
      let start = Runs.start(one, components: 2, seed: 1)
      let scaled = AxisScaling(centre: .zero, scale: Point(1 / x, 1 / y))
      let moved = Fit(
        model: other, start: other.working(one.mapped(start.parameters, by: scaled)))
      func change(_ start: Fit) -> Int? {
        var fits = [start]
        for _ in 0..<400 {
          fits.append(
            fits[fits.count - 1].advance(fits[fits.count - 1].nextHalfStep, rules: Rules()))
        }
        return StoppingRule.parameterChange.stop(iterations(fits))
      }
      let stop = change(start)
      #expect(stop != nil && stop == change(moved), "\(family.name)")
    }
  }

  /// Each number of a component on its own scale: an sd of x moves a mean by 1, and so on.
  @Test func changesAreInStandardDeviations() {
    let model = Runs.model(Sample.unequalUnits.points)
    let c = model.observations.covariance
    let (x, y) = (c.xx.squareRoot(), c.yy.squareRoot())
    let units = [x, y, x * x, x * y, y * y]
    let one = model.family.start(
      .randomPoints, components: 1, observations: model.observations,
      random: CounterRandom(seed: 1, stream: 1))[0]
    for (slot, unit) in units.enumerated() {
      var other = one
      other[slot] += 0.25 * unit
      #expect((StoppingRule.distance(one, other, in: model) - 0.25).magnitude < 1e-9, "\(slot)")
    }
    let line = Component(intercept: 0.2 * y, slope: 0.3 * y / x, variance: y * y)
    let lines = Model(observations: model.observations, family: LinesFamily())
    for (slot, unit) in [y, y / x, y * y].enumerated() {
      var other = line
      other[slot] += 0.25 * unit
      #expect((StoppingRule.distance(line, other, in: lines) - 0.25).magnitude < 1e-9, "\(slot)")
    }
  }

  /// No rule stops at a fall that a variant may have once, or at draws.
  @Test func lawfulFallsStopNoRule() {
    let model = Runs.model(Sample.overlapping.points)
    let cases: [(Rules, Int)] = [
      (Rules(expectation: .hard), 1), (Rules(shape: .spherical), 1),
    ]
    for (rules, first) in cases {
      let start = Runs.run(Runs.start(model, components: 2, seed: 1), iterations: 60)
      var fits = [Fit(model: model, start: start.mixture, rules: rules)]
      for _ in 0..<40 {
        fits.append(fits[fits.count - 1].advance(fits[fits.count - 1].nextHalfStep, rules: rules))
      }
      for rule in StoppingRule.allCases {
        #expect((rule.stop(iterations(fits, rules)) ?? 99) > first, "\(rule)")
      }
    }
    let drawn = Rules(expectation: .sampled)
    let fits = history(model, iterations: 60, rules: drawn)
    #expect(StoppingRule.allCases.allSatisfy { $0.stop(iterations(fits, drawn)) == nil })
  }

  func verdicts(_ rules: Rules, _ sample: Sample = .overlapping) -> [[Law: Law.Verdict]] {
    let fits = history(Runs.model(sample.points), iterations: 8, rules: rules)
    return zip(fits, fits.dropFirst()).map { before, after in
      Dictionary(
        uniqueKeysWithValues: Law.allCases.map {
          ($0, $0.verdict(from: before, to: after, rules: rules))
        })
    }
  }

  @Test func classicalEMKeepsEveryLaw() {
    for verdicts in verdicts(Rules()) {
      for (law, verdict) in verdicts {
        switch verdict {
        case .held, .notApplicable, .pending: break
        case .excused, .broken: Issue.record("\(law)")
        }
      }
    }
  }

  @Test(arguments: [
    ExpectationRule.hard, .tempered(0.5), .partial(blocks: 3), .sampled, .frozen,
  ])
  func variantsBreakLawsOnlyWithAnExcuse(_ rule: ExpectationRule) {
    let all = verdicts(Rules(expectation: rule))
    #expect(all.flatMap(\.values).allSatisfy { $0 != .broken })
    let excused = all.compactMap { $0[.tightness] }.contains {
      if case .excused(let reason) = $0 { !reason.isEmpty } else { false }
    }
    #expect(excused)
    for verdicts in all {
      #expect(verdicts[.identity] == .held)
      #expect(verdicts[.divergence] == .held)
    }
  }

  /// Numbers that EM cannot give are broken.
  @Test func wrongNumbersAreBroken() {
    let e = Runs.start(Runs.model(Sample.overlapping.points), components: 2, seed: 1)
      .advance(.expectation, rules: Rules())
    func altered(_ change: (inout Bound) -> Void, origin: Origin) -> Fit {
      var bound = e.bound
      change(&bound)
      return Fit(
        model: e.model, mixture: e.mixture, responsibilities: e.responsibilities, bound: bound,
        moments: e.moments, origin: origin, halfStep: 2, iteration: 1, events: [])
    }
    let wrong: [(Law, Fit)] = [
      (.identity, altered({ $0.logLikelihood += 1e-6 }, origin: .taken(.maximization))),
      (.divergence, altered({ $0.divergenceSum = -1e-3 }, origin: .taken(.maximization))),
      (.tightness, altered({ $0.divergenceSum = 1 }, origin: .taken(.expectation))),
      (.monotonicity, altered({ $0.expectedLogJoint -= 1 }, origin: .taken(.maximization))),
      (.ascent, altered({ $0.logLikelihood -= 1 }, origin: .taken(.maximization))),
    ]
    for (law, fit) in wrong {
      #expect(law.verdict(from: e, to: fit, rules: Rules()) == .broken, "\(law)")
    }
  }
}
