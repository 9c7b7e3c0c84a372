/// Reads one decimal number out of bytes, rounded correctly.
///
/// Grammar: sign? (digits point? digits* | point digits) (e sign? digits)?, and nothing else: no
/// hexadecimal, no infinity, no blanks. Up to 19 significant digits cost one multiplication; longer
/// ones two; the few that lie too near a tie go through `Double(_: String)`.
struct DecimalNumber {
  private let powers = PowersOfFive.shared

  /// The number that begins at `start` and the position after it; nil if none begins there.
  /// A number beyond the range of a double is infinite; one below it is zero.
  @inline(__always)
  func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> (value: Double, end: Int)? {
    var i = start
    guard i < end else { return nil }
    let isNegative = bytes[i] == UInt8(ascii: "-")
    if isNegative || bytes[i] == UInt8(ascii: "+") { i += 1 }

    var digits: UInt64 = 0
    let wholeStart = i
    i = accumulate(&digits, bytes, i, end)
    var digitCount = i - wholeStart
    var exponent = 0
    if i < end, bytes[i] == UInt8(ascii: ".") {
      let fractionStart = i + 1
      i = accumulate(&digits, bytes, fractionStart, end)
      exponent = fractionStart - i
      digitCount -= exponent
    }
    guard digitCount > 0 else { return nil }
    let mantissaEnd = i
    var written = 0
    if i < end, bytes[i] | 0x20 == UInt8(ascii: "e"),
      let (value, next) = writtenExponent(bytes, i + 1, end)
    {
      written = value
      exponent += value
      i = next
    }
    if digitCount > 19 {
      let value = long(bytes, wholeStart, mantissaEnd, written, numberEnd: i)
      return (isNegative ? -value : value, i)
    }
    let value = nearest(digits, exponent) ?? fallback(bytes, wholeStart, i)
    return (isNegative ? -value : value, i)
  }

  /// Clinger's exact case (both factors are doubles, one rounding), else Eisel and Lemire's.
  @inline(__always)
  private func nearest(_ digits: UInt64, _ exponent: Int) -> Double? {
    if digits <= 1 << 53, -22 <= exponent, exponent <= 22 {
      return exponent < 0
        ? Double(digits) / exactPowersOfTen[-exponent]
        : Double(digits) * exactPowersOfTen[exponent]
    }
    return eiselLemire(digits: digits, exponent: exponent, powers: powers)
  }

  /// Appends the run of digits at i to the total (modulo 2^64) and returns the position after it.
  @inline(__always)
  private func accumulate(
    _ total: inout UInt64, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var i = start
    while i + 8 <= end {
      let word = UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: i, as: UInt64.self))
      guard let eight = eightDigits(word) else { break }
      total = total &* 100_000_000 &+ eight
      i += 8
    }
    while i < end {
      let digit = bytes[i] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      total = total &* 10 &+ UInt64(digit)
      i += 1
    }
    return i
  }

  /// The exponent after its `e`, clamped far outside the range of doubles.
  private func writtenExponent(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (Int, Int)? {
    var i = start
    guard i < end else { return nil }
    let isNegative = bytes[i] == UInt8(ascii: "-")
    if isNegative || bytes[i] == UInt8(ascii: "+") { i += 1 }
    let first = i
    var value = 0
    while i < end {
      let digit = bytes[i] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = min(value * 10 + Int(digit), 1 << 40)
      i += 1
    }
    return i > first ? (isNegative ? -value : value, i) : nil
  }

  /// More than 19 digits as written: drop leading zeros, keep 19, and see whether the rest matters.
  private func long(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ written: Int, numberEnd: Int
  ) -> Double {
    var digits: UInt64 = 0
    var kept = 0
    var isCut = false
    var exponent = written
    var afterPoint = false
    for i in start..<end {
      guard bytes[i] != UInt8(ascii: ".") else {
        afterPoint = true
        continue
      }
      let digit = UInt64(bytes[i] &- UInt8(ascii: "0"))
      if kept < 19 {
        digits = digits * 10 + digit
        if digits > 0 { kept += 1 }
        if afterPoint { exponent -= 1 }
      } else {
        if digit > 0 { isCut = true }
        if !afterPoint { exponent += 1 }
      }
    }
    guard let value = nearest(digits, exponent) else { return fallback(bytes, start, numberEnd) }
    guard isCut else { return value }
    // The number lies between digits and digits + 1 units: if both round alike, so does it.
    return nearest(digits + 1, exponent) == value ? value : fallback(bytes, start, numberEnd)
  }

  private func fallback(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Double {
    Double(String(decoding: bytes[start..<end], as: UTF8.self)) ?? .nan
  }
}

private let exactPowersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]

/// Eight ASCII digits (the first in the lowest byte) as a number, by three multiplications; nil if
/// a byte is not a digit.
@inline(__always)
private func eightDigits(_ word: UInt64) -> UInt64? {
  let high = word & 0xF0F0_F0F0_F0F0_F0F0
  let carried = (word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0
  guard high | carried >> 4 == 0x3333_3333_3333_3333 else { return nil }
  var pairs = word &- 0x3030_3030_3030_3030
  pairs = pairs &* 10 &+ pairs >> 8
  let mask: UInt64 = 0x0000_00FF_0000_00FF
  let left = (pairs & mask) &* 0x000F_4240_0000_0064
  let right = (pairs >> 16 & mask) &* 0x0000_2710_0000_0001
  return (left &+ right) >> 32
}
