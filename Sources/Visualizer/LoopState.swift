import Drawing
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
  /// Events that came while work went on, or before anybody could press a key.
  var waiting: [Event]
  /// The picture of the session, where work drew it already.
  var drawn: Frame?
  let clouds = CloudCache()
  let slices = SliceCache()
  private(set) var slicing: Job<Bool>?
  private var slicedKey: SliceCache.Key?

  init(_ session: Session, opening: [Event], due: Int, size: Size) {
    self.session = session
    recording = Recording(size: size)
    shortScript = ShortScript(session)
    waiting = opening
    self.due = due
  }

  /// Keeps what was done to come to the present session.
  mutating func record(_ event: Event, _ action: Action) {
    recording.append(event)
    shortScript.append(event, action, leadingTo: session)
  }

  mutating func record(_ size: Size) {
    recording.append(.resize(size))
    shortScript.resize(size)
  }

  /// The picture to be shown now.
  mutating func frame(_ terminal: any Terminal, _ tween: Tween? = nil) -> Frame {
    defer { drawn = nil }
    if let drawn, tween == nil { return drawn }
    return session.frame(
      size: terminal.size, capabilities: terminal.capabilities, clouds: clouds, slices: slices,
      tween: tween)
  }

  /// Begins to make the slice of the last half-step on another thread, where it takes long and nothing
  /// runs; it is drawn when it is there, and of use only while one stays.
  mutating func makeSlice(isApart: Bool) {
    if slicing?.result != nil || session.sliceKey != slicedKey { dropSlice() }
    guard isApart, slicing == nil, session.playback.mode == .paused, session.lacksSlice(slices)
    else { return }
    let (session, slices) = (session, slices)
    slicing = Job { checking in
      if let key = session.sliceKey, let slice = try? session.makeSlice(checking: checking) {
        slices.keep(slice, for: key)
      }
      return true
    }
    slicedKey = session.sliceKey
  }

  mutating func dropSlice() {
    slicing?.drop()
    slicing = nil
  }
}
