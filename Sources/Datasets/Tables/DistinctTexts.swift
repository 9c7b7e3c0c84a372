/// The different texts among the rows that were added, in the order of their first rows.
///
/// Texts in other scripts are equal if their characters are, however they are composed.
struct DistinctTexts {
  private let texts: Texts
  /// The position in `firstRows` by hash, plus 1; 0 for a free slot. A power of two in number.
  private var slots: [UInt32]
  /// The first row of each text.
  private(set) var firstRows: [Int] = []

  /// - Parameter limit: the number of different texts after which no row is added any more.
  init(of texts: Texts, atMost limit: Int) {
    self.texts = texts
    let room = 2 * (min(limit, texts.count) + 1)
    slots = Array(repeating: 0, count: 1 << (Int.bitWidth - room.leadingZeroBitCount))
  }

  /// Adds a row. Returns the position of its text among the different ones. O(length of the text).
  mutating func add(row: Int) -> Int {
    var slot = hash(ofRow: row) & (slots.count - 1)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if areEqual(row, firstRows[position]) { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    firstRows.append(row)
    slots[slot] = UInt32(firstRows.count)
    return firstRows.count - 1
  }

  private func hash(ofRow row: Int) -> Int {
    var hasher = Hasher()
    texts.withBytes(ofRow: row) { bytes in
      if isASCII(bytes) {
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
      } else {
        hasher.combine(String(decoding: bytes, as: UTF8.self))
      }
    }
    return hasher.finalize()
  }

  private func areEqual(_ a: Int, _ b: Int) -> Bool {
    texts.withBytes(ofRow: a) { one in
      texts.withBytes(ofRow: b) { other in
        one.elementsEqual(other) || !isASCII(one) && !isASCII(other) && texts[a] == texts[b]
      }
    }
  }

  private func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 }
  }
}
