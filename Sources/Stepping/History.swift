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

extension History: Equatable {
  package static func == (a: History, b: History) -> Bool {
    a.count == b.count && a.blocks == b.blocks
  }
}
