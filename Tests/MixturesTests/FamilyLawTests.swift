import Plane
import Testing

@testable import Mixtures

/// The laws over dimensions × families × shapes × M variants × priors.
@Suite struct FamilyLawTests {
  struct Setting: CustomTestStringConvertible {
    let family: any Family
    let shape: CovarianceShape
    var testDescription: String {
      "\(family.name) \(shape.rawValue) in \(family.dimension)"
    }
  }

  static let settings: [Setting] = Runs.families.flatMap { family in
    family.shapes.map { Setting(family: family, shape: $0) }
  }

  static func variants(_ model: Model, _ shape: CovarianceShape) -> [Rules] {
    let prior = Prior(default: model, components: 3)
    var strong = prior
    strong.concentration = 3
    strong.meanStrength = 2
    return [
      Rules(shape: shape), Rules(maximization: .damped(0.3), shape: shape),
      Rules(shape: shape, held: .weights), Rules(shape: shape, held: .means),
      Rules(shape: shape, held: .covariances), Rules(shape: shape, held: [.weights, .means]),
      Rules(shape: shape, prior: prior), Rules(shape: shape, prior: strong),
      Rules(maximization: .damped(0.5), shape: shape, prior: strong),
      Rules(shape: shape, held: .means, prior: strong),
      Rules(expectation: .partial(blocks: 3), shape: shape, prior: prior),
      Rules(shape: shape, covarianceFloor: 0.3),
    ]
  }

  static let samples: [Sample] = [.overlapping, .stretched, .shifted, .rounded]

  /// Neither half-step lowers the objective; log p + log prior never falls under a soft E; the identity
  /// holds; a soft E closes the gap.
  @Test(arguments: settings) func theObjectiveNeverFalls(_ setting: Setting) {
    for sample in Self.samples {
      let model = Runs.model(sample.points, family: setting.family)
      for (number, rules) in Self.variants(model, setting.shape).enumerated() {
        var fit = Runs.start(model, components: 3, seed: 2, rules: rules)
        var logPosterior = -Double.infinity
        for _ in 0..<16 {
          let next = fit.advance(fit.nextHalfStep, rules: rules)
          let size = 1 + next.bound.logLikelihood.magnitude
          let name: Comment = "\(sample) variant \(number) half-step \(next.halfStep)"
          let projects =
            next.events.contains(.projected) || next.events.hasFloor
          if !projects {
            #expect(next.bound.objective >= fit.bound.objective - 1e-11 * size, name)
          }
          if next.origin == .taken(.maximization), case .soft = rules.expectation {
            if !projects { #expect(next.logPosterior >= logPosterior - 1e-11 * size, name) }
            logPosterior = next.logPosterior
          }
          #expect(next.bound.identityError.magnitude <= 1e-12 * 4 * size, name)
          if next.origin == .taken(.expectation), case .soft = rules.expectation {
            #expect(next.bound.divergence == 0, name)
          }
          fit = next
        }
      }
    }
  }

  /// The exact M of gaussian and lines is the maximum of L + log prior: every other θ near it is worse.
  @Test(arguments: settings.filter { $0.family.name != "student-t" })
  func theExactStepIsTheMaximum(_ setting: Setting) {
    let model = Runs.model(Sample.overlapping.points, family: setting.family)
    for rules in Self.variants(model, setting.shape)
    where rules.maximization == .exact
      && rules.covarianceFloor == 0
    {
      let start = Runs.random(
        Runs.run(
          Runs.start(model, components: 2, seed: 3, rules: rules), iterations: 2, rules: rules),
        seed: 4)
      let best = start.advance(.maximization, rules: rules)
      let again = best.advance(.maximization, rules: rules)
      #expect((again.bound.objective - best.bound.objective).magnitude < 1e-9)
      let random = CounterRandom(seed: 5, stream: 6)
      for trial in 0..<12 {
        var mixture = best.mixture
        for k in 0..<2 {
          for slot in 0..<5 {
            mixture.components[k][slot] += 0.02 * (random.uniform(trial, draw: 8 * k + slot) - 0.5)
          }
        }
        let moved = 0.05 * (random.uniform(trial, draw: 30) - 0.5)
        if !rules.held.contains(.weights) {
          mixture.weights = [mixture.weights[0] + moved, mixture.weights[1] - moved]
        }
        mixture = constrained(mixture, like: best.mixture, rules, model)
        var bound = Measurement.bound(start.responsibilities, at: mixture, model: model)
        if rules.prior != nil {
          bound.logPrior = rules.logPrior(of: mixture, model: model)
        }
        #expect(
          bound.objective <= best.bound.objective + 1e-9, "\(setting) held \(rules.held.names)")
      }
    }
  }

  /// A neighbour that obeys the shape and the held blocks.
  func constrained(_ mixture: Mixture, like best: Mixture, _ rules: Rules, _ model: Model)
    -> Mixture
  {
    var mixture = mixture
    if model.family is any EllipticalFamily {
      let shaped = rules.shape.projected(
        mixture.components.map(\.covariance), aspect: model.observations.units.aspect)
      for k in mixture.components.indices {
        let old = best.components[k]
        mixture.components[k] = old.with(
          mean: rules.held.contains(.means)
            ? old.mean : model.family.dimension.confined(mixture.components[k].mean),
          covariance: rules.held.contains(.covariances)
            ? old.covariance : model.family.dimension.confined(shaped[k]))
      }
    } else if model.family.regularity == .counts {
      for k in mixture.components.indices {
        let p = min(max(mixture.components[k].heads, 0), 1)
        mixture.components[k] =
          rules.held.contains(.means) ? best.components[k] : Component(heads: p)
      }
    } else {
      let pooled = mixture.components.map(\.variance).reduce(0, +) / Double(mixture.count)
      for k in mixture.components.indices {
        if rules.held.contains(.means) {
          mixture.components[k].intercept = best.components[k].intercept
          mixture.components[k].slope = best.components[k].slope
        }
        if rules.shape.isTied { mixture.components[k].variance = pooled }
        if rules.held.contains(.covariances) {
          mixture.components[k].variance = best.components[k].variance
        }
      }
    }
    return mixture
  }

  @Test(arguments: settings) func heldBlocksAreHeld(_ setting: Setting) {
    let model = Runs.model(Sample.overlapping.points, family: setting.family)
    for (name, block) in HeldBlocks.named {
      let rules = Rules(shape: setting.shape, held: block)
      let start = Runs.start(model, components: 2, seed: 3)
      let fit = Runs.run(start, iterations: 5, rules: rules)
      for k in 0..<2 {
        let (old, new) = (start.mixture.components[k], fit.mixture.components[k])
        let isLine = !(setting.family is any EllipticalFamily)
        switch name {
        case "weights": #expect(fit.mixture.weights == start.mixture.weights)
        case "means":
          #expect(isLine ? old.slope == new.slope : old.mean == new.mean)
          #expect(!isLine || old.intercept == new.intercept)
        default:
          #expect(isLine ? old.variance == new.variance : old.covariance == new.covariance)
        }
      }
      #expect(fit.mixture != start.mixture)
    }
  }

  /// log p(θ) against scipy's dirichlet, multivariate normal, invwishart and invgamma. The covariances are outside
  /// most of the shapes: the normal has them as they are, and the others those nearest in the shape.
  @Test func thePriorCarriesItsConstants() throws {
    let expected: [CovarianceShape: Double] = [
      .full: -26.45184317635534, .diagonal: -28.982570469170227, .spherical: -31.625828100138616,
      .tied: -17.814674621839114, .tiedDiagonal: -18.8466044152903,
      .tiedSpherical: -19.766505791133785,
    ]
    let prior = Prior(
      concentration: 2.5, mean: Point(1.5, 0.5), meanStrength: 0.3, degreesOfFreedom: 5,
      scale: SymmetricMatrix(xx: 1.2, xy: 0.3, yy: 0.8))
    let mixture = Mixture(
      weights: [0.3, 0.7],
      components: [
        Runs.family.component(
          mean: Point(1, 2), covariance: SymmetricMatrix(xx: 2, xy: 0.5, yy: 1)),
        Runs.family.component(
          mean: Point(3, -1), covariance: SymmetricMatrix(xx: 1.5, xy: -0.2, yy: 3)),
      ])
    // In any working units: the density is that of the data's.
    for sample in [Sample.overlapping, .shifted] {
      let points = Sample.mapped(sample.points) { Point(40 * $0.x, 0.3 * $0.y) }
      let model = Runs.model(points)
      for (shape, value) in expected {
        let found = model.family.logPrior(
          prior, of: model.working(mixture), model: model, rules: Rules(shape: shape))
        #expect((found.value - value).magnitude < 1e-6, "\(shape) \(found)")
      }
    }
  }

  /// t with many degrees of freedom is the normal. With few, a far point does not attract it.
  @Test func studentBecomesNormal() {
    let points = Sample.overlapping.points
    let normal = Runs.model(points)
    let student = Runs.model(points, family: StudentFamily())
    let start = Runs.start(normal, components: 2, seed: 1).mixture
    var wide = start
    for k in 0..<2 { wide.components[k].degreesOfFreedom = 1e9 }
    let a = Runs.run(Fit(model: normal, start: start), iterations: 20)
    let b = Runs.run(Fit(model: student, start: wide), iterations: 20)
    #expect((a.bound.logLikelihood - b.bound.logLikelihood).magnitude < 1e-4)
    #expect((a.mixture.components[0].mean.x - b.mixture.components[0].mean.x).magnitude < 1e-5)

    let far = Points(Sample.list(Sample.clusters(distance: 0)) + [Point(300, 300)])
    let robust = Runs.run(
      Runs.start(Runs.model(far, family: StudentFamily()), components: 1, seed: 1), iterations: 60)
    let drawn = Runs.run(Runs.start(Runs.model(far), components: 1, seed: 1), iterations: 60)
    #expect(robust.parameters.components[0].mean.x < 0.5)
    #expect(drawn.parameters.components[0].mean.x > 2)
  }

  /// A second classical M of the t moves again and gains again: it does not maximise L.
  @Test func studentsSecondStepMovesAgain() {
    let model = Runs.model(Sample.overlapping.points, family: StudentFamily())
    let e = Runs.start(model, components: 2, seed: 1).advance(.expectation, rules: Rules())
    let first = e.advance(.maximization, rules: Rules())
    let second = first.advance(.maximization, rules: Rules())
    #expect(second.bound.lowerBound > first.bound.lowerBound + 1e-6)
  }

  /// Two crossing lines with little noise are found from most starts.
  @Test func linesAreFound() {
    let random = CounterRandom(seed: 3, stream: 3)
    let points = Points(
      (0..<160).map { n in
        let x = 10 * random.uniform(n)
        let noise = 0.3 * (random.uniform(n, draw: 1) + random.uniform(n, draw: 2) - 1)
        return Point(x, (n % 2 == 0 ? 1 + 0.8 * x : 9 - 0.7 * x) + noise)
      })
    let model = Runs.model(points, family: LinesFamily())
    let found = (1...10).filter { seed in
      let fit = Runs.run(
        Runs.start(model, components: 2, seed: UInt64(seed)), iterations: 150)
      let slopes = fit.parameters.components.map { $0[1] }.sorted()
      return (slopes[0] + 0.7).magnitude < 0.05 && (slopes[1] - 0.8).magnitude < 0.05
    }
    #expect(found.count >= 5, "\(found)")
  }

  /// A line through points with the same x has no slope: it collapses and is not moved.
  @Test func aLineWithoutSpreadCollapses() {
    let points = Points(
      Sample.list(Sample.clusters(distance: 1)) + (0..<5).map { Point(30, Double($0) * 3 + 20) })
    let model = Runs.model(points, family: LinesFamily())
    let start = model.working(
      Mixture(
        weights: [0.9, 0.1],
        components: [
          Component(intercept: 0, slope: 0, variance: 4),
          Component(intercept: -574, slope: 20, variance: 900),
        ]))
    let fit = Runs.run(Fit(model: model, start: start), iterations: 1)
    #expect(fit.events.map(\.code) == ["collapsed:2"])
    #expect(fit.mixture.components[1] == start.components[1])
    #expect(fit.mixture.components[0] != start.components[0])
    #expect(Runs.run(fit, iterations: 40).bound.logLikelihood.isFinite)
  }
}
