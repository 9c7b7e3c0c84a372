import Foundation
import Plane
import Testing

@testable import Mixtures

/// EM in one dimension beside EM in the plane, its laws, collapse and starts.
@Suite struct OneDimensionTests {
  // MARK: Beside the plane

  /// Every x with y = 1 and with y = −1: y tells nothing, and EM with diagonal covariances in the plane does
  /// to x what EM in one dimension does.
  @Test func anIndependentYChangesNothing() throws {
    let x = try Line.waiting()
    let line = try Line.model(x)
    let doubled = Points(x.flatMap { [Point($0, 1), Point($0, -1)] })
    let plane = Runs.model(doubled)
    let start = Line.mixture([0.5, 0.5], [60, 70], [100, 100], line.family)
    let rules = Rules(shape: .diagonal)
    var a = Fit(model: line, start: line.working(start))
    var b = Fit(model: plane, start: plane.working(start), rules: rules)
    // Each of the 2N points has log N(±1 | 0, 1) more.
    let more = -Double(x.count) * (log(2 * .pi) + 1)
    for _ in 0..<30 {
      a = a.advance(a.nextHalfStep, rules: Rules())
      b = b.advance(b.nextHalfStep, rules: rules)
      #expect(Line.near(b.bound.logLikelihood, 2 * a.bound.logLikelihood + more, 1e-12))
      #expect(Line.near(b.bound.lowerBound, 2 * a.bound.lowerBound + more, 1e-12))
      for k in 0..<2 {
        let (one, two) = (a.parameters.components[k], b.parameters.components[k])
        #expect(Line.near(one[0], two[0], 1e-12) && Line.near(one[2], two[2], 1e-11))
        #expect(Line.near(two[4], 1, 1e-12) && two[1].magnitude < 1e-12)
      }
    }
  }

  /// y stays 0 and its variance 1 to the bit, whatever rules and edits do.
  @Test func yStaysOut() throws {
    let x = try Line.waiting()
    for family in Line.families {
      let model = try Line.model(x, family)
      let prior = Prior(
        concentration: 1.5, mean: Point(68, 5), meanStrength: 0.7, degreesOfFreedom: 1,
        scale: SymmetricMatrix(xx: 40, xy: 3, yy: 9))
      for shape in family.shapes {
        for η in [1, 0.3, 0.1] {
          for floor in [0, 30.0] {
            for prior in [nil, prior] {
              for method in StartMethod.allCases {
                let rules = Rules(
                  maximization: η == 1 ? .exact : .damped(η), shape: shape, prior: prior,
                  covarianceFloor: floor)
                var fit = Runs.start(
                  model, components: 3, seed: 4, rules: rules, method: method)
                for step in 0..<8 {
                  fit = fit.advance(fit.nextHalfStep, rules: rules)
                  if step == 4 {
                    var θ = fit.parameters
                    θ.components[1] = family.moved(
                      θ.components[1], by: Point(2, 7), at: Point(1, 1))
                    fit = fit.settingParameters(model.working(θ), rules: rules)
                  }
                  if step == 5 { fit = fit.reseeding(component: 2, rules: rules) }
                }
                for component in fit.parameters.components + fit.mixture.components {
                  #expect(component[1] == 0 && component[3] == 0 && component[4] == 1)
                }
                if floor > 0 {
                  #expect(fit.parameters.components.allSatisfy { $0[2] >= floor * (1 - 1e-12) })
                }
              }
            }
          }
        }
      }
    }
  }

  // MARK: Laws

  static let samples: [Sample] = [
    .overlapping, .separated, .rounded, .shifted, .tiny, .huge, .outlier, .few,
  ]

  /// No law is broken by any rule on any data, from any start.
  @Test(arguments: samples) func noLawIsBroken(_ sample: Sample) throws {
    for family in Line.families {
      let model = Runs.model(sample.points, family: family)
      let priors = [nil, Prior(default: model, components: 3)]
      for shape in family.shapes {
        for prior in priors {
          for (at, expectation) in ExpectationRule.usual.enumerated() {
            let held: HeldBlocks = [[], .weights, .means, .covariances][at % 4]
            let rules = Rules(
              expectation: expectation, maximization: at % 2 == 0 ? .exact : .damped(0.4),
              shape: shape, held: held, prior: prior, seed: UInt64(at))
            let method = StartMethod.allCases[at % 3]
            var fit = Runs.start(
              model, components: 3, seed: UInt64(at + 1), rules: rules, method: method)
            for _ in 0..<14 {
              let next = fit.advance(fit.nextHalfStep, rules: rules)
              let again = try RepeatedHalfStep(from: fit, to: next, rules: rules)
              let broken = Law.allCases.filter {
                $0.verdict(from: fit, to: next, rules: rules, repeated: again) == .broken
              }
              #expect(
                broken == [], "\(family.form) \(shape) \(expectation.name) \(next.halfStep)")
              fit = next
            }
          }
        }
      }
    }
  }

  /// Other units shift log p by −N log s and nothing else.
  @Test(arguments: 0..<3) func unitsShiftLogP(_ at: Int) throws {
    let (x, family) = (try Line.waiting(), Line.families[at])
    for (scale, shift) in [(60.0, 0.0), (1e-9, 0), (1e12, -4e13), (0.37, 1e4)] {
      let models = (try Line.model(x, family), try Line.model(x.map { scale * $0 + shift }, family))
      var a = Runs.start(models.0, components: 3, seed: 5)
      var b = Runs.start(models.1, components: 3, seed: 5)
      for _ in 0..<10 {
        let moved = b.bound.logLikelihood + Double(x.count) * log(scale)
        #expect(Line.near(moved, a.bound.logLikelihood, 1e-9), "\(scale)")
        #expect((a.bound.divergence - b.bound.divergence).magnitude < 1e-6)
        (a, b) = (
          a.advance(a.nextHalfStep, rules: Rules()), b.advance(b.nextHalfStep, rules: Rules())
        )
      }
    }
  }

  // MARK: Collapse, starts, parameters

  /// A component on a value that was measured twice falls to variance 0. One on two values that differ ends at
  /// the limit of resolution only if the others are very far away.
  @Test func aDoubledValueCollapses() throws {
    let family = GaussianFamily(dimension: .one)
    let x = [1.0, 3, 4, 6, 6, 7, 9]
    let model = try Line.model(x, family)
    let start = Line.mixture([0.5, 0.5], [5, 6], [6, 0.25], family)
    var fit = Fit(model: model, start: model.working(start))
    while !fit.events.hasCollapse, fit.iteration < 50 {
      fit = fit.advance(fit.nextHalfStep, rules: Rules())
    }
    #expect(fit.iteration == 10)
    #expect(
      fit.events == [
        .collapsed(
          component: 1, onto: CollapsedPoints(kind: .place, count: 2, first: [3, 4]))
      ])

    let far = try Line.model([0, 1, 2, 1e9, 1e9 + 3, 1e9 + 5], family)
    let kept = Runs.run(Runs.start(far, components: 2, seed: 1), iterations: 20)
    #expect(kept.events.isEmpty)
    #expect(Line.near(kept.parameters.components.map { $0[2] }.min() ?? 0, 2.0 / 3, 1e-5))
  }

  @Test func parametersAreCounted() throws {
    func count(_ family: any Family, _ shape: CovarianceShape, _ held: HeldBlocks = []) -> Int {
      family.parameterCount(components: 3, shape: shape, held: held)
    }
    for family in Line.families {
      #expect(family.shapes == [.full, .tied])
      #expect(count(family, .full) == 2 + 3 + 3)
      #expect(count(family, .tied) == 2 + 3 + 1)
      #expect(count(family, .tied, .means) == 2 + 1)
      #expect(family.dimension == .one && family.spanning(.two)?.form == family.form)
    }
    #expect(LinesFamily().spanning(.one) == nil)
    #expect(CoinsFamily().spanning(.one) == nil)
  }

  /// S₀ = Cov/K², ν₀ = 3, over N − 1.
  @Test func theDefaultPriorIsThatOfFraleyAndRaftery() throws {
    let model = try Line.model([2, 4, 6, 12])
    let prior = Prior(default: model, components: 2)
    #expect(prior.degreesOfFreedom == 3 && prior.meanStrength == 0.01 && prior.mean == Point(6, 0))
    #expect(Line.near(prior.scale.xx, 56.0 / 3 / 4, 1e-15) && prior.scale.xy == 0)
    var loose = prior
    loose.degreesOfFreedom = 0.5
    #expect(loose.validationError(in: .one) == nil && loose.validationError(in: .two) != nil)
    loose.degreesOfFreedom = 0
    #expect(
      loose.validationError(in: .one) == "the degrees of freedom ν₀ must be above 0")
  }

  /// Means at distinct values, each with the variance of the data over K.
  @Test(arguments: [StartMethod.kMeansPlusPlus, .randomPoints])
  func startsAreAtValues(_ method: StartMethod) throws {
    let x = try Line.waiting()
    let model = try Line.model(x)
    let mean = x.reduce(0, +) / Double(x.count)
    let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
    for seed in 1...20 {
      let θ = Runs.start(model, components: 5, seed: UInt64(seed), method: method).parameters
      #expect(Set(θ.components.map { $0[0].rounded() }).count == 5)
      for component in θ.components {
        #expect(x.contains { ($0 - component[0]).magnitude < 1e-9 })
        #expect(Line.near(component[2], variance / 5))
      }
    }
  }

  @Test func valuesWithoutSpreadAreRefused() {
    func observations(_ x: [Double]) -> Observations? {
      Observations(Points(x: x, y: Array(repeating: 0, count: x.count)), for: .line)
    }
    #expect(observations([]) == nil && observations([3]) == nil && observations([3, 3, 3]) == nil)
    #expect(observations([3, 4])?.dimension == .one)
    #expect(observations([3, .infinity]) == nil)
  }

  /// Γ(a + ½)/Γ(a) · Γ(a + 1)/Γ(a + ½) = a.
  @Test func theRatioOfGammasKeepsItsDigits() {
    for power in stride(from: -2.0, through: 14, by: 0.05) {
      let a = pow(10, power)
      let sum = HalfGammaRatio.log(a) + HalfGammaRatio.log(a + 0.5)
      #expect((sum - log(a)).magnitude < 2e-13 * (1 + log(a).magnitude), "\(a) \(sum - log(a))")
    }
    #expect(Line.near(HalfGammaRatio.log(0.5), -0.5 * log(.pi), 1e-15))
  }
}
