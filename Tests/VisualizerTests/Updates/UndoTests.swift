import Terminals
import Testing

@testable import Screens
@testable import Visualizer

/// The loop takes back actions of the real session.
@Suite struct UndoTests {
  /// The state before an action comes back, without windows and at rest. The preferences stay.
  @Test(arguments: Update.all + [Update(name: "next", keys: "space", action: .step(.next))])
  func theStateBeforeComesBack(_ update: Update) throws {
    let before = try update.before()
    var state = LoopState(before, driver: .script, due: 0, recording: Recording(size: .small))
    let earlier = before.undoPoint(before: update.action)
    state.screen.apply(update.action)
    var expected = state.screen
    let words = before.words(for: update.action, before: expected)
    if let earlier, let words { state.remember(UndoPoint(screen: earlier, action: words)) }
    if earlier != nil, words != nil {
      expected = before
      expected.windows.closeTakingKeys()
      expected.windows.keepLettingKeysThrough(of: state.screen.windows)
      if expected.guessing?.question?.isTaken == false { expected.run.dropQuestion() }
      expected.view.heldBadge = nil
      expected.notice = nil
      expected.run.playback.mode = .paused
      expected.preferences = state.screen.preferences
    }
    let notice = state.undo()
    expectEqual(state.screen, expected)
    #expect(
      notice == (earlier == nil ? nil : words.map { "taken back: \($0)" })
        ?? "nothing to take back")
    // There is nothing more to take back.
    #expect(state.undo() == "nothing to take back")
    expectEqual(state.screen, expected)
  }

  /// Actions that every screen has, the end of dragging, and windows are not taken back. A choice in a window
  /// is.
  @Test(arguments: Update.all) func whatCanBeTakenBack(_ update: Update) throws {
    let session = try update.before()
    func isKept(_ action: SessionAction) -> Bool {
      switch action {
      case .common, .look(.release), .edit(.moveMean), .window(.open), .window(.input),
        .window(.close), .play(.tick):
        true
      case .play(.toggleRun), .play(.converge): session.playback.mode != .paused
      case .window(.confirm):
        session.windows.top?.confirmed(in: session).action.map(isKept) ?? true
      case .window(.choose(let item)):
        session.windows.top(selecting: item)?.confirmed(in: session).action.map(isKept) ?? true
      case .step, .play, .look, .model, .edit, .guess: false
      }
    }
    #expect((session.undoPoint(before: update.action) == nil) == isKept(update.action))
  }

  @Test func manyActionsAreTakenBackInOrder() throws {
    var state = LoopState(
      try Sessions.oldFaithful(), driver: .script, due: 0, recording: Recording(size: .small))
    var past: [Session] = []
    let actions: [SessionAction] = [
      .step(.next), .look(.focusNext), .step(.next), .model(.newSeed), .step(.next),
      .edit(.toggle), .edit(.addPoint(nil)),
    ]
    for action in actions {
      past.append(state.screen)
      state.remember(UndoPoint(screen: state.screen, action: "\(action)"))
      state.screen.apply(action)
    }
    for earlier in past.reversed() {
      _ = state.undo()
      expectEqual(state.screen, earlier)
    }
  }

  /// Only the last hundred actions are kept.
  @Test func theOldestActionsAreForgotten() throws {
    let start = try Sessions.oldFaithful()
    var state = LoopState(start, driver: .script, due: 0, recording: Recording(size: .small))
    for _ in 0..<103 {
      state.remember(UndoPoint(screen: state.screen, action: "a half-step"))
      state.screen.apply(.step(.next))
    }
    for _ in 0..<110 { _ = state.undo() }
    #expect(state.screen.timeline.position == 3)
  }
}
