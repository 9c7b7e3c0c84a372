/// Reads one decimal number out of bytes, rounded correctly.
///
/// Grammar: sign? (digits point? digits* | point digits) (e sign? digits)?, and nothing else: no
/// hexadecimal, no infinity, no blanks. Up to 19 significant digits cost one multiplication; longer
/// ones two; the few that lie too near a tie go through `Double(_: String)`.
struct DecimalNumber {
  let powers = PowerTables.shared

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
        ? Double(digits) / powers.exactTen[-exponent]
        : Double(digits) * powers.exactTen[exponent]
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
      let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: i, as: UInt64.self)
      let (count, value) = leadingDigits(UInt64(littleEndian: word))
      total = total &* powers.ofTen[count] &+ value
      i += count
      if count < 8 { return i }
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

/// How many of eight ASCII characters (the first in the lowest byte) are digits before the first
/// that is not, and their number, by three multiplications.
@inline(__always)
func leadingDigits(_ word: UInt64) -> (count: Int, value: UInt64) {
  let digits = word ^ 0x3030_3030_3030_3030
  // A byte above 9 sets its top bit; the carry of a byte above 137 spoils only later ones.
  let others = ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
  let count = others.trailingZeroBitCount >> 3
  // Shifted up, the digits stand behind leading zeros; no digits leave nothing.
  return (count, number(ofDigits: digits << UInt64(64 - 8 * count)))
}

/// The number of eight digits, one in each byte, the first in the lowest.
@inline(__always)
func number(ofDigits digits: UInt64) -> UInt64 {
  let pairs = digits &* 10 &+ digits >> 8
  let mask: UInt64 = 0x0000_00FF_0000_00FF
  let left = (pairs & mask) &* 0x000F_4240_0000_0064
  let right = (pairs >> 16 & mask) &* 0x0000_2710_0000_0001
  return (left &+ right) >> 32
}
