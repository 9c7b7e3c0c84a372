import Drawing
import Terminals

/// Event, action, reducer, frame: the whole program in one loop. It knows neither curses nor clocks;
/// a scripted terminal and the real one run the same code.
///
/// No key waits on work: where there are so many points that an action takes longer than a frame, it is
/// done on another thread, and the screen says so.
public struct Loop: Sendable {
  /// How long a run to convergence may compute before it shows where it is, in milliseconds.
  private static let patience = 30
  /// How long work may go on before the screen says so, and how often its end is looked for.
  static let glance = 15
  /// The time in milliseconds; a script has none.
  private let clock: @Sendable () -> Int
  /// N·K above which a half-step is work for another thread; nil where all is waited for.
  private let heavy: Int?
  /// Keys pressed before anybody can.
  private let opening: [Event]
  /// Writes the picture, the trace and the run, and says where; nil where nothing may be written.
  private let save: (@Sendable (Session, Frame, Recording) -> String)?

  /// The N·K from which on a half-step takes longer than a frame.
  public static let usuallyHeavy = 300_000

  /// - Parameters:
  ///   - heavy: N·K above which work is done on another thread. A script waits instead.
  ///   - opening: events that come before those of the terminal.
  ///   - save: what `S` does.
  public init(
    clock: @escaping @Sendable () -> Int = { 0 }, heavy: Int? = nil, opening: [Event] = [],
    save: (@Sendable (Session, Frame, Recording) -> String)? = nil
  ) {
    self.clock = clock
    self.heavy = heavy
    self.opening = opening
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
    var state = LoopState(session, opening: opening, due: clock(), size: terminal.size)
    while true {
      let shown = state.frame(terminal)
      terminal.present(shown)
      state.makeSlice(isApart: heavy != nil)
      let event = nextEvent(terminal, &state)
      guard event != .hangUp else { break }
      guard let action = action(for: event, terminal, &state) else { continue }
      guard take(action, event, shown, terminal, &state) == .goesOn else { break }
    }
    return (state.session, state.recording, KeyScript.script(of: state.shortScript.events))
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
    case .resize(let size):
      state.record(size)
      return nil
    case .hangUp: return nil
    }
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
      case .dropped: state.session.playback.mode = .paused
      case .finished(let next, let picture):
        (state.session, state.drawn) = (next, picture)
        state.record(event, action)
      }
    } else {
      let effects = advance(&state.session, action)
      // Saving is no part of what is saved.
      if action != .quit, action != .save { state.record(event, action) }
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

  /// Nil while nothing runs: then the program waits without waking. A run waits at least for a moment,
  /// so that a script says itself when time passes and a recording leads where it led.
  private func timeout(_ state: LoopState) -> Int? {
    switch state.session.playback.mode {
    case .paused: nil
    case .running: max(1, state.due - clock())
    case .converging, .restarting: 0
    }
  }

  /// One action; of a run to convergence, or of many starts, as much as fits into the patience.
  private func advance(_ session: inout Session, _ action: Action) -> [Effect] {
    let began = clock()
    var effects: [Effect] = []
    repeat {
      effects += session.reduce(action)
    } while action == .tick && session.playback.mode.isHasty
      && clock() - began < Loop.patience
    return effects
  }

  /// Shows a half-step taken by hand as a short movement, which any event ends.
  private func move(
    from before: Session, _ action: Action, _ terminal: any Terminal, _ state: inout LoopState
  ) {
    guard action.isHalfStep, let tween = Tween(from: before, to: state.session) else { return }
    for share in Tween.shares {
      terminal.present(state.frame(terminal, tween.at(share)))
      let event = terminal.nextEvent(timeout: Tween.interval)
      guard event == .timeout else {
        state.waiting.append(event)
        return
      }
    }
  }

  private enum Work {
    case finished(Session, Frame)
    /// A key made it stale.
    case dropped
    case ended
  }

  /// Does an action, and draws what it leads to, on another thread. Meanwhile `q` quits, `b` and Esc
  /// drop the work, and other keys wait their turn.
  private func work(
    _ action: Action, _ state: LoopState, _ terminal: any Terminal, shown: Frame,
    waiting: inout [Event]
  ) -> Work {
    let (size, capabilities) = (terminal.size, terminal.capabilities)
    let session = state.session
    let (clouds, slices) = (state.clouds, state.slices)
    let job = Job<(Session, Frame)> { [self] _ in
      var next = session
      _ = advance(&next, action)
      let frame = next.frame(
        size: size, capabilities: capabilities, clouds: clouds, slices: slices)
      return (next, frame)
    }
    // How many waiting keys the screen has told of.
    var told: Int?
    while true {
      if let (next, frame) = job.result { return .finished(next, frame) }
      let event = terminal.nextEvent(timeout: Loop.glance)
      if case .key(let key) = event {
        switch Keymap.action(for: key, in: session.view) {
        case .quit: return .ended
        case .back, .close: return .dropped
        default: waiting.append(event)
        }
      } else if event == .hangUp {
        return .ended
      }
      if told != waiting.count, job.result == nil {
        told = waiting.count
        terminal.present(
          session.busy(shown, waiting: waiting.count, capabilities: capabilities))
      }
    }
  }
}

extension Action {
  /// Whether it may take a pass over the data.
  fileprivate var mayTakeLong: Bool {
    switch self {
    case .halfStep, .expectationStep, .maximizationStep, .tick, .back, .first, .latest, .goTo,
      .guess,
      .changeComponents, .newSeed, .restart, .confirm, .enlarge, .shrink, .toggleEqualAxes,
      .cycleLayer, .arrow, .moveMean, .randomizeResponsibilities, .reseed, .addPoint, .removePoint,
      .change, .changeColumn, .swapColumns, .toggleCursor, .pickPoint:
      true
    default: false
    }
  }

  fileprivate var isHalfStep: Bool {
    switch self {
    case .halfStep, .expectationStep, .maximizationStep: true
    default: false
    }
  }
}

extension Playback.Mode {
  /// Whether it goes on without waiting for a moment to come.
  fileprivate var isHasty: Bool {
    switch self {
    case .converging, .restarting: true
    case .paused, .running: false
    }
  }
}

extension Session {
  fileprivate func isHeavy(above limit: Int) -> Bool {
    model.observations.count * recipe.components > limit
  }

  /// The frame with a word that something is being computed.
  fileprivate func busy(_ frame: Frame, waiting: Int, capabilities: Capabilities) -> Frame {
    var frame = frame
    let style = Inks(theme: view.theme, capabilities: capabilities).style(.selection)
    let keys = waiting == 0 ? "" : waiting == 1 ? "1 key waits, " : "\(waiting) keys wait, "
    let text = capabilities.glyphs.spell(" computing … \(keys)b stops ")
    let start = max(0, frame.size.columns - text.unicodeScalars.count)
    // Of what it covers in part nothing stays.
    var column = start
    while column > 1, !(frame[column - 1, 0].scalar == " " && frame[column - 2, 0].scalar == " ") {
      column -= 1
      frame[column, 0].scalar = " "
    }
    frame.write(text, column: start, row: 0, style: style)
    return frame
  }
}
