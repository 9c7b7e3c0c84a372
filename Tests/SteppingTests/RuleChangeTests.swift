import Mixtures
import Testing

@testable import Stepping

/// Other rules: the run continues from the present state, or branches.
@Suite struct RuleChangeTests {
  /// A change, and what becomes of the rules. The states stay as they are.
  @Test(arguments: [
    ("E-step", RuleChange.expectation(.hard)), ("M-step", .maximization(.damped(0.5))),
    ("hold", .hold(.weights)), ("shape", .shape(.tied)),
  ])
  func aChangeTouchesOnlyTheRules(_ name: String, _ change: RuleChange) throws {
    var run = try stepped(4)
    var expected = run
    switch change {
    case .expectation(let rule): expected.recipe.rules.expectation = rule
    case .maximization(let rule): expected.recipe.rules.maximization = rule
    case .hold(let block): expected.recipe.rules.held = block
    case .shape(let shape): expected.recipe.rules.shape = shape
    case .prior, .family: Issue.record("\(name) changes the states")
    }
    #expect(try run.change(change) != nil)
    #expect(run == expected)
  }

  @Test func holdingTwiceReleases() throws {
    var run = try Runs.oldFaithful()
    let before = run
    #expect(try run.change(.hold(.weights)) == "the M-step holds weights")
    #expect(run.recipe.rules.held == .weights)
    #expect(try run.change(.hold(.weights)) == "nothing is held")
    #expect(run == before)
  }

  @Test func theNextHalfStepFollowsTheNewRule() throws {
    var run = try stepped(4)
    _ = try run.change(.expectation(.hard))
    run.advance()
    #expect(run.bound.divergence > 0)
    #expect(run.timeline.presentEntry.rules.expectation == .hard)
    #expect(run.changes == [5])
    _ = try run.change(.maximization(.damped(0.5)))
    _ = try run.change(.hold(.weights))
    let weights = run.timeline.present.mixture.weights
    run.advance()
    #expect(run.timeline.present.mixture.weights == weights)
    #expect(run.changes == [5, 6])
    #expect(run.timeline.branches.isEmpty)
  }

  @Test func afterGoingBackAnotherRuleBranches() throws {
    var run = try stepped(6)
    let recorded = run.timeline.entries
    run.timeline.go(to: 2)
    _ = try run.change(.expectation(.tempered(0.5)))
    #expect(run.timeline.entries.count == 7)
    run.advance()
    #expect(run.timeline.entries.count == 4)
    #expect(run.timeline.branches.map(run.timeline.fork) == [2])
    #expect(run.timeline.branches.map(\.entries) == [recorded])
    #expect(run.timeline.branches[0].entries[3].rules.expectation == .soft)
  }

  /// The rules and the prior of a branch are in force once it is open.
  @Test func aBranchBringsItsRules() throws {
    var run = try stepped(4)
    let (soft, recipe) = (run.timeline.entries, run.recipe)
    run.timeline.go(to: 2)
    _ = try run.change(.expectation(.hard))
    _ = try run.change(.prior(.usual))
    run.advance(times: 3)
    let hard = run
    let taken = run.swapBranch(0)
    #expect(taken == 2)
    #expect(run.timeline.entries == soft)
    #expect(run.recipe == recipe)
    #expect(run.prior == nil)
    let back = run.swapBranch(0)
    #expect(back == 4)
    #expect(run == hard)
    let missing = run.swapBranch(1)
    #expect(missing == nil)
  }

  /// A prior from a file is chosen again by opening its branch, and a branch with another prior is
  /// not compared.
  @Test func aBranchBringsItsPrior() throws {
    var fields = PriorFields()
    fields.concentration = 3
    let given = PriorChoice.given(fields, name: "mine.json")
    var run = try Runs.oldFaithful { $0.prior = given }
    run.advance(times: 4)
    let prior = run.prior
    run.timeline.go(to: 2)
    _ = try run.change(.prior(.none))
    run.advance(times: 2)
    #expect(run.prior == nil && run.recipe.prior == .none)
    let branch = run.timeline.branches[0].entries
    #expect(branch[2].isComparable(with: run.timeline.entries[2]))
    #expect(!branch[4].isComparable(with: run.timeline.presentEntry))
    let taken = run.swapBranch(0)
    #expect(taken == 2)
    #expect(run.prior == prior && run.recipe.prior == given)
  }

  @Test func aPriorIsAStateOfItsOwn() throws {
    var run = try stepped(4)
    let before = run.timeline.present
    _ = try run.change(.prior(.usual))
    let after = run.timeline.present
    #expect(run.timeline.position == 5)
    #expect(after.origin == .edited(.prior))
    #expect(after.bound.logLikelihood == before.bound.logLikelihood)
    #expect(after.bound.lowerBound == before.bound.lowerBound)
    #expect(after.bound.logPrior != 0)
    let same = run
    #expect(try run.change(.prior(.usual)) == "the prior is default already")
    #expect(run == same)
    for _ in 0..<20 {
      let objective = run.bound.objective
      run.advance()
      #expect(run.bound.objective >= objective - 1e-9)
    }
    _ = try run.change(.prior(.none))
    #expect(run.prior == nil)
    #expect(run.bound.logPrior == 0)
  }

  @Test func aFamilyBeginsAnotherRun() throws {
    var run = try stepped(4)
    _ = try run.change(.shape(.spherical))
    _ = try run.change(.family("lines"))
    #expect(run.recipe.familyName == "lines")
    #expect(run.recipe.rules.shape == .full)
    #expect(run.number == 1)
    #expect(run.timeline.entries.count == 1)
    #expect(run.timeline.branches.isEmpty)
    let lines = run
    #expect(throws: RunError(.usage, "the family lines has no shape spherical")) {
      _ = try run.change(.shape(.spherical))
    }
    #expect(throws: RunError.self) { _ = try run.change(.family("beta")) }
    #expect(run == lines)
  }

  /// The sentence of a prior file that the family cannot use.
  @Test func aPriorMustFitTheFamily() throws {
    var run = try Runs.oldFaithful { $0.familyName = "lines" }
    let before = run
    var fields = PriorFields()
    fields.degreesOfFreedom = 4
    #expect(throws: RunError.self) {
      _ = try run.change(.prior(.given(fields, name: "p.json")))
    }
    #expect(run == before)
  }

  private func stepped(_ count: Int) throws -> Run {
    var run = try Runs.oldFaithful()
    run.advance(times: count)
    return run
  }
}
