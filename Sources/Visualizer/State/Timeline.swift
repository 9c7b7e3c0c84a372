import Mixtures

/// Every half-step taken, and where in it one stands: plain values, so going back is exact and free.
///
/// Going back and then stepping as recorded is a redo. Stepping differently forks: the old future is
/// kept, and the newest of them is drawn faintly.
public struct Timeline: Sendable {
  /// A state and the rules under which it was reached.
  public struct Entry: Sendable {
    public let fit: Fit
    public let rules: Rules
  }

  /// A future that was left behind.
  public struct Fork: Sendable {
    /// The position after which it goes another way.
    public let position: Int
    public let fits: [Fit]
  }

  public private(set) var entries: [Entry]
  /// The index of the present state in `entries`.
  public private(set) var position = 0
  /// The oldest first.
  public private(set) var forks: [Fork] = []

  public init(start: Fit, rules: Rules) {
    entries = [Entry(fit: start, rules: rules)]
  }

  /// A history written by hand, for pictures whose numbers are to be known beforehand.
  init(entries: [Entry], position: Int) {
    self.entries = entries
    self.position = max(0, min(entries.count - 1, position))
  }

  public var present: Fit { entries[position].fit }
  public var start: Fit { entries[0].fit }
  /// The state before the half-step that led here; nil at the start.
  public var previous: Fit? { position > 0 ? entries[position - 1].fit : nil }
  public var isAtLatest: Bool { position == entries.count - 1 }

  /// What a half-step turned out to be.
  public enum Outcome: Hashable, Sendable { case taken, redone, forked }

  /// Takes one half-step from the present state.
  @discardableResult
  public mutating func advance(_ phase: Phase, rules: Rules) -> Outcome {
    if !isAtLatest {
      let recorded = entries[position + 1]
      if recorded.fit.phase == phase, recorded.rules == rules {
        position += 1
        return .redone
      }
    }
    let next = present.advance(phase, rules: rules)
    let outcome = leaveFuture()
    entries.append(Entry(fit: next, rules: rules))
    position += 1
    return outcome
  }

  /// Goes to a position, as far as there is one.
  public mutating func go(to target: Int) {
    position = max(0, min(entries.count - 1, target))
  }

  private mutating func leaveFuture() -> Outcome {
    guard !isAtLatest else { return .taken }
    forks.append(Fork(position: position, fits: entries[(position + 1)...].map(\.fit)))
    entries.removeSubrange((position + 1)...)
    return .forked
  }
}
