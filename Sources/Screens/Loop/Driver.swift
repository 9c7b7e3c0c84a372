import Terminals

/// The source of a loop's events.
package enum Driver: Sendable {
  /// Events without a clock; all needed work is waited for.
  case script
  /// A user at a terminal, after some events that are played at once.
  case person(Clock, opening: [Event] = [])
  /// Recorded events, each visible for some milliseconds; then the user continues.
  case replay(Clock, events: [Event], pace: Int)

  /// The time in milliseconds.
  package typealias Clock = @Sendable () -> Int

  var clock: Clock? {
    switch self {
    case .script: nil
    case .person(let clock, _), .replay(let clock, _, _): clock
    }
  }

  /// The events that come before those of the terminal.
  var opening: [Event] {
    switch self {
    case .script: []
    case .person(_, let events), .replay(_, let events, _): events
    }
  }

  /// Milliseconds for which the effect of each opening event is visible; nil if it is not shown.
  var pace: Int? {
    switch self {
    case .script, .person: nil
    case .replay(_, _, let pace): pace
    }
  }

  /// True if long work is done in the background rather than waited for.
  var hasBackground: Bool { clock != nil }
}
