/// The entries of a timeline in their order.
///
/// The entries are in blocks, which a history shares with the histories that it was made from. So each
/// half-step, each `undo` and each branch costs little at any length: adding an entry copies the references
/// of one block and the list of the blocks, and not the entries.
package struct History: RandomAccessCollection, Sendable {
  package typealias Entry = Timeline.Entry

  /// An entry in its place. Histories that share it compare it by its address.
  private final class Place: Equatable, Sendable {
    let entry: Entry

    init(_ entry: Entry) { self.entry = entry }

    static func == (a: Place, b: Place) -> Bool { a === b || a.entry == b.entry }
  }

  private static let blockSize = 256

  /// All blocks but the last are full; none is empty.
  private var blocks: [[Place]] = []
  package private(set) var count = 0

  package init(_ entries: some Sequence<Entry>) {
    for entry in entries { append(entry) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(position: Int) -> Entry {
    blocks[position / Self.blockSize][position % Self.blockSize].entry
  }

  mutating func append(_ entry: Entry) {
    if count.isMultiple(of: Self.blockSize) { blocks.append([]) }
    blocks[blocks.count - 1].append(Place(entry.following(last)))
    count += 1
  }

  /// Removes all entries but the first so many.
  mutating func keep(first kept: Int) {
    guard kept < count else { return }
    count = Swift.max(0, kept)
    blocks.removeLast(blocks.count - (count + Self.blockSize - 1) / Self.blockSize)
    let used = count - (blocks.count - 1) * Self.blockSize
    if let last = blocks.last { blocks[blocks.count - 1].removeLast(last.count - used) }
  }
}

/// The editions of the data, which only grow within a history.
extension History {
  /// The different editions in their order. O(editions × log entries).
  var editions: [Int] {
    var found: [Int] = []
    var index = startIndex
    while index < endIndex {
      found.append(self[index].edition)
      index = firstIndex(above: self[index].edition)
    }
    return found
  }

  /// True if a state has the data of an edition. O(log entries).
  func has(edition: Int) -> Bool {
    let index = firstIndex(above: edition - 1)
    return index < endIndex && self[index].edition == edition
  }

  /// The index of the first entry of a later edition; the end if there is none.
  private func firstIndex(above edition: Int) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].edition > edition { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension History: Equatable {
  package static func == (a: History, b: History) -> Bool {
    a.count == b.count && a.blocks == b.blocks
  }
}
