import Datasets
import Mixtures
import Plane
import Testing

@testable import Stepping

/// A new run says what it does not take over from the run before.
@Suite struct LossesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var change: @Sendable (inout Recipe) -> Void = { _ in }
    var prepare: @Sendable (inout Run) throws -> Void = { _ in }
    let begin: @Sendable (inout Run) throws -> Void
    let losses: [String]
  }

  private static let start = Mixture(
    weights: [0.5, 0.5],
    components: [Point(2, 55), Point(4, 80)].map {
      Component(mean: $0, covariance: SymmetricMatrix(xx: 1, xy: 0, yy: 100))
    })

  static let cases = [
    Case(testDescription: "nothing", begin: { try $0.restart() }, losses: []),
    Case(
      testDescription: "classroom start, K", begin: { _ = try $0.chooseComponents(3) },
      losses: ["start: k-means++ (the classroom start is for K = 2)"]),
    Case(
      testDescription: "classroom start, family", begin: { _ = try $0.change(.family("lines")) },
      losses: ["start: k-means++ (the classroom start is for the family gaussian)"]),
    Case(
      testDescription: "classroom start, axes", begin: { try $0.swapColumns() },
      losses: [
        "start: k-means++ (the classroom start is for the axes eruptions and waiting)"
      ]),
    Case(
      testDescription: "classroom start, shape", prepare: { _ = try $0.change(.shape(.tied)) },
      begin: { try $0.restart() },
      losses: ["start: k-means++ (the classroom start is for covariances full)"]),
    Case(
      testDescription: "the classroom start returns", change: { $0.components = 3 },
      begin: { _ = try $0.chooseComponents(2) }, losses: ["start: the classroom start again"]),
    Case(testDescription: "a seed", begin: { try $0.restartFromNextSeed() }, losses: []),
    Case(
      testDescription: "a start file", change: { $0.start = .given(start, name: "mine.json") },
      begin: { _ = try $0.chooseComponents(3) },
      losses: ["start: k-means++ instead of mine.json"]),
    Case(
      testDescription: "a shape", change: { $0.rules.shape = .diagonal },
      begin: { _ = try $0.change(.family("lines")) },
      losses: ["lines has no diagonal covariances: now full"]),
    Case(
      testDescription: "numbers of a prior",
      change: {
        var fields = PriorFields()
        (fields.concentration, fields.mean) = (2, Point(3, 70))
        $0.prior = .given(fields, name: "prior.json")
        $0.start = .method(.kMeansPlusPlus)
      }, begin: { _ = try $0.change(.family("lines")) },
      losses: ["prior.json: mean not used for these axes and this family"]),
    Case(
      testDescription: "edits and branches",
      prepare: {
        $0.advance(times: 3)
        $0.moveMean(of: 0, by: Point(1, 1))
        $0.advance(times: 2)
        $0.randomizeResponsibilities()
        $0.timeline.go(to: 4)
        $0.advance(.maximization)
        $0.randomizeResponsibilities()
      }, begin: { try $0.restart() },
      losses: ["left behind: 2 edits and 1 branch (U goes back to them)"]),
    Case(
      testDescription: "the rules of a pitfall",
      change: {
        $0.rules.maximization = .damped(0.5)
        $0.start = .method(.kMeansPlusPlus)
        $0.seed = 7
      },
      begin: { _ = try $0.open(try #require(Catalogue.entry(named: "gap-zero"))) },
      losses: [
        "as chosen for these data: E tempered:0.1, M exact and seed 1", "start: classroom start",
      ]),
  ]

  @Test(arguments: cases) func lossesAreNamed(_ one: Case) throws {
    var run = try Runs.oldFaithful(one.change)
    try one.prepare(&run)
    let before = run
    try one.begin(&run)
    #expect(run.losses(since: before) == one.losses)
  }

  /// The numbers of a prior from a file follow the axes.
  @Test func aPriorIsSwappedWithTheAxes() throws {
    var fields = PriorFields()
    fields.mean = Point(3, 70)
    fields.scale = SymmetricMatrix(xx: 1, xy: 2, yy: 50)
    var run = try Runs.oldFaithful { $0.prior = .given(fields, name: "prior.json") }
    try run.swapColumns()
    #expect(run.prior?.mean == Point(70, 3))
    #expect(run.prior?.scale == SymmetricMatrix(xx: 50, xy: 2, yy: 1))
  }

  /// A start method that was chosen stays with other data, and a seed for one K does not.
  @Test func aChosenMethodGoesAlong() throws {
    let iris = try #require(Catalogue.entry(named: "iris"))
    var run = try Runs.oldFaithful { $0.start = .method(.randomPoints) }
    _ = try run.open(iris)
    #expect(run.startSource == .method(.randomPoints))
    run = try Runs.oldFaithful()
    try run.restart(seed: 9)
    _ = try run.open(iris)
    #expect(run.startSource == .classroom)
  }

  /// ν stays through restarts, seeds, K, columns and other data.
  @Test func degreesOfFreedomStay() throws {
    var run = try Runs.oldFaithful { $0.familyName = "student-t:8" }
    func check(_ what: String) {
      #expect(run.model.family.form == "student-t:8", "\(what)")
      #expect(
        run.timeline.present.mixture.components.allSatisfy { $0.degreesOfFreedom == 8 }, "\(what)")
    }
    check("start")
    run.advance(times: 4)
    run.reseed(0)
    check("re-seeded")
    try run.restart()
    check("restart")
    try run.restartFromNextSeed()
    check("seed")
    _ = try run.chooseComponents(3)
    check("K")
    try run.swapColumns()
    check("columns")
    _ = try run.open(try #require(Catalogue.entry(named: "iris")))
    check("data")
    #expect(try run.change(.family("student-t:8")) == "the family is student-t:8 already")
    #expect(try run.change(.family("student-t:2.5")) == "a new run with the family student-t:2.5")
    #expect(run.timeline.present.mixture.components[0].degreesOfFreedom == 2.5)
    #expect(throws: RunError(.usage, "there is no family 'student-t:0'")) {
      _ = try run.change(.family("student-t:0"))
    }
  }

  /// A jump that is cut off says where.
  @Test func aLongJumpSaysWhereItStops() throws {
    var run = try Runs.oldFaithful { $0.rules.held = .all }
    let end = Run.longestJump
    #expect(try run.go(to: 3) == nil)
    #expect(
      try run.go(to: end + 10)
        == "stopped at half-step \(end + 3): one jump takes at most \(end) half-steps")
    #expect(run.timeline.position == end + 3)
  }
}
