import Plane
import Testing

@testable import Mixtures

@Suite struct StartTests {
  @Test(arguments: StartMethod.allCases) func theSeedDeterminesTheStart(_ method: StartMethod) {
    let model = Runs.model(Sample.overlapping.points)
    for components in 1...6 {
      func start(_ seed: UInt64) -> Mixture {
        method.mixture(components: components, model: model, seed: seed)
      }
      #expect(start(3) == start(3))
      #expect(
        Set((1...8).map { start($0) }).count
          > (components == 1 && method == .randomResponsibilities ? 0 : 4))
      #expect((start(3).weights.reduce(0, +) - 1).magnitude < 1e-12)
    }
  }

  @Test(arguments: [StartMethod.kMeansPlusPlus, .randomPoints])
  func meansAreDifferentPoints(_ method: StartMethod) {
    for sample in [Sample.rounded, .few] {
      let model = Runs.model(sample.points)
      let points = Set(Sample.list(model.observations.points))
      for seed in 1...20 as ClosedRange<UInt64> {
        let start = method.mixture(components: 5, model: model, seed: seed)
        let means = start.components.map(Runs.family.centre)
        #expect(Set(means).count == 5, "\(sample) \(seed)")
        #expect(points.isSuperset(of: means))
        for component in start.components {
          let covariance = component.covariance
          #expect(covariance == model.observations.covariance / 5)
        }
      }
    }
  }

  /// On two clouds far apart k-means++ nearly always puts a mean on each.
  @Test func kMeansPlusPlusSpreadsItsMeans() {
    let model = Runs.model(Sample.clusters(distance: 30))
    let both = (1...40).filter { seed in
      let start = StartMethod.kMeansPlusPlus.mixture(
        components: 2, model: model, seed: UInt64(seed))
      let x = start.components.map { $0[0] }
      return (x[0] - x[1]).magnitude > 0.5
    }
    #expect(both.count >= 39)
  }

  /// At the start q is the weights, and the gap is not 0.
  @Test func theStartHasAGap() {
    let model = Runs.model(Sample.overlapping.points)
    #expect(Runs.start(model, components: 3, seed: 1).bound.divergence > 1)
    #expect(Runs.start(model, components: 1, seed: 1).bound.divergence == 0)
    let fit = Runs.start(model, components: 3, seed: 1)
    for row in Runs.table(fit) { #expect(row == fit.mixture.weights) }
  }

  /// M before any E: every component becomes the whole cloud.
  @Test func maximizingFirstForgetsTheComponents() {
    let model = Runs.model(Sample.separated.points)
    let fit = Runs.start(model, components: 3, seed: 2).advance(.maximization, rules: Rules())
    #expect(fit.iteration == 0)
    for component in fit.mixture.components {
      let mean = Runs.family.centre(of: component)
      let c = component.covariance - model.observations.covariance
      #expect(mean.x.magnitude < 1e-12 && mean.y.magnitude < 1e-12)
      #expect(max(c.xx.magnitude, c.xy.magnitude, c.yy.magnitude) < 1e-12)
    }
  }

  @Test func theGeneratorIsReproducible() {
    let random = CounterRandom(seed: 1, stream: 2)
    #expect(random.bits(0) == CounterRandom(seed: 1, stream: 2).bits(0))
    let frozen = (0..<3).map { random.bits($0) }
    #expect(frozen == Self.frozen)
    let values = (0..<20_000).map { random.uniform($0) }
    let mean = values.reduce(0, +) / 20_000
    let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 20_000
    #expect((mean - 0.5).magnitude < 0.01)
    #expect((variance - 1.0 / 12).magnitude < 0.003)
    #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(Set(values).count == 20_000)
  }

  static let frozen: [UInt64] = [
    8_460_352_000_482_166_300, 5_085_540_600_475_530_454, 6_897_603_877_489_540_228,
  ]
}
