import Plane
import Testing

@testable import Mixtures

/// The rate of every variant at rest, beside the largest eigenvalue of its own map.
@Suite struct RateTests {
  struct Variant: CustomTestStringConvertible {
    let family: any Family
    let rules: Rules

    init(_ family: any Family, _ rules: Rules) {
      self.family = family
      self.rules = rules
    }

    var testDescription: String {
      "\(family.name) in \(family.dimension) \(rules.shape.rawValue) \(rules.expectation.name) \(rules.maximization.name)"
        + " hold \(rules.held.names)\(rules.prior == nil ? "" : " prior") \(rules.covarianceFloor)"
    }
  }

  static let sample = Runs.model(Sample.clusters(distance: 3, count: 120))

  /// Two lines that cross.
  static let lines = Runs.model(
    Points(
      (0..<120).map { n in
        let random = CounterRandom(seed: 5, stream: 2)
        let x = 4 * random.uniform(n, draw: 0) - 2
        let noise = (0..<6).reduce(0.0) { $0 + random.uniform(n, draw: 1 + $1) - 0.5 }
        return Point(x, (n % 3 == 0 ? 1 - 0.8 * x : 0.7 * x) + 0.5 * noise)
      }))

  /// The same points by their x alone.
  static let line = Runs.model(
    Sample.clusters(distance: 3, count: 120), family: GaussianFamily(dimension: .one))

  static let prior: Prior = {
    var prior = Prior(default: sample, components: 2)
    prior.concentration = 3
    prior.meanStrength = 2
    return prior
  }()

  static let families: [any Family] =
    [GaussianFamily(), StudentFamily(), LinesFamily()]
    + [GaussianFamily(dimension: .one)]

  static let variants: [Variant] =
    families.flatMap { family in
      family.shapes.flatMap { shape in
        [
          Variant(family, Rules(shape: shape)),
          Variant(family, Rules(maximization: .damped(0.5), shape: shape)),
          Variant(family, Rules(shape: shape, prior: prior)),
          Variant(family, Rules(expectation: .tempered(1.6), shape: shape)),
        ]
      }
    }
    + families.flatMap { family in
      [
        Rules(maximization: .damped(0.2)), Rules(expectation: .tempered(0.7)),
        Rules(expectation: .tempered(2)), Rules(held: .weights), Rules(held: .means),
        Rules(held: .covariances), Rules(held: [.weights, .means]),
        Rules(held: [.means, .covariances]),
        Rules(maximization: .damped(0.5), held: .means, prior: prior),
        Rules(expectation: .tempered(1.6), maximization: .damped(0.5), held: .weights),
        Rules(expectation: .tempered(1.6), prior: prior),
        Rules(expectation: .tempered(1.6), maximization: .damped(0.5), prior: prior),
      ].map { Variant(family, $0) }
    }
    + [
      Variant(GaussianFamily(), Rules(covarianceFloor: 1.2)),
      Variant(GaussianFamily(), Rules(shape: .diagonal, covarianceFloor: 1.2)),
      Variant(
        GaussianFamily(),
        Rules(maximization: .damped(0.5), shape: .tied, held: .means, prior: prior)),
      Variant(
        GaussianFamily(), Rules(expectation: .tempered(1.6), shape: .spherical, held: .covariances)),
    ]

  /// A run to rest, then a run back to there from a little way along the slowest direction of its map: the last rate
  /// that the digits allow is the largest eigenvalue.
  @Test(arguments: variants) func theRateIsTheLargestEigenvalue(_ variant: Variant) throws {
    let rules = variant.rules
    let isLines = variant.family.name == "lines"
    let plane = isLines ? Self.lines : Self.sample
    let data =
      switch variant.family.dimension {
      case .one: Self.line
      case .two: plane
      }
    let model = Model(observations: data.observations, family: variant.family)
    let map = Map(fit: Self.rest(from: Self.start(model, rules), rules), rules: rules)
    let (eigenvalue, near) = map.largestEigenvalue
    var fit = Fit(model: model, start: near, rules: rules)
    var states: [WholeIterations.State] = [(fit, rules)]
    var (rate, gains): (Double?, Double?)
    for _ in 0..<2000 where fit.iteration < 2 || rate != nil {
      let e = fit.advance(.expectation, rules: rules)
      fit = e.advance(.maximization, rules: rules)
      states = states.suffix(11) + [(e, rules), (fit, rules)]
      let meters = Meters(WholeIterations(states))
      rate = meters.rate.number ?? rate
      gains = meters.rateFromGains.number ?? gains
      if meters.rate == .none("lost in rounding") { break }
    }
    let (measured, fromGains) = (try #require(rate), try #require(gains))
    #expect((measured - eigenvalue).magnitude < 5e-4, "\(measured) \(eigenvalue)")
    #expect((fromGains - eigenvalue).magnitude < 5e-4, "\(fromGains) \(eigenvalue)")
  }

  /// Rules without a rate say why, whatever was gained.
  @Test(arguments: [ExpectationRule.hard, .partial(blocks: 3), .sampled, .frozen])
  func withoutARateThereIsAReason(_ rule: ExpectationRule) {
    let rules = Rules(expectation: rule)
    var fit = Self.start(Self.sample, rules)
    var states: [WholeIterations.State] = [(fit, rules)]
    for _ in 0..<20 {
      fit = fit.advance(fit.nextHalfStep, rules: rules)
      states.append((fit, rules))
      let meters = Meters(WholeIterations(states))
      let reason = Meters.Reading.none(rule.reasonForNoRate ?? "")
      #expect(meters.rate == reason && meters.rateFromGains == reason && meters.limit == reason)
      #expect(meters.iterationsLeft == nil)
    }
  }

  /// Iterations in which the covariances move to their shape, or part of the way to the floor, have no rate.
  @Test func constraintsHaveNoRate() {
    let floor = Rules(maximization: .damped(0.5), covarianceFloor: 1.2)
    let shape = Rules(maximization: .damped(0.5), shape: .tied)
    let apart = Runs.run(Runs.start(Self.sample, components: 2, seed: 3), iterations: 40)
    for rules in [floor, shape, Rules(shape: .spherical)] {
      var fits = [Fit(model: Self.sample, start: apart.mixture, rules: rules)]
      for _ in 0..<6 {
        fits.append(fits[fits.count - 1].advance(fits[fits.count - 1].nextHalfStep, rules: rules))
        // One M brings the covariances into a shape, damped or not.
        if fits.count == 3 || rules == floor {
          let meters = Meters(WholeIterations(fits.map { (fit: $0, rules: rules) }))
          #expect(meters.rate.number == nil && meters.rateFromGains.number == nil)
          #expect(meters.limit.number == nil)
        }
      }
    }
  }

  /// Gains that are rounding, and those that are 0, have no rate.
  @Test func roundingHasNoRate() {
    let rules = Rules(held: .all)
    let held = states(rules, iterations: 4)
    #expect(Meters(held).rate == .none("nothing is gained"))
    #expect(Meters(held).rateFromGains == .none("nothing is gained"))
    let long = Meters(states(Rules(), iterations: 400))
    #expect(long.rate.number == nil && long.rateFromGains.number == nil)
    #expect(long.limit.number == nil && long.iterationsLeft == nil)
    #expect(Meters(states(Rules(), iterations: 1)).rateFromGains == .none("too early to tell"))
    #expect(Meters(states(Rules(), iterations: 0)).rate == .none("too early to tell"))
  }

  /// Few of the estimates that are shown miss half of the way that is left, over many runs with plateaus.
  @Test func theLimitIsTrustworthy() {
    var (shown, wrong) = (0, 0)
    for distance in [1.5, 2.5, 4, 9] {
      let model = Runs.model(Sample.clusters(distance: distance, count: 150))
      for seed in 1...4 as ClosedRange<UInt64> {
        var fit = Runs.start(model, components: 2, seed: seed)
        var states: [WholeIterations.State] = [(fit, Rules())]
        var estimates: [(limit: Double, value: Double)] = []
        for _ in 0..<800 {
          let e = fit.advance(.expectation, rules: Rules())
          fit = e.advance(.maximization, rules: Rules())
          states = states.suffix(11) + [(e, Rules()), (fit, Rules())]
          if let limit = Meters(WholeIterations(states)).limit.number {
            estimates.append((limit, fit.logPosterior))
          }
        }
        let end = fit.logPosterior
        shown += estimates.count
        wrong += estimates.count {
          ($0.limit - end).magnitude > max(1e-6, 0.5 * (end - $0.value))
        }
      }
    }
    #expect(shown > 200 && Double(wrong) < 0.03 * Double(shown), "\(wrong) of \(shown)")
  }

  /// Two gains are not enough: three ratios must agree.
  @Test func theLimitWaits() {
    for count in 0..<6 {
      #expect(Meters(states(Rules(), iterations: count)).limit.number == nil, "\(count)")
    }
    #expect((6..<60).contains { Meters(states(Rules(), iterations: $0)).limit.number != nil })
  }

  /// The end of a run, where an iteration moves nothing by 10⁻¹² of a standard deviation.
  static func rest(from start: Fit, _ rules: Rules) -> Fit {
    var fit = start
    for _ in 0..<1500 {
      let next = Runs.run(fit, iterations: 1, rules: rules)
      let change = StoppingRule.change(fit.mixture, next)
      fit = next
      if change < 1e-12 { break }
    }
    return fit
  }

  func states(_ rules: Rules, iterations: Int) -> WholeIterations {
    var fits = [Self.start(Self.sample, rules)]
    for _ in 0..<2 * iterations {
      fits.append(fits[fits.count - 1].advance(fits[fits.count - 1].nextHalfStep, rules: rules))
    }
    return WholeIterations(fits.map { (fit: $0, rules: rules) })
  }

  /// A start with components that are apart, in case they are held.
  static func start(_ model: Model, _ rules: Rules) -> Fit {
    let apart = Runs.run(
      Runs.start(model, components: 2, seed: 3), iterations: 2, rules: Rules(shape: rules.shape))
    return Fit(model: model, start: apart.mixture, rules: rules)
  }
}

/// One iteration as a map of the numbers of θ, and its derivative at a fixed point by central differences.
private struct Map {
  let fit: Fit
  let rules: Rules
  /// The numbers of θ but the last weight.
  private let centre: [Double]
  private let isHeld: [Bool]
  private let slots: Int

  init(fit: Fit, rules: Rules) {
    self.fit = fit
    self.rules = rules
    let isLines = fit.model.family.name == "lines"
    slots = isLines ? 3 : 5
    let held = rules.held
    var isHeld = Array(repeating: held.contains(.weights), count: fit.mixture.count - 1)
    for _ in fit.mixture.components {
      for slot in 0..<slots {
        isHeld.append(held.contains(slot < 2 ? .means : .covariances))
      }
    }
    self.isHeld = isHeld
    centre = Map.flat(fit.mixture, slots: slots)
  }

  private static func flat(_ m: Mixture, slots: Int) -> [Double] {
    m.weights.dropLast() + m.components.flatMap { c in (0..<slots).map { c[$0] } }
  }

  private func mixture(_ v: [Double]) -> Mixture {
    var m = fit.mixture
    let count = m.count
    for k in 0..<count - 1 { m.weights[k] = v[k] }
    m.weights[count - 1] = 1 - v[..<(count - 1)].reduce(0, +)
    for k in 0..<count {
      for slot in 0..<slots { m.components[k][slot] = v[count - 1 + slots * k + slot] }
    }
    return m
  }

  /// - Parameter isExact: true for the whole way of M, into the shape of the covariances.
  private func image(_ v: [Double], isExact: Bool) -> [Double] {
    var rules = rules
    if isExact { rules.maximization = .exact }
    let start = Fit(model: fit.model, start: mixture(v), rules: rules)
    return Map.flat(Runs.run(start, iterations: 1, rules: rules).mixture, slots: slots)
  }

  /// By power iteration from a direction that no run chose, with θ a little way along the eigenvector.
  var largestEigenvalue: (Double, Mixture) {
    let random = CounterRandom(seed: 11, stream: 3)
    var direction = centre.indices.map { isHeld[$0] ? 0 : random.uniform($0, draw: 0) - 0.5 }
    var (eigenvalue, unit) = (0.0, direction)
    for turn in 0..<600 {
      let norm = direction.map { $0 * $0 }.reduce(0, +).squareRoot()
      unit = direction.map { $0 / norm }
      let h = 1e-5
      let (plus, minus) = (
        image(zip(centre, unit).map { $0 + h * $1 }, isExact: turn == 0),
        image(zip(centre, unit).map { $0 - h * $1 }, isExact: turn == 0)
      )
      direction = zip(plus, minus).map { ($0 - $1) / (2 * h) }
      let next = direction.map { $0 * $0 }.reduce(0, +).squareRoot()
      let isSteady = turn > 5 && (next - eigenvalue).magnitude < 1e-8
      eigenvalue = next
      if isSteady { break }
    }
    return (eigenvalue, mixture(zip(centre, unit).map { $0 + 0.003 * $1 }))
  }
}
