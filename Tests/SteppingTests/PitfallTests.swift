import Datasets
import Mixtures
import Plane
import Testing

@testable import Stepping

/// The pitfalls of the catalogue: each happens from the classroom start, and its cure works.
@Suite struct PitfallTests {
  private func opened(_ name: String) throws -> Run { try Runs.opened(name) }

  private func converged(
    _ name: String, _ change: (inout Recipe) -> Void = { _ in }
  ) throws -> Run {
    try Runs.opened(name, change).converged()
  }

  private func iterate(_ run: inout Run, _ count: Int, rules: Rules? = nil) {
    for _ in 0..<count {
      run.timeline.advance(.expectation, rules: rules ?? run.recipe.rules)
      run.timeline.advance(.maximization, rules: rules ?? run.recipe.rules)
    }
  }

  private func logLikelihood(_ run: Run) -> Double { run.bound.logLikelihood }

  private func means(_ run: Run) -> [Point] {
    run.timeline.present.parameters.components.map { Point($0[0], $0[1]) }
  }

  /// The number of points that belong mostly to the component to which most of their class belongs.
  private func agreement(_ run: Run) throws -> Int {
    let classes = try #require(run.dataset.classes)
    var counts = Array(repeating: Array(repeating: 0, count: 9), count: classes.names.count)
    run.timeline.present.forEachResponsibility { n, shares in
      let largest = shares.indices.max { shares[$0] < shares[$1] }
      counts[classes.index[n]][largest ?? 0] += 1
    }
    return counts.reduce(0) { $0 + ($1.max() ?? 0) }
  }

  private func isNear(_ a: Double, _ b: Double, _ tolerance: Double = 2e-3) -> Bool {
    (a - b).magnitude <= tolerance
  }

  @Test func pitfallsAreOpenedAsTheyWereMade() throws {
    let pitfalls = Catalogue.entries.filter { $0.pitfall != nil }
    #expect(pitfalls.count == 14)
    for entry in pitfalls {
      let run = try opened(entry.name)
      #expect(run.startName == "classroom start", "\(entry.name)")
      #expect(run.timeline.start.bound.divergence > 0, "\(entry.name)")
      #expect(run.recipe.familyName == entry.model.family ?? "gaussian", "\(entry.name)")
      #expect(
        run.recipe.rules.shape.rawValue == entry.model.covariance ?? "full", "\(entry.name)")
      #expect(
        run.recipe.rules.expectation.name == entry.model.expectation ?? "soft",
        "\(entry.name)")
    }
  }

  @Test func theSaddleHoldsAndASeedLeavesIt() throws {
    var run = try converged("saddle")
    #expect(run.timeline.present.iteration == 8)
    #expect(isNear(logLikelihood(run), -530.210))
    #expect(run.timeline.present.bound.divergence < 1e-6)
    iterate(&run, 20)
    #expect(isNear(logLikelihood(run), -530.210))
    for mean in means(run) { #expect(mean.x.magnitude < 0.01) }
    iterate(&run, 32)
    #expect(isNear(logLikelihood(run), -430.947))

    var other = try opened("saddle")
    try other.restartFromNextSeed()
    other.converge()
    #expect(isNear(logLikelihood(other), -430.947))
    #expect((6...12).contains(other.timeline.present.iteration))
  }

  @Test func twoPointsCollapseAndAPriorLiftsTheEllipse() throws {
    var run = try opened("two-point-collapse")
    iterate(&run, 5)
    #expect(run.timeline.present.events.isEmpty)
    iterate(&run, 1)
    #expect(
      run.timeline.present.events == [
        .collapsed(
          component: 1, onto: CollapsedPoints(kind: .line, count: 2, first: [100, 101]))
      ])
    let flat = logLikelihood(run)
    #expect(flat > -280)

    var rules = run.recipe.rules
    rules.prior = Prior(default: run.model, components: 2)
    iterate(&run, 1, rules: rules)
    #expect(run.timeline.present.events.isEmpty)
    let lifted = run.timeline.present.parameters.components[1]
    #expect(lifted[2] * lifted[4] - lifted[3] * lifted[3] > 0.01)
    iterate(&run, 30, rules: rules)
    #expect(isNear(logLikelihood(run), -298.171))
  }

  @Test func aDoubledValueCollapsesAndAPriorOpensTheVariance() throws {
    var run = try opened("doubled-value")
    iterate(&run, 9)
    #expect(run.timeline.present.events.isEmpty)
    #expect(logLikelihood(run) > 10)
    iterate(&run, 1)
    #expect(
      run.timeline.present.events == [
        .collapsed(component: 1, onto: CollapsedPoints(kind: .place, count: 2, first: [3, 4]))
      ])
    var rules = run.recipe.rules
    rules.prior = Prior(default: run.model, components: 2)
    iterate(&run, 1, rules: rules)
    #expect(run.timeline.present.events.isEmpty)
    #expect(run.timeline.present.parameters.components[1][2] > 0.1)
  }

  /// The odds of component 2 are 2^(x − 4), and the M-step can be checked by hand.
  @Test func theSixNumbersAreReadable() throws {
    var run = try opened("six-numbers")
    run.advance()
    var found: [Double] = []
    run.timeline.present.forEachResponsibility { _, shares in found.append(shares[1]) }
    for (r, exact) in zip(found, [1.0 / 9, 1.0 / 5, 1.0 / 3, 2.0 / 3, 4.0 / 5, 8.0 / 9]) {
      #expect(isNear(r, exact, 1e-14))
    }
    run.advance()
    let θ = run.timeline.present.parameters
    for (k, sign) in [(0, -1.0), (1, 1)] {
      #expect(isNear(θ.weights[k], 0.5, 1e-14))
      #expect(isNear(θ.components[k][0], 4 + sign * 58 / 45, 1e-13))
      #expect(isNear(θ.components[k][2], 14.0 / 3 - (58.0 / 45) * (58.0 / 45), 1e-13))
    }
  }

  @Test func threePointsHold() throws {
    var run = try converged("three-points-hold")
    #expect(run.timeline.entries.allSatisfy { $0.fit.events.isEmpty })
    #expect(isNear(logLikelihood(run), -302.455))
    #expect(isNear(run.timeline.present.componentWeights[1], 3, 0.01))
    iterate(&run, 200)
    #expect(isNear(logLikelihood(run), -302.455))

    let places = means(run)
    let careful = try converged("three-points-hold") { $0.prior = .usual }
    #expect(isNear(logLikelihood(careful), -303.263))
    for (place, other) in zip(places, means(careful)) {
      #expect(isNear(place.x, other.x, 0.05) && isNear(place.y, other.y, 0.05))
    }
  }

  @Test func fourBlobsEndOnALowerHill() throws {
    var run = try converged("four-blobs")
    #expect(isNear(logLikelihood(run), -647.256))
    #expect(run.timeline.present.bound.divergence < 1e-5)
    try run.restartFromNextSeed()
    run.converge()
    #expect(isNear(logLikelihood(run), -574.326))
    for weight in run.timeline.present.parameters.weights {
      #expect(isNear(weight, 0.25, 0.01))
    }
  }

  @Test func overlapIsSlowAndTheMetersSayWhy() throws {
    let run = try converged("overlap")
    #expect((170...190).contains(run.timeline.present.iteration))
    let early = try #require(
      run.timeline.entries.first {
        $0.fit.iteration == 79 && $0.fit.origin == .taken(.maximization)
      })
    #expect(logLikelihood(run) - early.fit.bound.logLikelihood < 0.01)
    let meters = Meters(run.timeline.iterations())
    #expect((0.95...0.99).contains(try #require(meters.rate.number)))
    #expect(isNear(try #require(meters.limit.number), -1333.003))
  }

  @Test func moonsAndRingWantMoreComponents() throws {
    func bic(_ run: Run) -> Double {
      InformationCriteria(run.timeline.present, rules: run.rules).bic
    }
    var moons = try converged("two-moons")
    #expect(try agreement(moons) < 270)
    var criterion = bic(moons)
    for components in 3...6 {
      _ = try moons.chooseComponents(components)
      moons.converge()
      #expect(bic(moons) < criterion - 20, "K = \(components)")
      criterion = bic(moons)
    }
    let arcs = try (2...8).map { components in
      try bic(converged("ring") { $0.components = components })
    }
    #expect(arcs[0] > arcs[1] && arcs[1] > arcs[2] && arcs[2] > arcs[3])
    #expect(arcs.firstIndex(of: try #require(arcs.min())) == 5)
  }

  @Test func outliersTakeAComponentAndStudentGivesItBack() throws {
    let gaussian = try converged("outliers")
    let weights = gaussian.timeline.present.parameters.weights
    #expect(isNear(try #require(weights.max()), 0.92, 0.01))
    let student = try converged("outliers") { $0.familyName = "student-t" }
    let places = means(student).map(\.x).sorted()
    #expect(isNear(places[0], -2.5, 0.2) && isNear(places[1], 2.5, 0.2), "\(places)")
  }

  @Test func scalesHideTheKindsFromACircle() throws {
    var run = try converged("scales")
    #expect(isNear(logLikelihood(run), -3560.918))
    #expect(try agreement(run) < 150)
    for shape in [CovarianceShape.full, .diagonal] {
      let other = try converged("scales") { $0.rules.shape = shape }
      #expect(try agreement(other) == 200, "\(shape)")
    }
    var rules = run.recipe.rules
    rules.shape = .full
    iterate(&run, 300, rules: rules)
    #expect(isNear(logLikelihood(run), -1609.340), "\(logLikelihood(run))")
  }

  @Test func crossingLinesAreFoundAndLeavePointsUndecided() throws {
    let run = try converged("crossing-lines")
    let lines = run.timeline.present.parameters.components
    for (line, truth) in zip(lines, [(1.0, 0.9), (-0.5, -0.7)]) {
      #expect(isNear(line[0], truth.0, 0.05) && isNear(line[1], truth.1, 0.05), "\(line)")
    }
    #expect(run.timeline.present.iteration <= 13)
    var undecided = 0
    run.timeline.present.forEachResponsibility { _, shares in
      if shares[0] > 0.1, shares[0] < 0.9 { undecided += 1 }
    }
    #expect(undecided == 27)
    for seed: UInt64 in 2...5 {
      let other = try converged("crossing-lines") {
        $0.start = .method(.kMeansPlusPlus)
        $0.seed = seed
      }
      #expect(isNear(logLikelihood(other), logLikelihood(run)), "seed \(seed)")
    }
  }

  @Test func labelsAreSwappedByTheNextSeed() throws {
    var run = try converged("swapped-labels")
    let first = means(run)
    let best = logLikelihood(run)
    #expect(isNear(best, -615.456))
    try run.restartFromNextSeed()
    run.converge()
    #expect(isNear(logLikelihood(run), best, 1e-6))
    let second = means(run)
    for (k, other) in [2, 1, 0].enumerated() {
      #expect(isNear(first[k].x, second[other].x, 1e-3), "component \(k + 1)")
      #expect(isNear(first[k].y, second[other].y, 1e-3), "component \(k + 1)")
    }
  }

  @Test func aClosedGapIsNotSuccess() throws {
    var run = try opened("gap-zero")
    // The components approach each other without becoming one.
    iterate(&run, 4)
    let early = run.timeline.present.bound.divergence
    iterate(&run, 1)
    #expect(early > 0 && run.timeline.present.bound.divergence > 0)
    #expect(run.timeline.present.bound.divergence < early)
    iterate(&run, 35)
    let places = means(run)
    #expect(isNear(places[0].x, places[1].x, 1e-6) && isNear(places[0].y, places[1].y, 1e-6))
    #expect(run.timeline.present.bound.divergence < 1e-9)
    #expect(isNear(logLikelihood(run), -707.349))
    iterate(&run, 50, rules: Rules())
    #expect(isNear(logLikelihood(run), -707.349), "one component stays one; hence R")
    let soft = try converged("gap-zero") { $0.rules.expectation = .soft }
    #expect(isNear(logLikelihood(soft), -652.101))
    #expect(soft.startName == "classroom start")
  }

  /// As the held variance falls, 20 points of the wide group are given to the narrow one.
  @Test func aSmallHeldVarianceIsKMeans() throws {
    let opened = try opened("k-means")
    #expect(opened.recipe.rules.held == .covariances)
    let atOne = opened.converged()
    #expect(isNear(logLikelihood(atOne), -792.523))
    var run = opened
    #expect(
      try run.resize(by: .set(0.01)) == "every variance is 0.01, and the M-step holds it")
    let sharp = run.converged()
    #expect(isNear(logLikelihood(sharp), -30092.391))
    #expect(try agreement(sharp) == 180)
    let places = means(sharp)
    #expect(isNear(places[0].x, -0.4905, 1e-4) && isNear(places[1].x, 3.5215, 1e-4))
    var hard = sharp
    hard.recipe.rules.expectation = .hard
    hard.advance(times: 2)
    #expect(isNear(hard.bound.divergence, 0.001, 1e-4), "7.083 at variance 1")
  }

  @Test func movableCovariancesCureIt() throws {
    var run = try opened("k-means")
    _ = try run.change(.hold(.covariances))
    _ = try run.change(.shape(.full))
    #expect(try agreement(run.converged()) == 197)
  }
}
