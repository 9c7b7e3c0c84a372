import Terminals

/// The events that wait for work to end. Their properties are kept up to date, since a flood of keys is long.
///
/// Keys and pasted texts beyond a limit are lost.
struct WaitingEvents<S: Screen> {
  private let screen: S
  private(set) var events: ArraySlice<Event>
  /// The number of keys and pasted texts, which the picture shows.
  private(set) var keys: Int
  /// True if a key means what it means now. A key after one that opens a window belongs to that window.
  private(set) var keepsMeanings: Bool

  init(_ events: ArraySlice<Event>, on screen: S) {
    self.screen = screen
    self.events = events
    keys = events.count(where: \.isPressed)
    keepsMeanings = events.allSatisfy { $0.keepsMeanings(on: screen) }
  }

  /// More than a user types during any work.
  static var limit: Int { 10_000 }

  mutating func append(_ event: Event) {
    if event.isResize, events.last?.isResize ?? false { events.removeLast() }
    guard events.count < Self.limit || event.isResize else { return }
    events.append(event)
    keys += event.isPressed ? 1 : 0
    keepsMeanings = keepsMeanings && event.keepsMeanings(on: screen)
  }
}

extension Event {
  /// True if the keys after it mean what they would mean without it.
  fileprivate func keepsMeanings<S: Screen>(on screen: S) -> Bool {
    switch self {
    case .key(let key): screen.action(for: key).map(screen.isLong) ?? true
    case .pasted: false
    case .mouse, .resize, .timeout, .hangUp: true
    }
  }

  /// True for a key or pasted text, which the picture counts.
  fileprivate var isPressed: Bool {
    switch self {
    case .key, .pasted: true
    case .mouse, .resize, .timeout, .hangUp: false
    }
  }

  fileprivate var isResize: Bool {
    switch self {
    case .resize: true
    case .key, .pasted, .mouse, .timeout, .hangUp: false
    }
  }
}
