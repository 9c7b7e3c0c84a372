import Foundation
import Testing

@testable import MixtureKernels
@testable import Mixtures

/// The tables of posteriors, the products and the sums of pairs, at every level that this processor runs.
@Suite struct KernelTableTests {
  @Test(arguments: KernelCase.Kind.allCases, KernelLevel.runnable)
  func posteriorsAgreeWithTheTextbook(_ kind: KernelCase.Kind, _ level: KernelLevel) throws {
    for count in [3, 8, 13, 256, 263] {
      for components in [1, 2, 3, 9, 17] {
        let sample = KernelCase(kind, components: components, count: count)
        let model = try #require(sample.model)
        let (found, plain) = (TileTable(components: components), TileTable(components: components))
        let logJoint = LogJoint(sample.mixture, model: model)
        let table = PosteriorTable(sample.mixture, model: model, level: level)
        var (ofDensities, ofShares, ofLogarithms) = (0.0, 0.0, 0.0)
        model.observations.points.forEachTile { tile in
          table.evaluate(tile, into: found)
          plain.fill(tile, at: logJoint)
          for i in 0..<tile.count {
            let size = 1 + plain.logDensity[i].magnitude
            func error(_ a: Double, _ b: Double) -> Double { a == b ? 0 : (a - b).magnitude / size }
            ofDensities = max(ofDensities, error(found.logDensity[i], plain.logDensity[i]))
            for at in stride(from: i, to: components * Tile.length, by: Tile.length) {
              ofShares = max(ofShares, error(found.shares[at], plain.shares[at]))
              let (a, b) = (found.logShares[at], plain.logShares[at])
              ofLogarithms = max(ofLogarithms, error(a, b) / (a == b ? 1 : 1 + b.magnitude))
            }
          }
        }
        let place = "\(level.name) \(kind) N=\(count) K=\(components)"
        #expect(ofDensities <= 1e-13 && ofShares <= 1e-13 && ofLogarithms <= 1e-12, "\(place)")
      }
    }
  }

  @Test(arguments: KernelLevel.runnable) func productsOfAllPairs(_ level: KernelLevel) {
    let random = CounterRandom(seed: 3, stream: 0)
    for (rows, columns) in [(1, 1), (1, 4), (2, 3), (5, 2), (6, 7)] {
      for length in [8, 24, 80] {
        let a = (0..<rows * length).map { random.uniform($0, draw: 0) - 0.5 }
        let b = (0..<columns * length).map { random.uniform($0, draw: 1) - 0.5 }
        var sums = (0..<rows * columns).map(Double.init)
        level.kernel.products(a, rows, b, columns, length, &sums)
        for row in 0..<rows {
          for column in 0..<columns {
            let products = (0..<length).map { a[row * length + $0] * b[column * length + $0] }
            let expected = Double(row * columns + column) + products.reduce(0, +)
            #expect(
              (sums[row * columns + column] - expected).magnitude
                < 1e-13 * (1 + expected.magnitude))
          }
        }
      }
    }
  }

  /// For numbers near each other, and for ones whose powers underflow beside the largest.
  @Test(arguments: KernelLevel.runnable, [1.0, 40, 300, 5000, 1e6])
  func sumsOfAllPairs(_ level: KernelLevel, _ spread: Double) {
    let random = CounterRandom(seed: 5, stream: 0)
    for (countOfA, countOfB) in [(1, 1), (3, 2), (4, 5)] {
      for length in [8, 40, 72] {
        func numbers(_ count: Int, _ draw: Int) -> [Double] {
          (0..<count).map { spread * (random.uniform($0, draw: draw) - 0.9) }
        }
        let (a, b) = (numbers(countOfA * length, 0), numbers(countOfB * length, 1))
        let c = length == 40 ? Array(repeating: -1e300, count: length) : numbers(length, 2)
        var sums = [Double](repeating: 1, count: countOfA * countOfB)
        let work = UnsafeMutableRawPointer.allocate(
          byteCount: 8 * ((countOfA + countOfB + 1) * length + 64), alignment: 64)
        defer { work.deallocate() }
        level.kernel.logSums(a, countOfA, b, countOfB, c, length, work, &sums)
        for place in 0..<countOfA {
          for line in 0..<countOfB {
            var expected = 1.0
            for i in 0..<length {
              let terms = [a[place * length + i], b[line * length + i], c[i]]
              let largest = terms.max() ?? 0
              expected += largest + log(terms.map { exp($0 - largest) }.reduce(0, +))
            }
            #expect(
              (sums[line * countOfA + place] - expected).magnitude
                <= 1e-13 * (Double(length) + expected.magnitude))
          }
        }
      }
    }
  }
}
