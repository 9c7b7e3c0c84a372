import Plane
import Testing

@testable import Mixtures

/// The fused passes against the plain one: 10⁻¹² of what is added up.
@Suite struct KernelAgreementTests {
  static let tolerance = 1e-12
  /// Lengths that fill vectors, tiles and blocks, and that do not.
  static let short = [3, 5, 7, 8, 9, 16, 17, 127, 129, 263]
  static let long = [4095, 4096, 4097, 5003, 8197]

  @Test(arguments: CovarianceShape.allCases, KernelLevel.runnable)
  func shapes(_ shape: CovarianceShape, _ level: KernelLevel) throws {
    for count in Self.short {
      for components in 1...min(9, count) {
        let model = Runs.model(Sample.clusters(distance: 2, count: count, seed: UInt64(components)))
        let fit = Runs.start(model, components: components, seed: 3)
        let next = Runs.run(fit, iterations: 1, rules: Rules(shape: shape))
        let place = "\(level.name) \(shape) N=\(count) K=\(components)"
        try compare(model, next.mixture, remembered: fit.mixture, level, place)
      }
    }
  }

  @Test(arguments: KernelCase.Kind.allCases, KernelLevel.runnable)
  func kinds(_ kind: KernelCase.Kind, _ level: KernelLevel) throws {
    for count in Self.short + Self.long {
      for components in count < 4000 ? Array(1...9) + [16, 17, 40] : [2, 1 + count % 9] {
        let sample = KernelCase(kind, components: components, count: count)
        let model = try #require(sample.model)
        let place = "\(level.name) \(kind) N=\(count) K=\(components)"
        try compare(model, sample.mixture, remembered: sample.remembered, level, place)
      }
    }
  }

  /// On all the data that the laws are tested on.
  @Test(arguments: Sample.allCases, KernelLevel.runnable)
  func samples(_ sample: Sample, _ level: KernelLevel) throws {
    let model = Runs.model(sample.points)
    for components in 1...(sample == .few ? 2 : 5) {
      let fit = Runs.start(model, components: components, seed: 5)
      let next = Runs.run(fit, iterations: 3)
      let place = "\(level.name) \(sample) K=\(components)"
      try compare(model, next.mixture, remembered: fit.mixture, level, place)
    }
  }

  /// All rules that the fused pass knows a q of, at θ.
  private func compare(
    _ model: Model, _ mixture: Mixture, remembered: Mixture, _ level: KernelLevel, _ place: String
  ) throws {
    let fused = try #require(FusedMeasurement(at: mixture, model: model, level: level), "\(place)")
    // The plain pass tempers and weighs in the units of the data, where log joints have another offset. The
    // numbers are the shares of it.
    let rules: [(Responsibilities.Rule, share: Double)] = [
      (.posterior, 0), (.weights, 1), (.tempered(0.7), 0.3),
    ]
    for (rule, share) in rules {
      let q = Responsibilities(rule, at: remembered)
      let rows = try #require(KernelRows(q, model: model), "\(place)")
      let both = try #require(fused.boundAndPosterior(rows), "\(place)")
      let offset = 1.001 * share * model.observations.units.logJacobian.magnitude
      expect(
        both.0, PlainMeasurement.bound(q, at: mixture, model: model), "\(rule), \(place)",
        offset: offset * Double(model.observations.count))
    }
    let posterior = Responsibilities(.posterior, at: mixture)
    let found = fused.posterior()
    expect(found.bound, PlainMeasurement.bound(posterior, at: mixture, model: model), place)
    expect(found.moments, PlainMeasurement.moments(posterior, model: model), place)
  }

  /// - Parameter offset: how far the magnitudes may be apart.
  private func expect(_ found: Bound, _ plain: Bound, _ place: String, offset: Double = 0) {
    let size =
      1 + plain.logLikelihood.magnitude + plain.expectedLogJoint.magnitude
      + plain.entropy.magnitude + plain.divergence.magnitude
    let pairs = [
      ("log p", found.logLikelihood, plain.logLikelihood),
      ("Q", found.expectedLogJoint, plain.expectedLogJoint),
      ("H", found.entropy, plain.entropy), ("KL", found.divergence, plain.divergence),
      ("L", found.lowerBound, plain.lowerBound),
    ]
    for (name, a, b) in pairs {
      #expect((a - b).magnitude <= Self.tolerance * size, "\(name) \(a) \(b), \(place)")
    }
    #expect(
      (found.magnitude - plain.magnitude).magnitude
        <= Self.tolerance * plain.magnitude + offset,
      "size, \(place)")
  }

  private func expect(_ found: [Moments], _ plain: [Moments], _ place: String) {
    for (k, (a, b)) in zip(found, plain).enumerated() {
      let slack = Self.tolerance * (1 + b.mass)
      #expect((a.weight - b.weight).magnitude <= slack, "N_\(k), \(place)")
      #expect((a.mass - b.mass).magnitude <= slack, "mass of \(k), \(place)")
      guard b.mass > 1e-3 else { continue }
      let second = b.scatter(about: .zero)
      let mean = a.mean - b.mean
      #expect(mean.x.magnitude <= Self.tolerance * (1 + b.mean.x.magnitude), "μ_\(k), \(place)")
      #expect(mean.y.magnitude <= Self.tolerance * (1 + b.mean.y.magnitude), "μ_\(k), \(place)")
      let (s, t) = (a.scatter, b.scatter)
      #expect((s.xx - t.xx).magnitude <= slack + Self.tolerance * second.xx, "xx_\(k), \(place)")
      #expect((s.yy - t.yy).magnitude <= slack + Self.tolerance * second.yy, "yy_\(k), \(place)")
      #expect(
        (s.xy - t.xy).magnitude <= slack + Self.tolerance * max(second.xx, second.yy),
        "xy_\(k), \(place)")
    }
  }
}
