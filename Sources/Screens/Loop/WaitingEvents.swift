import Terminals

/// The events that wait for work to end.
///
/// A flood of keys is long, and work begins at each of them. So the different keys are counted when they come and
/// go, and no question walks over all of them.
struct WaitingEvents {
  private(set) var events: ArraySlice<Event> = []
  /// The number of times that each key waits.
  private var counts: [Key: Int] = [:]
  private var pastes = 0

  /// More than a user types during any work.
  static let limit = 10_000

  var isEmpty: Bool { events.isEmpty }

  /// The number of keys and pasted texts, which the picture shows.
  private(set) var pressed = 0

  /// Adds an event at the end. A new size replaces one that waits, and keys beyond the limit are lost.
  mutating func append(_ event: Event) {
    if case .resize = event {
      if case .resize? = events.last { events.removeLast() }
    } else if events.count >= Self.limit {
      return
    }
    events.append(event)
    count(event, by: 1)
  }

  /// Inserts events before all others. O(events that wait).
  mutating func prepend(_ first: [Event]) {
    events = first + events
    for event in first { count(event, by: 1) }
  }

  mutating func popFirst() -> Event? {
    guard let event = events.popFirst() else { return nil }
    count(event, by: -1)
    return event
  }

  /// True if the keys that come next mean what they mean now: a key after one that opens a window belongs to
  /// that window. O(different keys).
  func keepMeanings<S: Screen>(on screen: S) -> Bool {
    pastes == 0 && counts.keys.allSatisfy { Event.key($0).keepsMeanings(on: screen) }
  }

  private mutating func count(_ event: Event, by change: Int) {
    switch event {
    case .key(let key):
      pressed += change
      let count = counts[key, default: 0] + change
      counts[key] = count > 0 ? count : nil
    case .pasted:
      pressed += change
      pastes += change
    case .mouse, .resize, .timeout, .hangUp: break
    }
  }
}

extension Event {
  /// True if the keys after it mean what they would mean without it.
  func keepsMeanings<S: Screen>(on screen: S) -> Bool {
    switch self {
    case .key(let key): screen.action(for: key).map(screen.isLong) ?? true
    case .pasted: false
    case .mouse, .resize, .timeout, .hangUp: true
    }
  }
}
