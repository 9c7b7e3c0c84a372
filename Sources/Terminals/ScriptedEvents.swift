/// Events that are played instead of awaited, in order.
///
/// Time is in them as `.timeout`. Who asks without waiting, as a run to convergence does, is told that time
/// passed until they wait again; but where the script says itself how often time passed, just as often.
public struct ScriptedEvents: Hashable, Sendable {
  private var remaining: ArraySlice<Event>
  private var toldOfTime = false

  public init(_ events: [Event]) { remaining = events[...] }

  /// What comes next; nil where nothing does.
  public var first: Event? { remaining.first }
  public var isEmpty: Bool { remaining.isEmpty }

  /// The next event for one who waits for so many milliseconds, nil for as long as it takes; nil where
  /// nothing is left.
  public mutating func next(timeout: Int?) -> Event? {
    if timeout == 0, first == .timeout { toldOfTime = true }
    if timeout == 0, !toldOfTime { return .timeout }
    if timeout == nil { toldOfTime = false }
    return remaining.popFirst()
  }
}
