import Foundation
import Testing

@testable import Information

@Suite struct DivergenceTests {
  func divergence(_ p: any ContinuousDistribution, _ q: any ContinuousDistribution) -> Double {
    ContinuousComparison(p: p, q: q).divergence
  }

  /// KL(N₁‖N₂) = ln(σ₂/σ₁) + (σ₁² + (μ₁−μ₂)²)/2σ₂² − ½.
  @Test func ofNormals() {
    for p in Grids.normals {
      for q in Grids.normals {
        let shift = p.mean - q.mean
        let expected =
          Foundation.log(q.deviation / p.deviation)
          + (p.deviation * p.deviation + shift * shift) / (2 * q.deviation * q.deviation) - 0.5
        #expect(isNear(divergence(p, q), max(0, expected)), "\(p) \(q): \(divergence(p, q))")
      }
    }
    #expect(
      isNear(
        divergence(Normal.standard, Normal(mean: 1, deviation: 2)), Foundation.log(2) + 0.25 - 0.5))
  }

  /// KL = ln(b₂/b₁) + |μ₁−μ₂|/b₂ + (b₁/b₂)·e^(−|μ₁−μ₂|/b₁) − 1.
  @Test func ofLaplaces() {
    for p in Grids.laplaces {
      for q in Grids.laplaces {
        let shift = (p.mean - q.mean).magnitude
        let expected =
          Foundation.log(q.scale / p.scale) + shift / q.scale
          + p.scale / q.scale * Foundation.exp(-shift / p.scale) - 1
        #expect(isNear(divergence(p, q), max(0, expected)), "\(p) \(q): \(divergence(p, q))")
      }
    }
  }

  /// ln of the ratio of widths where q covers p, else ∞.
  @Test func ofUniforms() {
    for p in Grids.uniforms {
      for q in Grids.uniforms {
        let covers = q.low <= p.low && p.high <= q.high
        let expected =
          covers ? Foundation.log((q.high - q.low) / (p.high - p.low)) : Double.infinity
        #expect(isNear(divergence(p, q), expected), "\(p) \(q): \(divergence(p, q))")
        #expect(ContinuousComparison(p: p, q: q).withoutCode.isEmpty == covers)
        #expect(ContinuousComparison(p: p, q: q).crossEntropy.isFinite == covers)
      }
    }
    let places = ContinuousComparison(
      p: Uniform(low: -3, high: 5), q: Uniform(low: -1, high: 1)
    ).withoutCode
    #expect(places == [-3...(-1), 1...5])
    #expect(
      ContinuousComparison(p: Uniform(low: 0, high: 1), q: Uniform(low: 2, high: 3)).withoutCode
        == [0...1])
  }

  /// A uniform encoded with a normal's code and the other way round: one is finite, the other is not.
  @Test func ofAUniformAndANormal() {
    let (p, q) = (Uniform.standard, Normal.standard)
    let expected = 0.5 * Foundation.log(2 * Double.pi) + 1.0 / 6 - Foundation.log(2)
    #expect(isNear(divergence(p, q), expected))
    #expect(divergence(q, p) == .infinity)
    let comparison = ContinuousComparison(p: q, q: p)
    #expect(comparison.withoutCode == [-Double.infinity...(-1), 1...Double.infinity])
    #expect(comparison.cost(at: 1.5) == .infinity)
    #expect(comparison.cost(at: 0.5) < 0)
    #expect(ContinuousComparison(p: p, q: q).cost(at: 2) == 0)
  }

  /// KL ≥ 0 with 0 only for equals; cross-entropy = entropy + KL; both over every pair of kinds.
  @Test func gibbsInequality() {
    for p in Grids.continuous {
      for q in Grids.continuous {
        let comparison = ContinuousComparison(p: p, q: q)
        let divergence = comparison.divergence
        #expect(divergence >= 0, "\(p) \(q)")
        #expect(
          isNear(comparison.crossEntropy, p.differentialEntropy + divergence, 2e-12), "\(p) \(q)")
        if p.isSame(as: q) {
          #expect(divergence < 1e-14, "\(p) \(divergence)")
        } else if p.scale != q.scale || p.mean != q.mean {
          #expect(divergence > 1e-6, "\(p) \(q) \(divergence)")
        }
      }
    }
  }

  @Test func gibbsInequalityOfProbabilities() {
    for p in Grids.discrete {
      for q in Grids.discrete where q.count == p.count {
        let codes = CodeComparison(p: p, q: q)
        #expect(codes.divergence >= -1e-15, "\(p) \(q)")
        #expect((codes.divergence < 1e-15) == (p == q), "\(p) \(q)")
        #expect(isNear(codes.crossEntropy, codes.entropy + codes.divergence), "\(p) \(q)")
        #expect(isNear(codes.costs.reduce(0, +), codes.divergence), "\(p) \(q)")
        let isUncovered = zip(p, q).contains { $0 > 0 && $1 == 0 }
        #expect((codes.divergence == .infinity) == isUncovered, "\(p) \(q)")
        #expect(codes.withoutCode.isEmpty == !isUncovered, "\(p) \(q)")
      }
    }
    let (fair, sure) = ([0.5, 0.5], [1.0, 0])
    #expect(isNear(CodeComparison(p: sure, q: fair).divergence, Foundation.log(2)))
    #expect(CodeComparison(p: fair, q: sure).divergence == .infinity)
    #expect(CodeComparison(p: fair, q: sure).withoutCode == [1])
  }

  /// The alphabet's code is 2 bits long on the mean, the even one's 3: the excess is 1 bit.
  @Test func codesOfTheAlphabet() {
    let p = DiscreteDistribution(.alphabet).probabilities
    let q = DiscreteDistribution(.evenAlphabet).probabilities
    let codes = CodeComparison(p: p, q: q)
    func bits(_ x: Double) -> Double { InformationUnit.bits.of(nats: x) }
    #expect(isNear(bits(codes.entropy), 2))
    #expect(isNear(bits(codes.crossEntropy), 3))
    #expect(isNear(bits(codes.divergence), 1))
    #expect(isNear(bits(-codes.logP[4]), 6))
  }
}
