import Datasets
import JSON
import Mixtures
import Plane
import Testing

@testable import Stepping

/// Start files, prior files, recipes and traces.
@Suite struct FileTests {
  private func node(_ text: String) throws -> JSONNode {
    try JSONNode(reading: Array(text.utf8), file: "x.json")
  }

  @Test func aMixtureIsRead() throws {
    let mixture = try MixtureFile.mixture(
      node(
        #"{"weights":[0.25,0.75],"means":[[1,2],[3,4]],"#
          + #""covariances":[[[1,0.5],[0.5,2]],[[3,0],[0,4]]]}"#), family: GaussianFamily())
    let family = GaussianFamily()
    #expect(
      mixture
        == Mixture(
          weights: [0.25, 0.75],
          components: [
            family.component(
              mean: Point(1, 2), covariance: SymmetricMatrix(xx: 1, xy: 0.5, yy: 2)),
            family.component(mean: Point(3, 4), covariance: SymmetricMatrix(xx: 3, xy: 0, yy: 4)),
          ]))
  }

  /// A start file that is refused, and words of its error.
  @Test(arguments: [
    (#"{"weights":[],"means":[],"covariances":[]}"#, "found 0 weights"),
    (#"{"weights":[0.5,0.4],"means":[],"covariances":[]}"#, "the weights add up to 0.9"),
    (#"{"weights":[-1,2],"means":[],"covariances":[]}"#, "a weight is negative"),
    (
      #"{"weights":[1],"means":[[0,0]],"covariances":[[[1,0.5],[0.25,1]]]}"#,
      "the matrix is not symmetric"
    ),
    (#"{"weights":[1],"means":[[0,0]],"covariances":[[[1,2],[2,1]]]}"#, "component 1: "),
    (#"{"weights":[1],"means":[[0,0]]}"#, "covariances"),
    (
      #"{"weights":[1],"means":[[0,-1e151]],"covariances":[[[1,0],[0,1]]]}"#,
      "means[0][1]: -1e+151 is too large to be squared; give a number below 1e150"
    ),
    (
      #"{"weights":[1],"means":[[0,0]],"covariances":[[[1e308,0],[0,1]]]}"#,
      "covariances[0][0][0]: 1e+308 is too large to be squared"
    ),
    (#"{"weights":[1],"means":[[0,0]],"covariances":[[[1,0],[0,1]]],"mean":[]}"#, "mean"),
  ])
  func aWrongMixtureIsRefused(_ text: String, _ words: String) throws {
    let error = #expect(throws: DataError.self) {
      _ = try MixtureFile.mixture(node(text), family: GaussianFamily())
    }
    #expect(error?.description.hasPrefix("x.json:1:") == true)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: FamilyFormat.all.map(\.family))
  func aMixtureReadsBackToTheSame(_ name: String) throws {
    let isCounting = FamilyCatalogue.family(named: name)?.regularity == .counts
    let run =
      isCounting
      ? try Runs.opened("coins") { $0.components = 3 }
      : try Runs.oldFaithful(components: 3) { $0.familyName = name }
    let mixture = run.timeline.start.parameters
    let text = JSONValue.object(MixtureFile.members(mixture, family: run.model.family)).compact
    #expect(try MixtureFile.mixture(node(text), family: run.model.family) == mixture)
  }

  @Test(arguments: [
    #""mean":[0,1e200]"#, #""meanStrength":1e200"#, #""concentration":1e200"#,
    #""degreesOfFreedom":1e200"#, #""scale":[[1,0],[0,1e200]]"#,
  ])
  func aPriorWhoseSquaresOverflowIsRefused(_ member: String) throws {
    let error = #expect(throws: DataError.self) { try PriorFile.fields(node("{\(member)}")) }
    #expect(error?.description.contains("1e+200 is too large to be squared") == true)
    _ = try PriorFile.fields(node("{\(member.replacing("1e200", with: "1e150"))}"))
  }

  /// A component so far away that its log joint is not finite has no share of L.
  @Test func aStartWithoutAFiniteBoundIsRefused() throws {
    let far = try MixtureFile.mixture(
      node(
        #"{"weights":[0.5,0.5],"means":[[1e150,0],[3,70]],"#
          + #""covariances":[[[1e-20,0],[0,1e-20]],[[1,0],[0,100]]]}"#), family: GaussianFamily())
    let error = #expect(throws: RunError.self) {
      try Runs.oldFaithful { $0.start = .given(far, name: "far.json") }
    }
    #expect(error?.description.contains("so far from the data that L is not finite") == true)
  }

  @Test func aPriorFileFillsTheDefaults() throws {
    let fields = try PriorFile.fields(
      node(#"{"concentration":2,"mean":[3.5,70],"scale":[[0.1,0],[0,10]]}"#))
    var expected = PriorFields()
    expected.concentration = 2
    expected.mean = Point(3.5, 70)
    expected.scale = SymmetricMatrix(xx: 0.1, xy: 0, yy: 10)
    #expect(fields == expected)
    let usual = try #require(try Runs.oldFaithful { $0.prior = .usual }.prior)
    let prior = try #require(
      try Runs.oldFaithful { $0.prior = .given(fields, name: "p.json") }.prior)
    #expect(
      prior
        == Prior(
          concentration: 2, mean: Point(3.5, 70), meanStrength: usual.meanStrength,
          degreesOfFreedom: usual.degreesOfFreedom,
          scale: SymmetricMatrix(xx: 0.1, xy: 0, yy: 10)))
    #expect(throws: DataError.self) { _ = try PriorFile.fields(node(#"{"strength":1}"#)) }
  }

  @Test func aRecipeNamesEveryChoice() throws {
    let run = try Runs.oldFaithful {
      $0.rules.expectation = .tempered(0.5)
      $0.rules.maximization = .damped(0.2)
      $0.rules.held = .weights
      $0.seed = 7
    }
    let text = RecipeFile.json(run).compact
    for member in [
      #""program":"emscope""#, #""data":"old-faithful""#, #""points":272"#, #""components":2"#,
      #""family":"gaussian""#, #""covariance":"full""#, #""expectation":"tempered:0.5""#,
      #""maximization":"damped:0.2""#, #""hold":["weights"]"#, #""prior":null"#, #""seed":"7""#,
      #""init":"classroom start""#, #""start":{"weights":[0."#,
    ] {
      #expect(text.contains(member), "\(member) in \(text)")
    }
    #expect(
      RecipeFile.json(try Runs.oldFaithful { $0.prior = .usual }).compact
        .contains(#""prior":{"concentration":"#))
  }

  /// The numbers of a table read back to those of the fits.
  @Test func aTraceHasALineForEachHalfStep() throws {
    var run = try Runs.oldFaithful()
    run.advance(times: 4)
    let lines = TraceWriter(format: .csv, run: run).history.split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(lines.count == 6)
    #expect(Array(lines[0].prefix(3)) == ["half_step", "iteration", "phase"])
    #expect(Set(lines.map(\.count)).count == 1)
    #expect(lines.dropFirst().map { $0[0] } == ["0", "1", "2", "3", "4"])
    #expect(lines.dropFirst().map { $0[1] } == ["0", "1", "1", "2", "2"])
    for (line, entry) in zip(lines.dropFirst(), run.timeline.entries) {
      #expect(line[2] == entry.fit.origin.code)
      #expect(line.contains("\(entry.fit.bound.logLikelihood)"))
    }
    let objects = TraceWriter(format: .jsonl, run: run).history.split(separator: "\n")
    #expect(objects.count == 6)
    #expect(String(objects[0]) == RecipeFile.json(run).compact)
    for object in objects.dropFirst() { _ = try node(String(object)) }
  }

  /// A trace tells the rules of each half-step: only tempered ones have a free energy.
  @Test func aTraceFollowsTheRules() throws {
    var run = try Runs.oldFaithful()
    run.advance(times: 2)
    _ = try run.change(.expectation(.tempered(0.5)))
    run.advance(times: 2)
    let lines = TraceWriter(format: .jsonl, run: run).history.split(separator: "\n")
    #expect(
      lines.map { $0.contains("\"free_energy\":") } == [false, false, false, false, true, true])
  }
}
