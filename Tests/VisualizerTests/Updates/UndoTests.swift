import Terminals
import Testing

@testable import Screens
@testable import Visualizer

/// The loop takes back actions of the real session.
@Suite struct UndoTests {
  /// The state before an action comes back whole, but the preferences stay.
  @Test(arguments: Update.all + [Update(name: "next", keys: "space", action: .step(.next))])
  func theStateBeforeComesBack(_ update: Update) throws {
    let before = try update.before()
    var state = LoopState(before, driver: .script, due: 0, size: .small)
    if before.canUndo(update.action) { state.remember(before) }
    state.screen.apply(update.action)
    var expected = before.canUndo(update.action) ? before : state.screen
    expected.preferences = state.screen.preferences
    state.undo()
    expectEqual(state.screen, expected)
    // There is nothing more to take back.
    state.undo()
    expectEqual(state.screen, expected)
  }

  /// What every screen does, and a badge that is let go, is not taken back.
  @Test(arguments: Update.all) func whatCanBeTakenBack(_ update: Update) throws {
    let session = try update.before()
    let isKept =
      switch update.action {
      case .common, .look(.release): true
      case .step, .play, .look, .model, .edit, .window, .guess: false
      }
    #expect(session.canUndo(update.action) == !isKept)
  }

  @Test func manyActionsAreTakenBackInOrder() throws {
    var state = LoopState(try Sessions.oldFaithful(), driver: .script, due: 0, size: .small)
    var past: [Session] = []
    let actions: [SessionAction] = [
      .step(.next), .look(.focusNext), .step(.next), .model(.newSeed), .step(.next),
      .edit(.toggle), .edit(.addPoint(nil)), .window(.open(.help)), .window(.close),
    ]
    for action in actions {
      past.append(state.screen)
      state.remember(state.screen)
      state.screen.apply(action)
    }
    for earlier in past.reversed() {
      state.undo()
      expectEqual(state.screen, earlier)
    }
  }

  /// Only the last hundred actions are kept.
  @Test func theOldestActionsAreForgotten() throws {
    let start = try Sessions.oldFaithful()
    var state = LoopState(start, driver: .script, due: 0, size: .small)
    for _ in 0..<103 {
      state.remember(state.screen)
      state.screen.apply(.step(.next))
    }
    for _ in 0..<110 { state.undo() }
    #expect(state.screen.timeline.position == 3)
  }
}
