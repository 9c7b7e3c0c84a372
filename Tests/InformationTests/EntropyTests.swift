import Foundation
import Testing

@testable import Information

@Suite struct EntropyTests {
  @Test func informationContentInBothUnits() {
    #expect(InformationUnit.bits.of(nats: informationContent(0.5)) == 1)
    #expect(InformationUnit.bits.of(nats: informationContent(1.0 / 64)) == 6)
    #expect(InformationUnit.nats.of(nats: informationContent(1)) == 0)
    #expect(informationContent(0) == .infinity)
    #expect(informationContent(1).sign == .plus)
  }

  @Test func theShippedKinds() throws {
    func bits(_ kind: DiscreteKind) -> Double {
      InformationUnit.bits.of(nats: DiscreteDistribution(kind).entropy)
    }
    #expect(isNear(bits(.coin), 1))
    #expect(isNear(bits(.die), log2(6)))
    #expect(isNear(bits(.loadedDie), 0.5 + 0.5 * log2(10)))
    #expect(isNear(bits(.alphabet), 2))
    #expect(isNear(bits(.evenAlphabet), 3))
    for kind in DiscreteKind.allCases {
      let distribution = DiscreteDistribution(kind)
      #expect(distribution.outcomes.count == distribution.probabilities.count)
      #expect(isNear(distribution.probabilities.reduce(0, +), 1))
      #expect(DiscreteDistribution(kind.even).outcomes == distribution.outcomes)
    }
  }

  @Test(arguments: [0, 0.05, 0.11, 0.5, 0.9, 1]) func coins(_ p: Double) throws {
    let terms = [p, 1 - p].map { $0 == 0 ? 0 : -$0 * Foundation.log($0) }
    #expect(isNear(try DiscreteDistribution.coin(p).entropy, terms[0] + terms[1]))
  }

  @Test func aCoinMovesInCleanSteps() throws {
    var coin = try DiscreteDistribution.coin(0.5)
    for step in 1...12 {
      coin = coin.moved(by: -1)
      #expect(coin.probabilities[0] == max(0, Double(10 - step) / 20), "\(step)")
    }
    #expect(throws: DistributionError.self) { try DiscreteDistribution.coin(1.01) }
    #expect(throws: DistributionError.self) { try DiscreteDistribution.coin(.nan) }
  }

  @Test func tiltingAndSharpening() {
    let die = DiscreteDistribution(.die)
    let tilted = die.moved(by: 3)
    #expect(tilted.entropy < die.entropy)
    #expect(isNear(tilted.probabilities[5] / tilted.probabilities[0], Foundation.exp(1.5)))
    for (a, b) in zip(tilted.moved(by: -3).probabilities, die.probabilities) {
      #expect(isNear(a, b))
    }
    #expect(tilted.sharpened(by: 1.25).entropy < tilted.entropy)
    #expect(tilted.sharpened(by: 0.8).entropy > tilted.entropy)
    #expect(!tilted.isStandard && die.isStandard)
  }

  /// H = ½ ln 2πe σ², ln(b−a), 1 + ln 2b; and the same by integration.
  @Test func differentialEntropyInClosedForm() {
    #expect((Normal.standard.differentialEntropy - 1.4189385332046727).magnitude < 1e-15)
    #expect(isNear(Uniform(low: -3, high: 5).differentialEntropy, Foundation.log(8)))
    #expect(isNear(Laplace(mean: 4, scale: 0.5).differentialEntropy, 1))
    for p in Grids.continuous {
      let route = ContinuousComparison(p: p, q: p).crossEntropy
      #expect(isNear(route, p.differentialEntropy), "\(p): \(route)")
    }
  }

  /// Two halves that coincide are one normal; far apart they add ln 2.
  @Test func entropyOfAMixture() throws {
    let together = try TwoNormals(parameters: [1, 1, 0.3])
    #expect(
      isNear(together.differentialEntropy, Normal(mean: 1, deviation: 0.3).differentialEntropy))
    let apart = try TwoNormals(parameters: [-500, 800, 0.3])
    #expect(
      isNear(
        apart.differentialEntropy,
        Normal(mean: 1, deviation: 0.3).differentialEntropy + Foundation.log(2)))
  }

  /// Moving keeps the entropy, and scaling by s adds ln s. Both change mean and scale accordingly.
  @Test func movingAndScaling() {
    for p in Grids.continuous {
      #expect(isNear(p.moved(by: 1.7).differentialEntropy, p.differentialEntropy), "\(p)")
      #expect(isNear(p.moved(by: 1.7).mean, p.mean + 1.7), "\(p)")
      let wide = p.scaled(by: 2.5)
      #expect(
        isNear(wide.differentialEntropy, p.differentialEntropy + Foundation.log(2.5)), "\(p)")
      #expect(isNear(wide.mean, p.mean) && isNear(wide.scale, 2.5 * p.scale), "\(p)")
    }
  }

  @Test func densitiesAndMasses() {
    for p in Grids.continuous {
      let (a, b) = (p.bulk.lowerBound, p.bulk.upperBound)
      #expect(p.logMass(from: a, to: b).magnitude < 1e-14, "\(p)")
      for (x, y) in [(0.1, 0.2), (0.4, 0.45), (0.45, 0.6), (0.49, 0.4901), (0.6, 0.9)] {
        let (from, to) = (a + x * (b - a), a + y * (b - a))
        let whole = Foundation.exp(p.logMass(from: from, to: to))
        let integral = Quadrature.integral(
          over: from...to, breaks: p.breaks, step: 0.5 * p.scale
        ) { Foundation.exp(p.logDensity($0)) }
        #expect(isNear(whole, integral, 1e-13), "\(p) \(x) \(y): \(whole) \(integral)")
      }
    }
  }

  /// Tails far below the smallest double keep their digits (values from 50-digit arithmetic).
  @Test func farTails() {
    #expect(isNear(NormalTail.logUpper(10), -53.23128515051247))
    #expect(isNear(NormalTail.logUpper(34.999), -616.9400732365457))
    #expect(isNear(NormalTail.logUpper(40), -804.6084420137538))
    #expect(isNear(NormalTail.logUpper(1000), -500007.82669481))
    let q = Normal(mean: 0, deviation: 0.01)
    #expect(q.logMass(from: 1, to: 2) < -5000 && q.logMass(from: 1, to: 2).isFinite)
    #expect(isNear(q.logMass(from: -2, to: -1), q.logMass(from: 1, to: 2)))
    #expect(q.logMass(from: 1, to: 1) == -.infinity)
  }

  @Test func invalidDistributionsAreRefused() {
    for (kind, parameters) in [
      (Normal.self as any ContinuousDistribution.Type, [0.0, 0]), (Normal.self, [0]),
      (Normal.self, [.nan, 1]), (Uniform.self, [1, 1]), (Laplace.self, [0, -1]),
      (TwoNormals.self, [0, 1]), (TwoNormals.self, [0, 1, .infinity]),
    ] {
      #expect(throws: DistributionError.self, "\(kind) \(parameters)") {
        try kind.init(parameters: parameters)
      }
    }
    #expect(Set(ContinuousKinds.all.map { $0.kindName }).count == ContinuousKinds.all.count)
  }
}
