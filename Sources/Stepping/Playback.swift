import Plane

/// The mode and the speed of running without further keys.
package struct Playback: Hashable, Sendable {
  package enum Mode: Hashable, Sendable {
    case paused
    /// One half-step after another, at the chosen speed.
    case running
    /// Half-steps without a pause, until the gain is negligible.
    case converging
    /// The runs from many seeds, one after another.
    case restarting
    /// The runs of a comparison of numbers of components, one after another.
    case comparing

    /// True for runs whose results are shown in a window; the present state does not move.
    package var isInWindow: Bool {
      switch self {
      case .restarting, .comparing: true
      case .paused, .running, .converging: false
      }
    }
  }

  /// Half-steps a second.
  package static let speeds: [Double] = [0.5, 1, 2, 4, 8, 15, 30]

  package var mode = Mode.paused
  package var speedIndex = 2

  package init() {}

  package var speed: Double { Playback.speeds[speedIndex] }

  /// Milliseconds between two half-steps.
  package var interval: Int { Int(1000 / speed) }

  /// Starts a run, or pauses.
  package mutating func toggleRun() { mode = mode == .paused ? .running : .paused }

  /// Runs to convergence, or stops on the way there.
  package mutating func toggleConvergence() {
    mode = mode == .converging ? .paused : .converging
  }

  package mutating func changeSpeed(by steps: Int) {
    speedIndex = max(0, min(Playback.speeds.count - 1, speedIndex + steps))
  }
}
