import Datasets
import Mixtures
import Plane
import Testing

@testable import Stepping

/// A run that is picked from many is one of them, to the last bit.
@Suite struct PickedRunTests {
  struct Variant: CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout Recipe) -> Void

    init(_ name: String, _ change: @escaping @Sendable (inout Recipe) -> Void) {
      testDescription = name
      self.change = change
    }
  }

  /// The families that the data meet.
  static let families = FamilyCatalogue.all.filter { $0.regularity != .counts }

  /// Families with each of their shapes, E and M rules, priors, holds, and start methods.
  static let variants: [Variant] =
    families.flatMap { family in
      family.shapes.map { shape in
        Variant("\(family.name) \(shape.rawValue)") {
          $0.familyName = family.name
          $0.rules.shape = shape
        }
      }
    }
    + families.map { family in
      Variant("\(family.name) with a prior") {
        $0.familyName = family.name
        $0.prior = .usual
      }
    }
    + [
      ExpectationRule.hard, .tempered(0.7), .tempered(1.6), .partial(blocks: 4), .sampled, .frozen,
    ]
    .map { rule in Variant("E \(rule.name)") { $0.rules.expectation = rule } }
    + [
      Variant("damped") { $0.rules.maximization = .damped(0.5) },
      Variant("weights held") { $0.rules.held = .weights },
      Variant("hard with a prior and means held") {
        $0.rules.expectation = .hard
        $0.prior = .usual
        $0.rules.held = .means
      },
      Variant("random points") { $0.start = .method(.randomPoints) },
      Variant("random responsibilities") { $0.start = .method(.randomResponsibilities) },
    ]

  /// Old Faithful with points taken away and one added far from the others, which moves the prior and the units.
  private func edited(_ variant: Variant, components: Int) throws -> Run {
    var run = try Runs.oldFaithful(components: components, variant.change)
    for _ in 0..<200 { _ = try run.removePoint(20) }
    _ = try run.addPoint(Point(7, 30))
    return run
  }

  private func tick(_ run: inout Run, while mode: Playback.Mode) {
    while run.playback.mode == mode { run.tick() }
  }

  /// Checks that a run begins where the listed one begins, and ends where it ends.
  private func check(_ run: Run, _ listed: Restarts.Run, _ dataset: Dataset) throws {
    // A failure would print all points.
    let hasItsData = run.dataset == dataset
    #expect(hasItsData)
    #expect(run.recipe.seed == listed.seed)
    #expect(run.timeline.present.logPosterior == listed.logPosterior[0])
    var run = run
    try run.go(to: 2 * listed.iterations)
    #expect(run.timeline.present.logPosterior == listed.end)
    #expect(run.bound.logLikelihood == listed.logLikelihood)
  }

  /// The data and the rules may have changed since, and the user may have gone back.
  @Test(arguments: variants) func ofManyStarts(_ variant: Variant) throws {
    var run = try edited(variant, components: 3)
    let dataset = run.dataset
    try run.beginRestarts(3, patience: 60)
    tick(&run, while: .restarting)
    let ranked = try #require(run.restarts?.ranked)
    _ = try run.addPoint(Point(3, 100))
    _ = try run.change(.hold(.covariances))
    run.timeline.go(to: 0)
    for rank in ranked.indices {
      var opened = run
      #expect(try opened.open(restart: rank) == ranked[rank])
      try check(opened, ranked[rank], dataset)
    }
  }

  /// A comparison has the runs of many starts, so what differs by K and by the seed is enough.
  static let compared = variants.filter {
    $0.testDescription.contains("prior") || $0.testDescription.contains("random")
      || ["E partial:4", "damped"].contains($0.testDescription)
  }

  @Test(arguments: compared) func ofAComparison(_ variant: Variant) throws {
    var run = try edited(variant, components: 2)
    let dataset = run.dataset
    try run.beginComparison(starts: 1)
    tick(&run, while: .comparing)
    let all = try #require(run.comparison)
    run.timeline.go(to: 0)
    for count in [1, 2, 5, 9] {
      let result = try #require(all.result(count))
      var opened = run
      #expect(try opened.open(components: count) == result.run)
      #expect(opened.recipe.components == count)
      #expect(opened.comparison == all)
      try check(opened, result.run, dataset)
      let last = try #require(try? end(of: opened, after: result.run.iterations))
      #expect(InformationCriteria(last, rules: opened.recipe.rules) == result.criteria)
    }
  }

  private func end(of run: Run, after iterations: Int) throws -> Fit {
    var run = run
    try run.go(to: 2 * iterations)
    return run.timeline.present
  }
}
