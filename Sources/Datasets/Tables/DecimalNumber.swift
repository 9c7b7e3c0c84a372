/// A decimal number at a position of a text, rounded to the nearest double.
///
/// Grammar: sign? (digits point? digits* | point digits) (e sign? digits)?. Hexadecimal numbers,
/// infinities and blanks are not part of it.
struct DecimalNumber {
  /// The number. It is infinite or zero if the text is beyond the range of doubles.
  let value: Double
  /// The position after the number.
  let end: Int
  let hasPoint: Bool
  /// True if digits are lost in the number: leading zeros, as in 007, or some of more than 15 without a point.
  let losesDigits: Bool

  /// Reads the longest number at `start`. Returns nil if there is none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) {
    func isSign(_ at: Int) -> Bool { at < limit && (bytes[at] == 0x2B || bytes[at] == 0x2D) }
    func afterDigits(_ start: Int) -> Int {
      var at = start
      while at < limit, bytes[at] &- 0x30 < 10 { at += 1 }
      return at
    }
    let first = isSign(start) ? start + 1 : start
    var at = afterDigits(first)
    var count = at - first
    hasPoint = at < limit && bytes[at] == UInt8(ascii: ".")
    losesDigits = count > 1 && bytes[first] == UInt8(ascii: "0") || count > 15 && !hasPoint
    if hasPoint {
      let next = afterDigits(at + 1)
      count += next - (at + 1)
      at = next
    }
    guard count > 0 else { return nil }
    if at < limit, bytes[at] | 0x20 == UInt8(ascii: "e") {
      let digits = isSign(at + 1) ? at + 2 : at + 1
      let next = afterDigits(digits)
      if next > digits { at = next }
    }
    end = at
    value = Double(String(decoding: bytes[start..<at], as: UTF8.self)) ?? .nan
  }
}
