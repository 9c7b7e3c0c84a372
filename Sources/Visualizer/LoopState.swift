import Drawing
import Screens
import Terminals

/// What the loop holds between two events.
struct LoopState {
  var session: Session
  private(set) var recording: Recording
  /// The same, without what the screen does not depend on.
  private(set) var shortScript: ShortScript
  var pointing = Pointing()
  /// When a running session takes its next half-step.
  var due: Int
  /// Events that are played before anybody can press a key.
  var opening: ScriptedEvents
  /// Events that came while work went on.
  var waiting: [Event] = []
  /// Whether the last event was time that passed.
  var hasTicked = false
  /// Whether the last event was played.
  var isPlayed = false
  /// The size of the screen on which played events took place, where they say so.
  var playedSize: Size?
  /// Whether time must pass before the next key: a run that has begun takes one half-step at least, so
  /// that a record of it need not say that it took none.
  var owesTick = false
  /// The picture of the session, where work drew it already.
  var drawn: Frame?
  let memo = Memo()
  private(set) var slicing: Job<Bool>?
  private var slicedKey: SliceKey?

  init(_ session: Session, opening: [Event], due: Int, size: Size) {
    self.session = session
    recording = Recording(size: size, checksum: session.dataset.checksum)
    shortScript = ShortScript(session, size: size)
    self.opening = ScriptedEvents(opening)
    self.due = due
  }

  /// Keeps what is needed to do it again: not that one saved or quit, and every passing of time that
  /// counted.
  mutating func record(_ event: Event, _ action: Action, _ done: Loop.Done) {
    if action == .tick { owesTick = false }
    let leaves = done.effects.contains(.save) || done.effects.contains(.quit)
    if !leaves {
      recording.append(event, times: done.count)
      shortScript.append(event, action, times: done.count, leadingTo: session)
    } else if action == .confirm {
      // Chosen in the palette, which has closed.
      record(.escape, .close)
    }
  }

  mutating func record(_ size: Size) {
    recording.append(.resize(size))
    shortScript.resize(size)
  }

  private mutating func record(_ key: Key, _ action: Action) {
    recording.append(.key(key))
    shortScript.append(.key(key), action, leadingTo: session)
  }

  /// From now on people see the screen that they have.
  mutating func endOpening(at size: Size) {
    if let playedSize, playedSize != size { record(size) }
    playedSize = nil
  }

  /// What runs is left where it is.
  mutating func recordPause() {
    switch session.playback.mode {
    case .running, .converging:
      session.playback.mode = .paused
      record(.character("r"), .toggleRun)
    case .paused, .restarting: break
    }
  }

  /// Whether work drew the picture, and the terminal still has its size.
  func isDrawn(for terminal: any Terminal) -> Bool { drawn?.size == terminal.size }

  /// The picture to be shown now.
  func frame(_ terminal: any Terminal, _ tween: Tween? = nil) -> Frame {
    if let drawn, tween == nil, isDrawn(for: terminal) { return drawn }
    var shown = session
    shown.tween = tween
    return shown.frame(size: terminal.size, capabilities: terminal.capabilities, memo: memo)
  }

  /// Begins to make the slice of the last half-step on another thread, where it takes long and nothing
  /// runs; it is drawn when it is there, and of use only while one stays.
  mutating func makeSlice(isApart: Bool) {
    if slicing?.result != nil || session.sliceKey != slicedKey { dropSlice() }
    guard isApart, slicing == nil, session.playback.mode == .paused, session.isSliceLong,
      let key = session.sliceKey, !memo.has(key)
    else { return }
    let (session, memo) = (session, memo)
    slicing = Job { checking in
      if let slice = try? session.makeSlice(checking: checking) { memo.keep(slice, for: key) }
      return true
    }
    slicedKey = key
  }

  mutating func dropSlice() {
    slicing?.drop()
    slicing = nil
  }
}
