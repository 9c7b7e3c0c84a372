import Foundation
import Testing

@testable import Information

@Suite struct QuantizationTests {
  static func quantized(
    _ p: any ContinuousDistribution, _ width: Double
  ) throws -> (entropy: Double, logP: [Double]) {
    let quantization = try Quantization(p, width: width)
    return (quantization.entropy, quantization.logP)
  }

  @Test(arguments: [2, 0.5, 0.125, 0.03125]) func probabilitiesSumToOne(_ width: Double) throws {
    for p in Grids.continuous {
      let sum = try Self.quantized(p, width).logP.map { Foundation.exp($0) }.reduce(0, +)
      #expect(isNear(sum, 1, 1e-13), "\(p) \(width): \(sum)")
    }
  }

  /// For smooth densities the error of H_Δ + ln Δ is of order Δ²: halving Δ quarters it.
  @Test func entropyWithoutItsDivergingPart() throws {
    let smooth: [any ContinuousDistribution] = [
      Normal(mean: 0.1, deviation: 1), TwoNormals.standard,
    ]
    for p in smooth {
      func error(_ width: Double) throws -> Double {
        try Self.quantized(p, width).entropy + Foundation.log(width) - p.differentialEntropy
      }
      // Δ²/24 · ∫ p′²/p to leading order; 1/24 for the standard normal.
      for width in [0.25, 0.125, 0.0625] {
        let ratio = try error(width) / error(width / 2)
        #expect((ratio - 4).magnitude < 0.1, "\(p) \(width): \(ratio)")
      }
      #expect(try error(0.001).magnitude < 1e-6)
    }
    let normal = try Self.quantized(Normal.standard, 0.0625).entropy + Foundation.log(0.0625)
    let leading = (normal - Normal.standard.differentialEntropy) / (0.0625 * 0.0625)
    #expect((leading - 1.0 / 24).magnitude < 1e-4, "\(leading)")
  }

  /// With a kink or steps the error still vanishes, at least as fast as Δ ln Δ.
  @Test func entropyOfKinkedDensities() throws {
    for p in [Laplace.standard, Laplace(mean: 0.3, scale: 0.5)] as [any ContinuousDistribution]
      + [Uniform(low: -1.03, high: 0.9)]
    {
      for width in [0.1, 0.01, 0.001] {
        let error =
          try Self.quantized(p, width).entropy + Foundation.log(width)
          - p.differentialEntropy
        #expect(
          error.magnitude < 2 * width * (1 - Foundation.log(width)), "\(p) \(width): \(error)")
      }
    }
  }

  /// A uniform density cut at its edges has the entropy of equally likely bins exactly.
  @Test func uniformBins() throws {
    let quantization = try Quantization(Uniform(low: -1, high: 1), width: 0.25)
    #expect(isNear(quantization.entropy, Foundation.log(8)))
    #expect(quantization.bins == -4...4)
  }

  /// Δ cancels: the quantised KL rises to the integral as bins are halved, with an error of order Δ².
  @Test func quantizedDivergence() throws {
    let (p, q) = (Normal(mean: 0, deviation: 1), Normal(mean: 1, deviation: 2))
    let limit = ContinuousComparison(p: p, q: q).divergence
    func divergence(_ width: Double) throws -> Double {
      try Quantization(p, width: width).comparison(with: q).divergence
    }
    var earlier = 0.0
    for width in [8, 4, 2, 1, 0.5, 0.25, 0.125, 0.0625, 0.03125] {
      let present = try divergence(width)
      #expect(present >= earlier && present <= limit + 1e-13, "\(width): \(present)")
      earlier = present
    }
    for width in [0.25, 0.125] {
      let ratio = try (limit - divergence(width)) / (limit - divergence(width / 2))
      #expect((ratio - 4).magnitude < 0.1, "\(ratio)")
    }
    #expect(try (limit - divergence(0.01)).magnitude < 1e-4)
  }

  @Test func quantizedDivergenceNeverExceedsTheIntegral() throws {
    for p in Grids.continuous {
      for q in Grids.continuous {
        func comparison(_ q: some ContinuousDistribution) throws -> CodeComparison {
          try Quantization.comparison(p, q, width: 0.25)
        }
        let codes = try comparison(q)
        let limit = ContinuousComparison(p: p, q: q).divergence
        #expect(codes.divergence <= limit + 1e-12 * max(1, limit), "\(p) \(q)")
        #expect(codes.divergence >= -1e-13, "\(p) \(q): \(codes.divergence)")
      }
    }
  }

  /// The divergence is ∞ if q has no mass in a bin of p, as the integral is.
  @Test func infiniteDivergence() throws {
    let p = Normal.standard
    let codes = try Quantization(p, width: 0.5).comparison(with: Uniform.standard)
    #expect(codes.divergence == .infinity && codes.crossEntropy == .infinity)
    #expect(codes.entropy.isFinite)
    // A very unlikely code gives a finite divergence, though its probabilities underflow.
    let narrow = try Quantization(p, width: 0.5).comparison(
      with: Normal(mean: 0, deviation: 0.01))
    #expect(narrow.divergence.isFinite && narrow.divergence > 1000)
  }

  /// Far out in a tail the density falls by a large factor over a narrow bin, whose mass is that of its nearer end.
  @Test(arguments: [1e3, 1e6, 1e8, 1e11]) func narrowBinsFarOutHaveMass(_ place: Double) {
    let normal = Normal(mean: 0, deviation: 1)
    for width in [0.5, 0.25, 0.125, 0.03125] {
      for (low, high) in [(place, place + width), (-place - width, -place)] {
        let mass = normal.logMass(from: low, to: high)
        let expected = -0.5 * place * place - log(place) - 0.5 * log(2 * Double.pi)
        #expect((mass / expected - 1).magnitude < 1e-6, "\(width) at \(low)")
      }
    }
  }

  @Test func invalidWidthsAreRefused() {
    for width in [0, -1, .nan, .infinity, 1e-9] {
      #expect(throws: DistributionError.self, "\(width)") {
        try Quantization(Normal.standard, width: width)
      }
    }
    #expect(Quantization.bin(of: -0.1, width: 0.5) == -1)
    #expect(Quantization.bin(of: 0, width: 0.5) == 0)
    #expect(Quantization.bin(of: 0.99, width: 0.5) == 1)
  }
}

extension Quantization {
  fileprivate static func comparison(
    _ p: any ContinuousDistribution, _ q: some ContinuousDistribution, width: Double
  ) throws -> CodeComparison {
    try Quantization(p, width: width).comparison(with: q)
  }
}
