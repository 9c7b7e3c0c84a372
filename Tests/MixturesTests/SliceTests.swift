import Foundation
import Plane
import Testing

@testable import Mixtures

/// Slices of the bound: the place where it touches, its slope there, and the place of its top.
@Suite struct SliceTests {
  static func pair(
    _ model: Model, rules: Rules, seed: UInt64 = 2, iterations: Int = 2, components: Int = 2
  ) -> (e: Fit, m: Fit, next: Fit) {
    let start = Runs.run(
      Runs.start(model, components: components, seed: seed, rules: rules), iterations: iterations,
      rules: rules)
    let e = start.advance(.expectation, rules: rules)
    let m = e.advance(.maximization, rules: rules)
    return (e, m, m.advance(.expectation, rules: rules))
  }

  func slope(_ slice: Slice, at t: Double, _ value: (Slice.Sample) -> Double) -> Double {
    let at = slice.samples.firstIndex { $0.t == t } ?? 1
    let (a, b) = (slice.samples[at - 1], slice.samples[at + 1])
    return (value(b) - value(a)) / (b.t - a.t)
  }

  /// L touches log p at t = 0 with equal slope, is nowhere above it, and has its top at t = 1 for every
  /// exact M of gaussian and lines, whatever is held.
  @Test(arguments: FamilyLawTests.settings) func theParameterSlice(
    _ setting: FamilyLawTests.Setting
  ) throws {
    let model = Runs.model(Sample.overlapping.points, family: setting.family)
    for held in [HeldBlocks(), .weights, .means, .covariances, [.weights, .means]] {
      let rules = Rules(shape: setting.shape, held: held)
      let (e, m, next) = Self.pair(model, rules: rules)
      let slice = try Slice(
        parametersFrom: e, to: m, rules: rules, range: -0.05...1.5, count: 156)
      #expect(slice.direction == .parameters)
      #expect(slice.touch == 0)
      for sample in slice.samples {
        #expect(sample.lowerBound <= sample.logPosterior + 1e-9)
        #expect((sample.nextBound ?? .infinity) <= sample.logPosterior + 1e-9)
      }
      let zero = slice.samples.first { $0.t == 0 }
      #expect((zero.map { $0.logPosterior - $0.lowerBound } ?? 1).magnitude < 1e-9)
      let one = slice.samples.first { $0.t == 1 }
      #expect((one.map { $0.logPosterior - $0.lowerBound } ?? 0) - m.bound.divergence < 1e-9)
      #expect(slice.newGap == m.bound.divergence && slice.oldGap == 0)
      #expect(((one?.nextBound ?? 0) - next.bound.lowerBound).magnitude < 1e-9)
      let rises = slope(slice, at: 0, \.logPosterior)
      #expect(
        (rises - slope(slice, at: 0, \.lowerBound)).magnitude < 0.02 * (1 + rises.magnitude),
        "\(setting) \(held.names)")
      let top = try #require(slice.samples.max { $0.lowerBound < $1.lowerBound })
      if setting.family.name != "student-t" {
        // The top is flat: its value is sharp, its place less so.
        #expect((top.lowerBound - m.bound.lowerBound).magnitude < 1e-7, "\(setting) \(held.names)")
        // Without a free block nothing moves, and L is level.
        if m.mixture != e.mixture { #expect((top.t - 1).magnitude < 0.02) }
      } else if held.isEmpty {
        #expect(top.t > 1.0)
        #expect(top.lowerBound > m.bound.lowerBound)
      }
    }
  }

  @Test func aDampedStepStopsBeforeTheTop() throws {
    let model = Runs.model(Sample.overlapping.points)
    let rules = Rules(maximization: .damped(0.4))
    let (e, m, _) = Self.pair(model, rules: rules)
    let slice = try Slice(parametersFrom: e, to: m, rules: rules, range: Slice.usualRange)
    let top = try #require(slice.samples.max { $0.lowerBound < $1.lowerBound })
    #expect(top.t > 1.2)
  }

  @Test func underAPriorTheObjectiveIsDrawn() throws {
    let model = Runs.model(Sample.overlapping.points)
    let rules = Rules(prior: Prior(default: model, components: 2))
    let (e, m, _) = Self.pair(model, rules: rules)
    let slice = try Slice(parametersFrom: e, to: m, rules: rules, range: 0...2, count: 101)
    let top = try #require(slice.samples.max { $0.lowerBound < $1.lowerBound })
    #expect((top.t - 1).magnitude < 0.02)
    let one = slice.samples.first { $0.t == 1 }
    #expect(((one?.logPosterior ?? 0) - m.logPosterior).magnitude < 1e-10)
    #expect(((one?.lowerBound ?? 0) - m.bound.objective).magnitude < 1e-10)
  }

  /// Along q log p is flat and L a hill whose top touches it at t = 1.
  @Test(arguments: FamilyLawTests.settings) func theResponsibilitySlice(
    _ setting: FamilyLawTests.Setting
  ) throws {
    let model = Runs.model(Sample.overlapping.points, family: setting.family)
    let rules = Rules(shape: setting.shape)
    let (_, m, next) = Self.pair(model, rules: rules, components: 3)
    let slice = try Slice(responsibilitiesFrom: m, to: next)
    #expect(slice.touch == 1)
    #expect(Set(slice.samples.map(\.logPosterior)) == [next.logPosterior])
    for sample in slice.samples { #expect(sample.lowerBound <= sample.logPosterior + 1e-9) }
    let zero = slice.samples.first { $0.t == 0 }?.lowerBound ?? 0
    #expect((zero - m.bound.lowerBound).magnitude < 1e-9)
    let top = try #require(slice.samples.min { $0.gap < $1.gap })
    #expect(top.t == 1)
    #expect(top.gap.magnitude < 1e-9)
    #expect(slice.samples.first?.t == Slice.usualRange.lowerBound)
  }

  /// The kernels on the path, against the textbook.
  @Test(arguments: KernelCase.Kind.allCases, KernelLevel.runnable)
  func thePathBetweenTwoQ(_ kind: KernelCase.Kind, _ level: KernelLevel) throws {
    for count in [3, 8, 13, 256, 263, 4099] {
      for components in [1, 2, 3, 9, 17] {
        let sample = KernelCase(kind, components: components, count: count)
        let model = try #require(sample.model)
        let (old, new) = (
          Responsibilities(.posterior, at: sample.remembered),
          Responsibilities(.posterior, at: sample.mixture)
        )
        let path = ResponsibilityPath(
          from: old, to: new, at: Fit(model: model, start: sample.mixture), level: level)
        #expect(path.isLinear == (kind == .weightless && components > 1))
        let places = path.isLinear ? [0, 0.3, 1] : [-0.35, 0, 0.3, 1, 1.9]
        let (found, plain) = (
          try path.gaps(places),
          gaps(old, new, places, sample.mixture, model, isLinear: path.isLinear)
        )
        for (a, b) in zip(found, plain) {
          #expect(
            (a - b).magnitude <= KernelAgreementTests.tolerance * (Double(count) + b.magnitude),
            "\(level.name) \(kind) N=\(count) K=\(components): \(a) \(b)")
        }
        // No more is left of equal q than the rounding of each point.
        if kind == .near { #expect(found[3].magnitude < 1e-15 * Double(count)) }
      }
    }
  }

  private func gaps(
    _ old: Responsibilities, _ new: Responsibilities, _ places: [Double], _ mixture: Mixture,
    _ model: Model, isLinear: Bool
  ) -> [Double] {
    let (a, b) = (
      ResponsibilityEvaluator(old, model: model), ResponsibilityEvaluator(new, model: model)
    )
    let (θ, table) = (LogJoint(mixture, model: model), TileTable(components: mixture.count))
    var sums = places.map { _ in 0.0 }
    model.observations.points.forEachTile { tile in
      a.evaluate(tile)
      b.evaluate(tile)
      table.fill(tile, at: θ)
      for (number, t) in places.enumerated() {
        for i in 0..<tile.count {
          let at = (0..<mixture.count).map { $0 * Tile.length + i }
          let exponents = at.map { (1 - t) * a.table.logShares[$0] + t * b.table.logShares[$0] }
          let row =
            isLinear
            ? at.map { (1 - t) * a.table.shares[$0] + t * b.table.shares[$0] }
            : exponents.map { exp($0 - (exponents.max() ?? 0)) }
          let sum = row.reduce(0, +)
          for (at, share) in zip(at, row) where share > 0 {
            sums[number] += share / sum * (log(share / sum) - table.logShares[at])
          }
        }
      }
    }
    return sums
  }

  @Test func aQWithZerosIsMixedLinearly() throws {
    let model = Runs.model(Sample.overlapping.points)
    let rules = Rules(expectation: .hard)
    let (_, m, next) = Self.pair(model, rules: rules)
    let slice = try Slice(responsibilitiesFrom: m, to: next)
    #expect(slice.samples.first?.t == 0 && slice.samples.last?.t == 1)
    #expect(slice.samples.allSatisfy { $0.lowerBound.isFinite && $0.lowerBound <= $0.logPosterior })
    #expect(slice.touch == nil)
  }

  /// One point's bound touches its log p exactly at the posterior.
  @Test func theSliceOfAPoint() throws {
    let model = Runs.model(Sample.overlapping.points)
    let (e, m, _) = Self.pair(model, rules: Rules())
    for n in [0, 7, 41, 89] {
      let slice = try #require(PointSlice(point: n, of: m))
      let places = (0...400).map { Double($0) / 400 }
      for q in places { #expect(slice.lowerBound(q) <= slice.logLikelihood + 1e-12) }
      let best = places.max { slice.lowerBound($0) < slice.lowerBound($1) }
      #expect(((best ?? 9) - slice.posterior).magnitude <= 1.0 / 400)
      let gap = slice.logLikelihood - slice.lowerBound(slice.present)
      #expect((gap - m.pointDivergences()[n]).magnitude < 1e-9)
      let closed = try #require(PointSlice(point: n, of: e))
      #expect((closed.present - closed.posterior).magnitude < 1e-12)
    }
    #expect(PointSlice(point: 90, of: m) == nil)
    #expect(PointSlice(point: 0, of: Runs.start(model, components: 3, seed: 1)) == nil)
  }

  @Test func pointDivergencesSumToTheGap() {
    for components in [2, 4] {
      let (_, m, _) = Self.pair(
        Runs.model(Sample.stretched.points), rules: Rules(), components: components)
      let gaps = m.pointDivergences()
      #expect((gaps.reduce(0, +) - m.bound.divergence).magnitude < 1e-10 * (1 + m.bound.divergence))
      #expect(gaps.allSatisfy { $0 > -1e-12 })
    }
  }
}
