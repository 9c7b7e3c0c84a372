import Terminals

/// A lesson on a terminal: present, wait, act.
public struct LessonLoop: Sendable {
  private let clock: @Sendable () -> Int
  private let didReach: @Sendable (Int) -> Void

  /// - Parameters:
  ///   - clock: the time in milliseconds; a script has none.
  ///   - didReach: is told each step that is begun, so that the lesson can go on there another day.
  public init(
    clock: @escaping @Sendable () -> Int = { 0 },
    didReach: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.clock = clock
    self.didReach = didReach
  }

  /// Runs until the person quits or the terminal is gone, and returns the last state.
  @discardableResult
  public func run(_ player: LessonPlayer, on terminal: any Terminal) -> LessonPlayer {
    var player = player
    var due = clock()
    while true {
      terminal.present(player.frame(size: terminal.size, capabilities: terminal.capabilities))
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
      case .mouse, .resize: continue
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
