import Datasets
import Mixtures
import Plane
import Testing

@testable import Stepping

/// Changes by hand: each is a state of the history like any other.
@Suite struct EditingTests {
  @Test func movingTheSameMeanContinuesTheEdit() throws {
    var run = try Runs.oldFaithful()
    run.advance()
    let before = run.timeline.present
    run.moveMean(of: 1, by: Point(0.25, 0))
    run.moveMean(of: 1, by: Point(0, 2))
    let after = run.timeline.present
    #expect(run.timeline.position == 2)
    #expect(run.timeline.presentEntry.moved == 1)
    #expect(after.origin == .edited(.parameters))
    #expect(after.nextHalfStep == .expectation)
    let (old, new) = (before.parameters.components[1], after.parameters.components[1])
    #expect((new[0] - old[0] - 0.25).magnitude < 1e-12)
    #expect((new[1] - old[1] - 2).magnitude < 1e-10)
    #expect(after.parameters.components[0] == before.parameters.components[0])
    #expect(after.responsibilities == before.responsibilities)
    #expect(after.bound.divergence > 0)
    #expect(after.bound.identityError.magnitude < 1e-9)
    // Another mean is another edit.
    run.moveMean(of: 0, by: Point(0.25, 0))
    #expect(run.timeline.position == 3)
    run.timeline.go(to: 1)
    #expect(run.timeline.present == before)
  }

  @Test(arguments: [-1, 2]) func aMissingComponentChangesNothing(_ k: Int) throws {
    var run = try Runs.oldFaithful()
    let before = run
    run.moveMean(of: k, by: Point(1, 1))
    run.reseed(k)
    #expect(run == before)
  }

  /// The identity holds for any q, and log p does not move.
  @Test(arguments: 1...5) func randomResponsibilitiesKeepTheIdentity(_ components: Int) throws {
    var run = try Runs.oldFaithful(components: components)
    run.advance(times: 3)
    let before = run.timeline.present
    run.randomizeResponsibilities()
    let after = run.timeline.present
    #expect(after.origin == .edited(.responsibilities))
    #expect(after.nextHalfStep == .maximization)
    #expect(after.bound.logLikelihood == before.bound.logLikelihood)
    #expect(after.mixture == before.mixture)
    let size = 1 + after.bound.logLikelihood.magnitude + after.bound.divergence
    #expect(after.bound.identityError.magnitude <= 1e-12 * size)
    if components > 1 { #expect(after.bound.divergence > before.bound.divergence) }
    run.advance(.expectation)
    #expect(run.bound.divergence == 0)
  }

  /// With the known classes as q, L is log p(X,Z|θ), and M gives each component the share, mean and covariance of
  /// its class: the maximum likelihood of PRML 9.2.1 with Z observed.
  @Test func knownResponsibilitiesMakeTheEasyProblem() throws {
    let entry = try #require(Catalogue.entry(named: "iris"))
    var recipe = try Recipe(entry)
    recipe.components = 3
    var run = try Run(dataset: entry.dataset(), recipe: recipe)
    let before = run.timeline.present
    try run.knowResponsibilities()
    let known = run.timeline.present
    #expect(known.origin == .edited(.responsibilities) && known.nextHalfStep == .maximization)
    #expect(known.mixture == before.mixture)
    #expect(known.bound.logLikelihood == before.bound.logLikelihood)
    #expect(known.bound.entropy == 0)
    #expect(known.bound.identityError.magnitude <= 1e-12 * known.bound.logLikelihood.magnitude)
    run.advance(.maximization)
    let θ = run.timeline.present.parameters
    let classes = try #require(run.dataset.classes).index
    for k in 0..<3 {
      let points = (0..<run.dataset.points.count).filter { classes[$0] == k }.map {
        run.dataset.points[$0]
      }
      let count = Double(points.count)
      let mean = Point(points.map(\.x).reduce(0, +) / count, points.map(\.y).reduce(0, +) / count)
      let squares = points.map { (point: Point) -> Double in
        let shift = point.x - mean.x
        return shift * shift
      }
      let variance = squares.reduce(0, +) / count
      let component = θ.components[k]
      #expect((θ.weights[k] - 1.0 / 3).magnitude < 1e-14)
      #expect((component.mean.x - mean.x).magnitude < 1e-12)
      #expect((component.mean.y - mean.y).magnitude < 1e-12)
      #expect((component.covariance.xx - variance).magnitude < 1e-12)
    }
    run.advance(.expectation)
    #expect(run.bound.divergence == 0)
  }

  /// The class of an added point is not known, and its q is π.
  @Test func anAddedPointHasNoKnownComponent() throws {
    let entry = try #require(Catalogue.entry(named: "iris"))
    var recipe = try Recipe(entry)
    recipe.components = 3
    var run = try Run(dataset: entry.dataset(), recipe: recipe)
    try run.knowResponsibilities()
    _ = try run.removePoint(0)
    _ = try run.addPoint(Point(3, 1))
    let fit = run.timeline.present
    #expect(fit.reading(ofPoint: 0)?.responsibilities == [1, 0, 0])
    #expect(fit.reading(ofPoint: 49)?.responsibilities == [0, 1, 0])
    #expect(fit.reading(ofPoint: 149)?.responsibilities == fit.mixture.weights)
  }

  @Test func moreKnownClassesThanComponentsAreRefused() throws {
    var run = try Run(
      dataset: #require(Catalogue.entry(named: "iris")).dataset(), recipe: Recipe(components: 2))
    let before = run
    #expect(throws: RunError(.usage, "the data have 3 known classes: K = 3 or more")) {
      try run.knowResponsibilities()
    }
    #expect(run == before)
  }

  @Test func reseedingKeepsAMixture() throws {
    var run = try Runs.oldFaithful(components: 3)
    run.advance(times: 4)
    let before = run.timeline.present.parameters
    run.reseed(1)
    let after = run.timeline.present.parameters
    #expect((after.weights.reduce(0, +) - 1).magnitude < 1e-12)
    #expect((after.weights[1] - 1.0 / 3).magnitude < 1e-12)
    #expect(after.components[0] == before.components[0])
    #expect(after.components[1] != before.components[1])
    #expect(after.components[2] == before.components[2])
    #expect(
      (after.weights[0] / after.weights[2] - before.weights[0] / before.weights[2]).magnitude
        < 1e-9)
  }

  @Test func pointsAreAddedAndRemovedInTheHistory() throws {
    var run = try Runs.oldFaithful()
    run.advance(times: 3)
    let before = run.timeline.present
    #expect(try run.addPoint(Point(3, 70)) == "point 273 added: N = 273")
    #expect(run.dataset.points.count == 273)
    #expect(run.model.observations.count == 273)
    #expect(run.timeline.present.origin == .edited(.data))
    #expect(run.timeline.present.componentWeights.reduce(0, +) > 272.9)
    #expect(try run.removePoint(0) == "point 1 removed: N = 272")
    #expect(run.dataset.points.count == 272)
    #expect(run.dataset.points[271] == Point(3, 70))
    #expect(run.timeline.entries.map(\.edition) == [0, 0, 0, 0, 1, 2])
    for halfStep in [HalfStep.expectation, .maximization] {
      run.advance(halfStep)
      #expect(run.bound.identityError.magnitude < 1e-9)
    }
    let latest = run.timeline
    run.timeline.go(to: 3)
    #expect(run.dataset.points.count == 272)
    #expect(run.timeline.present == before)
    run.timeline.go(to: 7)
    #expect(run.timeline == latest)
    #expect(try run.removePoint(272) == nil)
    #expect(run.timeline == latest)
  }

  /// θ is the same, so the total rises by the log density of the new point.
  @Test func anAddedPointAddsItsOwnLogDensity() throws {
    var run = try Runs.oldFaithful()
    run.advance(times: 4)
    let before = run.timeline.present
    let place = Point(4.4, 77)
    let expected = before.logDensities(at: [place])[0]
    _ = try run.addPoint(place)
    #expect((run.bound.logLikelihood - before.bound.logLikelihood - expected).magnitude < 1e-9)
  }

  /// The gaps of the points sum to the gap, and each reading agrees with its part.
  @Test func pointsCarryTheGap() throws {
    var run = try Runs.oldFaithful(components: 3)
    run.advance(times: 6)
    let fit = run.timeline.present
    let parts = fit.pointDivergences()
    #expect((parts.reduce(0, +) - fit.bound.divergence).magnitude < 1e-9)
    for n in [0, 100, 271] {
      let reading = try #require(fit.reading(ofPoint: n))
      #expect((reading.divergence - parts[n]).magnitude < 1e-12)
      #expect((reading.posterior.reduce(0, +) - 1).magnitude < 1e-12)
      #expect((reading.responsibilities.reduce(0, +) - 1).magnitude < 1e-12)
    }
    #expect(fit.reading(ofPoint: 272) == nil)
  }
}
