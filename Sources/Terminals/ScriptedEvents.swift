/// Events that are played in order instead of awaited.
///
/// Passed time is an event, `.timeout`. A caller that does not wait gets `.timeout` until it waits
/// again. If the script itself has timeouts at that point, the caller gets exactly those.
package struct ScriptedEvents: Hashable, Sendable {
  private var remaining: ArraySlice<Event>
  private var hasPlayedTime = false

  package init(_ events: [Event]) { remaining = events[...] }

  /// The next event; nil at the end.
  package var first: Event? { remaining.first }
  package var isEmpty: Bool { remaining.isEmpty }

  /// The next event; nil at the end. The timeout is in milliseconds, nil to wait without limit.
  package mutating func next(timeout: Int?) -> Event? {
    if timeout == 0, first == .timeout { hasPlayedTime = true }
    if timeout == 0, !hasPlayedTime { return .timeout }
    if timeout == nil { hasPlayedTime = false }
    return remaining.popFirst()
  }
}
