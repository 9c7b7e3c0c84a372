import Datasets
import JSON
import Mixtures
import Plane
import Testing

@testable import Stepping

/// Runs in one dimension: files, columns, families, edits, many starts and K compared.
@Suite struct OneDimensionRunTests {
  private func node(_ text: String) throws -> JSONNode {
    try JSONNode(reading: Array(text.utf8), file: "x.json")
  }

  private func waiting(_ change: (inout Recipe) -> Void = { _ in }) throws -> Run {
    try Runs.opened("waiting", change)
  }

  private let family = GaussianFamily(dimension: .one)

  // MARK: Files

  @Test func aMixtureHasOneNumberAMean() throws {
    let text = #"{"weights":[0.25,0.75],"means":[2,4.5],"covariances":[1,9]}"#
    let mixture = try MixtureFile.mixture(node(text), family: family)
    #expect(
      mixture
        == Mixture(
          weights: [0.25, 0.75],
          components: [
            Component(mean: Point(2, 0), covariance: .diagonal(1, 1)),
            Component(mean: Point(4.5, 0), covariance: .diagonal(9, 1)),
          ]))
    #expect(JSONValue.object(MixtureFile.members(mixture, family: family)).compact == text)
  }

  /// A start file that is refused, and its error.
  @Test(arguments: [
    (
      #"{"weights":[1],"means":[[0,0]],"covariances":[1]}"#,
      "x.json:1:25: means[0]: expected a number, found an array; write a number there"
    ),
    (
      #"{"weights":[1],"means":[0],"covariances":[[[1,0],[0,1]]]}"#,
      "x.json:1:43: covariances[0]: expected a number, found an array; write a number there"
    ),
    (
      #"{"weights":[1],"means":[0],"covariances":[0]}"#,
      "x.json:1:1: component 1: a variance is not positive; give finite places and positive (definite) spreads"
    ),
    (
      #"{"weights":[1],"means":[1e151],"covariances":[1]}"#,
      "x.json:1:25: means[0]: 1e+151 is too large to be squared; give a number below 1e150"
    ),
    (
      #"{"weights":[0.5,0.5],"means":[1],"covariances":[1,2]}"#,
      "x.json:1:30: means: expected 2 elements, found 1; give exactly 2"
    ),
  ])
  func aWrongMixtureIsRefused(_ text: String, _ message: String) throws {
    let error = #expect(throws: DataError.self) {
      _ = try MixtureFile.mixture(node(text), family: family)
    }
    #expect(error?.description == message)
  }

  @Test func aPriorHasNumbers() throws {
    let fields = try PriorFile.fields(node(#"{"mean":70,"scale":40}"#), in: .one)
    #expect(fields.mean == Point(70, 0) && fields.scale == .diagonal(40, 1))
    let prior = try #require(waiting { $0.prior = .given(fields, name: "p") }.prior)
    #expect(prior.degreesOfFreedom == 3 && prior.scale.xx == 40 && prior.mean.x == 70)
    for text in [#"{"mean":[70,0]}"#, #"{"scale":[[1,0],[0,1]]}"#] {
      #expect(throws: DataError.self) { _ = try PriorFile.fields(node(text), in: .one) }
    }
    let flat = try PriorFile.fields(node(#"{"scale":0}"#), in: .one)
    let error = #expect(throws: RunError.self) {
      try waiting { $0.prior = .given(flat, name: "p") }
    }
    #expect(error?.description == "p: the scale S₀ must be positive")
  }

  /// The recipe and the rows of a trace have the numbers of a start file.
  @Test func aTraceIsReadBack() throws {
    var run = try waiting { $0.prior = .usual }
    run.advance(times: 4)
    let recipe = RecipeFile.json(run).compact
    for part in [
      #""x":"waiting","y":null,"points":272"#,
      #""start":{"weights":[0.5,0.5],"means":[60,70],"covariances":[100,100]}"#,
      #""meanStrength":0.01,"degreesOfFreedom":3,"scale":46."#,
    ] {
      #expect(recipe.contains(part), "\(part) \(recipe)")
    }
    let line = TraceWriter(format: .jsonl, run: run).line(run.timeline.present, before: nil)
    let parameters = try node(line).member("parameters")
    #expect(
      try MixtureFile.mixture(parameters, family: family) == run.timeline.present.parameters)
    _ = try run.addPoint(Point(50.5, 3))
    #expect(RecipeFile.json(run).compact.contains(#""added_points":[50.5]"#))
  }

  // MARK: Families and shapes

  @Test func otherFamiliesAndShapesAreRefused() throws {
    var run = try waiting()
    for name in ["lines", "coins"] {
      let error = #expect(throws: RunError.self) { try run.change(.family(name)) }
      #expect(
        error?.description
          == "the family \(name) needs two columns: choose a second (--y, or d)")
    }
    #expect(throws: RunError.self) { try run.change(.shape(.diagonal)) }
    let error = #expect(throws: RunError.self) { try waiting { $0.rules.shape = .spherical } }
    #expect(
      error?.description
        == "the family gaussian has no covariance 'spherical' in one dimension; it has full and tied"
    )
    #expect(run.number == 0 && run.model.family.name == "gaussian")
    _ = try run.change(.family("student-t:3"))
    #expect(run.model.family.form == "student-t:3" && run.model.family.dimension == .one)
    _ = try run.change(.shape(.tied))
    run.advance(times: 6)
    let variances = run.timeline.present.parameters.components.map { $0[2] }
    #expect(variances[0] == variances[1])
  }

  // MARK: Columns

  /// y is left out and comes back; what needs the plane does not come along.
  @Test func aColumnIsLeftOut() throws {
    var run = try Runs.oldFaithful { $0.rules.shape = .tiedSpherical }
    _ = try run.addPoint(Point(3, 70))
    #expect(try run.leaveOutColumn() == nil)
    #expect(run.dataset.dimension == .one && run.model.observations.dimension == .one)
    #expect(run.recipe.rules.shape == .tied && run.startName == "k-means++, seed 1")
    #expect(run.dataset.points.count == 273 && run.dataset.y == nil)
    #expect(run.dataset.points.y.allSatisfy { $0 == 0 })
    #expect(try run.leaveOutColumn() == "the data have one dimension already")
    let error = #expect(throws: RunError.self) { try run.swapColumns() }
    #expect(error?.description == "one dimension has no axes to swap")
    let before = run
    #expect(
      try run.show(column: 0, on: .y) == "'eruptions' is on x, and y needs another column")
    #expect(run == before)
    #expect(try run.show(column: 1, on: .x) == nil)
    #expect(run.dataset.x.title == "waiting" && run.dataset.dimension == .one)
    #expect(try run.changeColumn(of: .y) == nil)
    #expect(run.dataset.dimension == .two && run.dataset.y?.title == "eruption")
    #expect(run.recipe.rules.shape == .tied && run.model.family.dimension == .two)
  }

  @Test func linesNeedTwoColumns() throws {
    var run = try Runs.oldFaithful { $0.familyName = "lines" }
    let before = run
    #expect(throws: RunError.self) { try run.leaveOutColumn() }
    #expect(run == before)
  }

  /// The classroom start is that of the column, also in standard deviations.
  @Test func theClassroomStartFollowsTheUnits() throws {
    let entry = try #require(Catalogue.entry(named: "waiting"))
    let data = try entry.dataset().standardized()
    let run = try Run(dataset: data, recipe: Recipe(entry))
    let plain = try waiting()
    #expect(run.hasClassroomStart && run.startSource == .classroom && data.x.unit == "sd")
    let (a, b) = (run.converged(), plain.converged())
    let map = try #require(data.standardization)
    for (z, x) in zip(
      a.timeline.present.parameters.components, b.timeline.present.parameters.components)
    {
      #expect((z[0] * map.scale.x + map.centre.x - x[0]).magnitude < 1e-3)
      #expect((z[2] * map.scale.x * map.scale.x / x[2] - 1).magnitude < 1e-3)
    }
  }

  /// Opening data of another dimension keeps the choices that it has.
  @Test func otherDataTakeWhatTheyHave() throws {
    var run = try Runs.oldFaithful {
      $0.rules.shape = .tiedDiagonal
      $0.familyName = "student-t"
    }
    _ = try run.open(#require(Catalogue.entry(named: "waiting")))
    #expect(run.recipe.rules.shape == .tied && run.model.family.name == "student-t")
    #expect(run.model.family.dimension == .one)
    var lines = try Runs.oldFaithful { $0.familyName = "lines" }
    _ = try lines.open(#require(Catalogue.entry(named: "waiting")))
    #expect(lines.model.family.name == "gaussian" && lines.startSource == .classroom)
  }

  // MARK: Edits, starts, K

  @Test func editsMoveAlongX() throws {
    var run = try waiting()
    run.moveMean(of: 0, by: Point(-5, 9))
    #expect(run.timeline.present.parameters.components[0].mean == Point(55, 0))
    #expect(run.bound.divergence > 0)
    #expect(try run.addPoint(Point(99, 4)) == "point 273 added: N = 273")
    #expect(run.dataset.points[272] == Point(99, 0))
    #expect(try run.removePoint(0) == "point 1 removed: N = 272")

    var few = try Runs.opened("doubled-value")
    for _ in 0..<3 { _ = try few.removePoint(0) }
    _ = try few.removePoint(3)
    let error = #expect(throws: RunError.self) { try few.removePoint(2) }
    #expect(error?.description == "without that point the rest would have one x or be too few")
  }

  @Test func manyStartsAndNumbersOfComponentsAreCompared() throws {
    var run = try waiting()
    try run.beginRestarts(12)
    while run.playback.mode == .restarting { run.tick() }
    let best = try #require(run.restarts?.best)
    #expect((best.end + 1034.002).magnitude < 2e-3)
    #expect(run.restarts?.criteria(of: best).parameters == 5)

    try run.beginComparison(starts: 2)
    while run.playback.mode == .comparing { run.tick() }
    #expect(run.comparison?.smallest(\.bic) == 2)
    #expect(
      try run.chooseComponents(5) == nil && run.dataset.dimension == .one
        && run.timeline.present.mixture.count == 5)
  }
}
