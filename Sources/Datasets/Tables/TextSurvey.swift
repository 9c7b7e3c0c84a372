/// One quick look over a whole text before it is read: how many newlines it has, and where it stops
/// being UTF-8.
struct TextSurvey {
  private(set) var newlines = 0
  /// The first byte that cannot belong to UTF-8; a NUL, which no table holds, counts as one.
  private(set) var firstInvalid: TextPlace?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var i = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while i < bytes.count {
      if i + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0, zeroBytes(in: word) == 0 {
          newlines += zeroBytes(in: word ^ 0x0A0A_0A0A_0A0A_0A0A)
          i += 8
          continue
        }
      }
      guard let length = validLength(bytes, at: i) else {
        firstInvalid = place(of: i, in: bytes)
        return
      }
      if bytes[i] == newline { newlines += 1 }
      i += length
    }
  }

  private func place(of position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> TextPlace {
    let before = bytes[..<position]
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    return TextPlace(
      line: newlines + 1, column: 1 + before[lineStart...].count(where: startsCharacter))
  }
}

/// Whether a byte of UTF-8 begins a character rather than continues one.
@inline(__always)
func startsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

/// How many of the eight bytes are zero; exact, without borrow between them.
@inline(__always)
private func zeroBytes(in word: UInt64) -> Int {
  let low = 0x7F7F_7F7F_7F7F_7F7F as UInt64
  return (~(((word & low) &+ low) | word | low)).nonzeroBitCount
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
