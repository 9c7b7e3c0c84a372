import Datasets
import Mixtures
import Plane
import Testing

@testable import Stepping

/// Changes that the demand of a family refuses, and the words about them.
@Suite struct RegularityChangeTests {
  private func run(_ text: String, family: String, components: Int = 1) throws -> Run {
    let table = try Table(reading: Array(text.utf8), file: "own.csv")
    return try Run(
      dataset: Dataset(table, name: "own.csv", title: "own.csv", x: "a", y: "b"),
      recipe: Recipe(components: components, familyName: family))
  }

  private static let slanted = "a,b,c\n0,1,4\n1,3,4.5\n2,5,1\n5,11,2\n"

  @Test(arguments: ["gaussian", "student-t"])
  func pointsOnALineKeepTheirFamily(_ other: String) throws {
    var run = try run(Self.slanted, family: "lines")
    let before = run
    let words = "the family stays lines: all points of 'a' and 'b' lie on one line"
    #expect(throws: RunError(.data, words)) { _ = try run.change(.family(other)) }
    #expect(run == before)
    // Other columns are the way out.
    #expect(try run.show(column: 2, on: .y) == nil)
    _ = try run.change(.family(other))
    #expect(run.model.family.name == other)
  }

  @Test func aRunSaysWhyItCannotBegin() throws {
    let words =
      "own.csv: all points of 'a' and 'b' lie on one line; choose other columns with --x and --y"
    #expect(throws: RunError(.data, words)) {
      _ = try self.run(Self.slanted, family: "gaussian")
    }
  }

  @Test func aColumnWithoutSpreadIsNoXForLines() throws {
    var run = try run("a,b,c\n0,5,4\n1,5,4.5\n2,5,1\n5,5,2\n", family: "lines")
    let before = run
    #expect(throws: RunError.self) { try run.swapColumns() }
    #expect(run == before)
  }

  @Test func removedPointsLeaveASpreadInX() throws {
    var run = try run("a,b\n0,1\n0,3\n2,5\n", family: "lines")
    let words = "without that point the rest would have one x or be too few"
    #expect(throws: RunError(.data, words)) { _ = try run.removePoint(2) }
    #expect(try run.removePoint(0) == "point 1 removed: N = 2")
  }
}
