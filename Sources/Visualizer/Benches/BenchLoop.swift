import Terminals

/// Event, action, reducer, frame: a bench on a terminal. It waits without waking.
public struct BenchLoop: Sendable {
  public init() {}

  /// Runs until the person quits or the terminal is gone, and returns the last state.
  @discardableResult
  public func run<Table: Bench>(_ bench: Table, on terminal: any Terminal) -> Table {
    var bench = bench
    while true {
      terminal.present(bench.frame(size: terminal.size, capabilities: terminal.capabilities))
      switch terminal.nextEvent(timeout: nil) {
      case .key(let key):
        for effect in bench.press(key) {
          switch effect {
          case .quit: return bench
          case .redraw: terminal.redraw()
          case .save, .toggleMouse: break
          }
        }
      case .hangUp: return bench
      case .mouse, .resize, .timeout: continue
      }
    }
  }
}
