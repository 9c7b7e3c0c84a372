import Drawing
import Terminals

/// Event, action, reducer, frame: the whole program in one loop. It knows neither curses nor clocks;
/// a scripted terminal and the real one run the same code.
public struct Loop {
  /// How long a run to convergence may compute before it shows where it is, in milliseconds.
  private static let patience = 30

  /// The time in milliseconds; a script has none.
  private let clock: () -> Int

  public init(clock: @escaping () -> Int = { 0 }) { self.clock = clock }

  /// Runs until the person quits or the terminal is gone, and returns the last session.
  @discardableResult
  public func run(_ session: Session, on terminal: any Terminal) -> Session {
    var session = session
    let clouds = CloudCache()
    var due = clock()
    while true {
      terminal.present(
        session.frame(size: terminal.size, capabilities: terminal.capabilities, clouds: clouds))
      switch terminal.nextEvent(timeout: timeout(session.playback, due: due)) {
      case .key(let key):
        guard let action = Keymap.action(for: key, overlay: session.view.overlay) else { continue }
        let wasPaused = session.playback.mode == .paused
        if perform(session.reduce(action), on: terminal) == .ends { return session }
        if wasPaused { due = clock() }
      case .timeout:
        due = max(due + session.playback.interval, clock())
        tick(&session)
      case .mouse, .resize: break
      case .hangUp: return session
      }
    }
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

  /// One half-step of a run; of a run to convergence as many as fit into the patience.
  private func tick(_ session: inout Session) {
    let began = clock()
    repeat {
      _ = session.reduce(.tick)
    } while session.playback.mode == .converging && clock() - began < Loop.patience
  }
}
