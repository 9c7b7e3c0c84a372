import Datasets
import Mixtures

/// Every half-step taken, and where in it one stands: plain values, so going back is exact and free.
///
/// Going back and then stepping as recorded is a redo. Stepping differently forks: the old future is
/// kept, and the newest of them is drawn faintly.
package struct Timeline: Equatable, Sendable {
  /// A state, the rules under which it was reached, and the data it is a state of.
  package struct Entry: Equatable, Sendable {
    package let fit: Fit
    package let rules: Rules
    package let dataset: Dataset
    /// How often the data had been edited in this session.
    package let edition: Int
    /// The component whose mean was moved by hand to come here.
    package let moved: Int?

    init(fit: Fit, rules: Rules, dataset: Dataset, edition: Int = 0, moved: Int? = nil) {
      self.moved = moved
      self.fit = fit
      self.rules = rules
      self.dataset = dataset
      self.edition = edition
    }
  }

  /// A future that was left behind.
  package struct Fork: Equatable, Sendable {
    /// The position after which it goes another way.
    package let position: Int
    package let entries: [Entry]

    package var fits: [Fit] { entries.map(\.fit) }
  }

  package private(set) var entries: [Entry]
  /// The index of the present state in `entries`.
  package private(set) var position = 0
  /// The oldest first.
  package private(set) var forks: [Fork] = []

  /// How often the data were edited.
  private var editions = 0

  package init(start: Fit, rules: Rules, dataset: Dataset) {
    entries = [Entry(fit: start, rules: rules, dataset: dataset)]
  }

  /// A history written by hand, for pictures whose numbers are to be known beforehand.
  init(entries: [Entry], position: Int) {
    self.entries = entries
    self.position = max(0, min(entries.count - 1, position))
  }

  package var presentEntry: Entry { entries[position] }
  package var present: Fit { entries[position].fit }
  package var start: Fit { entries[0].fit }
  /// The state before the half-step that led here; nil at the start.
  package var previous: Fit? { position > 0 ? entries[position - 1].fit : nil }
  package var isAtLatest: Bool { position == entries.count - 1 }

  /// What a half-step turned out to be.
  package enum Outcome: Hashable, Sendable { case taken, redone, forked }

  /// Takes one half-step from the present state.
  @discardableResult
  package mutating func advance(_ halfStep: HalfStep, rules: Rules) -> Outcome {
    if !isAtLatest {
      let recorded = entries[position + 1]
      if recorded.fit.origin == .taken(halfStep), recorded.rules == rules {
        position += 1
        return .redone
      }
    }
    return append(present.advance(halfStep, rules: rules), rules: rules)
  }

  /// Adds a state that came about by hand; `dataset` where the data were changed with it.
  package mutating func edit(_ fit: Fit, rules: Rules, dataset: Dataset? = nil) {
    append(fit, rules: rules, dataset: dataset)
  }

  /// Adds a state in which one mean was moved by hand; moving it on replaces that state.
  package mutating func move(_ component: Int, to fit: Fit, rules: Rules) {
    if presentEntry.moved == component, isAtLatest, position > 0 {
      entries.removeLast()
      position -= 1
    }
    append(fit, rules: rules, moved: component)
  }

  @discardableResult
  private mutating func append(
    _ fit: Fit, rules: Rules, dataset: Dataset? = nil, moved: Int? = nil
  ) -> Outcome {
    let before = presentEntry
    if dataset != nil { editions += 1 }
    let outcome = leaveFuture()
    entries.append(
      Entry(
        fit: fit, rules: rules, dataset: dataset ?? before.dataset,
        edition: dataset == nil ? before.edition : editions, moved: moved))
    position += 1
    return outcome
  }

  /// The index of each entry before which the rules changed, or which came about by hand.
  package var changes: [Int] {
    entries.indices.dropFirst().filter {
      entries[$0].rules != entries[$0 - 1].rules || entries[$0].fit.origin.isEdit
    }
  }

  /// Goes to a position, as far as there is one.
  package mutating func go(to target: Int) {
    position = max(0, min(entries.count - 1, target))
  }

  private mutating func leaveFuture() -> Outcome {
    guard !isAtLatest else { return .taken }
    forks.append(Fork(position: position, entries: Array(entries[(position + 1)...])))
    entries.removeSubrange((position + 1)...)
    return .forked
  }
}
