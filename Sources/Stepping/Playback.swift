/// What the program does by itself, and how fast.
package struct Playback: Hashable, Sendable {
  package enum Mode: Hashable, Sendable {
    case paused
    /// One half-step after another, at the chosen speed.
    case running
    /// As fast as the machine allows, until the gain is negligible.
    case converging
    /// One start of many after another.
    case restarting
  }

  /// Half-steps a second.
  package static let speeds: [Double] = [0.5, 1, 2, 4, 8, 15, 30]

  package var mode = Mode.paused
  package var speedIndex = 2

  package init() {}

  package var speed: Double { Playback.speeds[speedIndex] }

  /// Milliseconds between two half-steps.
  package var interval: Int { Int(1000 / speed) }

  /// Changes to a mode, or pauses what runs. A run of any kind is paused by `.running`.
  package mutating func toggle(_ wanted: Mode) {
    switch (wanted, mode) {
    case (.running, .paused): mode = .running
    case (.running, _): mode = .paused
    default: mode = mode == wanted ? .paused : wanted
    }
  }

  package mutating func changeSpeed(by steps: Int) {
    speedIndex = max(0, min(Playback.speeds.count - 1, speedIndex + steps))
  }
}
