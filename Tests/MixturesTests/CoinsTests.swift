import Foundation
import Plane
import Testing

@testable import Mixtures

/// Mixtures of coins against published numbers and a loop written out.
@Suite struct CoinsTests {
  /// The rows of Do & Batzoglou (2008).
  static let rows = Points([(5, 5), (9, 1), (8, 2), (4, 6), (7, 3)].map { Point($0.0, $0.1) })

  static func start(_ model: Model, _ probabilities: [Double], weights: [Double]? = nil) -> Mixture
  {
    Mixture(
      weights: weights ?? probabilities.map { _ in 1 / Double(probabilities.count) },
      components: probabilities.map { Component(heads: $0) })
  }

  /// EM for coins as on the board.
  struct Board {
    var weights: [Double]
    var probabilities: [Double]

    /// πₖ p^h (1 − p)^t.
    func joints(_ row: Point) -> [Double] {
      zip(weights, probabilities).map { $0 * pow($1, row.x) * pow(1 - $1, row.y) }
    }

    func logLikelihood(_ rows: Points) -> Double {
      Sample.list(rows).map { log(joints($0).reduce(0, +)) }.reduce(0, +)
    }

    mutating func iterate(
      _ rows: Points, holdsWeights: Bool = false, concentration α: Double = 1, share η: Double = 1
    ) {
      var (counts, heads, tails) = (weights, weights, weights)
      for k in weights.indices { (counts[k], heads[k], tails[k]) = (0, 0, 0) }
      for row in Sample.list(rows) {
        let joints = joints(row)
        let sum = joints.reduce(0, +)
        for k in weights.indices {
          counts[k] += joints[k] / sum
          heads[k] += joints[k] / sum * row.x
          tails[k] += joints[k] / sum * row.y
        }
      }
      let all = Double(rows.count) + Double(weights.count) * (α - 1)
      for k in weights.indices {
        if !holdsWeights {
          weights[k] = (1 - η) * weights[k] + η * (counts[k] + α - 1) / all
        }
        probabilities[k] =
          (1 - η) * probabilities[k] + η * heads[k] / (heads[k] + tails[k])
      }
    }
  }

  /// 0.713 and 0.581 after the first M, 0.80 and 0.52 after ten iterations.
  @Test func thePublishedCoins() {
    let model = Runs.model(Self.rows, family: CoinsFamily())
    let rules = Rules(held: .weights)
    var fit = Fit(model: model, start: Self.start(model, [0.6, 0.5]), rules: rules)
    var board = Board(weights: [0.5, 0.5], probabilities: [0.6, 0.5])
    for iteration in 1...10 {
      fit = Runs.run(fit, iterations: 1, rules: rules)
      board.iterate(Self.rows, holdsWeights: true)
      let found = fit.parameters.components.map(\.heads)
      for (p, expected) in zip(found, board.probabilities) {
        #expect((p - expected).magnitude < 1e-14)
      }
      #expect((fit.bound.logLikelihood - board.logLikelihood(Self.rows)).magnitude < 1e-13)
      if iteration == 1 {
        #expect(found.map { ($0 * 1000).rounded() / 1000 } == [0.713, 0.581])
        #expect((found[0] - 0.7130122354005162).magnitude < 1e-15)
        #expect((found[1] - 0.5813393083136627).magnitude < 1e-15)
      }
    }
    let end = fit.parameters.components.map(\.heads)
    #expect(end.map { ($0 * 1000).rounded() / 1000 } == [0.797, 0.52])
    #expect(end.map { ($0 * 100).rounded() / 100 } == [0.8, 0.52])
    #expect((end[0] - 0.7967441494752115).magnitude < 1e-14)
    #expect(fit.mixture.weights == [0.5, 0.5])
  }

  /// Counts with rows without heads, without tails and without tosses.
  static func random(_ seed: UInt64) -> Points {
    let random = CounterRandom(seed: seed, stream: 8)
    return Points(
      (0..<Int(3 + 40 * random.uniform(0))).map { n in
        let tosses = (20 * random.uniform(n, draw: 1) - 1).rounded(.up)
        let heads = (tosses * random.uniform(n, draw: 2)).rounded()
        return Point(max(0, heads), max(0, tosses - heads))
      })
  }

  struct Variant: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var holdsWeights = false
    var concentration = 1.0
    var share = 1.0
  }

  static let variants = [
    Variant(testDescription: "plain"), Variant(testDescription: "held", holdsWeights: true),
    Variant(testDescription: "prior", concentration: 3),
    Variant(testDescription: "damped", share: 0.3),
    Variant(testDescription: "damped prior", concentration: 2.5, share: 0.6),
  ]

  static func rules(_ variant: Variant, _ model: Model, _ components: Int) -> Rules {
    var prior = Prior(default: model, components: components)
    prior.concentration = variant.concentration
    return Rules(
      maximization: variant.share == 1 ? .exact : .damped(variant.share),
      held: variant.holdsWeights ? .weights : [], prior: variant.concentration > 1 ? prior : nil)
  }

  @Test(arguments: variants, 1...6) func randomRunsAgreeWithTheBoard(
    _ variant: Variant, _ seed: Int
  ) {
    let points = Self.random(UInt64(seed))
    let model = Runs.model(points, family: CoinsFamily())
    let components = 2 + seed % 3
    let rules = Self.rules(variant, model, components)
    let method = StartMethod.allCases[seed % 3]
    var fit = Runs.start(
      model, components: components, seed: UInt64(seed), rules: rules, method: method)
    var board = Board(
      weights: fit.mixture.weights, probabilities: fit.mixture.components.map(\.heads))
    for _ in 0..<12 {
      fit = Runs.run(fit, iterations: 1, rules: rules)
      board.iterate(
        points, holdsWeights: variant.holdsWeights, concentration: variant.concentration,
        share: variant.share)
      for k in 0..<components {
        #expect((fit.mixture.components[k].heads - board.probabilities[k]).magnitude < 1e-11)
        #expect((fit.mixture.weights[k] - board.weights[k]).magnitude < 1e-11)
      }
      let logLikelihood = board.logLikelihood(points)
      #expect(
        (fit.bound.logLikelihood - logLikelihood).magnitude < 1e-10 * (1 + logLikelihood.magnitude))
    }
  }

  /// No law is broken on random counts, under any rules.
  @Test(arguments: 1...40) func theLawsHold(_ seed: Int) throws {
    let random = CounterRandom(seed: UInt64(seed), stream: 9)
    let model = Runs.model(Self.random(UInt64(seed)), family: CoinsFamily())
    let components = 1 + random.index(below: 5, 1)
    let variant = Self.variants[random.index(below: Self.variants.count, 2)]
    var rules = Self.rules(variant, model, components)
    let expectations = ExpectationRule.usual
    rules.expectation = expectations[random.index(below: expectations.count, 3)]
    if random.uniform(4) < 0.2 { rules.held.insert(.means) }
    var fit = Runs.start(model, components: components, seed: UInt64(seed), rules: rules)
    for step in 0..<24 {
      if step % 7 == 6 { fit = Runs.random(fit, seed: UInt64(step)) }
      let next = fit.advance(step % 5 == 4 ? .expectation : fit.nextHalfStep, rules: rules)
      let repeated = try RepeatedHalfStep(from: fit, to: next, rules: rules)
      for law in Law.allCases {
        let verdict = law.verdict(from: fit, to: next, rules: rules, repeated: repeated)
        #expect(verdict != .broken, "law \(law) at \(step) under \(rules.expectation.name)")
      }
      fit = next
    }
  }

  /// The exact M is where the slope of L over each p vanishes, by finite differences.
  @Test func theSlopeOfTheBoundVanishes() {
    let model = Runs.model(Self.random(3), family: CoinsFamily())
    let start = Runs.random(Runs.start(model, components: 3, seed: 1), seed: 2)
    let fit = start.advance(.maximization, rules: Rules())
    let step = 1e-4
    for k in 0..<3 {
      func bound(_ shift: Double) -> Double {
        var θ = fit.mixture
        θ.components[k] = Component(heads: θ.components[k].heads + shift)
        return Measurement.bound(fit.responsibilities, at: θ, model: model).lowerBound
      }
      let (below, here, above) = (bound(-step), bound(0), bound(step))
      #expect(((above - below) / (2 * step)).magnitude < 1e-3 * (here.magnitude + 1))
      #expect(below < here && above < here)
    }
  }

  // MARK: Certain coins

  /// A coin with p = 1 has 0·log 0 = 0 in rows of heads, and cannot have made a tail.
  @Test func aCertainCoin() {
    let model = Runs.model(Points([Point(3, 0), Point(0, 0), Point(2, 1)]), family: CoinsFamily())
    let θ = Self.start(model, [1, 0.5])
    let fit = Fit(model: model, start: θ).advance(.expectation, rules: Rules())
    let table = Runs.table(fit)
    #expect((table[0][0] - 8.0 / 9).magnitude < 1e-15)
    #expect(table[1] == [0.5, 0.5])
    #expect(table[2] == [0, 1])
    #expect(fit.bound.divergence == 0 && fit.bound.lowerBound.isFinite)
    #expect((fit.bound.logLikelihood - log(0.5625 * 1 * 0.0625)).magnitude < 1e-15)
  }

  /// However small the share of a tail, its coin can still make one: L stays finite and M never lowers it.
  @Test func aCoinNearlyCertainKeepsItsTail() {
    let model = Runs.model(
      Points([Point(40, 0), Point(38, 0), Point(0, 40), Point(0, 37)]), family: CoinsFamily())
    var fit = Fit(model: model, start: Self.start(model, [0.9, 0.1]))
    for step in 1...8 {
      let next = fit.advance(fit.nextHalfStep, rules: Rules())
      #expect(next.bound.lowerBound.isFinite)
      #expect(next.bound.lowerBound >= fit.bound.lowerBound - 1e-12)
      fit = next
      let coin = fit.mixture.components[0]
      // In the end even the share of a tail is zero.
      if step == 2 {
        #expect(coin.heads == 1 && coin.tails > 0)
        #expect(next.events == [.certain(component: 0), .certain(component: 1)])
        #expect(next.events.map(\.code) == ["certain:1", "certain:2"])
      } else {
        #expect(next.events.isEmpty)
      }
      if step == 8 { #expect(coin.heads == 1 && coin.tails == 0) }
    }
  }

  /// A coin without tosses keeps its p, and says so.
  @Test func aCoinWithoutTossesStays() {
    let model = Runs.model(Points([Point(3, 1), Point(0, 0)]), family: CoinsFamily())
    let start = Self.start(model, [0.6, 0.3], weights: [1, 0])
    let fit = Runs.run(Fit(model: model, start: start), iterations: 2)
    #expect(fit.events == [.emptyComponent(component: 1)])
    #expect(fit.mixture.components[1] == start.components[1])
    #expect(fit.mixture.components[0].heads == 0.75)
    let empty = Runs.model(Points([Point(0, 0), Point(0, 0)]), family: CoinsFamily())
    let still = Runs.run(Fit(model: empty, start: Self.start(empty, [0.6])), iterations: 1)
    #expect(still.events == [.emptyComponent(component: 0)])
    #expect(still.bound.logLikelihood == 0)
  }

  // MARK: Form

  @Test func theSliceRunsThroughTheLogit() {
    let family = CoinsFamily()
    func between(_ a: Double, _ b: Double, _ t: Double) -> Double {
      family.between(Component(heads: a), Component(heads: b), t).heads
    }
    #expect((between(0.2, 0.8, 0.5) - 0.5).magnitude < 1e-15)
    let (a, b) = (log(0.3 / 0.7), log(0.9 / 0.1))
    for t in [-0.35, 0.25, 1.9] {
      let p = 1 / (1 + exp(-(a + t * (b - a))))
      #expect((between(0.3, 0.9, t) - p).magnitude < 1e-15)
    }
    for ends in [(0.0, 1.0), (1, 0), (0, 0), (1, 1), (0.5, 1), (0, 0.5)] {
      for t in [-0.35, 0, 0.5, 1, 1.9] {
        let coin = family.between(Component(heads: ends.0), Component(heads: ends.1), t)
        #expect(family.validationError(of: coin) == nil, "\(ends) \(t)")
      }
      #expect(between(ends.0, ends.1, 0) == ends.0 && between(ends.0, ends.1, 1) == ends.1)
    }
  }

  @Test func aMovedRayTurns() {
    let family = CoinsFamily()
    func moved(_ p: Double, by shift: Point, at place: Point) -> Double {
      family.moved(Component(heads: p), by: shift, at: place).heads
    }
    #expect(moved(0.5, by: Point(2, 0), at: Point(4, 4)) == 0.6)
    #expect(moved(0.5, by: Point(0, -9), at: Point(4, 4)) == 0.999)
    #expect((moved(0.5, by: Point(-9, 0), at: Point(4, 4)) - 0.001).magnitude < 1e-15)
    #expect(moved(0.3, by: Point(-9, -9), at: Point(4, 4)) == 0.3)
  }

  @Test func theFreeParametersAreWeightsAndProbabilities() {
    let family = CoinsFamily()
    #expect(family.parameterCount(components: 3, shape: .full, held: []) == 5)
    #expect(family.parameterCount(components: 3, shape: .full, held: .weights) == 3)
    #expect(family.parameterCount(components: 3, shape: .full, held: .means) == 2)
    #expect(family.blocks(components: 3, shape: .full) == [.weights, .means])
    #expect(family.validationError(of: Component(heads: 1.5)) == "p is 1.5, not from 0 to 1")
    #expect(family.validationError(of: Component(heads: .nan)) != nil)
  }

  /// A start has its coins inside (0, 1), also where rows are all heads or have one share of heads.
  @Test(arguments: StartMethod.allCases) func startsAreInside(_ method: StartMethod) {
    for points in [
      Self.rows, Points([Point(9, 0), Point(0, 7), Point(3, 0)]),
      Points([Point(1, 1), Point(2, 2)]),
    ] {
      let model = Runs.model(points, family: CoinsFamily())
      for seed in 1...8 {
        let fit = Runs.start(model, components: 2, seed: UInt64(seed), method: method)
        #expect(fit.bound.lowerBound.isFinite)
        for coin in fit.mixture.components { #expect(coin.heads > 0 && coin.tails > 0) }
      }
    }
  }
}
