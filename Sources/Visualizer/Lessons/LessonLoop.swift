import Drawing
import Terminals

/// A lesson on a terminal: present, wait, act.
public struct LessonLoop: Sendable {
  private let clock: @Sendable () -> Int
  private let painter: GroundPainter?
  private let didReach: @Sendable (Int) -> Void

  /// - Parameters:
  ///   - clock: the time in milliseconds; a script has none.
  ///   - painter: gives the terminal a theme's ground. A script has no ground.
  ///   - didReach: is told each step that is begun, so that the lesson can go on there another day.
  public init(
    clock: @escaping @Sendable () -> Int = { 0 }, painter: GroundPainter? = nil,
    didReach: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.clock = clock
    self.painter = painter
    self.didReach = didReach
  }

  /// Runs until the person quits or the terminal is gone, and returns the last state.
  @discardableResult
  public func run(_ player: LessonPlayer, on terminal: any Terminal) -> LessonPlayer {
    var player = player
    var due = clock()
    while true {
      let capabilities = terminal.capabilities
      let frame = player.frame(size: terminal.size, capabilities: capabilities)
      terminal.present(
        painter?.painted(frame, theme: player.stage.theme, depth: capabilities.colors) ?? frame)
      let interval = player.stage.interval
      let action: LessonAction
      switch terminal.nextEvent(timeout: interval.map { _ in max(0, due - clock()) }) {
      case .key(let key):
        guard let meant = LessonKeymap.action(for: key, in: player) else { continue }
        action = meant
      case .timeout:
        guard let interval else { continue }
        due = max(due + interval, clock())
        action = .tick
      case .mouse, .pasted, .resize: continue
      case .hangUp: return player
      }
      let step = player.step
      for effect in player.reduce(action, size: terminal.size) {
        switch effect {
        case .quit: return player
        case .redraw: terminal.redraw()
        case .save, .toggleMouse: break
        }
      }
      if player.step != step { didReach(player.step) }
      if interval == nil { due = clock() }
    }
  }
}
