import Foundation
import Testing

@testable import MixtureKernels
@testable import Mixtures

#if arch(x86_64)
  @testable import MixtureKernelsV3
  @testable import MixtureKernelsV4
#endif

/// A number with more digits than `Double` has, where the machine knows one.
#if arch(x86_64)
  private typealias Wide = Float80
#else
  private typealias Wide = Double
#endif

/// 2ᵗ and log₂ of the kernels against the C library at 64 bits of mantissa, at every level that this
/// processor runs.
@Suite struct KernelFunctionTests {
  /// The accuracy of the kernels, in units in the last place.
  static let promise = 2.0

  @Test(arguments: KernelLevel.runnable) func powersAreWithinTwoUnits(_ level: KernelLevel) {
    var arguments = stride(from: -1000, through: 0, by: 1.0 / 512).map { $0 }
    // A similar grid of numbers that are no binary fractions, and powers above 1 too.
    arguments += stride(from: -999.9, through: 1000, by: 0.00731).map { $0 }
    // Around the whole numbers and the halves between them, where the argument is split.
    for half in -2000...0 {
      let t = Double(half) / 2
      arguments += [t, t.nextUp, max(-1000, t.nextDown)]
    }
    // Down to the smallest number below 0.
    arguments += (0...1074).map { -Double(sign: .plus, exponent: -$0, significand: 1) }
    arguments += [-0.0, -.leastNormalMagnitude, -Double.ulpOfOne, (-1000.0).nextUp]
    let worst = Self.worst(arguments, level.powersOfTwo) { exp2($0) }
    #expect(worst.error <= Self.promise, "2^\(worst.at) at \(level.name)")
  }

  /// Below −1000 everything is 2⁻¹⁰⁰⁰.
  @Test(arguments: KernelLevel.runnable) func powersAreClamped(_ level: KernelLevel) {
    let below = [(-1000.0).nextDown, -1000.5, -1022, -1075, -1e5, -1e300, -Double.infinity, -1000]
    #expect(Self.lanes(below, level.powersOfTwo) == Array(repeating: 0x1p-1000, count: 8))
    let above = Self.lanes(
      [-999.5, -999, -998.5, -998, -0.5, -0.0, 0, (-1000.0).nextUp], level.powersOfTwo)
    #expect(above.prefix(6).allSatisfy { $0 > 0x1p-1000 })
    #expect(above[5] == 1 && above[6] == 1)
  }

  @Test(arguments: KernelLevel.runnable) func wholePowersAreExact(_ level: KernelLevel) {
    let whole = (-1000...1000).map { Double($0) }
    for (t, power) in zip(whole, Self.lanes(whole, level.powersOfTwo)) {
      #expect(power == Double(sign: .plus, exponent: Int(t), significand: 1), "2^\(t)")
    }
  }

  @Test(arguments: KernelLevel.runnable) func logarithmsAreWithinTwoUnits(_ level: KernelLevel) {
    // Sums of K shares of which the largest is 1, and mantissas of products.
    var arguments = stride(from: 1, through: 2, by: 1.0 / 131_072).map { $0 }
    arguments += stride(from: 1, through: 64, by: 0.000731).map { $0 }
    // Close to 1 from both sides, where the logarithm loses its leading digits.
    for exponent in 1...52 {
      let step = Double(sign: .plus, exponent: -exponent, significand: 1)
      arguments += [1 + step, 1 - step / 2, 1 + 1.37 * step]
    }
    // Around √2 times a power of two, where the mantissa is halved, and over all normal numbers.
    for exponent in -1022...1022 {
      let power = Double(sign: .plus, exponent: exponent, significand: 1)
      let turn = power * 2.0.squareRoot()
      arguments += [power, power.nextUp, turn.nextDown, turn, turn.nextUp, 1.93 * power]
    }
    arguments += [.leastNormalMagnitude, .greatestFiniteMagnitude, 1.0.nextDown]
    let worst = Self.worst(arguments, level.logarithms) { log2($0) }
    #expect(worst.error <= Self.promise, "log₂ \(worst.at) at \(level.name)")
  }

  @Test(arguments: KernelLevel.runnable) func logarithmsOfPowersAreExact(_ level: KernelLevel) {
    let exponents = Array(-1022...1023)
    let powers = exponents.map { Double(sign: .plus, exponent: $0, significand: 1) }
    for (exponent, found) in zip(exponents, Self.lanes(powers, level.logarithms)) {
      #expect(found == Double(exponent), "log₂ 2^\(exponent)")
    }
  }

  // MARK: The eight lanes and their reference

  private static func lanes(_ arguments: [Double], _ function: KernelLevel.OfEight) -> [Double] {
    var padded = arguments
    while padded.count % 8 != 0 { padded.append(1) }
    var results = Array(repeating: Double.nan, count: padded.count)
    for start in stride(from: 0, to: padded.count, by: 8) {
      padded.withUnsafeBufferPointer { from in
        results.withUnsafeMutableBufferPointer { to in
          guard let from = from.baseAddress, let to = to.baseAddress else { return }
          function(from + start, to + start)
        }
      }
    }
    return Array(results.prefix(arguments.count))
  }

  /// The largest error in units in the last place of the correctly rounded result.
  private static func worst(
    _ arguments: [Double], _ function: KernelLevel.OfEight, _ exact: (Wide) -> Wide
  ) -> (error: Double, at: Double) {
    var worst = (error: 0.0, at: 0.0)
    for (argument, found) in zip(arguments, lanes(arguments, function)) {
      let expected = exact(Wide(argument))
      let unit = max(Double(expected).ulp, .leastNormalMagnitude)
      let error = Double((Wide(found) - expected).magnitude / Wide(unit))
      if !(error <= worst.error) { worst = (error, argument) }
    }
    return worst
  }
}

extension KernelLevel {
  fileprivate typealias OfEight = (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void

  fileprivate var powersOfTwo: OfEight {
    #if arch(x86_64)
      switch self {
      case .portable: break
      case .v3: return MixtureKernelsV3.powersOfTwo(_:into:)
      case .v4: return MixtureKernelsV4.powersOfTwo(_:into:)
      }
    #endif
    return MixtureKernels.powersOfTwo(_:into:)
  }

  fileprivate var logarithms: OfEight {
    #if arch(x86_64)
      switch self {
      case .portable: break
      case .v3: return MixtureKernelsV3.logarithms(_:into:)
      case .v4: return MixtureKernelsV4.logarithms(_:into:)
      }
    #endif
    return MixtureKernels.logarithms(_:into:)
  }
}
