import Plane
import Testing

@testable import Mixtures

/// Rates, limits, rules for stopping, and the verdicts of the laws.
@Suite struct MeterTests {
  func history(_ model: Model, iterations: Int, rules: Rules = Rules(), seed: UInt64 = 1) -> [Fit] {
    var fits = [Runs.start(model, components: 2, seed: seed, rules: rules)]
    for _ in 0..<2 * iterations {
      fits.append(fits[fits.count - 1].advance(fits[fits.count - 1].nextHalfStep, rules: rules))
    }
    return fits
  }

  /// The rate from the gap, the rate from the gains, and the largest eigenvalue of a finite-difference
  /// EM map on the same data are one number.
  @Test func theRateIsTheMapsLargestEigenvalue() throws {
    let model = Runs.model(Sample.clusters(distance: 2.5, count: 200))
    let fits = history(model, iterations: 120)
    let meters = Meters(fits)
    let rate = try #require(meters.rate)
    let fromGains = try #require(meters.rateFromGains)
    #expect((rate - fromGains).magnitude < 0.01)
    // Power iteration on the EM map around the fixed point.
    let fixed = Runs.run(fits[fits.count - 1], iterations: 4000).mixture
    func flat(_ m: Mixture) -> [Double] {
      [m.weights[0]] + m.components.flatMap { c in (0..<5).map { c[$0] } }
    }
    func mixture(_ v: [Double]) -> Mixture {
      var m = fixed
      m.weights = [v[0], 1 - v[0]]
      for k in 0..<2 { for slot in 0..<5 { m.components[k][slot] = v[1 + 5 * k + slot] } }
      return m
    }
    let centre = flat(fixed)
    var direction = (0..<11).map { Double($0 % 3) - 0.7 }
    var eigenvalue = 0.0
    for _ in 0..<60 {
      let norm = direction.map { $0 * $0 }.reduce(0, +).squareRoot()
      let h = 1e-5
      func image(_ sign: Double) -> [Double] {
        let at = zip(centre, direction).map { $0 + sign * h * $1 / norm }
        return flat(Runs.run(Fit(model: model, start: mixture(at)), iterations: 1).mixture)
      }
      let (plus, minus) = (image(1), image(-1))
      direction = zip(plus, minus).map { ($0 - $1) / (2 * h) }
      eigenvalue = direction.map { $0 * $0 }.reduce(0, +).squareRoot()
    }
    #expect((rate - eigenvalue).magnitude < 0.01, "\(rate) \(eigenvalue)")
  }

  @Test func aitkenEstimatesTheLimit() throws {
    let model = Runs.model(Sample.clusters(distance: 2.5, count: 200))
    let fits = history(model, iterations: 60)
    let limit = Runs.run(fits[fits.count - 1], iterations: 5000).bound.logLikelihood
    let meters = Meters(fits)
    let estimate = try #require(meters.limit)
    let last = try #require(meters.logPosteriors.last)
    #expect((estimate - limit).magnitude < 0.2 * (limit - last))
    let left = try #require(meters.iterationsLeft)
    var fit = fits[fits.count - 1]
    var needed = 0
    while limit - fit.bound.logLikelihood > 1e-6, needed < 5000 {
      fit = Runs.run(fit, iterations: 1)
      needed += 1
    }
    #expect(Double(left - needed).magnitude <= 0.25 * Double(needed) + 3, "\(left) \(needed)")
    #expect(Meters([fits[0]]).gain == nil)
    #expect(Meters([fits[0]]).rate == nil)
  }

  @Test func stoppingRulesStopInTheirOrder() {
    let model = Runs.model(Sample.clusters(distance: 2.5, count: 200))
    let fits = history(model, iterations: 300)
    let stops = StoppingRule.allCases.map { $0.stop(fits) }
    #expect(stops.allSatisfy { $0 != nil })
    #expect((stops[0] ?? 0) < (stops[1] ?? 0))
    #expect(StoppingRule.perPointGain.stop(Array(fits.prefix(3))) == nil)
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
      #expect(StoppingRule.allCases.compactMap { $0.stop(fits + [edited]) }.isEmpty)
      let meters = Meters(fits + [edited])
      #expect(meters.logPosteriors == [edited.logPosterior])
      #expect(meters.gain == nil && meters.limit == nil)
      let next = Runs.run(edited, iterations: 1)
      #expect(Meters(fits + [edited, next]).gain == next.logPosterior - edited.logPosterior)
    }
  }

  /// mclust's count for VVV, K = 2 in the plane: 11 free numbers, BIC = −2 log p + 11 ln 272.
  @Test func criteriaCountTheirParameters() throws {
    let model = Runs.model(try Sample.oldFaithful())
    let fit = Runs.run(Runs.start(model, components: 2, seed: 1), iterations: 150)
    let criteria = InformationCriteria(fit, shape: .full)
    #expect(criteria.parameters == 11)
    // mclust prints 2 log p − p ln N = −2322.192.
    #expect((criteria.bic - 2322.192).magnitude < 0.01)
    #expect((criteria.aic - (2 * 1130.264 + 22)).magnitude < 0.01)
    let counts: [(CovarianceShape, Int)] = [
      (.full, 11), (.diagonal, 9), (.spherical, 7), (.tied, 8), (.tiedDiagonal, 7),
      (.tiedSpherical, 6),
    ]
    for (shape, count) in counts {
      #expect(model.family.parameterCount(components: 2, shape: shape) == count)
    }
    #expect(LinesFamily().parameterCount(components: 2, shape: .full) == 7)
    #expect(LinesFamily().parameterCount(components: 2, shape: .tied) == 6)
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
