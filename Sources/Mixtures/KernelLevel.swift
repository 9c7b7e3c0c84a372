import CProcessor
import MixtureKernels

#if arch(x86_64)
  import MixtureKernelsV3
  import MixtureKernelsV4
#endif

/// The processor levels that the inner loop is compiled for.
package enum KernelLevel: Int, Hashable, Sendable, CaseIterable {
  case portable = 1
  /// x86-64 with AVX2 and fused multiply-add.
  case v3 = 3
  /// x86-64 with AVX-512.
  case v4 = 4

  /// The level that this processor runs.
  package static let present = KernelLevel(rawValue: Int(processor_level())) ?? .portable

  /// The name that `--version` prints.
  package var name: String {
    switch self {
    case .portable: "portable"
    case .v3, .v4: "x86-64-v\(rawValue)"
    }
  }

  /// The passes compiled for this level.
  var kernel: Kernel {
    #if arch(x86_64)
      switch self {
      case .portable: break
      case .v3:
        return Kernel(
          statistics: MixtureKernelsV3.statisticsBlock, posterior: MixtureKernelsV3.posteriorBlock,
          bound: MixtureKernelsV3.boundBlock,
          boundAndPosterior: MixtureKernelsV3.boundAndPosteriorBlock,
          responsibilities: MixtureKernelsV3.responsibilitiesBlock,
          path: MixtureKernelsV3.pathBlock, posteriorTable: MixtureKernelsV3.posteriorTableBlock,
          products: MixtureKernelsV3.productsBlock, logSums: MixtureKernelsV3.logSumsBlock)
      case .v4:
        return Kernel(
          statistics: MixtureKernelsV4.statisticsBlock, posterior: MixtureKernelsV4.posteriorBlock,
          bound: MixtureKernelsV4.boundBlock,
          boundAndPosterior: MixtureKernelsV4.boundAndPosteriorBlock,
          responsibilities: MixtureKernelsV4.responsibilitiesBlock,
          path: MixtureKernelsV4.pathBlock, posteriorTable: MixtureKernelsV4.posteriorTableBlock,
          products: MixtureKernelsV4.productsBlock, logSums: MixtureKernelsV4.logSumsBlock)
      }
    #endif
    return Kernel(
      statistics: MixtureKernels.statisticsBlock, posterior: MixtureKernels.posteriorBlock,
      bound: MixtureKernels.boundBlock, boundAndPosterior: MixtureKernels.boundAndPosteriorBlock,
      responsibilities: MixtureKernels.responsibilitiesBlock, path: MixtureKernels.pathBlock,
      posteriorTable: MixtureKernels.posteriorTableBlock, products: MixtureKernels.productsBlock,
      logSums: MixtureKernels.logSumsBlock)
  }
}

/// The passes over a block of points; `MixtureKernels` documents their arguments.
struct Kernel: Sendable {
  /// x, y, count, rows, far, components, shift, scratch, sums.
  typealias AtPosterior =
    @Sendable (
      UnsafePointer<Double>, UnsafePointer<Double>, Int, UnsafePointer<Double>, Bool, Int, Double,
      UnsafeMutableRawPointer, UnsafeMutablePointer<Double>
    ) -> Void
  /// x, y, count, rows, far, rows of q, far, components, shift, scratch, sums.
  typealias AtQ =
    @Sendable (
      UnsafePointer<Double>, UnsafePointer<Double>, Int, UnsafePointer<Double>, Bool,
      UnsafePointer<Double>, Bool, Int, Double, UnsafeMutableRawPointer,
      UnsafeMutablePointer<Double>
    ) -> Void

  /// x, y, count, rows, far, components, scratch, output, stride.
  typealias Writing =
    @Sendable (
      UnsafePointer<Double>, UnsafePointer<Double>, Int, UnsafePointer<Double>, Bool, Int,
      UnsafeMutableRawPointer, UnsafeMutablePointer<Double>, Int
    ) -> Void

  /// old, new, posterior, count, components, stride, t, scratch.
  typealias OnPath =
    @Sendable (
      UnsafePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>, Int, Int, Int, Double,
      UnsafeMutableRawPointer
    ) -> Double

  /// x, y, count, rows, far, components, shift, scratch, shares, logarithms, log densities, stride.
  typealias WritingLogarithms =
    @Sendable (
      UnsafePointer<Double>, UnsafePointer<Double>, Int, UnsafePointer<Double>, Bool, Int, Double,
      UnsafeMutableRawPointer, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>, Int
    ) -> Void

  /// a, its count, b, its count, length, sums.
  typealias OfPairs =
    @Sendable (
      UnsafePointer<Double>, Int, UnsafePointer<Double>, Int, Int, UnsafeMutablePointer<Double>
    ) -> Void

  /// a, its count, b, its count, c, length, working memory, sums.
  typealias OfPairsAndRest =
    @Sendable (
      UnsafePointer<Double>, Int, UnsafePointer<Double>, Int, UnsafePointer<Double>, Int,
      UnsafeMutableRawPointer, UnsafeMutablePointer<Double>
    ) -> Void

  let statistics: AtPosterior
  let posterior: AtPosterior
  let bound: AtQ
  let boundAndPosterior: AtQ
  let responsibilities: Writing
  let path: OnPath
  let posteriorTable: WritingLogarithms
  let products: OfPairs
  let logSums: OfPairsAndRest
}
