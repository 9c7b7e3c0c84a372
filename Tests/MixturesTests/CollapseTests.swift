import Plane
import Testing

@testable import Mixtures

/// Collapsed and empty components are events and are not moved.
@Suite struct CollapseTests {
  /// A cloud, and some points far away with a component of their own.
  func run(on extra: [Point], rules: Rules = Rules()) -> [Fit] {
    let model = Runs.model(Points(Sample.list(Sample.clusters(distance: 2)) + extra))
    let centre = extra.reduce(Point.zero, +)
    let start = Mixture(
      weights: [0.9, 0.1],
      components: [
        Runs.family.component(mean: .zero, covariance: .diagonal(4, 4)),
        Runs.family.component(
          mean: (1 / Double(extra.count)) * centre, covariance: .diagonal(1, 1)),
      ])
    var fits = [Fit(model: model, start: model.working(start))]
    for _ in 0..<12 {
      fits.append(fits[fits.count - 1].advance(fits[fits.count - 1].nextHalfStep, rules: rules))
    }
    return fits
  }

  @Test func twoPointsCollapse() throws {
    let fits = run(on: [Point(40, 40), Point(41, 40)])
    let fit = try #require(fits.first { !$0.events.isEmpty })
    let points = CollapsedPoints(kind: .line, count: 2, first: [90, 91])
    #expect(fit.events == [.collapsed(component: 1, onto: points)])
    #expect(fit.events.map(\.code) == ["collapsed:2"])
    for later in fits.drop(while: { $0.halfStep < fit.halfStep }) {
      #expect(later.bound.logLikelihood.isFinite)
      #expect(later.mixture.components[1] == fit.mixture.components[1])
    }
    let before = fits[fit.halfStep - 1]
    #expect(fit.mixture.components[1] == before.mixture.components[1])
    #expect(fit.mixture.components[0] != before.mixture.components[0])
  }

  @Test func repeatedPointsCollapse() throws {
    let fits = run(on: [Point(40, 40), Point(40, 40), Point(40, 40)])
    let fit = try #require(fits.first { !$0.events.isEmpty })
    let points = CollapsedPoints(kind: .place, count: 3, first: [90, 91, 92])
    #expect(fit.events == [.collapsed(component: 1, onto: points)])
  }

  /// Many points are counted, and the first of them named.
  @Test func aRowOfPointsIsCounted() throws {
    let fits = run(on: (0..<9).map { Point(40 + 0.25 * Double($0), 40 + 0.5 * Double($0)) })
    let fit = try #require(fits.first { !$0.events.isEmpty })
    let points = CollapsedPoints(kind: .line, count: 9, first: [90, 91, 92, 93])
    #expect(fit.events == [.collapsed(component: 1, onto: points)])
    #expect(!points.isComplete)
  }

  /// 30 distinct points with a standard deviation of 7·10⁻⁴, and a cloud 10⁶ away.
  @Test(arguments: [CovarianceShape.full, .diagonal, .spherical])
  func aFarNarrowClusterRunsOn(_ shape: CovarianceShape) throws {
    let narrow = Sample.list(
      Sample.mapped(Sample.clusters(distance: 0, count: 30, seed: 3)) {
        Point(1e6 + 7e-4 * $0.x, 1e6 + 7e-4 * $0.y)
      })
    let fits = run(on: narrow, rules: Rules(shape: shape))
    #expect(fits.flatMap(\.events).filter { $0 != .projected } == [])
    let last = try #require(fits.last)
    let found = last.parameters.components[1].covariance
    let mean = (1 / Double(narrow.count)) * narrow.reduce(.zero, +)
    var expected = SymmetricMatrix.zero
    for point in narrow {
      expected = expected + SymmetricMatrix(outer: point - mean) / Double(narrow.count)
    }
    // Coordinates near 10⁶ have steps of 10⁻¹⁰, a millionth of the deviation.
    #expect((found.xx + found.yy - expected.xx - expected.yy).magnitude < 1e-5 * expected.xx)
    #expect(last.bound.logLikelihood.isFinite)
    #expect(last.logPosterior >= fits[0].logPosterior)
  }

  /// Distinct points that are too narrow for double precision have a bounded log p.
  @Test func aLimitOfResolutionIsNoSingularity() throws {
    let narrow = (0..<6).map { n in
      Point(1e6 + 1e-8 * Double(n % 3), 1e6 + 1e-8 * Double(n * n % 5))
    }
    let fits = run(on: narrow)
    let fit = try #require(fits.first { !$0.events.isEmpty })
    guard case .collapsed(1, let points) = fit.events[0] else {
      Issue.record("\(fit.events)")
      return
    }
    #expect(points.kind == .resolution)
    #expect(points.count == 6)
  }

  /// The kind of a collapse by the shape: a circle is singular on one place only.
  @Test func theShapeDecidesTheKind() {
    func kinds(_ points: [Point], _ family: any Family) -> [CollapsedPoints.Kind] {
      [CovarianceShape.full, .diagonal, .spherical].map {
        family.kindOfCollapse(onto: Places(points), under: $0)
      }
    }
    let (slanted, level) = (
      [Point(1, 1), Point(2, 3), Point(3, 5)], [Point(1, 2), Point(2, 2), Point(7, 2)]
    )
    let steep = [Point(1, 2), Point(1, 3), Point(1, 7)]
    #expect(kinds(slanted, Runs.family) == [.line, .resolution, .resolution])
    #expect(kinds(level, Runs.family) == [.line, .line, .resolution])
    #expect(kinds([Point(1, 2), Point(1, 2)], Runs.family) == [.place, .place, .place])
    #expect(
      kinds([Point(1, 1), Point(2, 3), Point(3, 4)], Runs.family)
        == [.resolution, .resolution, .resolution])
    #expect(kinds(slanted, LinesFamily())[0] == .line)
    #expect(kinds(steep, LinesFamily())[0] == .slope)
  }

  @Test func threePointsNotOnALineDoNotCollapse() {
    let fits = run(on: [Point(40, 40), Point(41, 40), Point(40, 41)])
    #expect(fits.flatMap(\.events) == [])
  }

  @Test func theFloorIsExact() throws {
    let floor = 0.04
    let rules = Rules(covarianceFloor: floor)
    let fits = run(on: [Point(40, 40), Point(41, 40)], rules: rules)
    let last = try #require(fits.last)
    let fit = try #require(fits.last { $0.origin == .taken(.maximization) })
    #expect(fit.events == [.floored(component: 1)])
    let component = last.parameters.components[1]
    let eigen = Eigen(component.covariance)
    #expect((eigen.smallest - floor).magnitude < 1e-12)
    #expect((eigen.largest - 0.25).magnitude < 1e-9)
    #expect(last.bound.logLikelihood.isFinite)
  }

  @Test func collapseDoesNotDependOnUnits() throws {
    for scale in [1e-6, 1.0, 1e9] {
      let observations = try #require(
        Observations(
          Sample.mapped(Sample.clusters(distance: 2)) { Point(scale * $0.x, $0.y / scale) }))
      let test = Collapse(observations)
      let c = observations.covariance
      #expect(!test.isCollapsed(1e-11 * c))
      // A small round component is resolved for longer than a thin one.
      #expect(!test.isCollapsed(1e-23 * c))
      #expect(test.isCollapsed(0.9e-24 * c))
      let thin = SymmetricMatrix.diagonal(c.xx, 1e-13 * c.yy)
      #expect(test.isCollapsed(thin))
    }
  }

  /// A covariance that is 10³⁰ times as wide along one axis as along the other has λ₂ = v / C_vv, where v is its
  /// smaller variance, on data of any correlation.
  @Test(arguments: [-0.999, -0.4, 0, 0.4, 0.9, 0.999]) func aLongEllipseKeepsItsWidth(
    _ correlation: Double
  ) throws {
    let cloud = Sample.mapped(Sample.clusters(distance: 2)) { p in
      Point(p.x, correlation * p.x + (1 - correlation * correlation).squareRoot() * p.y)
    }
    let observations = try #require(Observations(cloud))
    let test = Collapse(observations)
    let c = observations.covariance
    for length in [1e26, 1e30, 1e35, 1e100] {
      for (share, collapses) in [(0.999e-12, true), (1.001e-12, false), (0.5, false)] {
        #expect(
          test.isCollapsed(.diagonal(length, share * c.yy)) == collapses, "\(length) \(share)")
        #expect(
          test.isCollapsed(.diagonal(share * c.xx, length)) == collapses, "\(length) \(share)")
      }
    }
  }

  @Test func anEmptyComponentStays() throws {
    let model = Runs.model(Sample.separated.points)
    let start = Mixture(
      weights: [1, 0],
      components: [
        Runs.family.component(mean: .zero, covariance: model.observations.covariance),
        Runs.family.component(mean: Point(0.1, 0.1), covariance: model.observations.covariance),
      ])
    let fit = Fit(model: model, start: start)
    #expect(fit.bound.logLikelihood.isFinite)
    #expect(fit.bound.entropy == 0)
    let m = fit.advance(.expectation, rules: Rules()).advance(.maximization, rules: Rules())
    #expect(m.events == [.emptyComponent(component: 1)])
    #expect(m.mixture.components[1] == start.components[1])
    #expect(m.mixture.weights == [1, 0])
  }

  /// Mass of q on a component of weight 0: L = −∞, KL = ∞, and the identity does not apply.
  @Test func massOnWeightZero() {
    let model = Runs.model(Sample.overlapping.points)
    var fit = Runs.start(model, components: 2, seed: 1)
    let q = fit.responsibilities
    var mixture = fit.mixture
    mixture.weights = [1, 0]
    fit = Fit(model: model, start: mixture)
    let bound = Measurement.bound(q, at: mixture, model: model)
    #expect(bound.lowerBound == -.infinity)
    #expect(bound.divergence == .infinity)
    #expect(bound.identityError.isNaN)
    #expect(bound.logLikelihood == fit.bound.logLikelihood)
  }

  @Test(arguments: CovarianceShape.allCases) func onlyTheFirstStepProjects(_ shape: CovarianceShape)
  {
    let model = Runs.model(Sample.stretched.points)
    var fit = Runs.start(model, components: 2, seed: 1)
    var projected: [Int] = []
    for _ in 0..<8 {
      fit = fit.advance(fit.nextHalfStep, rules: Rules(shape: shape))
      if fit.events.contains(.projected) { projected.append(fit.halfStep) }
      if fit.origin == .taken(.maximization) {
        let covariances = fit.mixture.components.map(\.covariance)
        #expect(shape.holds(covariances, aspect: model.observations.units.aspect))
      }
    }
    // The start has one full covariance for all, which is tied already.
    #expect(projected == (shape == .full || shape == .tied ? [] : [2]))
  }

  @Test func dataOnALineHaveNoMixture() {
    #expect(Observations(Points((0..<9).map { Point(Double($0), 3 * Double($0) + 1) })) == nil)
    #expect(Observations(Points((0..<9).map { Point(Double($0), 2) })) == nil)
    #expect(Observations(Points([Point(1, 1)])) == nil)
    #expect(Observations(Points([])) == nil)
    #expect(Observations(Points([Point(0, 0), Point(1, 0), Point(0, 1)])) != nil)
  }

  /// A component that moves to a narrow cluster far away keeps the digits of its covariance. Sums about its
  /// old place would lose eight of sixteen.
  @Test func aNarrowClusterFarOffKeepsItsDigits() {
    let narrow = Sample.mapped(Sample.clusters(distance: 0, count: 60, seed: 3)) {
      Point(1000 + 1e-2 * $0.x, 1000 + 1e-2 * $0.y)
    }
    let model = Runs.model(
      Points(Sample.list(Sample.clusters(distance: 0)) + Sample.list(narrow)))
    let start = Mixture(
      weights: [0.5, 0.5],
      components: [
        Runs.family.component(mean: .zero, covariance: .diagonal(9, 9)),
        Runs.family.component(mean: Point(900, 900), covariance: .diagonal(1e4, 1e4)),
      ])
    let fit = Runs.run(Fit(model: model, start: model.working(start)), iterations: 1)
    // The covariance by hand, about the mean, in the engine's own coordinates.
    let points = Sample.list(model.observations.points).suffix(60)
    let mean = (1.0 / 60) * points.reduce(.zero, +)
    var expected = SymmetricMatrix.zero
    for point in points { expected = expected + SymmetricMatrix(outer: point - mean) / 60 }
    let found = fit.mixture.components[1].covariance
    #expect((found.xx - expected.xx).magnitude < 1e-11 * expected.xx)
    #expect((found.yy - expected.yy).magnitude < 1e-11 * expected.yy)
    #expect((found.xy - expected.xy).magnitude < 1e-11 * expected.xx)
  }
}
