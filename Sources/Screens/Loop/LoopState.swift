import Terminals

/// The state of the loop between two events.
struct LoopState<S: Screen> {
  var screen: S
  private(set) var recording: Recording
  /// The screens before the last actions, the newest last.
  private(set) var past: [UndoPoint<S>]
  /// The time at which a running screen takes its next tick.
  var due: Int
  /// Events that are played before those of the terminal.
  var opening: ScriptedEvents
  /// Events that came during work.
  var waiting = WaitingEvents()
  /// True if the last event was time that passed.
  var hasTicked = false
  /// True if the last event was played.
  var isPlayed = false
  /// The size of the screen on which played events took place, if they say so.
  var playedSize: Size?
  /// True if a tick must come before the next key, so that a recorded run has at least one.
  var mustTick = false
  let memo = Memo()
  /// The time until which input comes before the next picture; nil before the first picture.
  var restsUntil: Int?
  /// Work that the picture does not wait for; without a job once its end was shown.
  var optionalWork: (key: AnyWorkKey, job: Background<Bool>?)?

  /// The number of actions that can be taken back.
  private static var mostUndone: Int { 100 }

  init(_ screen: S, driver: Driver, due: Int, recording: Recording, past: [UndoPoint<S>] = []) {
    self.past = past
    self.screen = screen
    self.recording = recording
    opening = ScriptedEvents(driver.opening)
    self.due = due
  }

  /// The size at which an event takes place.
  func size(on terminal: any Terminal) -> Size {
    isPlayed ? playedSize ?? terminal.size : terminal.size
  }

  func isTick(_ action: S.Action) -> Bool { screen.nextTick?.action == action }

  /// Keeps a screen for `undo`.
  mutating func remember(_ point: UndoPoint<S>) {
    past.append(point)
    if past.count > Self.mostUndone { past.removeFirst() }
  }

  /// Goes back to the screen before the last action.
  /// - Returns: a notice about it.
  mutating func undo() -> String {
    guard let point = past.popLast() else { return "nothing to take back" }
    var earlier = point.screen
    let kept = screen.preferences.differences(from: earlier.preferences)
    earlier.keep(from: screen)
    screen = earlier
    return "taken back: \(point.action)"
      + (kept.isEmpty ? "" : ", not \(kept.joined(separator: " or "))")
  }

  /// Forgets the actions that could be taken back.
  mutating func forget() { past = [] }

  /// Records an event and the number of times it happened. Effects outside of the screen are not recorded.
  mutating func record(_ event: Event, _ action: S.Action, effects: [Effect], count: Int) {
    guard effects.contains(where: \.leavesTheScreen) else {
      recording.append(event, times: count)
      return
    }
    // The action was chosen in a window, which has closed.
    if action.common == nil { recording.append(.key(.escape)) }
  }

  mutating func record(_ size: Size) { recording.append(.resize(size)) }

  /// From now on the user sees the terminal's own size.
  mutating func endOpening(at size: Size) {
    if let playedSize, playedSize != size { record(size) }
    playedSize = nil
  }

  /// Halts what runs by itself, and records the key.
  mutating func halt(in size: Size) {
    guard let key = screen.haltingKey else { return }
    screen.press(key, in: size)
    recording.append(.key(key))
  }
}

/// A screen that `undo` brings back.
package struct UndoPoint<S: Screen>: Equatable, Sendable {
  let screen: S
  /// The words for the action after it.
  let action: String
}

extension Effect {
  /// True if the effect is outside of the screen, so that a replay does without it.
  fileprivate var leavesTheScreen: Bool {
    switch self {
    case .quit, .save, .open: true
    case .redraw, .remember, .answered, .setMouse, .undo, .forget: false
    }
  }
}
