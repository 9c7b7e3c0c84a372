import Datasets
import Mixtures
import Testing

@testable import Stepping

/// Columns of a user's own file on the axes and as labels.
@Suite struct ColumnChangeTests {
  private static let text = """
    id,a,b,price,code,kind,place
    1,1.5,2,5%,58,old,Rome
    2,4,7.5,6%,58,new,Oslo
    3,3,1,7%,58,old,Lima
    4,8,2,8%,58,new,Bonn
    5,6,6,9%,58,new,Kyiv
    """

  private func run(_ text: String = text, skipMissing: Bool = false) throws -> Run {
    let table = try Table(reading: Array(text.utf8), file: "own.csv")
    return try Run(
      dataset: Dataset(
        table, name: "own.csv", title: "own.csv", skipMissing: skipMissing),
      recipe: Recipe(components: 1))
  }

  private func axes(_ run: Run) -> [String] {
    [run.dataset.x, run.dataset.y].compactMap(\.?.title)
  }

  @Test func aColumnIsPutOnAnAxis() throws {
    var run = try run()
    #expect(axes(run) == ["a", "b"])
    #expect(try run.show(column: 0, on: .y) == nil)
    #expect(axes(run) == ["a", "id"] && run.number == 1 && run.timeline.entries.count == 1)
    #expect(try run.show(column: 2, on: .x) == nil)
    #expect(axes(run) == ["b", "id"])
    // The column of the other axis.
    #expect(try run.show(column: 0, on: .x) == nil)
    #expect(axes(run) == ["id", "b"] && run.number == 3)
  }

  @Test(arguments: [
    (1, "'a' is on x already"), (3, "'price' cannot be an axis: '5%' in line 2 is a percentage"),
    (4, "'code' cannot be an axis: is 58 in every row"),
    (6, "'place' cannot be an axis: 'Rome' in line 2 is not a number"),
  ])
  func otherColumnsSayWhy(column: Int, notice: String) throws {
    var run = try run()
    let before = run
    #expect(try run.show(column: column, on: .x) == notice)
    #expect(run == before)
  }

  @Test func aColumnThatDoesNotExistIsIgnored() throws {
    var run = try run()
    let before = run
    for column in [-1, 7, .max] {
      #expect(try run.show(column: column, on: .y) == nil)
      #expect(try run.takeLabels(from: column) == nil)
    }
    #expect(run == before)
  }

  @Test func theNextColumnIsOneThatCanBeAnAxis() throws {
    var run = try run()
    #expect(try run.changeColumn(of: .y) == nil)
    #expect(axes(run) == ["a", "id"])
    var none = try self.run("a,price,b\n1,5%,2\n2,6%,7\n3,7%,1\n5,8%,5\n")
    #expect(
      try none.changeColumn(of: .x)
        == "no other column can be an axis: 'price' ('5%' in line 2 is a percentage)")
    var two = try self.run("a,b\n1,2\n2,7\n3,1\n5,5\n")
    #expect(try two.changeColumn(of: .x) == "these data have no other column")
  }

  /// A column with a missing value is named, and the one after it is taken.
  @Test func aColumnWithAGapIsPassedOver() throws {
    let text = "a,b,c,d\n1,2,,4\n2,7,1,1\n3,1,2,8\n5,5,3,2\n"
    var run = try run(text)
    let notice = try #require(try run.changeColumn(of: .y))
    #expect(notice.hasPrefix("passed over: own.csv:2:5: the value in column 'c' is missing"))
    #expect(axes(run) == ["a", "d"])
    var skipping = try self.run(text, skipMissing: true)
    #expect(try skipping.changeColumn(of: .y) == nil)
    #expect(axes(skipping) == ["a", "c"] && skipping.dataset.points.count == 3)
    var last = try self.run("a,b,c\n1,2,\n2,7,1\n3,1,2\n5,5,3\n")
    let before = last
    #expect(throws: RunError.self) { try last.changeColumn(of: .y) }
    #expect(last == before)
  }

  /// Labels change the data of every state and nothing else.
  @Test func labelsLeaveTheRunAlone() throws {
    var run = try run()
    run.advance()
    run.advance()
    _ = try run.removePoint(1)
    run.timeline.go(to: 1)
    run.advance(.expectation)
    let before = run
    #expect(
      try run.takeLabels(from: 5) == "the known classes are those of 'kind': o shows the classes")
    #expect(run.dataset.classes?.names == ["old", "new"])
    #expect(run.number == before.number && run.timeline.position == before.timeline.position)
    #expect(run.timeline.entries == before.timeline.entries)
    #expect(run.timeline.branches == before.timeline.branches)
    let all = run.timeline.entries + run.timeline.branches.flatMap(\.entries)
    #expect(run.timeline.branches.count == 1)
    for entry in all {
      let dataset = run.timeline.dataset(of: entry)
      #expect(
        dataset.classColumn == 5
          && dataset.points.count == entry.fit.model.observations.count)
      #expect(dataset.classes?.index.count == dataset.points.count)
    }
    #expect(
      try run.takeLabels(from: 6)
        == "the names of the points are those of 'place': i shows the names")
    #expect(run.dataset.classes == nil && run.dataset.name(ofPoint: 0) == "Rome")
  }

  @Test func addedPointsHaveNoClass() throws {
    var run = try run()
    _ = try run.addPoint(.init(3, 4))
    #expect(
      try run.takeLabels(from: 5)
        == "'kind' has the known classes, but the added points have none")
    #expect(run.dataset.classes == nil)
    run.timeline.go(to: 0)
    #expect(run.dataset.classes?.names == ["old", "new"])
  }

  @Test func aColumnWithoutLabelsIsAnError() throws {
    var run = try run()
    let before = run
    #expect(throws: RunError.self) { try run.takeLabels(from: 4) }
    #expect(run == before)
  }
}
