import Datasets
import Mixtures
import Testing

@testable import Stepping

/// New runs: by a restart, a seed, another K, other columns, other data.
@Suite struct NewRunTests {
  @Test func restartingKeepsTheStart() throws {
    var run = try Runs.oldFaithful()
    try run.restartFromNextSeed()
    #expect(run.recipe.seed == 2)
    #expect(run.startName == "k-means++, seed 2")
    #expect(run.number == 1)
    let start = run.timeline
    run.advance(times: 3)
    run.playback.changeSpeed(by: 1)
    try run.restart()
    #expect(run.timeline == start)
    #expect(run.number == 2)
    #expect(run.playback.speed == 4)
  }

  /// A recipe that cannot begin leaves the run as it was.
  @Test func aFailedStartChangesNothing() throws {
    var run = try Runs.oldFaithful()
    run.advance()
    let before = run
    var recipe = run.recipe
    recipe.components = 3
    recipe.start = .classroom
    #expect(throws: RunError.self) { try run.restart(recipe) }
    #expect(run == before)
  }

  @Test func componentsStayInTheirRange() throws {
    var run = try Runs.oldFaithful()
    for components in 3...9 { _ = try run.chooseComponents(components) }
    let nine = run
    #expect(
      try run.chooseComponents(10)
        == "no K above 9: a digit and a colour name each component on the screen;"
        + " 'emscope trace' takes up to 64")
    #expect(try run.chooseComponents(0) == "a mixture has one component at least")
    #expect(try run.chooseComponents(9) == "K is 9 already")
    #expect(run == nine)
    #expect(run.number == 7)
    #expect(run.recipe.components == 9)
    #expect(run.timeline.present.mixture.count == 9)
    #expect(run.timeline.entries.count == 1)
  }

  @Test func fewPointsCarryFewComponents() throws {
    var run = try own()
    let before = run
    #expect(
      throws: RunError(.data, "K stays 1: 4 distinct points for 5 components")
    ) { _ = try run.chooseComponents(5) }
    #expect(run == before)
  }

  /// How the run begins, and whether it is reseeded at another K; its own K brings the classroom start back.
  @Test(arguments: [
    ("automatic", Recipe.Start.automatic, 0), ("classroom", .classroom, 0),
    ("automatic, reseeded", .automatic, 2),
  ])
  func theClassroomStartReturnsWithItsK(
    _ name: String, _ start: Recipe.Start, _ seeds: Int
  ) throws {
    var run = try Runs.oldFaithful { $0.start = start }
    let first = run.timeline.start
    let two = run
    #expect(try run.chooseComponents(3) == nil)
    #expect(run.losses(since: two) == ["start: k-means++ (the classroom start is for K = 2)"])
    #expect(run.startName == "k-means++, seed 1")
    for _ in 0..<seeds { try run.restartFromNextSeed() }
    let three = run
    #expect(try run.chooseComponents(2) == nil)
    #expect(run.losses(since: three) == ["start: the classroom start again"])
    #expect(run.startName == "classroom start")
    #expect(run.timeline.start.mixture == first.mixture)
  }

  /// A method that was chosen stays, and other columns have no classroom start.
  @Test func otherStartsStayWhatTheyAre() throws {
    var asked = try Runs.oldFaithful { $0.start = .method(.randomPoints) }
    for components in [3, 2] { #expect(try asked.chooseComponents(components) == nil) }
    #expect(asked.startName == "random-points, seed 1")
    var swapped = try Runs.oldFaithful()
    try swapped.swapColumns()
    for components in [3, 2] { #expect(try swapped.chooseComponents(components) == nil) }
    #expect(swapped.startName == "k-means++, seed 1")
  }

  @Test func columnsAreChanged() throws {
    var run = try Runs.oldFaithful()
    let (x, y) = (run.dataset.x, run.dataset.y)
    try run.swapColumns()
    #expect(run.dataset.x == y && run.dataset.y == x)
    let swapped = run
    #expect(try run.changeColumn(of: .x) == "these data have no other column")
    #expect(run == swapped)
    var iris = try Runs.opened("iris")
    let before = iris.dataset
    #expect(try iris.changeColumn(of: .x) == nil)
    #expect(iris.dataset.xColumn != before.xColumn)
    #expect(iris.dataset.xColumn != iris.dataset.yColumn)
    #expect(iris.dataset.yColumn == before.yColumn)
    #expect(iris.number == 1)
  }

  /// Choices go along to the next data set, but a pitfall has its own.
  @Test func dataSetsAreOpened() throws {
    func open(_ name: String, _ run: inout Run) throws {
      notice = try run.open(try #require(Catalogue.entry(named: name)))
      #expect(run.dataset.name == name)
    }
    var notice: String?
    var run = try Runs.oldFaithful { $0.rules.shape = .tied }
    let before = run
    try open("old-faithful", &run)
    #expect(run == before)
    #expect(notice == "Old Faithful is open already")
    try open("geyser", &run)
    #expect(notice == nil)
    #expect(run.recipe.rules.shape == .tied)
    try open("gap-zero", &run)
    #expect(run.recipe.rules.expectation == .tempered(0.1))
    #expect(run.recipe.rules.shape == .full)
    try open("crossing-lines", &run)
    #expect(run.recipe.familyName == "lines")
    #expect(run.recipe.rules.expectation == .soft)
    #expect(run.startName == "classroom start")
    try open("iris", &run)
    #expect(run.recipe.familyName == "gaussian")
    #expect(run.startName == "classroom start")
    #expect(run.number == 4)
  }

  @Test func ownDataAreNoEntry() throws {
    #expect(try own().openEntry == nil)
    #expect(try Runs.opened("iris").openEntry?.name == "iris")
  }

  private func own() throws -> Run {
    let table = try Table(
      reading: Array("a,b,c\n1,2,3\n4,7,5\n3,1,1\n8,2,6\n".utf8), file: "own.csv")
    return try Run(
      dataset: Dataset(table, name: "own.csv", title: "own.csv"), recipe: Recipe(components: 1))
  }
}
