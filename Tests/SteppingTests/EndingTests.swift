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
  }

  /// Every data set of the catalogue ends where its entry says.
  @Test(arguments: Catalogue.entries.filter { $0.reaches != nil }.map(\.name))
  func aDatasetReachesWhatItsEntrySays(_ name: String) throws {
    let reaches = try #require(Catalogue.entry(named: name)?.reaches)
    var run = try Runs.opened(name)
    #expect(run.startName == "classroom start")
    #expect(run.bound.gap > 0)
    run.converge()
    #expect((run.bound.logLikelihood - reaches.logLikelihood).magnitude < 2e-3)
    #expect((run.timeline.present.iteration - reaches.iterations).magnitude <= 1)
  }
}
