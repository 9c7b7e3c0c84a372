import Datasets
import Mixtures
import Plane
import Testing

@testable import Stepping

/// Points added and removed by hand stay in every new run until other data are opened.
@Suite struct KeptPointsTests {
  struct NewRun: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var swaps = false
    let begin: @Sendable (inout Run) throws -> Void
  }

  static let newRuns = [
    NewRun(testDescription: "restart") { try $0.restart() },
    NewRun(testDescription: "next seed") { try $0.restartFromNextSeed() },
    NewRun(testDescription: "seed 20") { try $0.restart(seed: 20) },
    NewRun(testDescription: "start") { try $0.restart(from: .method(.randomPoints)) },
    NewRun(testDescription: "K") { _ = try $0.chooseComponents(4) },
    NewRun(testDescription: "family") { _ = try $0.change(.family("student-t:8")) },
    NewRun(testDescription: "lines") { _ = try $0.change(.family("lines")) },
    NewRun(testDescription: "recipe") { try $0.restart(Recipe(components: 2)) },
    NewRun(testDescription: "swapped axes", swaps: true) { try $0.swapColumns() },
  ]

  private func edited() throws -> Run {
    var run = try Runs.opened("iris")
    run.advance(times: 2)
    _ = try run.addPoint(Point(9, 9))
    _ = try run.removePoint(3)
    run.advance(times: 2)
    return run
  }

  @Test(arguments: newRuns) func pointsStay(_ new: NewRun) throws {
    var run = try edited()
    let before = run
    try new.begin(&run)
    #expect(run.number == before.number + 1)
    #expect(run.timeline.entries.count == 1)
    #expect(run.dataset == (new.swaps ? before.dataset.swapped : before.dataset))
    #expect(run.model.observations.count == 150)
    #expect(run.dataset.edits.added == 1 && run.dataset.edits.removed == [3])
    #expect(!run.losses(since: before).contains { $0.contains("point") })
    run.advance(times: 4)
    #expect(run.bound.identityError.magnitude < 1e-9)
  }

  /// Twice swapped, the data are as before.
  @Test func axesAreSwappedBack() throws {
    var run = try edited()
    let before = run.dataset
    try run.swapColumns()
    #expect(run.dataset.points.x == before.points.y && run.dataset.points.y == before.points.x)
    #expect(run.dataset.x == before.y && run.dataset.xColumn == before.yColumn)
    try run.swapColumns()
    #expect(run.dataset == before)
  }

  /// A new run begins on the data of the present state, so going back before an edit leaves it out.
  @Test func thePresentStateCounts() throws {
    var run = try edited()
    run.timeline.go(to: 3)
    try run.restart()
    #expect(run.dataset.edits.added == 1 && run.dataset.edits.removed.isEmpty)
  }

  @Test func otherColumnsAndDataSayWhatIsLost() throws {
    var run = try edited()
    let before = run
    _ = try run.changeColumn(of: .x)
    #expect(run.dataset.edits.added == 0 && run.dataset.edits.removed == [3])
    #expect(run.dataset.points.count == 149)
    #expect(
      run.losses(since: before).filter { $0.contains("point") } == [
        "1 added point has no \(run.dataset.x.title) and is gone: U brings it back"
      ])
    run = before
    _ = try run.addPoint(Point(8, 8))
    let two = run
    _ = try run.open(try #require(Catalogue.entry(named: "wine")))
    #expect(run.dataset.edits.isEmpty)
    #expect(
      run.losses(since: two).first
        == "2 added points and 1 removed point of \(two.dataset.title) are forgotten:"
        + " U brings them back")
  }

  /// A removed row stays removed in every pair of columns, also after columns without a value in it, and a seed
  /// and a restart keep it so.
  @Test func removedRowsStayInOtherColumns() throws {
    let text = "a,b,c,d\n0,3,2,\n1,1,7,4\n2,4,1,1\n3,1,8,4\n4,5,2,2\n5,9,8,1\n6,2,1,3\n7,6,,5\n"
    let table = try Table(reading: Array(text.utf8), file: "t")
    var data = try Dataset(table, name: "t", title: "t", x: "a", y: "b", skipMissing: true)
    data = data.removing(point: 0).removing(point: 1)
    #expect(data.points.x == [1, 3, 4, 5, 6, 7] && data.edits.removed == [0, 2])
    // Row 1 has no d: the present columns have row 3 only to remove.
    data = try data.choosing(x: "a", y: "d")
    #expect(data.points.x == [1, 3, 4, 5, 6, 7] && data.edits.removed == [1])
    data = data.removing(point: 5)
    data = try data.choosing(x: "a", y: "c")
    #expect(data.points.x == [1, 3, 4, 5, 6] && data.edits.removed == [0, 2])
    data = try data.choosing(x: "b", y: "a")
    #expect(data.points.y == [1, 3, 4, 5, 6] && data.edits.removed == [0, 2, 7])
  }

  /// Removing the points that were added leaves no edit, and the numbers are those of the table.
  @Test func editsAreCounted() throws {
    var run = try Runs.opened("iris")
    _ = try run.addPoint(Point(9, 9))
    _ = try run.removePoint(150)
    #expect(run.dataset.edits.isEmpty)
    for n in [5, 5, 4, 0] { _ = try run.removePoint(n) }
    #expect(run.dataset.edits.removed == [0, 4, 5, 6])
    _ = try run.removePoint(0)
    #expect(run.dataset.edits.removed == [0, 1, 4, 5, 6])
  }
}
