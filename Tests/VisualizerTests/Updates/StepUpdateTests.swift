import Mixtures
import Plane
import Screens
import Stepping
import Testing

@testable import Visualizer

/// Half-steps by hand: the position, the history, and nothing else but room in the view.
@Suite struct StepUpdateTests {
  /// An action on a running session of five states at the third, and what becomes of the history.
  struct Step: Sendable, CustomTestStringConvertible {
    let action: StepAction
    let position: Int
    let origin: Origin
    var entries = 5
    var branches = 0
    /// The states for which the view makes room.
    var seen: [Int] = []
    var testDescription: String { "\(action)" }
  }

  static let steps = [
    Step(action: .next, position: 3, origin: .taken(.expectation), seen: [3]),
    Step(action: .expectation, position: 3, origin: .taken(.expectation), seen: [3]),
    Step(
      action: .maximization, position: 3, origin: .taken(.maximization), entries: 4, branches: 1,
      seen: [3]),
    Step(action: .back, position: 1, origin: .taken(.expectation)),
    Step(action: .first, position: 0, origin: .start),
    Step(action: .latest, position: 4, origin: .taken(.maximization)),
    Step(action: .goTo(1), position: 1, origin: .taken(.expectation)),
    Step(
      action: .goTo(6), position: 6, origin: .taken(.maximization), entries: 7, seen: [5, 6]),
  ]

  private func running() throws -> Session {
    var session = try Sessions.oldFaithful().pressing("space*4 left*2 r")
    session.notice = Update.earlier
    #expect(session.timeline.position == 2 && session.playback.mode == .running)
    return session
  }

  @Test(arguments: steps) func aStepChangesTheHistory(_ step: Step) throws {
    let before = try running()
    var session = before
    #expect(session.apply(.step(step.action)) == [])
    let timeline = session.timeline
    #expect(timeline.position == step.position)
    #expect(timeline.present.origin == step.origin)
    #expect(timeline.present.halfStep == step.position)
    #expect(timeline.entries.count == step.entries)
    #expect(timeline.branches.count == step.branches)
    let kept = step.branches > 0 ? 3 : 5
    #expect(Array(timeline.entries.prefix(kept)) == Array(before.timeline.entries.prefix(kept)))
    var expected = before
    expected.run.timeline = timeline
    expected.run.playback.mode = .paused
    expected.notice = nil
    for at in step.seen {
      expected.view.bounds = expected.view.bounds.union(
        ViewBounds.around(timeline.entries[at].fit, points: before.dataset.points))
    }
    expectEqual(session, expected)
  }

  /// Without branches the actions that open one change nothing and say why.
  @Test(arguments: [StepAction.nextBranch, .openBranch(0)])
  func withoutBranchesNothingIsOpened(_ action: StepAction) throws {
    let before = try running()
    var session = before
    #expect(session.apply(.step(action)) == [])
    var expected = before
    expected.run.playback.mode = .paused
    expected.notice =
      "there is one history only: go back (b) and take another step to make a branch"
    expectEqual(session, expected)
  }

  @Test(arguments: [StepAction.nextBranch, .openBranch(0)])
  func aBranchIsOpened(_ action: StepAction) throws {
    let first = try Sessions.oldFaithful().pressing("space*4")
    let before = try first.pressing("b b m space space r")
    var session = before
    #expect(session.apply(.step(action)) == [])
    var expected = before
    expected.run.timeline = session.timeline
    expected.run.playback.mode = .paused
    expected.notice = "branch of 2 half-steps; j swaps on"
    #expect(session.timeline.entries.map(\.fit) == first.timeline.entries.map(\.fit))
    #expect(session.timeline.isAtLatest)
    #expect(session.timeline.branches.map(\.entries) == [before.timeline.entries])
    expectEqual(session, expected)
  }

  @Test func everyCaseIsInTheTable() {
    let opening: Set<StepAction.Kind> = [.nextBranch, .openBranch]
    #expect(
      Set(Self.steps.map(\.action.kind)).union(opening) == Set(StepAction.Kind.allCases))
  }

  /// The view makes room for a point outside of it, and keeps it on the way back.
  @Test func theViewGrows() throws {
    var session = try Sessions.oldFaithful()
    let before = session.view.bounds
    session.apply(.edit(.addPoint(Point(9, 70))))
    let grown = session.view.bounds
    #expect(before.maximum.x < 9 && grown.maximum.x > 9)
    #expect(grown.minimum.x <= before.minimum.x)
    session.apply(.step(.back))
    #expect(session.view.bounds == grown)
  }
}
