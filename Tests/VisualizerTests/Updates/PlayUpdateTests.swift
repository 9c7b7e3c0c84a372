import Screens
import Testing

@testable import Stepping
@testable import Visualizer

/// Running without keys.
@Suite struct PlayUpdateTests {
  private static func play(
    _ name: String, after keys: String = "", _ action: PlayAction,
    _ change: @escaping @Sendable (inout Session) throws -> Void
  ) -> Update {
    Update(name: name, keys: keys, action: .play(action), change: change)
  }

  static let updates = [
    play("toggleRun", .toggleRun) { $0.run.playback.mode = .running },
    play("toggleRun off", after: "r", .toggleRun) { $0.run.playback.mode = .paused },
    play("toggleRun while converging", after: "c", .toggleRun) { $0.run.playback.mode = .paused },
    play("toggleRun after an answer", after: "g e s u d", .toggleRun) {
      $0.run.playback.mode = .running
      $0.run.guessing?.question = nil
    },
    play("slower", .slower) {
      $0.run.playback.speedIndex = 1
      $0.notice = "speed: 1 half-step a second"
    },
    play("slower than the slowest", after: "[ [ [ [", .slower) {
      $0.notice = "speed: 0.5 half-steps a second, the slowest"
    },
    play("faster", after: "r", .faster) {
      $0.run.playback.speedIndex = 3
      $0.notice = "speed: 4 half-steps a second"
    },
    play("converge", .converge) { $0.run.playback.mode = .converging },
    play("converge off", after: "c", .converge) { $0.run.playback.mode = .paused },
    play("tick while paused", .tick) { $0.notice = Update.earlier },
    play("tick while running", after: "r", .tick) {
      _ = try $0.run.go(to: 1)
      $0.notice = Update.earlier
    },
    play("tick while converging", after: "space c", .tick) {
      _ = try $0.run.go(to: 2)
      $0.growView()
      $0.notice = Update.earlier
    },
    play("tick of many starts", after: "M", .tick) {
      $0.run.continueRestarts()
      $0.notice = Update.earlier
    },
    play("manyStarts", after: "r", .manyStarts(5)) {
      $0.run.restarts = try Restarts(
        dataset: $0.dataset, recipe: $0.recipe, model: $0.model, total: 5)
      $0.run.playback.mode = .restarting
      $0.windows.open(RestartsWindow())
    },
    play("tick of a comparison", after: "K", .tick) {
      $0.run.continueComparison()
      $0.notice = Update.earlier
    },
    play("compareComponents", after: "r", .compareComponents) {
      $0.run.comparison = try ComponentComparison(dataset: $0.dataset, recipe: $0.recipe)
      $0.run.playback.mode = .comparing
      $0.windows.open(ComparisonWindow(selected: 1))
    },
    Update(
      name: "compareComponents again in the run that was picked",
      prepare: {
        try $0.run.beginComparison(starts: 1)
        while $0.playback.mode == .comparing { $0.run.tick() }
        _ = try $0.run.open(components: 4)
      }, action: .play(.compareComponents)
    ) {
      $0.windows.open(ComparisonWindow(selected: 3))
    },
  ]

  @Test(arguments: updates) func anActionChangesThePlayback(_ update: Update) throws {
    try update.check()
  }

  @Test func everyCaseIsInTheTable() {
    let kinds = Self.updates.compactMap { update -> PlayAction.Kind? in
      if case .play(let action) = update.action { action.kind } else { nil }
    }
    #expect(Set(kinds) == Set(PlayAction.Kind.allCases))
  }

  /// The mode, the milliseconds between two ticks, and the key that halts it.
  @Test(
    arguments: [
      ("paused", "", nil, nil), ("running", "r", 500, "r"), ("running slower", "r [", 1000, "r"),
      ("converging", "c", 0, "r"), ("many starts", "M", 0, nil),
      ("comparison", "K", 0, nil),
    ] as [(String, String, Int?, Unicode.Scalar?)])
  func ticksFollowTheMode(
    _ name: String, _ keys: String, _ interval: Int?, _ halting: Unicode.Scalar?
  ) throws {
    let session = try Sessions.oldFaithful().pressing(keys)
    #expect(session.nextTick?.action == interval.map { _ in .play(.tick) })
    #expect(session.nextTick?.interval == interval)
    #expect(session.haltingKey == halting.map { .character($0) })
  }
}
