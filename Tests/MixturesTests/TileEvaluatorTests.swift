import Plane
import Testing

@testable import Mixtures

/// q evaluated in the kernels, against the textbook.
@Suite struct TileEvaluatorTests {
  @Test(arguments: KernelCase.Kind.allCases, KernelLevel.runnable)
  func kernelsAgreeWithTheTextbook(_ kind: KernelCase.Kind, _ level: KernelLevel) throws {
    for count in KernelAgreementTests.short + [1021] {
      for components in [1, 2, 3, 8, 9, 16, 17, 40] {
        let sample = KernelCase(kind, components: components, count: count)
        let model = try #require(sample.model)
        for rule in [Responsibilities.Rule.posterior, .tempered(0.7)] {
          let q = Responsibilities(rule, at: sample.mixture)
          let plain = ResponsibilityEvaluator(q, model: model)
          let found = TileEvaluator(q, model: model, level: level)
          let place = "\(level.name) \(kind) \(rule) N=\(count) K=\(components)"
          var (points, distance) = (0, 0.0)
          model.observations.points.forEachTile { tile in
            plain.evaluate(tile)
            let q = found.evaluate(tile)
            #expect((q.start, q.components) == (tile.start, components), "\(place)")
            for at in 0..<components * q.count {
              let (k, i) = (at / q.count, at % q.count)
              let difference = q.shares[k * q.stride + i] - plain.table.shares[k * Tile.length + i]
              distance = max(distance, difference.magnitude)
            }
            points += q.count
          }
          #expect(points == count, "\(place)")
          #expect(distance <= KernelAgreementTests.tolerance, "\(place)")
        }
      }
    }
  }

  /// No rounding: π itself, ones and zeros, and different sources for different points.
  @Test func otherRulesAreTheTextbook() throws {
    let sample = KernelCase(.near, components: 3, count: 300)
    let model = try #require(sample.model)
    let first = Responsibilities(.posterior, at: sample.remembered)
    let others = [
      Responsibilities(.weights, at: sample.mixture), Responsibilities(.hard, at: sample.mixture),
      Responsibilities(.sampled(seed: 1, halfStep: 2), at: sample.mixture),
      Responsibilities(.random(seed: 1, halfStep: 2), at: sample.mixture),
      first.replacing(.posterior, at: sample.mixture, onNextOf: 3, count: 300, seed: 4),
    ]
    for q in others {
      let (plain, found) = (
        ResponsibilityEvaluator(q, model: model), TileEvaluator(q, model: model)
      )
      model.observations.points.forEachTile { tile in
        plain.evaluate(tile)
        let q = found.evaluate(tile)
        for k in 0..<3 {
          for i in 0..<q.count {
            #expect(q.shares[k * q.stride + i] == plain.table.shares[k * Tile.length + i])
          }
        }
      }
    }
  }

  /// Sums over parts have the same bits for any number of threads, and contain every point once.
  @Test(arguments: [9, 255, 65_536, 65_537, 600_001])
  func sumsDoNotDependOnThreads(count: Int) throws {
    let sample = KernelCase(.near, components: 2, count: count)
    let sums = try (1...3).map { threads in
      let model = Model(
        observations: try #require(sample.model).observations, family: GaussianFamily(),
        threads: threads)
      return Fit(model: model, start: sample.mixture)
        .advance(.expectation, rules: Rules())
        .sum(from: [0.0, 0, 0]) { sum, q in
          for i in 0..<q.count {
            sum[0] += q.shares[i]
            sum[1] += q.shares[q.stride + i]
            sum[2] += Double(q.start + i)
          }
        } merge: {
          for at in 0..<3 { $0[at] += $1[at] }
        }
    }
    let n = Double(count)
    #expect(sums[0][2] == n * (n - 1) / 2)
    #expect((sums[0][0] + sums[0][1] - n).magnitude < 1e-9 * n)
    #expect(sums[1] == sums[0])
    #expect(sums[2] == sums[0])
  }
}
