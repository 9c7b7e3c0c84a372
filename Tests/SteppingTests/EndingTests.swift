import Datasets
import Mixtures
import Testing

@testable import Stepping

/// The reasons why a run stops.
@Suite struct EndingTests {
  @Test func aDrawnQNeverConverges() throws {
    var run = try Runs.opened("overlap") { $0.rules.expectation = .sampled }
    run.converge()
    #expect(run.timeline.ending == .unsettled)
    #expect(run.timeline.present.iteration == 200)
    run.converge()
    #expect(run.timeline.ending == .unsettled)
    #expect(run.timeline.present.iteration == 400)
  }

  /// Rules that change on the way change the objective: its loss is no convergence.
  @Test func otherRulesAreNoConvergence() throws {
    var run = try Runs.oldFaithful()
    run.advance()
    _ = try run.change(.expectation(.hard))
    run.advance(times: 2)
    _ = try run.change(.expectation(.tempered(0.3)))
    run.advance()
    #expect(run.timeline.present.origin == .taken(.maximization))
    #expect(run.timeline.iterationGain == nil)
    #expect(run.timeline.ending == nil)
  }

  /// The first M-step under a narrower shape loses once: the run goes on.
  @Test(arguments: [CovarianceShape.spherical, .diagonal, .tied])
  func aProjectionIsNoConvergence(_ shape: CovarianceShape) throws {
    var run = try Runs.oldFaithful()
    _ = try run.change(.shape(shape))
    run.converge()
    #expect(run.timeline.ending == .converged)
    #expect(run.timeline.present.iteration > 5)
    let gain = try #require(run.timeline.iterationGain)
    #expect(gain >= 0 && gain < 1e-5)
  }

  /// Only an M-step ends an iteration.
  @Test func anExpectationStepIsNoEnd() throws {
    var run = try Runs.oldFaithful().converged()
    run.advance(.expectation)
    #expect(run.timeline.iterationGain == nil)
    #expect(run.timeline.ending == nil)
  }

  @Test func patienceEndsARunThatStillGains() {
    let end = IterationEnd(iteration: 30, logPosterior: -1000, events: [])
    #expect(Ending(of: end, gain: 1, under: .soft, patience: 31) == nil)
    #expect(Ending(of: end, gain: 1, under: .soft, patience: 30) == .patience)
    #expect(Ending(of: end, gain: 1e-7, under: .soft, patience: 30) == .converged)
    #expect(Ending(of: end, gain: 1e-6 + 1e-8, under: .soft, patience: 31) == nil)
    let projected = IterationEnd(iteration: 30, logPosterior: -1000, events: [.projected])
    #expect(Ending(of: projected, gain: -5, under: .soft, patience: 31) == nil)
    // A threshold of one's own, and a fall that is no end.
    #expect(Ending(of: end, gain: 0.5, under: .soft, below: 1) == .converged)
    #expect(Ending(of: end, gain: 1e-7, under: .soft, below: 1e-8) == nil)
    #expect(Ending(of: end, gain: 0, under: .soft, below: 1e-8) == .converged)
    #expect(Ending(of: end, gain: -1e-12, under: .soft, below: 1e-8) == .converged)
    #expect(Ending(of: end, gain: -5, under: .soft, below: 1e-8) == nil)
    #expect(Ending(of: end, gain: -5, under: .hard, patience: 30) == .patience)
    #expect(Ending(of: end, gain: 0, under: .sampled, below: 1) == nil)
  }

  /// A trace with the threshold of `c` ends where `c` does, under every rule and from falls that are lawful.
  @Test(
    arguments: [
      ExpectationRule.soft, .hard, .tempered(0.7), .tempered(2), .partial(blocks: 4), .sampled,
      .frozen,
    ], ["old-faithful", "wdbc"])
  func aTraceEndsWhereARunToConvergenceDoes(_ rule: ExpectationRule, _ name: String) throws {
    for shape in [CovarianceShape.full, .spherical] {
      let run = try Runs.opened(name) {
        $0.rules.expectation = rule
        $0.rules.shape = shape
      }
      let end = run.converged().timeline
      let threshold = 1e-9 * (1 + end.present.logPosterior.magnitude)
      var last = run.timeline.start
      let stop = Trace(rules: run.rules).run(from: last, until: .gain(threshold)) { fit, _ in
        last = fit
      }
      #expect(last == end.present, "\(shape) \(last.iteration) \(end.present.iteration)")
      guard case .iteration(end.present.iteration, end.ending, _) = stop else {
        Issue.record("\(stop)")
        continue
      }
    }
  }

  /// The reasons name the objective.
  @Test func theReasonNamesTheObjective() throws {
    func reason(_ ending: Ending, _ change: (inout Recipe) -> Void) throws -> String? {
      try TraceWriter(format: .csv, run: Runs.oldFaithful(change))
        .reason(.iteration(7, ending, gain: 0.25))
    }
    #expect(
      try reason(.converged) { _ in } == "stopped after iteration 7: it gained 0.25 nats of log p")
    #expect(
      try reason(.converged) {
        $0.rules.expectation = .partial(blocks: 4)
        $0.prior = .usual
      } == "stopped after iteration 7: it gained 0.25 nats of L*")
    #expect(
      try reason(.converged) { $0.rules.expectation = .tempered(0.5) }
        == "stopped after iteration 7: it gained 0.25 nats of F_β")
    #expect(try reason(.patience) { _ in } == "stopped after 7 iterations, the most there are")
    #expect(
      try reason(.unsettled) { $0.rules.expectation = .sampled }
        == "stopped after iteration 7: a q that is drawn never settles")
  }

  /// Reference numbers of the four rules, and the iteration of an edit that begins the count anew.
  @Test func theStoppingRulesOfTheCatalogue() throws {
    func stops(_ name: String) throws -> [Int?] {
      let iterations = try Runs.opened(name).converged().timeline.iterations()
      return StoppingRule.allCases.map { $0.stop(iterations) }
    }
    #expect(try stops("old-faithful") == [8, 10, 11, 9])
    #expect(try stops("wdbc")[2] == 87)
  }

  /// A run to convergence after an edit counts from the edit.
  @Test func anEditEndsNoIteration() throws {
    var run = try Runs.oldFaithful().converged()
    let before = run.timeline.present.iteration
    run.randomizeResponsibilities()
    #expect(run.timeline.ending == nil && run.timeline.iterationGain == nil)
    run.advance(.maximization)
    #expect(run.timeline.ending == nil && run.timeline.iterationGain == nil)
    run.converge()
    #expect(run.timeline.ending == .converged && run.timeline.present.iteration > before + 2)
    // m m at rest: one iteration, its last M.
    run.advance(.maximization)
    #expect(run.timeline.ending == .converged)
    #expect(run.timeline.iterationGain == run.timeline.iterations().gain)
  }

  /// Every data set of the catalogue ends where its entry says.
  @Test(arguments: Catalogue.entries.filter { $0.reaches != nil }.map(\.name))
  func aDatasetReachesWhatItsEntrySays(_ name: String) throws {
    let reaches = try #require(Catalogue.entry(named: name)?.reaches)
    var run = try Runs.opened(name)
    #expect(run.startName == "classroom start")
    #expect(run.bound.divergence > 0)
    run.converge()
    #expect((run.bound.logLikelihood - reaches.logLikelihood).magnitude < 2e-3)
    #expect((run.timeline.present.iteration - reaches.iterations).magnitude <= 1)
  }
}
