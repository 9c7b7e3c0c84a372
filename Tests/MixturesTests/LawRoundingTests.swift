import Plane
import Testing

@testable import Mixtures

/// The slack of the laws 1 and 4 to 7: rounding of nearly singular components, and nothing more.
@Suite struct LawRoundingTests {
  /// A cloud of width 1, and one of width 7·10⁻⁴ at 10⁶ on both axes.
  private static let far: Points = {
    let (near, narrow) = (
      Sample.clusters(distance: 1, count: 60), Sample.clusters(distance: 1, count: 30, seed: 3)
    )
    return Points(
      Sample.list(near) + Sample.list(narrow).map { Point(1e6, 1e6) + 7e-4 * $0 })
  }()

  private func broken(_ start: Fit, _ rules: Rules, halfSteps: Int) throws -> [String] {
    var fit = start
    var broken: [String] = []
    for _ in 0..<halfSteps {
      let next = fit.advance(fit.nextHalfStep, rules: rules)
      let repeated = try RepeatedHalfStep(from: fit, to: next, rules: rules)
      for law in [Law.identity, .monotonicity, .ascent, .numbering, .units]
      where law.verdict(from: fit, to: next, rules: rules, repeated: repeated) == .broken {
        broken.append("\(law) \(next.halfStep)")
      }
      fit = next
    }
    return broken
  }

  @Test func aFarNarrowClusterBreaksNoLaw() throws {
    let model = Runs.model(Self.far)
    for shape in CovarianceShape.allCases {
      for (components, prior) in [(1, false), (2, false), (2, true), (3, false)] {
        let rules = Rules(
          shape: shape, prior: prior ? Prior(default: model, components: components) : nil)
        let start = Runs.start(model, components: components, seed: 1, rules: rules)
        let found = try broken(start, rules, halfSteps: 10)
        #expect(found.isEmpty, "\(shape) \(components) \(prior): \(found)")
      }
    }
  }

  /// Each point belongs to one component, which is drawn: L and KL are sums of large terms.
  @Test func aDrawnQBreaksNoIdentity() throws {
    let model = Runs.model(Self.far)
    for seed in UInt64(1)...20 {
      let rules = Rules(expectation: .sampled, seed: seed)
      let start = Runs.start(model, components: 3, seed: seed, rules: rules)
      let found = try broken(start, rules, halfSteps: 6)
      #expect(found.isEmpty, "\(seed): \(found)")
    }
  }

  @Test func oneNearlySingularComponentBreaksNoLaw() throws {
    let model = Runs.model(Self.far)
    let rules = Rules(
      expectation: .sampled, shape: .tied, prior: Prior(default: model, components: 1))
    let start = Runs.start(model, components: 1, seed: 1, rules: rules)
    let found = try broken(start, rules, halfSteps: 10)
    #expect(found.isEmpty, "\(found)")
  }

  private static let ordinary: [Sample] = [
    .overlapping, .separated, .stretched, .rounded, .shifted, .tiny, .huge, .unequalUnits,
  ]

  /// The slack of ordinary data is that of `Tolerance` alone.
  @Test func ordinaryDataHaveNoOtherSlack() throws {
    let families: [any Family] = Runs.families
    let data = Self.ordinary.map(\.points) + [try Sample.oldFaithful()]
    for (points, family) in data.flatMap({ data in families.map { (data, $0) } }) {
      let model = Runs.model(points, family: family)
      let fit = Runs.run(Runs.start(model, components: 3, seed: 2), iterations: 10)
      let slack = Tolerance.loss * (1 + fit.bound.lowerBound.magnitude)
      #expect(fit.coordinateRounding > 0)
      #expect(fit.identityRounding < Tolerance.identity * (1 + fit.bound.logLikelihood.magnitude))
      #expect(fit.coordinateRounding < slack, "\(family.name) \(fit.coordinateRounding)")
    }
  }

  /// A loss of 10⁻⁸ of the number is a broken law.
  @Test func aSmallLossIsStillSeen() throws {
    for sample in Self.ordinary {
      let model = Runs.model(sample.points)
      let before = Runs.run(Runs.start(model, components: 3, seed: 2), iterations: 4)
        .advance(.expectation, rules: Rules())
      let after = before.advance(.maximization, rules: Rules())
      let repeated = try RepeatedHalfStep(from: before, to: after, rules: Rules())
      func verdict(_ law: Law, _ fit: Fit) -> Law.Verdict {
        law.verdict(from: before, to: fit, rules: Rules(), repeated: repeated)
      }
      #expect(Law.allCases.allSatisfy { verdict($0, after) != .broken }, "\(sample)")
      var (lower, less) = (after, after)
      lower.bound.expectedLogJoint =
        before.bound.expectedLogJoint + before.bound.entropy - after.bound.entropy
        - 1e-8 * (1 + before.bound.lowerBound.magnitude)
      #expect(verdict(.monotonicity, lower) == .broken, "\(sample)")
      less.bound.logLikelihood =
        before.bound.logLikelihood - 1e-8 * (1 + before.bound.logLikelihood.magnitude)
      #expect(verdict(.ascent, less) == .broken, "\(sample)")
      less.bound.logLikelihood = after.bound.logLikelihood * (1 - 1e-8)
      let shifted = try RepeatedHalfStep(from: before, to: less, rules: Rules())
      #expect(shifted?.verdicts[.numbering] == .broken, "\(sample)")
    }
  }
}
