import Drawing
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
  /// Esc drop an action, and other keys wait their turn.
  func work(
    _ action: Action?, _ state: LoopState, _ terminal: any Terminal, shown: Frame,
    waiting: inout [Event]
  ) -> Work {
    let (size, capabilities) = (terminal.size, terminal.capabilities)
    let session = state.session
    let (clouds, slices) = (state.clouds, state.slices)
    let patience = session.playback.mode == .restarting ? Loop.longPatience : Loop.patience
    let isPlayed = state.isPlayed
    let bell = Bell()
    let job = Job<(Session, Frame, Done)?> { [self] checking in
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
      let frame = next.frame(
        size: size, capabilities: capabilities, clouds: clouds, slices: slices)
      return (next, frame, done)
    }
    defer { job.drop() }
    let began = now
    // How many waiting keys the screen has told of.
    var told: Int?
    while true {
      if let (next, frame, done) = job.result ?? nil { return .finished(next, frame, done) }
      let event = terminal.nextEvent(timeout: Loop.glance)
      switch event {
      case .key(let key):
        switch Keymap.action(for: key, in: session.view) {
        case .quit: return .ended
        case .some(let stopping)
        where action != nil && (stopping == .back || stopping == .close):
          let closes = stopping == .close && session.view.overlay != .none
          return .dropped(again: closes ? event : nil)
        default: waiting.append(event)
        }
      case .pasted, .resize: waiting.append(event)
      case .hangUp: return .ended
      case .mouse, .timeout: break
      }
      if event != .timeout { bell.ring() }
      let isSilent = action == .tick && waiting.isEmpty && now - began < Loop.calm
      let keys = waiting.count(where: \.isPressed)
      if told != keys, !isSilent, job.result == nil {
        told = keys
        present(
          session.busy(
            shown, waiting: keys, canStop: action != nil, capabilities: capabilities),
          of: session, on: terminal)
      }
    }
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
  /// Whether somebody pressed a key, or pasted for want of pressing them.
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
    var frame = frame
    TitleLine(session: self, busy: " computing … \(notes)\(notes.isEmpty ? "" : " ")").draw(
      Canvas(inks: Inks(theme: view.theme, capabilities: capabilities)),
      layout(frame.size).title, into: &frame)
    return frame
  }
}
