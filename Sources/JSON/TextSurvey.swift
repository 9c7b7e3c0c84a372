/// The number of newlines in a text and the first position that is not UTF-8.
public struct TextSurvey {
  public private(set) var newlines = 0
  /// The position of the first byte that is not UTF-8, or of a NUL; nil if there is none.
  public private(set) var firstInvalid: TextPlace?

  /// Surveys the whole text. O(bytes).
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var i = 0
    while i < bytes.count {
      let block = PlainBlock(bytes, at: i)
      if block.isPlain {
        newlines += block.newlines
        i += PlainBlock.length
        continue
      }
      // Something else in this block, or the end: one character at a time.
      let blockEnd = min(i + PlainBlock.length, bytes.count)
      while i < blockEnd {
        guard let length = validLength(bytes, at: i) else {
          firstInvalid = place(of: i, in: bytes)
          return
        }
        if bytes[i] == newline { newlines += 1 }
        i += length
      }
    }
  }

  private func place(of position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> TextPlace {
    let before = bytes[..<position]
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    return TextPlace(
      line: newlines + 1, column: 1 + before[lineStart...].count(where: startsCharacter))
  }
}

/// True if a byte of UTF-8 starts a character, false if it continues one.
@inlinable
public func startsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

/// A block of bytes, checked eight at a time for being ASCII without NUL.
///
/// The compiler turns the integer arithmetic into vector instructions.
private struct PlainBlock {
  private static let words = 24
  static let length = 8 * words

  var isPlain = false
  var newlines = 0

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard start + Self.length <= bytes.count else { return }
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    // A top bit is set here if some byte is beyond ASCII, or 0: only then does taking 1 borrow.
    var odd: UInt64 = 0
    // A counter in each byte, of at most 24.
    var ends: UInt64 = 0
    for i in 0..<Self.words {
      let word = raw.loadUnaligned(fromByteOffset: start + 8 * i, as: UInt64.self)
      odd |= word | ((word &- ones) & ~word)
      let difference = word ^ (ones &* UInt64(newline))
      ends &+= ~(((difference & low) &+ low) | difference | low) >> 7
    }
    isPlain = odd & ~low == 0
    newlines = Int((ends &* ones) >> 56)
  }
}

/// The length of the UTF-8 sequence at i (RFC 3629: no overlong forms, no surrogates, at most
/// U+10FFFF); nil if there is none.
private func validLength(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
  let first = bytes[i]
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch first {
  case 0x01...0x7F: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF:
    length = 3
    if first == 0xE0 { second = 0xA0...0xBF }
    if first == 0xED { second = 0x80...0x9F }
  case 0xF0...0xF4:
    length = 4
    if first == 0xF0 { second = 0x90...0xBF }
    if first == 0xF4 { second = 0x80...0x8F }
  default: return nil
  }
  guard i + length <= bytes.count, second.contains(bytes[i + 1]) else { return nil }
  return bytes[(i + 2)..<(i + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : nil
}

private let newline = UInt8(ascii: "\n")
