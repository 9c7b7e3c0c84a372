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
  private static let glance = 15
  /// The time in milliseconds; a script has none.
  private let clock: @Sendable () -> Int
  /// N·K above which a half-step is work for another thread; nil where all is waited for.
  private let heavy: Int?

  /// The N·K from which on a half-step takes longer than a frame.
  public static let usuallyHeavy = 300_000

  /// - Parameter heavy: N·K above which work is done on another thread. A script waits instead.
  public init(clock: @escaping @Sendable () -> Int = { 0 }, heavy: Int? = nil) {
    self.clock = clock
    self.heavy = heavy
  }

  /// Runs until the person quits or the terminal is gone, and returns the last session.
  @discardableResult
  public func run(_ session: Session, on terminal: any Terminal) -> Session {
    var session = session
    let clouds = CloudCache()
    let slices = SliceCache()
    var slicing: Job<Bool>?
    var slicedKey: SliceCache.Key?
    var due = clock()
    var frame: Frame?
    // Keys that came while work went on.
    var waiting: [Event] = []
    while true {
      let shown =
        frame
        ?? session.frame(
          size: terminal.size, capabilities: terminal.capabilities, clouds: clouds,
          slices: slices)
      frame = nil
      terminal.present(shown)
      if slicing?.result != nil || session.sliceKey != slicedKey {
        slicing?.drop()
        slicing = nil
      }
      if heavy != nil, slicing == nil, session.playback.mode == .paused,
        session.lacksSlice(slices)
      {
        slicing = Loop.slice(session, into: slices)
        slicedKey = session.sliceKey
      }
      let event =
        waiting.isEmpty
        ? nextEvent(terminal, session.playback, due: due, while: slicing) : waiting.removeFirst()
      let action: Action
      switch event {
      case .key(let key):
        guard let meant = Keymap.action(for: key, overlay: session.view.overlay) else { continue }
        action = meant
      case .timeout:
        guard session.playback.mode != .paused else { continue }
        due = max(due + session.playback.interval, clock())
        action = .tick
      case .mouse, .resize: continue
      case .hangUp: return session
      }
      let wasPaused = session.playback.mode == .paused
      if action.mayTakeLong { slicing?.drop() }
      if let heavy, action.mayTakeLong, session.isHeavy(above: heavy) {
        let done = work(
          action, session, clouds, slices, terminal, shown: shown, waiting: &waiting)
        switch done {
        case .ended: return session
        case .dropped: break
        case .finished(let next, let picture): (session, frame) = (next, picture)
        }
      } else if perform(advance(&session, action), on: terminal) == .ends {
        return session
      }
      if wasPaused, session.playback.mode != .paused { due = clock() }
    }
  }

  /// Makes the slice of the last half-step on another thread; it is drawn when it is there, and of use
  /// only while one stays.
  private static func slice(_ session: Session, into slices: SliceCache) -> Job<Bool> {
    Job { checking in
      if let key = session.sliceKey, let slice = try? session.makeSlice(checking: checking) {
        slices.keep(slice, for: key)
      }
      return true
    }
  }

  /// Waits for an event; while a slice is being made, for its end too.
  private func nextEvent(
    _ terminal: any Terminal, _ playback: Playback, due: Int, while slicing: Job<Bool>?
  ) -> Event {
    guard let slicing else { return terminal.nextEvent(timeout: timeout(playback, due: due)) }
    while slicing.result == nil {
      let event = terminal.nextEvent(timeout: Loop.glance)
      if event != .timeout { return event }
    }
    return .timeout
  }

  private enum Continuation { case goesOn, ends }

  private func perform(_ effects: [Effect], on terminal: any Terminal) -> Continuation {
    for effect in effects {
      switch effect {
      case .quit: return .ends
      case .redraw: terminal.redraw()
      }
    }
    return .goesOn
  }

  /// Nil while nothing runs: then the program waits without waking.
  private func timeout(_ playback: Playback, due: Int) -> Int? {
    switch playback.mode {
    case .paused: nil
    case .running: max(0, due - clock())
    case .converging: 0
    }
  }

  /// One action; of a run to convergence as many half-steps as fit into the patience.
  private func advance(_ session: inout Session, _ action: Action) -> [Effect] {
    let began = clock()
    var effects: [Effect] = []
    repeat {
      effects += session.reduce(action)
    } while action == .tick && session.playback.mode == .converging
      && clock() - began < Loop.patience
    return effects
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
    _ action: Action, _ session: Session, _ clouds: CloudCache, _ slices: SliceCache,
    _ terminal: any Terminal, shown: Frame, waiting: inout [Event]
  ) -> Work {
    let (size, capabilities) = (terminal.size, terminal.capabilities)
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
        switch Keymap.action(for: key, overlay: session.view.overlay) {
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
    case .halfStep, .expectationStep, .maximizationStep, .tick, .back, .first, .latest,
      .changeComponents, .newSeed, .restart, .confirm, .guess, .enlarge, .shrink, .toggleEqualAxes:
      true
    default: false
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
    frame.write(
      text, column: max(0, frame.size.columns - text.unicodeScalars.count), row: 0, style: style)
    return frame
  }
}
