import Terminals

/// What was done at a terminal of a size, event by event: enough to do it again.
public struct Recording: Hashable, Sendable {
  public let size: Size
  /// Of the data at the start; nil where it was not noted.
  public let checksum: String?
  public private(set) var events: [Event]

  public init(size: Size, checksum: String? = nil, events: [Event] = []) {
    self.size = size
    self.checksum = checksum
    self.events = events
  }

  mutating func append(_ event: Event, times: Int = 1) {
    events += repeatElement(event, count: times)
  }

  /// The events as words of `--keys`, repeated ones as `space*12`.
  public var script: String { KeyScript.script(of: events) }
}
