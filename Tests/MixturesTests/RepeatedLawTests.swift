import Plane
import Testing

@testable import Mixtures

/// The laws that are judged by taking a half-step again, and the law about rest.
@Suite struct RepeatedLawTests {
  private func verdicts(_ before: Fit, _ after: Fit, _ rules: Rules) throws -> [Law: Law.Verdict] {
    let repeated = try RepeatedHalfStep(from: before, to: after, rules: rules)
    return Dictionary(
      uniqueKeysWithValues: Law.allCases.map {
        ($0, $0.verdict(from: before, to: after, rules: rules, repeated: repeated))
      })
  }

  /// No law is broken on a grid of families × shapes × M rules × data, and none is left unjudged. Each kind of data
  /// has every third of the rules, so that each rule has three kinds.
  @Test(arguments: FamilyLawTests.settings)
  func noLawIsBroken(_ setting: FamilyLawTests.Setting) throws {
    for (place, sample) in Sample.allCases.enumerated() where sample != .few {
      let model = Runs.model(sample.points, family: setting.family)
      for (number, rules) in FamilyLawTests.variants(model, setting.shape).enumerated()
      where (number + place) % 3 == 0 {
        var fit = Runs.start(model, components: 3, seed: 2, rules: rules)
        for _ in 0..<6 {
          let next = fit.advance(fit.nextHalfStep, rules: rules)
          for (law, verdict) in try verdicts(fit, next, rules) {
            #expect(
              verdict != .broken && verdict != .pending,
              "\(law) \(setting) \(sample) \(number) \(next.halfStep)")
          }
          fit = next
        }
      }
    }
  }

  @Test(arguments: ResolutionTests.expectations)
  func noERuleBreaksALaw(_ expectation: ExpectationRule) throws {
    let rules = Rules(expectation: expectation)
    for sample in Sample.allCases where sample != .few {
      var fit = Runs.start(Runs.model(sample.points), components: 4, seed: 1)
      for _ in 0..<12 {
        let next = fit.advance(fit.nextHalfStep, rules: rules)
        for (law, verdict) in try verdicts(fit, next, rules) {
          #expect(verdict != .broken, "\(law) \(expectation) \(sample) \(next.halfStep)")
        }
        fit = next
      }
    }
  }

  /// Data whose axes have units so far apart that circles are long and thin in working units.
  private static let farUnits: [Points] = [Sample.overlapping, .stretched].flatMap { sample in
    [1e9, 1e-9].map { unit in
      Sample.mapped(sample.points) { p in Point((p.x + p.y) * unit, (p.x - 3 * p.y) / unit) }
    }
  }

  /// Rounding decides no collapse of a circle.
  @Test(arguments: FamilyLawTests.settings)
  func circlesInFarUnitsBreakNoLaw(_ setting: FamilyLawTests.Setting) throws {
    for (place, points) in Self.farUnits.enumerated() {
      let model = Runs.model(points, family: setting.family)
      for (expectation, maximization) in [
        (ExpectationRule.soft, MaximizationRule.exact), (.tempered(0.1), .damped(0.5)),
        (.partial(blocks: 4), .exact),
      ] {
        var rules = Rules(
          expectation: expectation, maximization: maximization,
          shape: setting.family.shapes.contains(.tiedSpherical) ? .tiedSpherical : .tied)
        var fit = Runs.start(model, components: 4, seed: 2, rules: rules)
        for step in 0..<16 {
          if step == 6 { rules.shape = setting.shape }
          let next = fit.advance(fit.nextHalfStep, rules: rules)
          let name = "\(setting) \(place) \(expectation) \(next.halfStep)"
          #expect(!next.events.hasCollapse, "\(name)")
          for (law, verdict) in try verdicts(fit, next, rules) {
            #expect(verdict != .broken, "\(law) \(name)")
          }
          fit = next
        }
      }
    }
  }

  /// A component that did not move in a half-step in which it moves.
  @Test func anUnmovedComponentBreaksTheNumbering() throws {
    for points in Self.farUnits {
      for shape in CovarianceShape.allCases {
        let rules = Rules(shape: shape)
        let model = Runs.model(points)
        let before = Runs.run(
          Runs.start(model, components: 3, seed: 1), iterations: 2, rules: rules
        ).advance(.expectation, rules: rules)
        var after = before.advance(.maximization, rules: rules)
        #expect(try verdicts(before, after, rules)[.numbering] == .held)
        var θ = after.mixture
        θ.components[1] = before.mixture.components[1]
        after.move(to: θ, rules: rules)
        for law in [Law.numbering, .recall, .threads] {
          #expect(try verdicts(before, after, rules)[law] == .broken, "\(shape) \(law)")
        }
      }
    }
  }

  /// The reasons why laws say nothing.
  @Test func lawsThatDoNotApplySayWhy() throws {
    let model = Runs.model(Sample.overlapping.points)
    let start = Runs.start(model, components: 2, seed: 1)
    let e = start.advance(.expectation, rules: Rules())
    let m = e.advance(.maximization, rules: Rules())
    let random = m.randomizingResponsibilities(rules: Rules())
    func reason(_ law: Law, _ before: Fit?, _ after: Fit, _ rules: Rules = Rules()) throws
      -> String?
    {
      let repeated = try RepeatedHalfStep(from: before, to: after, rules: rules)
      let verdict = law.verdict(from: before, to: after, rules: rules, repeated: repeated)
      guard case .notApplicable(let reason) = verdict else { return nil }
      return reason
    }
    let first = "before the first half-step"
    for law in Law.allCases.dropFirst(2) { #expect(try reason(law, nil, start) == first) }
    for law in [Law.monotonicity, .ascent, .rest] {
      #expect(try reason(law, start, e) == "after an E-step")
    }
    #expect(try reason(.tightness, e, m) == "after an M-step")
    for law in Law.allCases.dropFirst(2) { #expect(try reason(law, m, random) == "after an edit") }
    let next = random.advance(.maximization, rules: Rules())
    #expect(try reason(.numbering, random, next) == "q is drawn by number")
    #expect(try reason(.rest, e, m) == "before iteration 5,000")
    let one = Runs.start(model, components: 1, seed: 1)
    #expect(
      try reason(.numbering, one, one.advance(.expectation, rules: Rules())) == "one component")
    for (rules, words) in [
      (Rules(shape: .spherical), "a circle has equal axes"),
      (Rules(prior: Prior(default: model, components: 2)), "the prior has units"),
      (Rules(covarianceFloor: 0.1), "the floor has units"),
    ] {
      #expect(try reason(.units, start, start.advance(.expectation, rules: rules), rules) == words)
    }
  }

  /// After 5,000 iterations separated data are at rest; a θ that still moves breaks the law.
  @Test func restIsJudgedInTheEnd() throws {
    let model = Runs.model(Sample.separated.points)
    var end = Runs.run(Runs.start(model, components: 2, seed: 1), iterations: 400)
    end.iteration = 5_000
    let e = end.advance(.expectation, rules: Rules())
    let m = e.advance(.maximization, rules: Rules())
    func verdict(_ after: Fit, _ rules: Rules = Rules()) -> Law.Verdict {
      Law.rest.verdict(from: e, to: after, rules: rules)
    }
    #expect(verdict(m) == .held)
    var moved = m
    moved.mixture.weights = [m.mixture.weights[0] + 1e-6, m.mixture.weights[1] - 1e-6]
    #expect(verdict(moved) == .broken)
    let damped = Rules(maximization: .damped(0.1))
    #expect(verdict(moved, damped) == .excused("this M-step goes only part of the way"))
    let drawn = Rules(expectation: .sampled)
    #expect(verdict(moved, drawn) == .notApplicable("a drawn q never settles"))
  }

  /// States that the half-step cannot have given break the laws.
  @Test func wrongStatesAreBroken() throws {
    let model = Runs.model(Sample.overlapping.points)
    let before = Runs.run(Runs.start(model, components: 3, seed: 1), iterations: 2)
      .advance(.expectation, rules: Rules())
    var after = before.advance(.maximization, rules: Rules())
    after.bound.logLikelihood += 1e-5
    let all = try verdicts(before, after, Rules())
    for law in [Law.numbering, .recall, .threads] { #expect(all[law] == .broken) }
  }

  /// The reason of a law that a constraint breaks is the constraint.
  @Test func theFloorIsNamed() {
    let model = Runs.model(Sample.separated.points)
    let fit = Runs.run(Runs.start(model, components: 2, seed: 1), iterations: 5)
      .advance(.expectation, rules: Rules())
    let floor = Rules(covarianceFloor: 40)
    let m = fit.advance(.maximization, rules: floor)
    let words = Law.Verdict.excused("a covariance below the floor was raised to it, once")
    for law in [Law.monotonicity, .ascent] {
      #expect(law.verdict(from: fit, to: m, rules: floor) == words)
    }
    let shape = Rules(shape: .tiedSpherical)
    let circle = fit.advance(.maximization, rules: shape)
    let excuse = Law.Verdict.excused("the covariances were brought into the chosen shape, once")
    #expect(Law.monotonicity.verdict(from: fit, to: circle, rules: shape) == excuse)
  }

  /// Law 7 shifts log p by the axes that the density is of.
  @Test func aFamilySaysWhatItsDensityIsOf() throws {
    let axes = AxisScaling(centre: Point(3, 4), scale: Point(8, 0.5))
    #expect(GaussianFamily().logJacobian(of: axes) == axes.logJacobian)
    #expect(try #require(LinesFamily().logJacobian(of: axes)) == -Double.log(2))
    #expect(CoinsFamily().logJacobian(of: axes) == nil)
    let model = Runs.model(Sample.overlapping.points, family: CoinsFamily())
    let before = Runs.start(model, components: 2, seed: 1)
    let after = before.advance(.expectation, rules: Rules())
    let verdict = Law.units.verdict(from: before, to: after, rules: Rules())
    #expect(verdict == .notApplicable("counts have no units"))
  }
}
