import Dispatch

/// Reads the rows of a large file that holds nothing but plain numbers, on all processors.
///
/// The grammar is narrow on purpose: as many numbers in every row as in the first, one separator byte
/// between them, LF or CRLF after them. At the first byte that is anything else it gives up, and the
/// strict reader, which knows what to say about it, reads the file again.
///
/// Unchecked because of the pointer: the threads only read what it points to.
struct PlainRows: @unchecked Sendable {
  /// Files below this size are read as quickly by the strict reader.
  static let worthwhile = 1 << 20

  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private let width: Int
  private let parser: DecimalNumber

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8, width: Int, parser: DecimalNumber
  ) {
    (self.bytes, self.separator) = (bytes, separator)
    (self.width, self.parser) = (width, parser)
  }

  /// The columns from a row's start on; nil where anything but plain rows is found.
  func columns(from start: Int) -> [[Double]]? {
    let cuts = cuts(from: start, sections: 4)
    let count = cuts.count - 1
    let sections = Sections(count: count)
    DispatchQueue.concurrentPerform(iterations: count) { number in
      sections.set(number, section(cuts[number]..<cuts[number + 1]))
    }
    return sections.joined(width: width)
  }

  /// The beginnings of sections of about equal size, each at a row's start, and the end.
  private func cuts(from start: Int, sections: Int) -> [Int] {
    var cuts = [start]
    for number in 1..<sections {
      var at = start + (bytes.count - start) / sections * number
      while at < bytes.count, bytes[at - 1] != newline { at += 1 }
      if let last = cuts.last, at > last, at < bytes.count { cuts.append(at) }
    }
    return cuts + [bytes.count]
  }

  /// The numbers of some rows, row after row; nil where one is not plain.
  private func section(_ range: Range<Int>) -> [Double]? {
    var isPlain = true
    // Two bytes a number at the least: the rest of this room is never touched.
    let numbers = [Double](unsafeUninitializedCapacity: range.count / 2 + width) { room, count in
      var at = range.lowerBound
      while at < range.upperBound {
        for column in 0..<width {
          guard count < room.count,
            let (value, end) = parser.parse(bytes, from: at, to: range.upperBound),
            value.isFinite, let next = next(after: end, isLast: column == width - 1)
          else {
            isPlain = false
            return
          }
          room[count] = value
          count += 1
          at = next
        }
      }
    }
    return isPlain ? numbers : nil
  }

  /// The position after what ends a field: the separator, or the end of the line or of the text.
  @inline(__always)
  private func next(after end: Int, isLast: Bool) -> Int? {
    guard end < bytes.count else { return isLast ? end : nil }
    let byte = bytes[end]
    guard isLast else { return byte == separator ? end + 1 : nil }
    if byte == newline { return end + 1 }
    guard byte == UInt8(ascii: "\r"), end + 1 < bytes.count, bytes[end + 1] == newline else {
      return nil
    }
    return end + 2
  }
}

/// The sections' results, each written once by its own thread.
private final class Sections: @unchecked Sendable {
  // Threads write different elements, and reading begins when all have ended.
  private let results: UnsafeMutableBufferPointer<[Double]?>

  init(count: Int) {
    results = .allocate(capacity: count)
    results.initialize(repeating: nil)
  }

  deinit { results.deinitialize().deallocate() }

  func set(_ number: Int, _ section: [Double]?) { results[number] = section }

  /// The columns of all sections one below the other; nil where one was not plain.
  func joined(width: Int) -> [[Double]]? {
    let sections = results.compactMap { $0 }
    guard sections.count == results.count else { return nil }
    let rows = sections.map(\.count).reduce(0, +) / width
    return (0..<width).map { column in
      [Double](unsafeUninitializedCapacity: rows) { room, count in
        for section in sections {
          section.withUnsafeBufferPointer { numbers in
            var at = column
            while at < numbers.count {
              room[count] = numbers[at]
              count += 1
              at += width
            }
          }
        }
      }
    }
  }
}
