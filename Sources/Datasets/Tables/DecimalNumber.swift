/// A decimal number at a position of a text, rounded to the nearest double.
///
/// Grammar: sign? (digits point? digits* | point digits) (e sign? digits)?. Hexadecimal numbers,
/// infinities and blanks are not part of it.
struct DecimalNumber {
  /// The number. It is infinite or zero if the text is beyond the range of doubles.
  let value: Double
  /// The position after the number.
  let end: Int

  /// Reads the longest number at `start`. Returns nil if there is none.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) {
    var at = start
    let isNegative = at < limit && bytes[at] == UInt8(ascii: "-")
    if isNegative || at < limit && bytes[at] == UInt8(ascii: "+") { at += 1 }
    var (digits, count) = (UInt64(0), 0)
    Self.skipDigits(bytes, &at, limit, &digits, &count)
    let wholeCount = count
    if at < limit, bytes[at] == UInt8(ascii: ".") {
      at += 1
      Self.skipDigits(bytes, &at, limit, &digits, &count)
    }
    guard count > 0 else { return nil }
    if let next = Self.endOfExponent(bytes, at, limit) {
      at = next
      count = .max
    }
    end = at
    if count <= 19 {
      let magnitude = Self.quotient(digits, decimals: count - wholeCount)
      value = isNegative ? -magnitude : magnitude
    } else {
      value = Double(String(decoding: bytes[start..<at], as: UTF8.self)) ?? .nan
    }
  }

  /// Adds the digits at the position to a whole number (modulo 2^64) and to the count of digits.
  @inline(__always)
  private static func skipDigits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ limit: Int, _ digits: inout UInt64,
    _ count: inout Int
  ) {
    let start = at
    while at < limit, case let digit = bytes[at] &- UInt8(ascii: "0"), digit < 10 {
      digits = digits &* 10 &+ UInt64(digit)
      at += 1
    }
    count += at - start
  }

  /// The position after the exponent at `start`; nil if there is no exponent.
  private static func endOfExponent(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int? {
    guard start + 1 < limit, bytes[start] | 0x20 == UInt8(ascii: "e") else { return nil }
    let isSigned = bytes[start + 1] == UInt8(ascii: "-") || bytes[start + 1] == UInt8(ascii: "+")
    let first = start + (isSigned ? 2 : 1)
    var (at, digits, count) = (first, UInt64(0), 0)
    skipDigits(bytes, &at, limit, &digits, &count)
    return count > 0 ? at : nil
  }

  /// digits / 10^decimals for at most 19 decimals, rounded once.
  ///
  /// Both numbers are shifted until their highest bits are set. The integer division then gives at
  /// least 63 bits of the quotient, the lowest of which also records a remainder.
  @inline(__always)
  private static func quotient(_ digits: UInt64, decimals: Int) -> Double {
    guard digits > 0 else { return 0 }
    let power = powersOfTen[decimals]
    let (shift, powerShift) = (digits.leadingZeroBitCount, power.leadingZeroBitCount)
    let dividend = digits << UInt64(shift)
    let (quotient, remainder) = (power << UInt64(powerShift))
      .dividingFullWidth((dividend >> 1, dividend << 63))
    let scale = Double(sign: .plus, exponent: powerShift - shift - 63, significand: 1)
    return Double(quotient | (remainder > 0 ? 1 : 0)) * scale
  }

  private static let powersOfTen: [UInt64] = (0..<19).reduce(into: [1]) { powers, _ in
    powers.append(powers[powers.count - 1] * 10)
  }
}
