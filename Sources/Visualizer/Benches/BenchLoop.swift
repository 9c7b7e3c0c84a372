import Drawing
import Terminals

/// Event, action, reducer, frame: a bench on a terminal. It waits without waking.
public struct BenchLoop: Sendable {
  private let painter: GroundPainter?

  /// - Parameter painter: gives the terminal a theme's ground. A script has no ground.
  public init(painter: GroundPainter? = nil) { self.painter = painter }

  /// Runs until the person quits or the terminal is gone, and returns the last state.
  @discardableResult
  package func run<Table: Bench>(_ bench: Table, on terminal: any Terminal) -> Table {
    var bench = bench
    while true {
      let capabilities = terminal.capabilities
      let frame = bench.frame(size: terminal.size, capabilities: capabilities)
      terminal.present(
        painter?.painted(frame, theme: bench.theme, depth: capabilities.colors) ?? frame)
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
      case .mouse, .pasted, .resize, .timeout: continue
      }
    }
  }
}
