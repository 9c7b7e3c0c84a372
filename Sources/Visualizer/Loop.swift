import Drawing
import Screens
import Terminals

/// Event, action, reducer, frame: the whole program in one loop. It knows neither curses nor clocks;
/// a scripted terminal and the real one run the same code.
///
/// No key waits on work: where there are so many points that an action takes longer than a frame, it is
/// done on another thread, and the screen says so.
public struct Loop: Sendable {
  /// How long a run to convergence may compute before it shows where it is, in milliseconds.
  static let patience = 30
  /// How long work may go on before the screen says so, and how often its end is looked for.
  static let glance = 15
  /// The time in milliseconds; nil for a script, which has none.
  private let clock: (@Sendable () -> Int)?
  /// N·K above which a half-step is work for another thread; nil where all is waited for.
  private let heavy: Int?
  /// What gives the terminal a theme's ground; nil where pictures go out as they are.
  private let painter: GroundPainter?
  /// Keys pressed before anybody can.
  private let opening: [Event]
  /// How long each of them is awaited, in milliseconds, for people to see what it does; nil where none is.
  private let pace: Int?
  /// Writes the picture, the trace and the run, and says where; nil where nothing may be written.
  private let save: (@Sendable (Session, Frame, Recording) -> String)?

  /// The N·K from which on a half-step takes longer than a frame.
  public static let usuallyHeavy = 300_000

  /// - Parameters:
  ///   - heavy: N·K above which work is done on another thread. A script waits instead.
  ///   - painter: gives the terminal a theme's ground. A script has no ground.
  ///   - opening: events that come before those of the terminal.
  ///   - pace: milliseconds before each of them, but for those that are time.
  ///   - save: what `S` does.
  public init(
    clock: (@Sendable () -> Int)? = nil, heavy: Int? = nil, painter: GroundPainter? = nil,
    opening: [Event] = [], pace: Int? = nil,
    save: (@Sendable (Session, Frame, Recording) -> String)? = nil
  ) {
    self.clock = clock
    self.heavy = heavy
    self.painter = painter
    self.opening = opening
    self.pace = pace
    self.save = save
  }

  /// Runs until the person quits or the terminal is gone, and returns the last session.
  @discardableResult
  public func run(_ session: Session, on terminal: any Terminal) -> Session {
    record(session, on: terminal).session
  }

  /// The same, with what was done, and the words of `--keys` that lead to the same screen: enough to do
  /// it again.
  public func record(_ session: Session, on terminal: any Terminal) -> (
    session: Session, recording: Recording, keys: String
  ) {
    var state = LoopState(session, opening: opening, due: now, size: terminal.size)
    var shown = Frame(size: terminal.size)
    while true {
      let isDrawn = !hurries(state)
      if isDrawn {
        guard gather(shown, terminal, &state) == .goesOn else { break }
        shown = state.frame(terminal)
        present(shown, of: state.session, on: terminal)
      }
      state.drawn = nil
      state.makeSlice(isApart: heavy != nil)
      let event = nextEvent(terminal, &state)
      guard event != .hangUp else {
        if !isDrawn { present(state.frame(terminal), of: state.session, on: terminal) }
        break
      }
      state.hasTicked = event == .timeout
      guard let action = action(for: event, terminal, &state) else { continue }
      guard take(action, event, shown, terminal, &state) == .goesOn else { break }
    }
    return (state.session, state.recording, KeyScript.script(of: state.shortScript.events))
  }

  var now: Int { clock?() ?? 0 }

  /// Whether one is on the way to convergence by a script: nobody sees the states between.
  private func hurries(_ state: LoopState) -> Bool {
    state.hasTicked && state.session.playback.mode.isHasty
      && (clock == nil || state.opening.first == .timeout)
  }

  /// What an event means, if anything.
  private func action(
    for event: Event, _ terminal: any Terminal, _ state: inout LoopState
  ) -> Action? {
    switch event {
    case .key(let key): return Keymap.action(for: key, in: state.session.view)
    case .mouse(let mouse):
      let size = state.isPlayed ? state.playedSize ?? terminal.size : terminal.size
      return state.pointing.action(
        for: mouse, in: state.session, size: size, terminal.capabilities)
    case .timeout:
      let playback = state.session.playback
      guard playback.mode != .paused else { return nil }
      state.due = max(state.due + playback.interval, now)
      return .tick
    case .pasted(let text):
      paste(text, &state)
      return nil
    case .resize(let size):
      state.record(size)
      if state.isPlayed { state.playedSize = size }
      return nil
    case .hangUp: return nil
    }
  }

  /// Only where text is typed is a pasted one of use: its first line, as if it were typed.
  private func paste(_ text: String, _ state: inout LoopState) {
    guard case .palette = state.session.view.overlay else {
      state.session.view.notice = "pasted text is ignored"
      return
    }
    state.waiting.insert(contentsOf: PastedLine(text).keys.map(Event.key), at: 0)
  }

  private enum Continuation { case goesOn, ends }

  private func take(
    _ action: Action, _ event: Event, _ shown: Frame, _ terminal: any Terminal,
    _ state: inout LoopState
  ) -> Continuation {
    let before = state.session
    if action.mayTakeLong { state.dropSlice() }
    if let heavy, action.mayTakeLong, before.isHeavy(above: heavy) {
      switch work(action, state, terminal, shown: shown, waiting: &state.waiting) {
      case .ended:
        state.recordPause()
        return .ends
      case .dropped(let again):
        // A window is closed by the key that ends what goes on in it.
        if let again { state.waiting.insert(again, at: 0) }
        state.recordPause()
        state.session.playback.mode = .paused
      case .finished(let next, let picture, let done):
        // What an effect says is not in the picture.
        (state.session, state.drawn) = (next, done.effects.isEmpty ? picture : nil)
        state.record(event, action, done)
        if perform(done.effects, shown, on: terminal, &state) == .ends { return .ends }
      }
    } else {
      let done = advance(&state.session, action, isPlayed: state.isPlayed, checking: {})
      state.record(event, action, done)
      if perform(done.effects, shown, on: terminal, &state) == .ends { return .ends }
      move(from: before, action, terminal, &state)
    }
    if before.playback.mode == .paused, state.session.playback.mode != .paused {
      state.due = now
      state.owesTick = clock != nil
    }
    return .goesOn
  }

  /// Draws on another thread what takes a pass over many points: the picture in another size, say.
  private func gather(
    _ shown: Frame, _ terminal: any Terminal, _ state: inout LoopState
  ) -> Continuation {
    guard let heavy, !state.isDrawn(for: terminal), state.session.isHeavy(above: heavy),
      state.session.wanted(in: terminal.size).contains(where: {
        $0.isNeeded && $0.isMissing(in: state.memo)
      })
    else { return .goesOn }
    switch work(nil, state, terminal, shown: shown, waiting: &state.waiting) {
    case .ended:
      state.recordPause()
      return .ends
    case .dropped: break
    case .finished(_, let picture, _): state.drawn = picture
    }
    return .goesOn
  }

  /// Waits for an event; while a slice is being made, for its end too.
  private func nextEvent(_ terminal: any Terminal, _ state: inout LoopState) -> Event {
    if let event = played(terminal, &state) { return event }
    if state.owesTick {
      state.owesTick = false
      return .timeout
    }
    if !state.waiting.isEmpty { return state.waiting.removeFirst() }
    guard let slicing = state.slicing else {
      return terminal.nextEvent(timeout: timeout(state))
    }
    while slicing.result == nil {
      let event = terminal.nextEvent(timeout: Loop.glance)
      if event != .timeout { return event }
    }
    return .timeout
  }

  /// The next event of the opening; while it is awaited, people may press a key.
  private func played(_ terminal: any Terminal, _ state: inout LoopState) -> Event? {
    state.isPlayed = false
    guard !state.opening.isEmpty else {
      state.endOpening(at: terminal.size)
      return nil
    }
    let timeout = timeout(state)
    var opening = state.opening
    let event = opening.next(timeout: timeout)
    if let pace {
      let pressed = terminal.nextEvent(timeout: event == .timeout ? timeout ?? 0 : pace)
      guard pressed == .timeout else { return pressed }
    }
    state.opening = opening
    state.isPlayed = true
    return event
  }

  /// The one place where a picture meets the terminal, and with it the terminal's ground.
  func present(_ frame: Frame, of session: Session, on terminal: any Terminal) {
    let depth = terminal.capabilities.colors
    terminal.present(
      painter?.painted(frame, theme: session.view.theme, depth: depth) ?? frame)
  }

  private func perform(
    _ effects: [Effect], _ shown: Frame, on terminal: any Terminal, _ state: inout LoopState
  ) -> Continuation {
    for effect in effects {
      switch effect {
      case .quit:
        state.recordPause()
        return .ends
      case .redraw: terminal.redraw()
      case .save:
        state.session.view.notice =
          save?(state.session, shown, state.recording) ?? "a script saves nothing"
      case .toggleMouse: terminal.setMouse(state.session.view.hasMouse)
      }
    }
    return .goesOn
  }

  /// Nil while nothing runs: then the program waits without waking. A run waits at least for a moment,
  /// so that a script says itself when time passes and a recording leads where it led.
  private func timeout(_ state: LoopState) -> Int? {
    switch state.session.playback.mode {
    case .paused: nil
    case .running: max(1, state.due - now)
    case .converging, .restarting: 0
    }
  }

  /// What came of an action, and how often it was done.
  struct Done {
    var effects: [Effect] = []
    var count = 0
  }

  /// One action; of a run to convergence, or of many starts, as much as fits into the patience, but once
  /// where it is played: then as often as it is written.
  /// - Parameters:
  ///   - patience: in milliseconds.
  ///   - isAwaited: whether somebody waits for the next picture; ends the patience.
  ///   - checking: called now and then; what it throws ends the work.
  func advance(
    _ session: inout Session, _ action: Action, isPlayed: Bool, patience: Int = Loop.patience,
    isAwaited: () -> Bool = { false }, checking: () throws -> Void
  ) rethrows -> Done {
    let began = now
    var done = Done()
    repeat {
      done.effects += try session.reduce(action, checking: checking)
      done.count += 1
    } while action == .tick && session.playback.mode.isHasty && clock != nil && !isPlayed
      && now - began < patience && !isAwaited()
    return done
  }

  /// Shows a half-step taken by hand as a short movement, which any event ends.
  private func move(
    from before: Session, _ action: Action, _ terminal: any Terminal, _ state: inout LoopState
  ) {
    guard action.isHalfStep, !state.isPlayed, state.waiting.isEmpty,
      let tween = Tween(from: before, to: state.session)
    else { return }
    for share in Tween.shares {
      present(state.frame(terminal, tween.at(share)), of: state.session, on: terminal)
      let event = terminal.nextEvent(timeout: Tween.interval)
      guard event == .timeout else {
        state.waiting.append(event)
        return
      }
    }
  }
}
