import Terminals

/// The events at a terminal of a size, from which a replay repeats the session.
package struct Recording: Hashable, Sendable {
  /// The size at the start.
  package let size: Size
  package private(set) var events: [Event]

  package init(size: Size, events: [Event] = []) {
    self.size = size
    self.events = events
  }

  mutating func append(_ event: Event, times: Int = 1) {
    events += repeatElement(event, count: times)
  }

  /// The smallest size that holds the screen at all times.
  package var largestSize: Size {
    events.reduce(size) { largest, event in
      guard case .resize(let size) = event else { return largest }
      return Size(
        columns: max(largest.columns, size.columns), rows: max(largest.rows, size.rows))
    }
  }

  /// The events as words of `--keys`, repeated ones as `space*12`.
  package var script: String { KeyScript.script(of: events) }

  /// The words of `--keys` for a terminal of any size: the size is written only if the mouse depends on it,
  /// and only once.
  package var commandLineScript: String {
    guard events.contains(where: \.isMouse) else {
      return KeyScript.script(of: events.filter { !$0.isResize })
    }
    let isSized = events.first?.isResize ?? false
    return KeyScript.script(of: isSized ? events : [.resize(size)] + events)
  }
}

extension Event {
  fileprivate var isMouse: Bool { if case .mouse = self { true } else { false } }
  fileprivate var isResize: Bool { if case .resize = self { true } else { false } }
}
