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
      run.beginRestarts(total)
      windows.open(RestartsWindow())
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
    case .restarting: run.tick()
    case .running, .converging:
      run.tick()
      growView()
    }
  }
}
