import Mixtures
import Testing

@testable import Stepping

/// Runs from many seeds.
@Suite struct RestartsTests {
  @Test func localOptimaAreFoundAndOneIsOpened() throws {
    var run = try Runs.opened("four-blobs")
    try run.beginRestarts(40)
    while run.playback.mode == .restarting { run.tick() }
    let restarts = try #require(run.restarts)
    #expect(restarts.isComplete)
    #expect(restarts.runs.map(\.seed) == (1...40).map { UInt64($0) })
    #expect(restarts.ends.count >= 2)
    let ranked = restarts.ranked
    #expect(zip(ranked, ranked.dropFirst()).allSatisfy { $0.end >= $1.end })
    for rank in [0, 39] {
      var opened = run
      #expect(try opened.open(restart: rank) == ranked[rank])
      #expect(opened.recipe.seed == ranked[rank].seed)
      #expect(opened.number == 1)
      #expect(opened.restarts == restarts)
      #expect(opened.timeline.present.logPosterior == ranked[rank].logPosterior[0])
      opened.converge()
      #expect((opened.timeline.present.logPosterior - ranked[rank].end).magnitude < 1e-6)
    }
    var unchanged = run
    #expect(try unchanged.open(restart: 40) == nil)
    #expect(unchanged == run)
  }

  /// No key waits for more than an iteration.
  @Test func aTickIsOneIteration() throws {
    let (run, ticks) = try finished(total: 6, patience: 1000)
    let runs = try #require(run.restarts).runs
    #expect(runs.count == 6)
    #expect(ticks == runs.reduce(0) { $0 + $1.logPosterior.count - 1 })
    #expect(runs.allSatisfy { $0.isConverged && $0.logPosterior.count > 3 })
    #expect(run.timeline == (try Runs.oldFaithful()).timeline)
  }

  @Test func runsThatAreLeftHaveNoEnd() throws {
    let (patient, _) = try finished(total: 12, patience: 1000)
    let lengths = try #require(patient.restarts).runs.map { $0.logPosterior.count - 1 }
    let limit = lengths.sorted()[6]
    let (run, _) = try finished(total: 12, patience: limit)
    let restarts = try #require(run.restarts)
    let left = lengths.count { $0 > limit }
    try #require(left > 0 && left < 12)
    #expect(restarts.unfinished == left)
    #expect(restarts.ends.reduce(0) { $0 + $1.count } == 12 - left)
    #expect(restarts.runs.allSatisfy { $0.isConverged || $0.logPosterior.count == limit + 1 })
  }

  /// The number that is asked for, and the number that is run.
  @Test(arguments: [(0, 1), (5, 5), (4000, 1000)])
  func theirNumberIsLimited(_ asked: Int, _ total: Int) throws {
    var run = try Runs.oldFaithful()
    try run.beginRestarts(asked)
    #expect(run.restarts?.total == total)
  }

  private struct Case: CustomTestStringConvertible {
    let ends: [(end: Double, collapsed: Bool, isConverged: Bool)]
    let best: Int?
    let testDescription: String
  }

  /// log p has no upper bound at a collapse, so a higher one there is not better.
  @Test(arguments: [
    Case(ends: [], best: nil, testDescription: "no runs"),
    Case(ends: [(-3, false, true), (-2, false, true)], best: 1, testDescription: "highest"),
    Case(ends: [(-2, false, true), (-2, false, true)], best: 0, testDescription: "equal"),
    Case(
      ends: [(9, true, true), (-3, false, true), (-2, false, false)], best: 1,
      testDescription: "converged without a collapse"),
    Case(
      ends: [(9, true, true), (-3, false, false), (-2, false, false)], best: 2,
      testDescription: "without a collapse"),
    Case(ends: [(8, true, false), (9, true, true)], best: 1, testDescription: "all collapsed"),
  ])
  private func theBestHasNoCollapse(_ example: Case) {
    let runs = example.ends.enumerated().map { at, end in
      Restarts.Run(
        seed: UInt64(at), logPosterior: [-10, end.end], logLikelihood: end.end,
        collapsed: end.collapsed, isConverged: end.isConverged)
    }
    #expect(runs.best?.seed == example.best.map { UInt64($0) })
  }

  private func finished(total: Int, patience: Int) throws -> (Run, ticks: Int) {
    var run = try Runs.oldFaithful()
    try run.beginRestarts(total, patience: patience)
    var ticks = 0
    while run.playback.mode == .restarting {
      run.tick()
      ticks += 1
    }
    return (run, ticks)
  }
}
