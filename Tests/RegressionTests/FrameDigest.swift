import Terminals

/// A short number for each row of a frame; it depends on every character and style of the row.
struct FrameDigest: Equatable {
  /// Four hexadecimal digits for each row.
  let rows: [String]

  init(rows: [String]) { self.rows = rows }

  init(_ frame: Frame) {
    rows = (0..<frame.size.rows).map { FrameDigest.digest(frame.row($0)) }
  }

  /// FNV-1a over the cells, folded to 16 bits.
  private static func digest(_ cells: ArraySlice<Cell>) -> String {
    var hash = FNV()
    for cell in cells {
      hash.add(UInt64(cell.scalar.value))
      hash.add(number(cell.style.foreground))
      hash.add(number(cell.style.background))
      hash.add(UInt64(cell.style.attributes.rawValue))
    }
    let folded = hash.value ^ (hash.value >> 32)
    return FNV.hexadecimal((folded ^ (folded >> 16)) & 0xFFFF, digits: 4)
  }

  private static func number(_ color: Color) -> UInt64 {
    switch color {
    case .standard: 0
    case .indexed(let n): 1 << 32 | UInt64(n)
    case .direct(let rgb): 2 << 32 | UInt64(rgb)
    }
  }

  /// The rows with a space between; `=` and a number stand for so many rows that are those of the
  /// frame before.
  func text(after before: FrameDigest?) -> String {
    var words: [String] = []
    var same = 0
    for (row, digest) in rows.enumerated() {
      if let before, before.rows.count == rows.count, before.rows[row] == digest {
        same += 1
        continue
      }
      if same > 0 { words.append("=\(same)") }
      same = 0
      words.append(digest)
    }
    if same > 0 { words.append("=\(same)") }
    return words.joined(separator: " ")
  }

  init(_ words: some Sequence<Substring>, after before: FrameDigest?) {
    var rows: [String] = []
    for word in words {
      if word.hasPrefix("="), let count = Int(word.dropFirst()) {
        rows += (before?.rows ?? []).dropFirst(rows.count).prefix(count)
      } else {
        rows.append(String(word))
      }
    }
    self.rows = rows
  }

  /// The numbers, from 0, of the rows that differ.
  func differences(from other: FrameDigest) -> [Int] {
    (0..<max(rows.count, other.rows.count)).filter { row in
      guard row < rows.count, row < other.rows.count else { return true }
      return rows[row] != other.rows[row]
    }
  }
}

/// The hash of Fowler, Noll and Vo, 64 bits, 1a.
struct FNV {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a number of up to 64 bits at once.
  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x100_0000_01B3
  }

  /// The digest of a text, as 16 hexadecimal digits.
  static func digest(of text: String) -> String {
    var hash = FNV()
    for byte in text.utf8 { hash.add(UInt64(byte)) }
    return hexadecimal(hash.value, digits: 16)
  }

  static func hexadecimal(_ number: UInt64, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
