import Foundation
import Plane
import Testing

@testable import Mixtures

/// One circle for all whose variance is held: EM becomes k-means (PRML 9.3.2).
@Suite struct KMeansLimitTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5]
  private static let rules = Rules(shape: .tiedSpherical, held: [.weights, .covariances])

  /// A start with equal weights and a variance that is a share of that of the data.
  private func start(_ sample: Sample, _ count: Int, _ seed: UInt64, share: Double) throws -> Fit {
    let model = Runs.model(sample.points)
    let fit = Runs.start(model, components: count, seed: seed, rules: Self.rules)
    return try resized(fit, share: share)
  }

  private func variance(_ model: Model, share: Double) -> Double {
    let c = model.observations.units.unscaled(model.observations.covariance)
    return share * c.trace / 2
  }

  private func resized(_ fit: Fit, share: Double) throws -> Fit {
    let change = VarianceChange.set(variance(fit.model, share: share))
    let θ = try #require(fit.model.resizing(fit.parameters, by: change))
    return fit.settingParameters(fit.model.working(θ), rules: Self.rules)
  }

  /// The distance of two means in units of the data's spread.
  private func distance(_ a: Point, _ b: Point, _ model: Model) -> Double {
    let scale = model.observations.units.scale
    return max((a.x - b.x).magnitude / scale.x, (a.y - b.y).magnitude / scale.y)
  }

  /// Hard EM with equal weights takes the steps of Lloyd's algorithm at any variance V, and
  ///
  ///     L = −SSE/2V − N log 2πV − N log K
  @Test(arguments: [Sample.overlapping, .separated, .stretched, .few], seeds)
  func hardEMIsLloydsAlgorithm(_ sample: Sample, _ seed: UInt64) throws {
    var rules = Self.rules
    rules.expectation = .hard
    for (count, share) in [(2, 1.0), (3, 0.1), (4, 0.001)] {
      var fit = try start(sample, count, seed, share: share)
      var lloyd = Lloyd(
        points: Sample.list(sample.points), means: fit.parameters.components.map(\.mean))
      let V = variance(fit.model, share: share)
      for _ in 0..<8 {
        fit = fit.advance(.expectation, rules: rules)
        let N = Double(lloyd.points.count)
        let bound =
          -lloyd.assign() / (2 * V) - N * log(2 * .pi * V) - N * log(Double(count))
        #expect((fit.bound.lowerBound - bound).magnitude < 1e-10 * (1 + bound.magnitude))
        fit = fit.advance(.maximization, rules: rules)
        lloyd.move()
        for (k, component) in fit.parameters.components.enumerated() {
          #expect(distance(component.mean, lloyd.means[k], fit.model) < 1e-12)
        }
      }
    }
  }

  /// At a small variance soft EM takes those steps as well.
  @Test(arguments: [Sample.overlapping, .separated, .stretched, .few], seeds)
  func softEMTendsToLloydsAlgorithm(_ sample: Sample, _ seed: UInt64) throws {
    for count in 2...4 {
      var fit = try start(sample, count, seed, share: 1e-9)
      var lloyd = Lloyd(
        points: Sample.list(sample.points), means: fit.parameters.components.map(\.mean))
      for _ in 0..<8 {
        fit = fit.advance(.expectation, rules: Self.rules)
        _ = lloyd.assign()
        for (row, k) in zip(Runs.table(fit), lloyd.nearest) { #expect(row[k] > 1 - 1e-9) }
        fit = fit.advance(.maximization, rules: Self.rules)
        lloyd.move()
        for (k, component) in fit.parameters.components.enumerated() {
          #expect(distance(component.mean, lloyd.means[k], fit.model) < 1e-9)
        }
      }
    }
  }

  /// The gap of hard E is Σ −log r of the nearest mean. It falls with every halving, to 0.
  @Test(arguments: [Sample.overlapping, .separated, .stretched, .few], seeds)
  func theGapOfHardEMFallsToZero(_ sample: Sample, _ seed: UInt64) throws {
    var rules = Self.rules
    rules.expectation = .hard
    let first = try start(sample, 3, seed, share: 1)
    var last = Double.infinity
    for halvings in 0..<30 {
      let fit = try resized(first, share: pow(0.5, Double(halvings)))
        .advance(.expectation, rules: rules)
      #expect(fit.bound.divergence <= last)
      last = fit.bound.divergence
    }
    #expect(last < 1e-9)
  }

  /// Halving keeps the look of any components, and setting makes them one circle.
  @Test func resizingChangesNothingElse() throws {
    let lines = LinesFamily()
    for family: any Family in [GaussianFamily(), StudentFamily(), lines] {
      let fit = Runs.run(
        Runs.start(Runs.model(Sample.stretched.points, family: family), components: 3, seed: 2),
        iterations: 3)
      let before = fit.parameters
      let halved = try #require(fit.model.resizing(before, by: .scale(0.5)))
      let set = try #require(fit.model.resizing(before, by: .set(0.75)))
      #expect(halved.weights == before.weights && set.weights == before.weights)
      for (old, (half, one)) in zip(before.components, zip(halved.components, set.components)) {
        if family.name == lines.name {
          let (a, b) = (old.intercept, old.slope)
          #expect(half == Component(intercept: a, slope: b, variance: old.variance / 2))
          #expect(one == Component(intercept: a, slope: b, variance: 0.75))
        } else {
          #expect(half == old.with(mean: old.mean, covariance: 0.5 * old.covariance))
          #expect(one == old.with(mean: old.mean, covariance: .diagonal(0.75, 0.75)))
        }
      }
    }
  }

  /// Beyond rounding there is nothing to see.
  @Test(arguments: [0, -1, .nan, .infinity, 1e-20, 1e20])
  func immenseVariancesAreRefused(_ variance: Double) {
    let model = Runs.model(Sample.overlapping.points)
    let fit = Runs.start(model, components: 2, seed: 1)
    #expect(model.resizing(fit.parameters, by: .set(variance)) == nil)
  }

  @Test(arguments: [1e-20, 1e20])
  func immenseVariancesAreRefusedInOneDimension(_ variance: Double) throws {
    let points = Points(x: [1, 2, 2.5, 7, 8], y: [0, 0, 0, 0, 0])
    let family = try #require(GaussianFamily().spanning(.one))
    let model = Model(
      observations: try #require(Observations(points, for: family.regularity)), family: family)
    let fit = Runs.start(model, components: 2, seed: 1)
    #expect(model.resizing(fit.parameters, by: .set(variance)) == nil)
    #expect(model.resizing(fit.parameters, by: .set(2)) != nil)
  }
}

/// k-means, written out.
private struct Lloyd {
  let points: [Point]
  var means: [Point]
  var nearest: [Int] = []

  init(points: [Point], means: [Point]) {
    self.points = points
    self.means = means
  }

  /// Gives each point to its nearest mean.
  /// - Returns: the sum of the squared distances.
  mutating func assign() -> Double {
    var sum = 0.0
    nearest = points.map { point in
      let distances = means.map { pow(point.x - $0.x, 2) + pow(point.y - $0.y, 2) }
      let k = distances.indices.min { distances[$0] < distances[$1] } ?? 0
      sum += distances[k]
      return k
    }
    return sum
  }

  /// Moves each mean to the middle of its points. A mean without points stays.
  mutating func move() {
    for k in means.indices {
      let own = points.indices.filter { nearest[$0] == k }.map { points[$0] }
      guard !own.isEmpty else { continue }
      means[k] = (1 / Double(own.count)) * own.reduce(.zero, +)
    }
  }
}
