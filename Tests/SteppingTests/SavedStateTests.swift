import Datasets
import JSON
import Mixtures
import Plane
import Testing

@testable import Stepping

/// θ as a start file, and the points with their q, as `S` writes them.
@Suite struct SavedStateTests {
  /// Runs of every family in every number of dimensions that it has.
  static let runs: [(name: String, family: String)] = [
    ("old-faithful", "gaussian"), ("old-faithful", "student-t:2.5"), ("old-faithful", "lines"),
    ("coins", "coins"), ("waiting", "gaussian"), ("waiting", "student-t"), ("outliers", "gaussian"),
  ]

  private func run(_ name: String, _ family: String, halfSteps: Int) throws -> Run {
    var run = try Runs.opened(name) { $0.familyName = family }
    run.advance(times: halfSteps)
    return run
  }

  /// A run that starts from the file has the same θ and log p.
  @Test(arguments: runs) func aStartFileLeadsToTheSameState(_ name: String, _ family: String) throws
  {
    for halfSteps in [0, 2, 40] {
      let run = try run(name, family, halfSteps: halfSteps)
      let node = try JSONNode(reading: Array(StartFile.text(run).utf8), file: "start.json")
      let mixture = try MixtureFile.mixture(node, family: run.model.family)
      let present = run.timeline.present
      expectSame(mixture, present.parameters)
      let again = try Runs.opened(name) {
        $0.familyName = family
        $0.components = mixture.count
        $0.start = .given(mixture, name: "start.json")
      }
      expectSame(again.timeline.start.parameters, present.parameters)
      let change = again.bound.logLikelihood - present.bound.logLikelihood
      #expect(change.magnitude <= 1e-12 * present.bound.logLikelihood.magnitude)
    }
  }

  /// Equal up to the rounding of a change of units.
  private func expectSame(_ a: Mixture, _ b: Mixture) {
    #expect(a.weights == b.weights && a.count == b.count)
    for (one, other) in zip(a.components, b.components) {
      for slot in 0..<8 {
        let error = (one.values[slot] - other.values[slot]).magnitude
        #expect(error <= 1e-14 * max(1, other.values[slot].magnitude), "\(one) \(other)")
      }
    }
  }

  /// A collapsed component is in the file as it is.
  @Test func aCollapsedStateReadsBack() throws {
    var run = try Runs.opened("two-point-collapse")
    run.converge()
    let node = try JSONNode(reading: Array(StartFile.text(run).utf8), file: "start.json")
    #expect(
      try MixtureFile.mixture(node, family: run.model.family) == run.timeline.present.parameters)
  }

  private func rows(_ run: Run) -> [[String]] {
    PointsFile.text(run).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func thePointsHaveTheirShares() throws {
    for halfSteps in [0, 1, 6] {
      let run = try run("old-faithful", "gaussian", halfSteps: halfSteps)
      let rows = rows(run)
      #expect(rows[0] == ["eruptions", "waiting", "component", "q1", "q2"])
      #expect(rows.count == 273)
      run.timeline.present.forEachResponsibility { n, q in
        let row = rows[n + 1]
        let point = run.dataset.points[n]
        #expect(row.prefix(2).map { Double($0) } == [point.x, point.y])
        #expect(row.suffix(2).map { Double($0) } == [q[0], q[1]])
        #expect(row[2] == (q[1] > q[0] ? "2" : "1"))
      }
    }
  }

  @Test func oneDimensionHasNoY() throws {
    let rows = rows(try run("waiting", "gaussian", halfSteps: 2))
    #expect(rows[0] == ["waiting", "component", "q1", "q2"])
    #expect(rows.allSatisfy { $0.count == 4 })
  }

  /// Names and classes come first. An added point has neither. A column of the data may have a name of ours.
  @Test func namesAndClassesComeFirst() throws {
    let text =
      "who,sort,component,q1\nann,a,1,2\n\"b,b\",b,2,1\ncy,a,3,5\ndi,b,5,3\ned,a,4,4\nfi,b,6,1\n"
    let table = try Table(reading: Array(text.utf8), file: "x.csv")
    let dataset = try Dataset(table, name: "x.csv", title: "x.csv", x: "component", y: "q1")
    var run = try Run(dataset: dataset, recipe: Recipe(components: 2))
    let lines = PointsFile.text(run).split(separator: "\n")
    #expect(lines[0] == "who,sort,component,q1,component_of_the_run,q1_of_the_run,q2")
    #expect(lines[1].hasPrefix("ann,a,1,2,") && lines[2].hasPrefix("\"b,b\",b,2,1,"))
    _ = try run.addPoint(Point(3, 3))
    let edited = PointsFile.text(run).split(separator: "\n")
    #expect(edited[0].hasPrefix("who,component,q1,"))
    #expect(edited.last?.hasPrefix(",3,3,") == true)
  }
}
