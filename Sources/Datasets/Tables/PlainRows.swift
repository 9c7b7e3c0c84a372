import Dispatch
import JSON

/// Reads the rows of a large file that holds nothing but plain numbers, on all processors, piece by
/// piece: the text as a whole is never in memory.
///
/// The grammar is narrow on purpose: as many numbers in every row as in the first, one separator byte
/// between them, LF or CRLF after them. At the first byte that is anything else it gives up, and the
/// strict reader, which knows what to say about it, reads the file.
struct PlainRows {
  /// Files below this size are read as quickly by the strict reader.
  static let worthwhile = 1 << 20
  /// Wider tables are left to the strict reader.
  static let mostColumns = 64
  /// What a thread reads at once stays in its cache.
  private static let piece = 1 << 17

  let source: TextSource
  let separator: UInt8
  let width: Int
  let parser: DecimalNumber

  /// The columns from a row's start on; nil where anything but plain rows is found.
  ///
  /// Each section of the file is written where its rows may begin at the earliest, and moved down when
  /// all are read and counted.
  func columns(from start: Int) -> [[Double]]? {
    guard width <= Self.mostColumns, start < source.count else { return nil }
    let count = 4
    let cuts =
      (0...count).map { start + (source.count - start) / count * $0 }.dropLast()
      + [source.count]
    guard let rate = rowsPerByte(at: cuts.dropLast()) else { return nil }
    let rooms = (0..<count).map { Int(rate * Double(cuts[$0 + 1] - cuts[$0])) + 1024 }
    var isPlain = false
    let columns = PlainColumns.filled(width, capacity: rooms.reduce(0, +)) { columns in
      let rows = columns.fill(rooms) { section, pointers in
        read(
          cuts[section]..<cuts[section + 1], isFirst: section == 0, into: pointers, rooms[section])
      }
      isPlain = rows != nil
      return rows ?? 0
    }
    return isPlain ? columns : nil
  }

  /// A fourth more rows to a byte than where they are the densest of some places.
  private func rowsPerByte(at positions: some Sequence<Int>) -> Double? {
    var most = 0.0
    for position in positions {
      let length = min(1 << 14, source.count - position)
      let bytes = [UInt8](unsafeUninitializedCapacity: length) { room, filled in
        filled = source.fill(UnsafeMutableRawBufferPointer(room), from: position) ?? 0
      }
      guard bytes.count == length else { return nil }
      most = max(most, Double(bytes.count { $0 == newline }) / Double(length))
    }
    return 1.25 * most
  }

  /// Reads the rows that begin in a section; how many, or nil where one is not plain.
  private func read(
    _ section: Range<Int>, isFirst: Bool, into columns: [UnsafeMutablePointer<Double>], _ room: Int
  ) -> Int? {
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Self.piece + DecimalNumber.padding, alignment: 64)
    defer { bytes.deallocate() }
    // Whether a row begins at the section's first byte is told by the byte before it.
    var position = isFirst ? section.lowerBound : section.lowerBound - 1
    var (kept, rows, isAtRow) = (0, 0, isFirst)
    while true {
      let free = UnsafeMutableRawBufferPointer(rebasing: bytes[kept..<Self.piece - 1])
      guard let read = source.fill(free, from: position + kept) else { return nil }
      var filled = kept + read
      if read < free.count {
        guard position + filled == source.count, filled > 0 else { return nil }
        // A last line without an end is given one.
        if bytes[filled - 1] != newline {
          bytes[filled] = newline
          filled += 1
        }
      }
      guard let last = bytes[..<filled].lastIndex(of: newline) else { return nil }
      var at = 0
      if !isAtRow {
        at = (bytes[..<filled].firstIndex(of: newline) ?? 0) + 1
        isAtRow = true
      }
      // Rows from the section's end on belong to the next one.
      let end = min(last + 1, section.upperBound - position)
      bytes[filled..<filled + DecimalNumber.padding].initializeMemory(as: UInt8.self, repeating: 0)
      let isPlain = columns.withUnsafeBufferPointer { columns in
        while at < end {
          guard rows < room, let next = row(bytes, at, filled, columns, rows) else { return false }
          at = next
          rows += 1
        }
        return true
      }
      guard isPlain else { return nil }
      guard position + at < section.upperBound else { return rows }
      kept = filled - at
      bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[at..<filled]))
      position += at
    }
  }

  /// Reads one row; the position after it.
  @inline(__always)
  private func row(
    _ bytes: UnsafeMutableRawBufferPointer, _ start: Int, _ end: Int,
    _ columns: UnsafeBufferPointer<UnsafeMutablePointer<Double>>, _ row: Int
  ) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var at = start
    for column in 0..<width {
      var (value, length) = parser.parse(padded: base + at)
      if length == 0 {
        let text = UnsafeBufferPointer(bytes.bindMemory(to: UInt8.self))
        guard let (slow, next) = parser.parse(text, from: at, to: end), slow.isFinite else {
          return nil
        }
        (value, length) = (slow, next - at)
      }
      columns[column][row] = value
      at += length
      let byte = bytes[at]
      if column < width - 1 {
        guard byte == separator else { return nil }
        at += 1
      } else if byte == newline {
        at += 1
      } else {
        guard byte == UInt8(ascii: "\r"), bytes[at + 1] == newline else { return nil }
        at += 2
      }
    }
    return at
  }
}
