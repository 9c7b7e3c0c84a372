import Drawing
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
  /// The time in milliseconds; a script has none.
  let clock: @Sendable () -> Int
  /// N·K above which a half-step is work for another thread; nil where all is waited for.
  private let heavy: Int?
  /// What gives the terminal a theme's ground; nil where pictures go out as they are.
  private let painter: GroundPainter?
  /// Keys pressed before anybody can.
  private let opening: [Event]
  /// Writes the picture, the trace and the run, and says where; nil where nothing may be written.
  private let save: (@Sendable (Session, Frame, Recording) -> String)?

  /// The N·K from which on a half-step takes longer than a frame.
  public static let usuallyHeavy = 300_000

  /// - Parameters:
  ///   - heavy: N·K above which work is done on another thread. A script waits instead.
  ///   - painter: gives the terminal a theme's ground. A script has no ground.
  ///   - opening: events that come before those of the terminal.
  ///   - save: what `S` does.
  public init(
    clock: @escaping @Sendable () -> Int = { 0 }, heavy: Int? = nil,
    painter: GroundPainter? = nil, opening: [Event] = [],
    save: (@Sendable (Session, Frame, Recording) -> String)? = nil
  ) {
    self.clock = clock
    self.heavy = heavy
    self.painter = painter
    self.opening = opening
    self.save = save
  }

  /// Runs until the person quits or the terminal is gone, and returns the last session.
  @discardableResult
  public func run(_ session: Session, on terminal: any Terminal) -> Session {
    record(session, on: terminal).session
  }

  /// The same, with what was done: enough to do it again.
  public func record(_ session: Session, on terminal: any Terminal) -> (
    session: Session, recording: Recording
  ) {
    var state = LoopState(session, opening: opening, due: clock(), size: terminal.size)
    while true {
      let shown = state.frame(terminal)
      present(shown, of: state.session, on: terminal)
      state.makeSlice(isApart: heavy != nil)
      let event = nextEvent(terminal, &state)
      guard event != .hangUp else { break }
      guard let action = action(for: event, terminal, &state) else { continue }
      guard take(action, event, shown, terminal, &state) == .goesOn else { break }
    }
    return (state.session, state.recording)
  }

  /// What an event means, if anything.
  private func action(
    for event: Event, _ terminal: any Terminal, _ state: inout LoopState
  ) -> Action? {
    switch event {
    case .key(let key): return Keymap.action(for: key, in: state.session.view)
    case .mouse(let mouse):
      return state.pointing.action(
        for: mouse, in: state.session, size: terminal.size, terminal.capabilities)
    case .timeout:
      let playback = state.session.playback
      guard playback.mode != .paused else { return nil }
      state.due = max(state.due + playback.interval, clock())
      return .tick
    case .pasted(let text):
      paste(text, &state)
      return nil
    case .resize(let size):
      state.recording.append(.resize(size))
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
      case .ended: return .ends
      case .dropped(let by):
        state.session.playback.mode = .paused
        // A window is closed by the key that ends what goes on in it.
        if by == .close, before.view.overlay != .none { _ = state.session.reduce(.close) }
      case .finished(let next, let picture):
        (state.session, state.drawn) = (next, picture)
        state.recording.append(event)
      }
    } else {
      let effects = advance(&state.session, action, checking: {})
      // Saving is no part of what is saved.
      if action != .quit, action != .save { state.recording.append(event) }
      if perform(effects, shown, on: terminal, &state) == .ends { return .ends }
      move(from: before, action, terminal, &state)
    }
    if before.playback.mode == .paused, state.session.playback.mode != .paused {
      state.due = clock()
    }
    return .goesOn
  }

  /// Waits for an event; while a slice is being made, for its end too.
  private func nextEvent(_ terminal: any Terminal, _ state: inout LoopState) -> Event {
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
      case .quit: return .ends
      case .redraw: terminal.redraw()
      case .save:
        state.session.view.notice =
          save?(state.session, shown, state.recording) ?? "a script saves nothing"
      case .toggleMouse: terminal.setMouse(state.session.view.hasMouse)
      }
    }
    return .goesOn
  }

  /// Nil while nothing runs: then the program waits without waking.
  private func timeout(_ state: LoopState) -> Int? {
    switch state.session.playback.mode {
    case .paused: nil
    case .running: max(0, state.due - clock())
    case .converging, .restarting: 0
    }
  }

  /// One action; of a run to convergence, or of many starts, as much as fits into the patience.
  /// - Parameters:
  ///   - patience: in milliseconds.
  ///   - isAwaited: whether somebody waits for the next picture; ends the patience.
  ///   - checking: called now and then; what it throws ends the work.
  func advance(
    _ session: inout Session, _ action: Action, patience: Int = Loop.patience,
    isAwaited: () -> Bool = { false }, checking: () throws -> Void
  ) rethrows -> [Effect] {
    let began = clock()
    var effects: [Effect] = []
    repeat {
      effects += try session.reduce(action, checking: checking)
    } while action == .tick && session.playback.mode.isHasty
      && clock() - began < patience && !isAwaited()
    return effects
  }

  /// Shows a half-step taken by hand as a short movement, which any event ends.
  private func move(
    from before: Session, _ action: Action, _ terminal: any Terminal, _ state: inout LoopState
  ) {
    guard action.isHalfStep, let tween = Tween(from: before, to: state.session) else { return }
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
