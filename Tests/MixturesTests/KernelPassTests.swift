import MixtureKernels
import Plane
import Testing

@testable import Mixtures

/// A number at one (q, θ) has the same bits whichever pass measured it.
@Suite struct KernelPassTests {
  /// Every length to some tiles and a tail, and lengths about the ends of tiles and blocks.
  static let lengths: [Int] =
    Array(1...150)
    + [255, 256, 257, 1000, 1023, 1024, 1025, 2047, 3001, 4088, 4095, 4096, 4097, 4104, 4999, 5000]

  /// Many K if there are few points, some beyond the K at which tiles become shorter.
  private static func components(_ count: Int) -> [Int] {
    if count < 40 { return Array(1...9) + [16, 17, 40] }
    return [1 + count % 9, 1 + (count / 9) % 9] + (count < 300 ? [16 + count % 2] : [])
  }

  @Test(arguments: KernelLevel.runnable, KernelCase.Kind.allCases)
  func passesAgreeToTheBit(_ level: KernelLevel, _ kind: KernelCase.Kind) throws {
    for count in Self.lengths {
      for components in Self.components(count) {
        let sample = KernelCase(kind, components: components, count: count)
        let sums = try #require(PassSums(sample, level: level))
        let place = "\(level.name) \(kind) N=\(count) K=\(components)"
        for other in [sums.posterior, sums.bound, sums.both] {
          #expect(other[logLikelihoodSlot] == sums.statistics[logLikelihoodSlot], "log p, \(place)")
          #expect(other[magnitudeSlot] == sums.posterior[magnitudeSlot], "size, \(place)")
        }
        for slot in [posteriorLogJointSlot, posteriorEntropySlot] {
          #expect(sums.both[slot] == sums.posterior[slot], "slot \(slot), \(place)")
        }
        for slot in [logJointSlot, entropySlot, divergenceSlot, distanceSlot] {
          #expect(sums.both[slot] == sums.bound[slot], "slot \(slot), \(place)")
        }
        #expect(sums.moments(sums.posterior) == sums.moments(sums.statistics), "moments, \(place)")
        #expect(sums.moments(sums.both) == sums.moments(sums.statistics), "moments, \(place)")
        // A q that remembers θ itself: its sums are the posterior's, and its divergence 0.
        #expect(sums.own[logJointSlot] == sums.posterior[posteriorLogJointSlot], "Q, \(place)")
        #expect(sums.own[entropySlot] == sums.posterior[posteriorEntropySlot], "H, \(place)")
        #expect(sums.own[divergenceSlot] == 0, "KL, \(place)")
        #expect(sums.own[distanceSlot] == 0, "distance, \(place)")
      }
    }
  }

  /// The same over blocks, and in nats: the classical pass, E's, M's and the measuring one.
  @Test(arguments: KernelLevel.runnable, KernelCase.Kind.allCases)
  func measurementsAgreeToTheBit(_ level: KernelLevel, _ kind: KernelCase.Kind) throws {
    for count in [3, 8, 100, 4096, 4097, 5000, 8192, 12_290] {
      let components = 1 + count % 9
      let sample = KernelCase(kind, components: components, count: count)
      let model = try #require(sample.model)
      let place = "\(level.name) \(kind) N=\(count) K=\(components)"
      let fused = try #require(FusedMeasurement(at: sample.mixture, model: model, level: level))
      let q = try #require(
        KernelRows(Responsibilities(.posterior, at: sample.remembered), model: model))
      let (fit, posterior) = (fused.sufficientStatistics(), fused.posterior())
      let bound = try #require(fused.bound(q))
      let both = try #require(fused.boundAndPosterior(q))
      #expect(fit.logLikelihood == posterior.bound.logLikelihood, "\(place)")
      #expect(fit.logLikelihood == bound.logLikelihood, "\(place)")
      #expect(fit.moments == posterior.moments, "\(place)")
      #expect(both.0 == bound, "\(place)")
      #expect(both.1 == posterior, "\(place)")
    }
  }

  /// Memory beyond the last point does not matter.
  @Test(arguments: KernelLevel.runnable) func memoryAfterTheEndIsNotRead(_ level: KernelLevel)
    throws
  {
    for count in 1...40 {
      let sample = KernelCase(.near, components: 3, count: count)
      let alone = try #require(PassSums(sample, level: level))
      let followed = try #require(PassSums(sample, level: level, behind: .nan))
      #expect(followed.statistics == alone.statistics, "\(level.name) N=\(count)")
      #expect(followed.both == alone.both, "\(level.name) N=\(count)")
    }
  }
}

/// The sums of all four passes over one run of points.
private struct PassSums {
  let components: Int
  private(set) var statistics: [Double] = []
  private(set) var posterior: [Double] = []
  private(set) var bound: [Double] = []
  private(set) var both: [Double] = []
  /// The bound at the posterior of θ itself.
  private(set) var own: [Double] = []

  init?(_ sample: KernelCase, level: KernelLevel, behind: Double? = nil) {
    guard let any = sample.model ?? KernelCase(.near, components: 1, count: 9).model,
      let rows = KernelRows(sample.mixture, model: any),
      let q = KernelRows(sample.remembered, model: any)
    else { return nil }
    components = rows.active.count
    let count = sample.x.count
    let rest = Array(repeating: behind ?? 0, count: behind == nil ? 0 : 16)
    let (x, y, kernel) = (sample.x + rest, sample.y + rest, level.kernel)
    let (far, farOfQ, k) = (rows.isFar, q.isFar, components)
    let (θ, remembered) = (rows.numbers, q.numbers)
    statistics = run { kernel.statistics(x, y, count, θ, far, k, 0.3, $0, $1) }
    posterior = run { kernel.posterior(x, y, count, θ, far, k, 0.3, $0, $1) }
    bound = run { kernel.bound(x, y, count, θ, far, remembered, farOfQ, k, 0.3, $0, $1) }
    both = run {
      kernel.boundAndPosterior(x, y, count, θ, far, remembered, farOfQ, k, 0.3, $0, $1)
    }
    own = run { kernel.bound(x, y, count, θ, far, θ, far, k, 0.3, $0, $1) }
  }

  func moments(_ sums: [Double]) -> [Double] { Array(sums[momentSlot...]) }

  private func run(
    _ pass: (UnsafeMutableRawPointer, UnsafeMutablePointer<Double>) -> Void
  ) -> [Double] {
    let bytes = scratchSize(components: components)
    let scratch = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    defer { scratch.deallocate() }
    // The earlier content of the working memory must not matter.
    scratch.initializeMemory(as: UInt8.self, repeating: 0xFF, count: bytes)
    var sums = Array(repeating: 0.0, count: momentSlot + 6 * components)
    sums.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      pass(scratch, base)
    }
    return sums
  }
}
