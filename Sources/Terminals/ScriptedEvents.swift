/// Events that are played instead of awaited, in order.
///
/// Time is in them as `.timeout`. Who asks without waiting, as a run to convergence does, is told that time
/// passed until they wait again; but where the script says itself how often time passed, just as often.
package struct ScriptedEvents: Hashable, Sendable {
  private var remaining: ArraySlice<Event>
  private var toldOfTime = false

  package init(_ events: [Event]) { remaining = events[...] }

  /// What comes next; nil where nothing does.
  package var first: Event? { remaining.first }
  package var isEmpty: Bool { remaining.isEmpty }

  /// The next event for one who waits for so many milliseconds, nil for as long as it takes; nil where
  /// nothing is left.
  package mutating func next(timeout: Int?) -> Event? {
    if timeout == 0, first == .timeout { toldOfTime = true }
    if timeout == 0, !toldOfTime { return .timeout }
    if timeout == nil { toldOfTime = false }
    return remaining.popFirst()
  }
}
