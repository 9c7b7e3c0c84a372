import Plane
import Testing

@testable import Mixtures

/// The laws of EM (docs: the bound and its two steps) over shapes × data × seeds × arbitrary q, with the
/// tolerances that double precision allows.
@Suite struct LawTests {
  static let seeds: [UInt64] = [1, 2, 3]

  static func components(_ sample: Sample) -> [Int] { sample == .few ? [1, 2] : [1, 2, 4] }

  /// Law 1: |log p − L − KL| ≤ 10⁻¹²·(1 + |log p| + |Q| + |H| + |KL|), for any q.
  @Test(arguments: Sample.allCases) func identity(_ sample: Sample) {
    let model = Runs.model(sample.points)
    for components in Self.components(sample) {
      for seed in Self.seeds {
        var fit = Runs.start(model, components: components, seed: seed)
        for _ in 0..<4 {
          for q in [fit, Runs.random(fit, seed: seed)] {
            let b = q.bound
            let size =
              1 + b.logLikelihood.magnitude + b.expectedLogJoint.magnitude + b.entropy.magnitude
              + b.divergence.magnitude
            #expect(b.identityError.magnitude <= 1e-12 * size, "\(sample) K=\(components) \(seed)")
          }
          fit = fit.advance(fit.nextHalfStep, rules: Rules())
        }
      }
    }
  }

  /// Law 2: KL ≥ −10⁻¹³·Σ(1 + max|ℓ|), and a smaller one is shown as 0.
  @Test(arguments: Sample.allCases) func divergenceIsNotNegative(_ sample: Sample) {
    let model = Runs.model(sample.points)
    for seed in Self.seeds {
      var fit = Runs.start(model, components: 2, seed: seed)
      for _ in 0..<8 {
        #expect(fit.bound.divergence >= -fit.bound.resolution, "\(sample) \(seed)")
        #expect(fit.bound.divergence >= 0)
        let random = Runs.random(fit, seed: seed)
        #expect(random.bound.divergence > 0)
        fit = fit.advance(fit.nextHalfStep, rules: Rules())
      }
    }
  }

  /// Law 3: a soft E closes the gap and leaves log p and θ as they were, bit for bit; an M leaves q.
  @Test(arguments: Sample.allCases) func eachStepMovesOneThing(_ sample: Sample) {
    let model = Runs.model(sample.points)
    for seed in Self.seeds {
      var fit = Runs.random(Runs.start(model, components: 2, seed: seed), seed: seed)
      for _ in 0..<3 {
        let e = fit.advance(.expectation, rules: Rules())
        #expect(e.bound.logLikelihood == fit.bound.logLikelihood)
        #expect(e.mixture == fit.mixture)
        #expect(e.bound.divergence == 0)
        #expect(e.bound.lowerBound >= fit.bound.lowerBound - e.bound.resolution)
        let again = e.advance(.expectation, rules: Rules())
        #expect(again.bound == e.bound)
        let m = e.advance(.maximization, rules: Rules())
        #expect(m.responsibilities == e.responsibilities)
        let twice = m.advance(.maximization, rules: Rules())
        #expect(
          (twice.bound.lowerBound - m.bound.lowerBound).magnitude
            <= 1e-11 * (1 + m.bound.lowerBound.magnitude), "\(sample) \(seed)")
        fit = m
      }
    }
  }

  /// Laws 4 and 5: M never lowers L, and a whole iteration never lowers log p.
  @Test(arguments: Sample.allCases, CovarianceShape.allCases)
  func neitherLNorLogPFalls(_ sample: Sample, _ shape: CovarianceShape) {
    let model = Runs.model(sample.points)
    let rules = Rules(shape: shape)
    for components in Self.components(sample) {
      for seed in Self.seeds {
        var fit = Runs.start(model, components: components, seed: seed)
        for iteration in 0..<12 {
          // A component may take the shape later, when it first moves.
          let e = fit.advance(.expectation, rules: rules)
          let m = e.advance(.maximization, rules: rules)
          if m.events.contains(.projected) {
            #expect(iteration == 0 || !fit.events.isEmpty)
            fit = m
            continue
          }
          let slack = 1e-11 * (1 + e.bound.lowerBound.magnitude)
          #expect(
            m.bound.lowerBound >= e.bound.lowerBound - slack,
            "\(sample) \(shape) K=\(components) seed \(seed) iteration \(iteration)")
          #expect(m.bound.logLikelihood >= e.bound.logLikelihood - slack)
          fit = m
        }
        // From any q at all, too.
        let random = Runs.random(fit, seed: seed)
        let m = random.advance(.maximization, rules: rules)
        #expect(
          m.bound.lowerBound
            >= random.bound.lowerBound - 1e-11 * (1 + random.bound.lowerBound.magnitude))
      }
    }
  }

  /// Law 6: a step from a permuted state gives the permuted result.
  @Test(arguments: CovarianceShape.allCases) func orderDoesNotMatter(
    _ shape: CovarianceShape
  ) {
    let model = Runs.model(Sample.overlapping.points)
    let rules = Rules(shape: shape)
    let order = [2, 0, 1]
    for seed in Self.seeds {
      var fit = Runs.start(model, components: 3, seed: seed)
      var other = Fit(model: model, start: fit.mixture.permuted(order))
      for _ in 0..<6 {
        fit = fit.advance(fit.nextHalfStep, rules: rules)
        other = other.advance(other.nextHalfStep, rules: rules)
        let permuted = fit.mixture.permuted(order)
        for k in 0..<3 {
          #expect((permuted.weights[k] - other.mixture.weights[k]).magnitude < 1e-12)
          let difference = permuted.components[k].values - other.mixture.components[k].values
          #expect((0..<8).allSatisfy { difference[$0].magnitude < 1e-10 })
        }
        #expect((fit.bound.logLikelihood - other.bound.logLikelihood).magnitude < 1e-9)
      }
    }
  }

  /// Law 7: scaling an axis by s shifts log p by −N ln s and leaves the gap as it was.
  @Test(arguments: [CovarianceShape.full, .diagonal, .tied, .tiedDiagonal])
  func unitsDoNotMatter(_ shape: CovarianceShape) {
    let points = Sample.overlapping.points
    let rules = Rules(shape: shape)
    for scale in [1e-9, 0.37, 60, 1e12] {
      var fit = Runs.start(Runs.model(points), components: 2, seed: 5)
      var scaled = Runs.start(
        Runs.model(Sample.mapped(points) { Point($0.x, scale * $0.y) }), components: 2, seed: 5)
      let shift = Double(points.count) * Double.log(scale)
      for _ in 0..<8 {
        let tolerance = 1e-10 * (1 + fit.bound.logLikelihood.magnitude + shift.magnitude)
        #expect(
          (scaled.bound.logLikelihood + shift - fit.bound.logLikelihood).magnitude < tolerance)
        #expect((scaled.bound.divergence - fit.bound.divergence).magnitude < tolerance)
        fit = fit.advance(fit.nextHalfStep, rules: rules)
        scaled = scaled.advance(scaled.nextHalfStep, rules: rules)
      }
    }
  }

  /// Law 8: at the fixed point one more iteration moves nothing by 10⁻⁹ standard deviations.
  @Test(arguments: CovarianceShape.allCases) func fixedPointsStay(_ shape: CovarianceShape) {
    let model = Runs.model(Sample.separated.points)
    let rules = Rules(shape: shape)
    let fit = Runs.run(
      Runs.start(model, components: 2, seed: 1), iterations: 1200, rules: rules)
    let next = Runs.run(fit, iterations: 1, rules: rules)
    for k in 0..<2 {
      #expect((fit.mixture.weights[k] - next.mixture.weights[k]).magnitude < 1e-9)
      let moved = fit.mixture.components[k].values - next.mixture.components[k].values
      #expect((0..<8).allSatisfy { moved[$0].magnitude < 1e-9 }, "\(shape)")
    }
  }

  /// Law 9: a half-step from a kept state has the same bits every time.
  @Test func goingBackIsExact() {
    let model = Runs.model(Sample.stretched.points)
    var states = [Runs.start(model, components: 3, seed: 4)]
    for _ in 0..<10 {
      states.append(
        states[states.count - 1].advance(states[states.count - 1].nextHalfStep, rules: Rules()))
    }
    for (before, after) in zip(states, states.dropFirst()) {
      let again = before.advance(before.nextHalfStep, rules: Rules())
      #expect(again.mixture == after.mixture)
      #expect(again.bound == after.bound)
      #expect(again.responsibilities == after.responsibilities)
      #expect(again.moments == after.moments)
    }
  }

  /// Law 10: one thread and several give the same bits.
  @Test func threadsDoNotMatter() throws {
    let points = Sample.clusters(distance: 3, count: 90_000)
    let observations = try #require(Observations(points))
    let runs = [1, 2, 3, 8].map { threads in
      let model = Model(observations: observations, family: GaussianFamily(), threads: threads)
      return Runs.run(Runs.start(model, components: 3, seed: 1), iterations: 1)
        .advance(.expectation, rules: Rules())
    }
    for run in runs.dropFirst() {
      #expect(run.bound == runs[0].bound)
      #expect(run.mixture == runs[0].mixture)
      #expect(run.moments == runs[0].moments)
    }
  }
}

extension Mixture {
  /// The mixture with component k at the place of the old `order[k]`.
  fileprivate func permuted(_ order: [Int]) -> Mixture {
    Mixture(weights: order.map { weights[$0] }, components: order.map { components[$0] })
  }
}
