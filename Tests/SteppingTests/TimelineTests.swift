import Mixtures
import Testing

@testable import Stepping

/// Half-steps, positions and branches of the history.
@Suite struct TimelineTests {
  @Test func halfStepsAlternate() throws {
    var run = try Runs.oldFaithful()
    run.advance(times: 5)
    #expect(
      run.timeline.entries.map(\.fit.origin)
        == [
          .start, .taken(.expectation), .taken(.maximization), .taken(.expectation),
          .taken(.maximization), .taken(.expectation),
        ])
    #expect(run.timeline.entries.map(\.fit.halfStep) == [0, 1, 2, 3, 4, 5])
    #expect(run.timeline.entries.map(\.fit.iteration) == [0, 1, 1, 2, 2, 3])
    #expect(run.timeline.position == 5)
  }

  @Test func theSameHalfStepTwiceMovesNothing() throws {
    var run = try Runs.oldFaithful()
    run.advance(.expectation)
    let first = run.timeline.present
    run.advance(.expectation)
    #expect(run.timeline.present.responsibilities == first.responsibilities)
    #expect(run.bound == first.bound)
    #expect(run.timeline.present.iteration == first.iteration)
    run.advance(.maximization)
    let second = run.timeline.present
    run.advance(.maximization)
    #expect((run.bound.lowerBound - second.bound.lowerBound).magnitude < 1e-9)
  }

  /// The position asked for, and the position that is reached among five entries.
  @Test(arguments: [(3, 3), (0, 0), (-1, 0), (4, 4), (9, 4)])
  func positionsStayInTheHistory(_ target: Int, _ reached: Int) throws {
    var timeline = try stepped(4).timeline
    var expected = timeline
    timeline.go(to: target)
    #expect(timeline.position == reached)
    #expect(timeline.entries == expected.entries)
    #expect(timeline.isAtLatest == (reached == 4))
    #expect(timeline.previous == (reached == 0 ? nil : expected.entries[reached - 1].fit))
    expected.go(to: reached)
    #expect(timeline == expected)
  }

  @Test func aRecordedHalfStepIsTakenAgain() throws {
    var timeline = try stepped(4).timeline
    let recorded = timeline
    timeline.go(to: 1)
    timeline.advance(.maximization, rules: Rules())
    timeline.advance(.expectation, rules: Rules())
    timeline.advance(.maximization, rules: Rules())
    #expect(timeline == recorded)
    timeline.advance(.expectation, rules: Rules())
    #expect(timeline.entries.count == recorded.entries.count + 1)
  }

  @Test func anotherHalfStepBranches() throws {
    var timeline = try stepped(4).timeline
    let recorded = timeline.entries
    timeline.go(to: 2)
    timeline.advance(.maximization, rules: Rules())
    #expect(timeline.position == 3)
    #expect(Array(timeline.entries.prefix(3)) == Array(recorded.prefix(3)))
    #expect(timeline.entries.count == 4)
    #expect(timeline.branches.map(timeline.fork) == [2])
    #expect(timeline.branches.map(\.entries) == [recorded])
    // A second branch comes after the first.
    timeline.go(to: 1)
    timeline.advance(.expectation, rules: Rules())
    #expect(timeline.branches.map(timeline.fork) == [1, 1])
    #expect(timeline.branches.map(\.entries.count) == [5, 4])
  }

  /// Opening the last branch again and again opens every history, each as it was left.
  @Test func branchesAreOpenedInTurn() throws {
    var timeline = try stepped(4).timeline
    timeline.go(to: 2)
    timeline.advance(.maximization, rules: Rules())
    timeline.go(to: 1)
    timeline.advance(.expectation, rules: Rules())
    let histories = [timeline.entries] + timeline.branches.reversed().map(\.entries)
    #expect(Set(histories.map(\.count)) == [3, 4, 5])
    for turn in 1...6 {
      let isOpen = timeline.swapBranch(timeline.branches.count - 1)
      #expect(isOpen)
      #expect(timeline.entries == histories[turn % 3])
      #expect(timeline.isAtLatest)
      #expect(timeline.branches.count == 2)
    }
    for place in [-1, 2] {
      let isOpen = timeline.swapBranch(place)
      #expect(!isOpen)
    }
    #expect(timeline.entries == histories[0])
  }

  /// Missing half-steps are taken; a run forwards equals single half-steps.
  @Test func goingFurtherTakesHalfSteps() throws {
    var jumped = try stepped(7)
    jumped.timeline.go(to: 0)
    try jumped.go(to: 60)
    #expect(jumped == (try stepped(60)))
    try jumped.go(to: 3)
    #expect(jumped.timeline.position == 3)
    #expect(jumped.timeline.entries.count == 61)
  }

  @Test func aJumpEndsWhenItsTaskIsCancelled() async throws {
    let run = try Runs.oldFaithful()
    let task = Task { () throws -> Run in
      var run = run
      withUnsafeCurrentTask { $0?.cancel() }
      try run.go(to: 60)
      return run
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  private func stepped(_ count: Int) throws -> Run {
    var run = try Runs.oldFaithful()
    run.advance(times: count)
    return run
  }
}

/// Running without further keys.
@Suite struct PlaybackTests {
  /// The mode before, the mode that is asked for, and the mode after.
  @Test(arguments: [
    (Playback.Mode.paused, Playback.Mode.running, Playback.Mode.running),
    (.running, .running, .paused), (.converging, .running, .paused),
    (.restarting, .running, .paused), (.paused, .converging, .converging),
    (.converging, .converging, .paused), (.running, .converging, .converging),
    (.restarting, .converging, .converging),
  ])
  func modesAreToggled(_ mode: Playback.Mode, _ wanted: Playback.Mode, _ after: Playback.Mode) {
    var playback = Playback()
    playback.mode = mode
    if wanted == .running { playback.toggleRun() } else { playback.toggleConvergence() }
    var expected = Playback()
    expected.mode = after
    #expect(playback == expected)
  }

  @Test func speedsStayInTheirTable() {
    var playback = Playback()
    #expect(playback.speed == 2 && playback.interval == 500)
    playback.changeSpeed(by: 20)
    #expect(playback.speed == 30 && playback.interval == 33)
    playback.changeSpeed(by: -20)
    #expect(playback.speed == 0.5 && playback.interval == 2000)
  }

  /// The mode, and the positions after each of three ticks.
  @Test(arguments: [
    (Playback.Mode.paused, [0, 0, 0]), (.running, [1, 2, 3]), (.converging, [1, 2, 3]),
  ])
  func ticksTakeHalfSteps(_ mode: Playback.Mode, _ positions: [Int]) throws {
    var run = try Runs.oldFaithful()
    run.playback.mode = mode
    var expected = run
    for position in positions {
      run.tick()
      try expected.go(to: position)
      #expect(run == expected)
    }
  }

  @Test(arguments: [Playback.Mode.running, .converging])
  func aRunPausesAtItsEnd(_ mode: Playback.Mode) throws {
    var run = try Runs.oldFaithful()
    run.playback.mode = mode
    for _ in 0..<200 where run.playback.mode != .paused { run.tick() }
    #expect(run.playback.mode == .paused)
    #expect(run.timeline.ending == .converged)
    #expect((run.bound.logLikelihood + 1130.264).magnitude < 1e-3)
    // The next tick changes nothing.
    let end = run
    run.tick()
    #expect(run == end)
  }
}
