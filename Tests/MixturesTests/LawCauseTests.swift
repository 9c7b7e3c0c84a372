import Foundation
import Plane
import Testing

@testable import Mixtures

/// States in which rounding or a limit of doubles once broke a law, each mended at its cause.
@Suite struct LawCauseTests {
  private func broken(_ before: Fit?, _ fit: Fit, _ rules: Rules) -> [Law] {
    Law.ofNumbers.filter { $0.verdict(from: before, to: fit, rules: rules) == .broken }
  }

  /// The laws that some half-steps break.
  private func broken(_ start: Fit, _ rules: Rules, halfSteps: Int) -> [String] {
    var fit = start
    var found: [String] = []
    for _ in 0..<halfSteps {
      let next = fit.advance(fit.nextHalfStep, rules: rules)
      found += broken(fit, next, rules).map { "\($0) \(next.halfStep)" }
      fit = next
    }
    return found
  }

  // MARK: Weights

  /// Weights with nine digits, as a start file may have them.
  @Test(arguments: [[0.333333333, 0.333333333, 0.333333333], [0.5, 0.3, 0.2000000009]])
  func weightsSumToOne(_ weights: [Double]) {
    for family in Runs.families {
      let model = Runs.model(Sample.overlapping.points, family: family)
      var mixture = Runs.start(model, components: 3, seed: 1).mixture
      mixture.weights = weights
      let start = Fit(model: model, start: mixture)
      let edited = Runs.start(model, components: 3, seed: 1)
        .settingParameters(mixture, rules: Rules())
      for fit in [start, edited] {
        #expect((fit.mixture.weights.reduce(0, +) - 1).magnitude < 1e-15)
        #expect(fit.bound.divergence >= 0)
        #expect(broken(nil, fit, Rules()) == [])
        #expect(broken(fit, Rules(), halfSteps: 6) == [])
      }
    }
  }

  /// Weights that sum to 1 up to rounding keep their bits.
  @Test func weightsKeepTheirBits() {
    for count in 1...64 {
      let weights = Array(repeating: 1 / Double(count), count: count)
      #expect(Mixture(weights: weights, components: []).normalized.weights == weights)
    }
  }

  /// A component of weight nearly 1 leaves a rest that 1 − π has lost the digits of.
  @Test func reseedingKeepsTheSum() {
    let model = Runs.model(Sample.overlapping.points)
    var mixture = Runs.start(model, components: 3, seed: 1).mixture
    mixture.weights = [1e-13, 1 - 3e-13, 2e-13]
    let fit = Fit(model: model, start: mixture).reseeding(component: 1, rules: Rules())
    #expect((fit.mixture.weights.reduce(0, +) - 1).magnitude < 1e-13)
  }

  /// A mass that is too small for N_k/N keeps a weight, so that L stays finite.
  @Test func aMassKeepsAWeight() {
    let moments = [90.0, .leastNonzeroMagnitude, 0].map { Moments(origin: .zero, weight: $0) }
    let weights = Rules().weights(moments, from: [0.5, 0.25, 0.25], total: 90)
    #expect(weights == [1, .leastNonzeroMagnitude, 0])
    let damped = Rules(maximization: .damped(0.5))
      .weights(moments, from: [1, .leastNonzeroMagnitude, 0], total: 90)
    #expect(damped == [1, .leastNonzeroMagnitude, 0])
  }

  /// A far component, whose share of each point underflows in steps.
  @Test func aVanishingComponentBreaksNoLaw() {
    for family in Runs.families {
      let model = Runs.model(Sample.separated.points, family: family)
      for (β, distance) in [(2.0, 18.0), (2, 22), (1, 26), (1, 27.2), (50, 4)] {
        for prior in [nil, Prior(default: model, components: 3)] {
          let rules = Rules(expectation: .tempered(β), prior: prior)
          var mixture = Runs.start(model, components: 3, seed: 2, rules: rules).mixture
          let axes = AxisScaling(centre: Point(0, -distance), scale: Point(1, 1))
          mixture.components[2] = family.mapped(mixture.components[2], by: axes)
          let start = Fit(model: model, start: mixture, rules: rules)
          #expect(broken(start, rules, halfSteps: 12) == [], "\(family.name) \(β) \(distance)")
          let end = Runs.run(start, iterations: 6, rules: rules)
          #expect(end.bound.objective.isFinite, "\(family.name) \(β) \(distance)")
        }
      }
    }
  }

  /// 1/mass is infinite for the smallest masses.
  @Test(arguments: [1.0, 2000, 1e14]) func aTinyMassHasAMean(_ steps: Double) {
    let mass = steps * .leastNonzeroMagnitude
    let moments = Moments(
      origin: Point(1, 2), weight: mass, first: Point(mass, -mass),
      second: SymmetricMatrix(xx: mass, xy: 0, yy: mass))
    #expect(moments.mean.isFinite)
    #expect(moments.scatter(about: Point(3, 3)).isFinite)
    #expect(!moments.wantsCloserOrigin(in: .two))
  }

  // MARK: q

  /// The log joints that q remembers are near −10⁹, and those at the new θ near −10.
  @Test func qKeepsTheRoundingOfItsParameters() {
    for sample in [Sample.overlapping, .shifted, .unequalUnits] {
      let model = Runs.model(sample.points)
      let one = Runs.family.component(
        mean: Point(3, -2), covariance: 1e-9 * model.observations.covariance)
      // So alike that both have a share of every point.
      let two = one.with(mean: one.mean, covariance: (1 + 1e-9) * one.covariance)
      let start = Fit(model: model, start: Mixture(weights: [0.5, 0.5], components: [one, two]))
      #expect(start.bound.logLikelihood < -1e9)
      #expect(broken(start, Rules(), halfSteps: 6) == [], "\(sample)")
    }
  }

  /// log p(θ) = −∞ hides no digits of KL.
  @Test func anInfinitePriorLeavesTheResolution() {
    let bound = Bound(
      logLikelihood: -100, expectedLogJoint: -110, entropy: 10, divergence: -1e-14,
      logPrior: -.infinity, magnitude: 100)
    #expect(bound.resolution > 0)
    #expect(bound.divergence == 0)
  }

  /// The fused pass sums log p, and the plain one L and KL of a q that was drawn. Both whiten points that are far
  /// from a thin component, nearly along it.
  @Test(arguments: [1e-3, 1e-6, 1e-9, 1e-11]) func twoPassesKeepTheIdentity(_ thinness: Double)
    throws
  {
    let model = Runs.model(Sample.overlapping.points)
    let c = model.observations.covariance
    for (sign, distance) in [(1.0, 1.0), (-1, 1e3), (1, 1e5), (-1, 1e6), (1, 1e7), (-1, 1e7)] {
      let xy = sign * (1 - thinness) * (c.xx * c.yy).squareRoot()
      let covariance = SymmetricMatrix(xx: c.xx, xy: xy, yy: c.yy)
      let l = try #require(Cholesky(covariance))
      let components = (0..<2).map { k in
        let share = 1 + 0.01 * Double(k)
        return Runs.family.component(
          mean: share * distance * Point(l.l11, l.l21 + l.l22), covariance: share * covariance)
      }
      var fit = Fit(model: model, start: Mixture(weights: [0.5, 0.5], components: components))
      for seed in UInt64(1)...10 {
        fit = fit.randomizingResponsibilities(rules: Rules(seed: seed))
        let name: Comment = "\(thinness) \(sign) \(distance) \(seed)"
        #expect(broken(nil, fit, Rules()) == [], name)
        var wrong = fit
        wrong.bound.divergenceSum += 1e-8 * (1 + fit.bound.logLikelihood.magnitude)
        #expect(broken(nil, wrong, Rules()) == [.identity], name)
      }
    }
  }

  // MARK: Damped steps

  /// A damped M brings the covariances into the shape at once. Afterwards it stays there, and L never falls.
  @Test(arguments: CovarianceShape.allCases) func dampedStepsStayInTheShape(
    _ shape: CovarianceShape
  ) {
    let families: [any Family] = Runs.families.filter { $0.shapes.contains(shape) }
    let expectations: [ExpectationRule] = [.soft, .frozen, .tempered(0.5), .hard]
    for (family, expectation) in families.flatMap({ f in expectations.map { (f, $0) } }) {
      for (components, η) in [(1, 0.5), (3, 0.5), (3, 0.02)] {
        let model = Runs.model(Sample.stretched.points, family: family)
        let rules = Rules(expectation: expectation, maximization: .damped(η), shape: shape)
        var mixture = Runs.start(model, components: components, seed: 2, rules: rules).mixture
        for k in mixture.components.indices where family.name != "lines" {
          mixture.components[k].covariance =
            (1 + 0.1 * Double(k)) * model.observations.covariance
        }
        var fit = Fit(model: model, start: mixture, rules: rules)
        for step in 1...140 {
          let next = fit.advance(fit.nextHalfStep, rules: rules)
          let name: Comment = "\(family.name) \(expectation) K=\(components) \(η) \(step)"
          #expect(broken(fit, next, rules) == [], name)
          if step >= 2 { #expect(next.isInShape(shape), name) }
          if step > 2 { #expect(!next.events.contains(.projected), name) }
          fit = next
        }
      }
    }
  }

  // MARK: Student's t under a prior

  /// The prior's pull on the means with held covariances, against sums of their own.
  @Test(arguments: [0.3, 4, 1e5]) func studentMeansUnderAPrior(_ ν: Double) throws {
    let family = try #require(StudentFamily(degreesOfFreedom: ν))
    let model = Runs.model(Sample.outlier.points, family: family)
    for prior in HeldShapeTests.priors(model).compactMap({ $0 }) {
      let rules = Rules(held: .covariances, prior: prior)
      let e = Runs.start(model, components: 2, seed: 3, rules: rules)
        .advance(.expectation, rules: rules)
      let m = e.advance(.maximization, rules: rules)
      let centre = model.observations.units.scaled(prior.mean)
      let q = Runs.table(e)
      for k in 0..<2 {
        let (μ, Σ) = (e.mixture.components[k].mean, e.mixture.components[k].covariance)
        let determinant = Σ.xx * Σ.yy - Σ.xy * Σ.xy
        var (mass, sum) = (prior.meanStrength, prior.meanStrength * centre)
        for n in 0..<model.observations.count {
          let d = model.observations.points[n] - μ
          let δ = (Σ.yy * d.x * d.x - 2 * Σ.xy * d.x * d.y + Σ.xx * d.y * d.y) / determinant
          let w = q[n][k] * (ν + 2) / (ν + δ)
          mass += w
          sum = sum + w * model.observations.points[n]
        }
        let difference = m.mixture.components[k].mean - (1 / mass) * sum
        #expect(max(difference.x.magnitude, difference.y.magnitude) < 1e-12, "\(ν) \(k)")
      }
      // At rest the objective has slope 0 in every mean.
      let rest = Runs.run(e, iterations: 3000, rules: rules)
      for (k, step) in [(0, Point(1e-7, 0)), (0, Point(0, 1e-7)), (1, Point(1e-7, 0))] {
        func value(_ sign: Double) -> Double {
          var θ = rest.mixture
          θ.components[k].mean = θ.components[k].mean + sign * step
          let moved = rest.settingParameters(θ, rules: rules)
          return moved.logPosterior
        }
        #expect((value(1) - value(-1)).magnitude / 2e-7 < 1e-4 * (1 + rest.logPosterior.magnitude))
      }
      #expect(broken(e, rules, halfSteps: 40) == [])
    }
  }

  /// Large terms of log p(θ) cancel, and their rounding is larger than that of L.
  @Test func aStrongPriorBreaksNoLaw() {
    for sample in [Sample.overlapping, .stretched, .unequalUnits] {
      for family in [GaussianFamily(), StudentFamily()] as [any Family] {
        let model = Runs.model(sample.points, family: family)
        var prior = Prior(default: model, components: 2)
        (prior.degreesOfFreedom, prior.meanStrength) = (1e6, 1e6)
        for shape in CovarianceShape.allCases {
          for held in HeldShapeTests.holds {
            let rules = Rules(shape: shape, held: held, prior: prior)
            let start = Runs.start(model, components: 2, seed: 1, rules: rules)
            #expect(broken(start, rules, halfSteps: 40) == [], "\(sample) \(shape) \(held.names)")
          }
        }
      }
    }
  }

  // MARK: Lines and thin components

  /// A line through points of one x keeps its place, and shares the one variance.
  @Test func anUprightLineSharesTheVariance() {
    let points = Points(
      [Point(-1, 0), Point(-1, 4), Point(0, 0), Point(1, 1.1), Point(2, 1.9), Point(3, 3.05)])
    let model = Runs.model(points, family: LinesFamily())
    let scale = model.observations.units.scale
    var mixture = model.working(
      Mixture(
        weights: [0.4, 0.6],
        components: [
          Component(intercept: 2, slope: 0, variance: 1e-2),
          Component(intercept: 0, slope: 1, variance: 1e-2),
        ]))
    #expect(scale.x > 0)
    let rules = Rules(expectation: .frozen, shape: .tied)
    var fit = Fit(model: model, start: mixture, rules: rules)
    // All of the first two points to the first line.
    mixture.components[0].variance *= 100
    fit.responsibilities = Responsibilities(.hard, at: mixture)
    fit.moments = Measurement.moments(fit.responsibilities, model: model)
    fit.bound = Measurement.bound(fit.responsibilities, at: fit.mixture, model: model)
    let owned = fit.moments.map(\.weight)
    #expect(owned == [2, 4])
    let m = fit.advance(.maximization, rules: rules)
    #expect(m.events.hasCollapse)
    #expect(m.mixture.components[0].intercept == fit.mixture.components[0].intercept)
    #expect(m.mixture.components[0].variance == m.mixture.components[1].variance)
    #expect(m.bound.lowerBound > fit.bound.lowerBound)
    #expect(broken(fit, m, rules) == [])
  }

  /// Sums about a far origin on the line itself would lose the residuals.
  @Test func residualsKeepTheirDigits() {
    let slope = -120.0
    let points = (0..<40).map { (n: Int) -> Point in
      let x: Double = -0.27 + 1.5e-3 * Double(n % 8)
      let residual: Double = n % 2 == 0 ? 1e-5 : -1e-5
      return Point(x, slope * x + residual)
    }
    var moments = Moments(origin: .zero)
    for p in points {
      moments.weight += 1
      moments.mass += 1
      moments.first = moments.first + p
      moments.second = moments.second + SymmetricMatrix(outer: p)
    }
    #expect(moments.wantsCloserOrigin(in: .two))
    // A wide component at such an offset keeps its digits.
    let wide = Moments(
      origin: .zero, weight: 40, first: Point(40, 40),
      second: SymmetricMatrix(xx: 80, xy: 40, yy: 80))
    #expect(!wide.wantsCloserOrigin(in: .two))
  }

  /// The determinant of a covariance that rounding decides is no covariance.
  @Test func aCovarianceMustBeResolved() throws {
    let line = (0..<60).map { (n: Int) -> Point in
      let x = Double(n)
      return Point(x, x + 2e-5 * Double(n * n % 7))
    }
    let observations = try #require(Observations(Points(line)))
    let collapse = Collapse(observations)
    let c = observations.covariance
    #expect(!collapse.isCollapsed(c))
    let ρ = 1 - 1e-15
    let singular = SymmetricMatrix(
      xx: c.xx, xy: ρ * (c.xx * c.yy).squareRoot(), yy: c.yy)
    #expect(collapse.isCollapsed(singular))
  }

  // MARK: What must be seen

  static let families: [any Family] = Runs.families

  /// An M-step that misses its maximum by a hundredth of a parameter is a broken law.
  @Test func aWrongMaximizationIsSeen() {
    for family in Self.families {
      for sample in [Sample.overlapping, .separated, .stretched, .unequalUnits] {
        let model = Runs.model(sample.points, family: family)
        for prior in [nil, Prior(default: model, components: 2)] {
          let rules = Rules(prior: prior)
          let rest = Runs.run(
            Runs.start(model, components: 2, seed: 1, rules: rules), iterations: 400, rules: rules)
          let e = rest.advance(.expectation, rules: rules)
          let right = e.advance(.maximization, rules: rules)
          #expect(broken(e, right, rules) == [])
          let isCoin = family.regularity == .counts
          for slot in 0..<(isCoin ? 1 : family.name == "lines" ? 3 : 5) {
            var wrong = right
            var θ = right.mixture
            if isCoin {
              θ.components[0] = Component(heads: 0.99 * θ.components[0].heads)
            } else {
              θ.components[0][slot] += 0.01 * θ.components[0][slot]
            }
            wrong.move(to: θ, rules: rules)
            let name: Comment = "\(family.name) \(sample) slot \(slot)"
            if right.bound.objective - wrong.bound.objective > 1e-6 {
              #expect(broken(e, wrong, rules).contains(.monotonicity), name)
            }
            if slot == 2 || isCoin {
              #expect(broken(e, wrong, rules).contains(.monotonicity), name)
            }
          }
        }
      }
    }
  }

  /// A q that is a little off the posterior, and a KL that is off by 10⁻⁹ of the numbers.
  @Test func aWrongExpectationIsSeen() {
    for family in Self.families {
      let model = Runs.model(Sample.overlapping.points, family: family)
      let m = Runs.run(Runs.start(model, components: 3, seed: 1), iterations: 3)
      var near = m.mixture
      near.weights = zip(near.weights, [1e-5, -1e-5, 0]).map { $0 + $1 }
      var e = m.advance(.expectation, rules: Rules())
      #expect(broken(m, e, Rules()) == [])
      e.choose(Responsibilities(.posterior, at: near), rules: Rules())
      #expect(e.bound.divergence > 0)
      #expect(broken(m, e, Rules()) == [.tightness], "\(family.name)")
      var off = m
      off.bound.divergenceSum += 1e-9 * (1 + m.bound.logLikelihood.magnitude)
      #expect(broken(nil, off, Rules()) == [.identity], "\(family.name)")
      off.bound.divergenceSum = -1e-10 * (1 + m.bound.logLikelihood.magnitude)
      #expect(broken(nil, off, Rules()).contains(.divergence), "\(family.name)")
    }
  }

  /// Priors whose numbers leave the range of doubles.
  @Test func priorsAreBounded() {
    let model = Runs.model(Sample.overlapping.points)
    let usual = Prior(default: model, components: 2)
    #expect(usual.validationError(in: .two) == nil)
    for path in [\Prior.concentration, \.meanStrength, \.degreesOfFreedom] {
      for number in [1.1e12, 1e308, .infinity, .nan] {
        var prior = usual
        prior[keyPath: path] = number
        #expect(prior.validationError(in: .two) != nil, "\(number)")
      }
      var prior = usual
      prior[keyPath: path] = 1e12
      #expect(prior.validationError(in: .two) == nil)
    }
  }
}
