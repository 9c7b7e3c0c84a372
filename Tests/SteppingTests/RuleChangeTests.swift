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

  /// Under a prior log p(θ) depends on the shape, so that another shape is a state of its own.
  @Test func aShapeUnderAPriorIsAStateOfItsOwn() throws {
    var run = try stepped(4)
    _ = try run.change(.prior(.usual))
    let before = run
    #expect(
      try run.change(.shape(.spherical)) == "from the next M-step on: covariances spherical")
    var expected = before
    expected.recipe.rules.shape = .spherical
    expected.timeline.edit(
      before.timeline.present.remeasured(rules: expected.rules), rules: expected.rules)
    #expect(run == expected)
    #expect(run.timeline.present.origin == .edited(.prior))
    #expect(run.bound.logPrior != before.bound.logPrior)
    #expect(run.changes == [5, 6])
    #expect(try run.change(.shape(.spherical)) == "the covariances are spherical already")
    #expect(run == expected)
    let present = run.timeline.present
    run.advance(.expectation)
    #expect(run.timeline.present.logPosterior == present.logPosterior)
  }

  /// log p(θ) of lines does not depend on the shape.
  @Test func aShapeThatLeavesThePriorIsNoState() throws {
    var run = try Runs.oldFaithful {
      $0.familyName = "lines"
      $0.prior = .usual
    }
    run.advance(times: 3)
    var expected = run
    _ = try run.change(.shape(.tied))
    expected.recipe.rules.shape = .tied
    #expect(run == expected)
  }

  /// A state before the change of a prior, and the half-step that follows it under the new prior, are compared with
  /// the log p(θ) of that half-step.
  @Test func theStateBeforeHasTheSameLogPrior() throws {
    for choice in [PriorChoice.usual, .none] {
      var run = try Runs.oldFaithful { $0.prior = choice == .none ? .usual : .none }
      run.toggleGuessing()
      run.advance(times: 4)
      _ = try run.change(.prior(choice))
      run.timeline.go(to: 2)
      let back = run.timeline.present
      #expect(run.timeline.measured(run.timeline.presentEntry) == back)
      let asks = run.asks(before: .expectation)
      #expect(asks)
      for move in [Guessing.Move.stay, .up, .down] { _ = run.guess(move) }
      #expect(run.guessing?.question?.answers == [.stay, .up, .down])
      let previous = try #require(run.timeline.previous)
      #expect(previous.bound.logPrior == run.bound.logPrior)
      #expect(previous.bound.logPrior != back.bound.logPrior)
      #expect(BoundChange(from: previous.bound, to: run.bound).logPosterior == 0)
      run.advance(.maximization)
      for law in Law.ofNumbers {
        let verdict = law.verdict(
          from: run.timeline.previous, to: run.timeline.present,
          rules: run.timeline.presentEntry.rules)
        #expect(verdict != .broken, "\(law) \(choice)")
      }
      #expect(!TraceWriter(format: .csv, run: run).history.contains("broken"))
    }
  }

  /// A choice of the prior that the present state has already adds no state.
  @Test func thePriorOfAnEarlierStateIsNoStateThere() throws {
    var run = try stepped(4)
    _ = try run.change(.prior(.usual))
    run.timeline.go(to: 2)
    let timeline = run.timeline
    _ = try run.change(.prior(.none))
    #expect(run.timeline == timeline)
    #expect(run.prior == nil)
  }

  /// Under a prior the value of a branch of another shape is of another function.
  @Test func aBranchOfAnotherShapeIsNotComparedUnderAPrior() throws {
    for (choice, isComparable) in [(PriorChoice.usual, false), (.none, true)] {
      var run = try Runs.oldFaithful { $0.prior = choice }
      run.advance(times: 4)
      run.timeline.go(to: 2)
      _ = try run.change(.shape(.tied))
      run.advance(times: 2)
      let end = try #require(run.timeline.branches.first?.entries.last)
      #expect(end.isComparable(with: run.timeline.presentEntry) == isComparable)
    }
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
