/// Whether the program takes half-steps by itself, and how fast.
public struct Playback: Hashable, Sendable {
  public enum Mode: Hashable, Sendable {
    case paused
    /// One half-step after another, at the chosen speed.
    case running
    /// As fast as the machine allows, until the gain is negligible.
    case converging
    /// One start of many after another.
    case restarting
  }

  /// Half-steps a second.
  public static let speeds: [Double] = [0.5, 1, 2, 4, 8, 15, 30]

  public var mode = Mode.paused
  public var speedIndex = 2

  public init() {}

  public var speed: Double { Playback.speeds[speedIndex] }

  /// How long a state is shown, in milliseconds.
  public var interval: Int { Int(1000 / speed) }

  public mutating func changeSpeed(by steps: Int) {
    speedIndex = max(0, min(Playback.speeds.count - 1, speedIndex + steps))
  }
}
