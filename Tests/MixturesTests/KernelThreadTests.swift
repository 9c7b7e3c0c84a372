import Plane
import Testing

@testable import Mixtures

/// One thread, two and three give the same bits, at every level.
@Suite struct KernelThreadTests {
  /// Sizes for which threads are used: long and thin, short and wide (fewer blocks than threads), and ends
  /// that fill neither a block nor a vector.
  static let sizes = [(100_003, 3), (31_251, 8), (4097, 64), (65_536, 4)]

  @Test(arguments: KernelLevel.runnable, sizes)
  func threadsDoNotMatter(_ level: KernelLevel, _ size: (count: Int, components: Int)) throws {
    #expect(size.count * size.components >= Blocks.worthwhile)
    let results = try (1...3).map { threads in
      let sample = KernelCase(
        .near, components: size.components, count: size.count, threads: threads)
      let model = try #require(sample.model)
      let fused = try #require(FusedMeasurement(at: sample.mixture, model: model, level: level))
      let q = try #require(
        KernelRows(Responsibilities(.posterior, at: sample.remembered), model: model))
      var run = ClassicalRun(model: model, start: sample.mixture)
      run.advance()
      return (
        statistics: fused.sufficientStatistics(), posterior: fused.posterior(),
        bound: fused.bound(q),
        both: fused.boundAndPosterior(q),
        next: run.mixture, logLikelihood: run.logLikelihood
      )
    }
    for (threads, result) in zip(2..., results.dropFirst()) {
      let place = "\(level.name) N=\(size.count) K=\(size.components), \(threads) threads"
      #expect(result.statistics == results[0].statistics, "\(place)")
      #expect(result.posterior == results[0].posterior, "\(place)")
      #expect(result.bound == results[0].bound, "\(place)")
      #expect(result.both?.0 == results[0].both?.0, "\(place)")
      #expect(result.both?.1 == results[0].both?.1, "\(place)")
      #expect(result.next == results[0].next, "\(place)")
      #expect(result.logLikelihood == results[0].logLikelihood, "\(place)")
    }
  }
}
