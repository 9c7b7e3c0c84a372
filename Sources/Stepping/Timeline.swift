import Datasets
import JSON
import Mixtures

/// Every half-step taken, and the present position among them. They are values, so going back is exact and
/// costs nothing.
///
/// A half-step that was recorded after the present position is taken again from the record. Another one
/// makes a branch: the old half-steps after the position are kept aside.
package struct Timeline: Equatable, Sendable {
  /// A history that was abandoned, from its start.
  package struct Branch: Equatable, Sendable {
    package let entries: History
  }

  package private(set) var entries: History
  /// The index of the present state in `entries`.
  package private(set) var position = 0
  /// The abandoned branches; the last was abandoned last.
  package private(set) var branches: [Branch] = []

  /// The data at the start.
  private var firstDataset: Dataset
  /// The data after each edit that a history has, by their edition.
  private(set) var editedDatasets: [Int: Dataset] = [:]
  /// The number of edits of the data.
  private var editions = 0
  /// The number of entries that were added after the start.
  private var additions = 0

  /// The branches that are kept; the oldest is forgotten first.
  static let mostBranches = 1000
  /// The entries of a history, which take some 5 kB each with three components.
  package static let mostEntries = 100_000

  package init(start: Fit, rules: Rules, dataset: Dataset) {
    entries = History(CollectionOfOne(Entry(fit: start, rules: rules)))
    firstDataset = dataset
  }

  /// A history from given states of the same data, for tests with round numbers.
  init(entries: some Sequence<Entry>, position: Int, dataset: Dataset) {
    self.entries = History(entries)
    firstDataset = dataset
    self.position = max(0, min(self.entries.count - 1, position))
  }

  package var presentEntry: Entry { entries[position] }
  /// The data of the present state.
  package var dataset: Dataset { dataset(of: presentEntry) }
  package var present: Fit { entries[position].fit }
  package var start: Fit { entries[0].fit }
  /// The state before the half-step that led here, with log p(θ) as the rules of that half-step measure
  /// it; nil at the start.
  package var previous: Fit? { position > 0 ? measured(entries[position - 1]) : nil }
  package var isAtLatest: Bool { position == entries.count - 1 }
  /// True if no entry can be added after the present one.
  package var isFull: Bool { position + 1 >= Timeline.mostEntries }

  /// The state of an entry with log p(θ) as the rules of the present state measure it, so that the values
  /// of the whole history have one meaning. O(K), or O(1) if the rules of both measure it alike.
  package func measured(_ entry: Entry) -> Fit {
    entry.fit.measuringPrior(under: presentEntry.rules, insteadOf: entry.rules)
  }

  /// Takes one half-step from the present state, from the record if it is recorded.
  package mutating func advance(_ halfStep: HalfStep, rules: Rules) {
    if !isAtLatest {
      let recorded = entries[position + 1]
      if recorded.fit.origin == .taken(halfStep), recorded.rules == rules {
        position += 1
        return
      }
    }
    append(present.advance(halfStep, rules: rules), rules: rules)
  }

  /// Adds a state that the user made by hand.
  /// - Parameter dataset: the data if the user changed them.
  package mutating func edit(_ fit: Fit, rules: Rules, dataset: Dataset? = nil) {
    append(fit, rules: rules, dataset: dataset)
  }

  /// Adds a state in which the user moved a mean. Moving it further replaces that state.
  package mutating func move(_ component: Int, to fit: Fit, rules: Rules) {
    if presentEntry.moved == component, isAtLatest, position > 0 {
      entries.keep(first: position)
      position -= 1
    }
    append(fit, rules: rules, moved: component)
  }

  /// The data of an entry of this timeline.
  package func dataset(of entry: Entry) -> Dataset {
    editedDatasets[entry.edition] ?? firstDataset
  }

  /// Changes the labels of the data of all states, the abandoned ones too. O(edits).
  mutating func relabel(
    _ change: (Dataset) throws(DataError) -> Dataset
  ) throws(DataError) {
    let first = try change(firstDataset)
    var edited = editedDatasets
    for (edition, dataset) in editedDatasets { edited[edition] = try change(dataset) }
    (firstDataset, editedDatasets) = (first, edited)
  }

  private mutating func append(
    _ fit: Fit, rules: Rules, dataset: Dataset? = nil, moved: Int? = nil
  ) {
    guard !isFull else { return }
    let before = presentEntry
    additions += 1
    abandonFuture()
    if let dataset {
      editions += 1
      editedDatasets[editions] = dataset
    }
    entries.append(
      Entry(
        fit: fit, rules: rules, edition: dataset == nil ? before.edition : editions,
        moved: moved, serial: additions))
    position += 1
  }

  /// True if an entry has other rules than the one before, or the user made it by hand.
  package func isChange(at index: Int) -> Bool {
    guard entries.indices.contains(index), index > 0 else { return false }
    return entries[index].fit.origin.isEdit || entries[index].rules != entries[index - 1].rules
  }

  /// Goes to a position, or to the nearest that exists.
  package mutating func go(to target: Int) {
    position = max(0, min(entries.count - 1, target))
  }

  private mutating func abandonFuture() {
    guard !isAtLatest else { return }
    branches.append(Branch(entries: entries))
    entries.keep(first: position + 1)
    if branches.count > Timeline.mostBranches { forgetData(of: branches.removeFirst()) }
  }

  /// Forgets the data that only a forgotten branch has.
  private mutating func forgetData(of branch: Branch) {
    guard !editedDatasets.isEmpty else { return }
    let histories = [entries] + branches.map(\.entries)
    for edition in branch.entries.editions.dropFirst()
    where !histories.contains(where: { $0.has(edition: edition) }) {
      editedDatasets[edition] = nil
    }
  }
}

extension Timeline {
  /// The newest states before the present one that no E-step made, in their order. O(limit).
  package func earlierParameters(latest limit: Int) -> [Fit] {
    var found: [Fit] = []
    var index = position - 1
    while index >= 0, found.count < limit {
      let entry = entries[index]
      let isExpectation = entry.fit.origin == .taken(.expectation)
      if !isExpectation { found.append(entry.fit) }
      index -= isExpectation ? entry.repetitions : 1
    }
    return found.reversed()
  }

  /// The events that made the present θ. q may have changed since.
  package var presentEvents: [FitEvent] { presentEntry.parameterEvents }
}

extension Timeline {
  /// The last position that a branch shares with the present history. O(log half-steps).
  package func fork(of branch: Branch) -> Int {
    var shared = 0
    var end = min(entries.count, branch.entries.count)
    while shared < end {
      let middle = (shared + end) / 2
      if entries[middle].serial == branch.entries[middle].serial {
        shared = middle + 1
      } else {
        end = middle
      }
    }
    return max(0, shared - 1)
  }

  /// Makes a branch the present history, at its latest half-step. The history until now becomes
  /// the first of the branches, so that opening the last again and again opens all of them.
  /// - Parameter place: the place of the branch among `branches`.
  /// - Returns: false if there is no such branch.
  mutating func swapBranch(_ place: Int) -> Bool {
    guard branches.indices.contains(place) else { return false }
    let branch = branches.remove(at: place)
    branches.insert(Branch(entries: entries), at: 0)
    entries = branch.entries
    position = entries.count - 1
    return true
  }
}
