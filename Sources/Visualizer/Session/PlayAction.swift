import Screens
import Stepping

/// Running without further keys.
package enum PlayAction: Hashable, Sendable {
  case toggleRun
  case slower
  case faster
  /// Starts a run to convergence, or stops it.
  case converge
  /// Takes the next half-step of what runs.
  case tick
  /// Runs from so many seeds.
  case manyStarts(Int)
  /// Compares the numbers of components, or shows the comparison there is.
  case compareComponents
}

extension Session {
  mutating func update(_ play: PlayAction) {
    run.dropQuestion()
    switch play {
    case .toggleRun: run.playback.toggleRun()
    case .converge: run.playback.toggleConvergence()
    case .slower: changeSpeed(by: -1)
    case .faster: changeSpeed(by: 1)
    case .tick: tick()
    case .manyStarts(let total):
      open(RestartsWindow()) { run throws(RunError) in try run.beginRestarts(total) }
    case .compareComponents:
      open(ComparisonWindow(selected: recipe.components - 1)) { run throws(RunError) in
        try run.beginComparison()
      }
    }
  }

  /// Opens a window with the runs that begin. If the data do not allow them, a notice says why.
  private mutating func open(
    _ window: any SessionWindow, _ begin: (inout Run) throws(RunError) -> Void
  ) {
    do throws(RunError) {
      try begin(&run)
      windows.open(window)
    } catch {
      notice = error.description
    }
  }

  private mutating func changeSpeed(by steps: Int) {
    let before = playback.speedIndex
    run.playback.changeSpeed(by: steps)
    let speed = Words.speed(playback.speed)
    let limit = playback.speedIndex == before ? steps < 0 ? ", the slowest" : ", the fastest" : ""
    notice = "speed: \(speed) half-step\(speed == "1" ? "" : "s") a second\(limit)"
  }

  private mutating func tick() {
    switch playback.mode {
    case .paused: break
    case .restarting, .comparing: run.tick()
    case .running, .converging:
      run.tick()
      growView()
    }
  }
}
