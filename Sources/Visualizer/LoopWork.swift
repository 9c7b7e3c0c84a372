import Drawing
import Screens
import Synchronization
import Terminals

extension Loop {
  enum Work {
    case finished(Session, Frame, Done)
    /// A key made it stale, which is to be pressed again where it would close a window.
    case dropped(again: Event?)
    case ended
  }

  /// How long what goes on by itself may compute before the title says so, in milliseconds: it says
  /// already that it runs.
  private static let calm = 500

  /// How long many starts may compute on another thread, in milliseconds. Only a bar and a list move,
  /// and what a key waits for ends earlier.
  private static let longPatience = 250

  /// Does an action, if any, and draws what it leads to, on another thread. Meanwhile `q` quits, `b` and
  /// Esc drop an action, and other keys wait their turn; the mouse, which points at what is no longer true,
  /// is ignored.
  func work(
    _ action: Action?, _ state: LoopState, _ terminal: any Terminal, shown: Frame,
    waiting: inout [Event]
  ) -> Work {
    let session = state.session
    let bell = Bell()
    let job = begin(action, state, terminal, bell)
    defer { job.drop() }
    let began = now
    // How many keys wait, as the screen has told.
    var told: Int?
    while true {
      if let (next, frame, done) = job.result ?? nil { return .finished(next, frame, done) }
      let event = terminal.nextEvent(timeout: Loop.glance)
      if let end = heard(event, during: action, session, waiting: &waiting) { return end }
      if event != .timeout { bell.ring() }
      let isSilent = action == .tick && waiting.isEmpty && now - began < Loop.calm
      let keys = waiting.count(where: \.isPressed)
      if told != keys, !isSilent, job.result == nil {
        told = keys
        let busy = session.busy(
          shown, waiting: keys, canStop: action != nil, capabilities: terminal.capabilities)
        present(busy, of: session, on: terminal)
      }
    }
  }

  private func begin(
    _ action: Action?, _ state: LoopState, _ terminal: any Terminal, _ bell: Bell
  ) -> Job<(Session, Frame, Done)?> {
    let (size, capabilities) = (terminal.size, terminal.capabilities)
    let (session, memo) = (state.session, state.memo)
    let patience = session.playback.mode == .restarting ? Loop.longPatience : Loop.patience
    let isPlayed = state.isPlayed
    return Job { [self] checking in
      var next = session
      var done = Done()
      do {
        if let action {
          done = try advance(
            &next, action, isPlayed: isPlayed, patience: patience, isAwaited: { bell.hasRung },
            checking: checking)
        }
        try checking()
      } catch {
        return nil
      }
      let frame = next.frame(size: size, capabilities: capabilities, memo: memo)
      return (next, frame, done)
    }
  }

  /// What an event during work means: its end, or nil, and then it may have to wait.
  private func heard(
    _ event: Event, during action: Action?, _ session: Session, waiting: inout [Event]
  ) -> Work? {
    switch event {
    case .key(let key):
      // Behind a key that opens a window, a key belongs to that window.
      let isCurrent = waiting.allSatisfy { $0.keepsView(in: session.view) }
      switch Keymap.action(for: key, in: session.view) {
      case .quit where isCurrent: return .ended
      case .some(let stopping)
      where isCurrent && action != nil && (stopping == .back || stopping == .close):
        let closes = stopping == .close && session.view.overlay != .none
        return .dropped(again: closes ? event : nil)
      default: waiting.append(event)
      }
    case .pasted, .resize: waiting.append(event)
    case .hangUp: return .ended
    case .mouse, .timeout: break
    }
    return nil
  }
}

/// Tells work on another thread that something waits for the next picture.
private final class Bell: Sendable {
  private let rung = Mutex(false)
  var hasRung: Bool { rung.withLock { $0 } }
  func ring() { rung.withLock { $0 = true } }
}

extension Action {
  /// Whether it may take a pass over the data.
  var mayTakeLong: Bool {
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

  var isHalfStep: Bool {
    switch self {
    case .halfStep, .expectationStep, .maximizationStep: true
    default: false
    }
  }
}

extension Event {
  /// Whether the keys after it mean what they would mean now.
  fileprivate func keepsView(in view: ViewState) -> Bool {
    switch self {
    case .key(let key): Keymap.action(for: key, in: view)?.mayTakeLong ?? true
    case .pasted: false
    case .mouse, .resize, .timeout, .hangUp: true
    }
  }

  /// A key or pasted text, which the title counts.
  fileprivate var isPressed: Bool {
    switch self {
    case .key, .pasted: true
    case .mouse, .resize, .timeout, .hangUp: false
    }
  }
}

extension Playback.Mode {
  /// Whether it goes on without waiting for a moment to come.
  var isHasty: Bool {
    switch self {
    case .converging, .restarting: true
    case .paused, .running: false
    }
  }
}

extension Session {
  func isHeavy(above limit: Int) -> Bool {
    model.observations.count * recipe.components > limit
  }

  /// The frame with a word in its title that something is being computed. A window that covers the
  /// title has nothing to say: what goes on in it is seen there.
  fileprivate func busy(
    _ frame: Frame, waiting: Int, canStop: Bool, capabilities: Capabilities
  ) -> Frame {
    if case .restarts = view.overlay { return frame }
    let keys = waiting == 0 ? [] : waiting == 1 ? ["1 key waits"] : ["\(waiting) keys wait"]
    let notes = (keys + (canStop ? ["b stops"] : [])).joined(separator: ", ")
    var surface = Surface(
      over: frame, styles: Inks(theme: view.theme, capabilities: capabilities))
    let busy = " computing … \(notes)\(notes.isEmpty ? "" : " ")"
    surface.draw(in: layout(frame.size).title) {
      TitleLine(session: self, busy: busy).draw(on: &$0)
    }
    return surface.frame
  }
}
