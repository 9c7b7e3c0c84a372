import Datasets
import Foundation
import Mixtures
import Plane
import Testing

@testable import Stepping

/// Numbers of components compared.
@Suite struct ComparisonTests {
  private func finished(_ run: Run, starts: Int) throws -> (all: ComponentComparison, ticks: Int) {
    var run = run
    try run.beginComparison(starts: starts)
    var ticks = 0
    while run.playback.mode == .comparing {
      run.tick()
      ticks += 1
    }
    return (try #require(run.comparison), ticks)
  }

  /// K = 1 in closed form, and K = 2 and 3 as other programs find them from twenty seeds.
  @Test func oldFaithful() throws {
    var run = try Runs.oldFaithful()
    try run.beginComparison()
    while run.comparison?.result(3) == nil { run.tick() }
    let all = try #require(run.comparison)
    let one = try #require(all.result(1))
    let (x, y) = (run.dataset.points.x, run.dataset.points.y)
    let count = Double(x.count)
    func covariance(_ a: [Double], _ b: [Double]) -> Double {
      let (ma, mb) = (a.reduce(0, +) / count, b.reduce(0, +) / count)
      return zip(a, b).reduce(0) { $0 + ($1.0 - ma) * ($1.1 - mb) } / count
    }
    let determinant = covariance(x, x) * covariance(y, y) - pow(covariance(x, y), 2)
    let expected = -count / 2 * (2 * log(2 * Double.pi) + log(determinant) + 2)
    #expect(abs(one.run.end - expected) < 1e-9)
    #expect(abs(one.criteria.bic - (-2 * expected + 5 * log(count))) < 1e-8)
    let two = try #require(all.result(2))
    #expect(abs(two.criteria.bic - 2322.19) < 0.005)
    #expect(two.criteria.parameters == 11)
    let three = try #require(all.result(3))
    #expect(abs(three.run.end - -1114.440) < 5e-4)
    #expect(three.run.seed == 20)
    #expect(all.result(4) == nil)
    #expect(all.smallest(\.bic) == 2)
    #expect(all.smallest(\.aic) == 3)
  }

  @Test func aTickIsOneIteration() throws {
    let run = try Runs.oldFaithful()
    let (all, ticks) = try finished(run, starts: 2)
    #expect(all.progress.done == 17 && all.progress.total == 17)
    #expect(ticks == (1...9).reduce(0) { $0 + all[$1]!.runs.reduce(0) { $0 + $1.iterations } })
    for count in 1...9 {
      let starts = try #require(all[count])
      #expect(starts.recipe.components == count)
      #expect(starts.runs.map(\.seed) == (count == 1 ? [1] : [1, 2]))
      #expect(all.result(count)?.run == starts.best)
    }
    // Each K has the runs that many starts have.
    var other = try Runs.oldFaithful(components: 4)
    try other.beginRestarts(2)
    while other.playback.mode == .restarting { other.tick() }
    #expect(other.restarts?.runs == all[4]?.runs)
  }

  /// Four places cannot carry five components.
  @Test func fewDistinctPoints() throws {
    let places = [Point(0, 0), Point(1, 3), Point(4, 1), Point(5, 5)]
    let points = Points(
      x: (0..<20).map { places[$0 % 4].x }, y: (0..<20).map { places[$0 % 4].y })
    let axis = try Runs.oldFaithful().dataset.x
    let dataset = try Dataset(name: "four", points: points, x: axis, y: axis)
    let (all, _) = try finished(
      try Run(dataset: dataset, recipe: Recipe(components: 2)), starts: 2)
    #expect(all.distinctPoints == 4)
    #expect((1...9).map { all[$0] == nil } == (1...9).map { $0 > 4 })
    #expect((1...9).map { all.result($0) == nil } == (1...9).map { $0 > 4 })
    #expect(all.isComplete)
  }

  /// Another K, seed or run leaves the comparison; other data and choices begin another one.
  @Test func aComparisonServesTheSameQuestion() throws {
    var run = try Runs.oldFaithful()
    try run.beginComparison(starts: 1)
    for _ in 0..<30 { run.tick() }
    let all = run.comparison
    let same: [(inout Run) throws -> Void] = [
      { _ in }, { $0.advance() }, { try $0.restartFromNextSeed() }, { try $0.restart() },
      { _ = try $0.chooseComponents(5) }, { _ = try $0.open(components: 1) },
    ]
    for change in same {
      var next = run
      try change(&next)
      try next.beginComparison(starts: 1)
      #expect(next.comparison == all)
      #expect(next.playback.mode == .comparing)
    }
    let other: [(inout Run) throws -> Void] = [
      { _ = try $0.removePoint(3) }, { _ = try $0.change(.expectation(.hard)) },
      { _ = try $0.change(.prior(.usual)) }, { _ = try $0.change(.shape(.tied)) },
      { _ = try $0.change(.family("student-t")) }, { $0.recipe.start = .method(.randomPoints) },
    ]
    for change in other {
      var next = run
      try change(&next)
      try next.beginComparison(starts: 1)
      #expect(next.comparison?.progress.done == 0)
    }
  }

  /// A collapse is never the smallest.
  @Test func theSmallestHasNoCollapse() throws {
    let model = try Runs.oldFaithful().model
    func result(_ count: Int, _ end: Double, collapsed: Bool = false) -> ComponentComparison.Result
    {
      .init(
        components: count,
        run: Restarts.Run(
          seed: 1, logPosterior: [end], logLikelihood: end, collapsed: collapsed,
          isConverged: true),
        criteria: InformationCriteria(
          logLikelihood: end, components: count, model: model, rules: Rules()))
    }
    let two = [result(1, -1290), result(2, -1130)]
    #expect(two.smallest(\.bic) == 2)
    #expect((two + [result(3, -900, collapsed: true)]).smallest(\.bic) == 2)
    #expect((two + [result(3, -900)]).smallest(\.bic) == 3)
    // 6 parameters more gain 14: enough for AIC, too little for BIC.
    #expect((two + [result(3, -1116)]).smallest(\.bic) == 2)
    #expect((two + [result(3, -1116)]).smallest(\.aic) == 3)
    #expect([result(1, 9, collapsed: true)].smallest(\.aic) == nil)
  }
}
