extension DecimalNumber {
  /// Bytes that must be readable after the end of what `parse(padded:)` is given.
  static let padding = 64

  /// The number at `start` and how many bytes it takes; a length of 0 says that it is none, or one of
  /// the rare kinds that `parse` reads: with a plus or an exponent, of more than 7 digits before the
  /// point or 19 in all.
  ///
  /// Without branches that depend on how long the number is or what its sign: they would be guessed
  /// wrong every other time.
  @inline(__always)
  func parse(padded start: UnsafeRawPointer) -> (value: Double, length: Int) {
    let sign = start.load(as: UInt8.self) == UInt8(ascii: "-") ? 1 : 0
    let whole = Word(start, sign)
    let wholeCount = whole.digitCount
    var digits: UInt64
    var fraction = 0
    var length = sign + wholeCount
    if start.load(fromByteOffset: length, as: UInt8.self) == UInt8(ascii: ".") {
      length += 1
      var rest = Word(start, length)
      fraction = rest.digitCount
      if fraction < 8, wholeCount + fraction <= 8 {
        // All in one word: the digits before the point, then those behind it.
        let shift = UInt64(64 - 8 * fraction)
        let before = whole.bits & ((1 << UInt64(8 * wholeCount)) - 1)
        digits = number(
          ofDigits: rest.bits << shift | before << (shift &- UInt64(8 * wholeCount)))
      } else {
        digits = number(ofDigits: whole.bits << UInt64(64 - 8 * wholeCount))
        fraction = 0
        while fraction < 16, rest.isDigits {
          digits = digits &* 100_000_000 &+ number(ofDigits: rest.bits)
          fraction += 8
          rest = Word(start, length + fraction)
        }
        let last = rest.digitCount
        digits =
          digits &* powers.ofTen[last] &+ number(ofDigits: rest.bits << UInt64(64 - 8 * last))
        fraction += last
      }
      length += fraction
    } else {
      digits = number(ofDigits: whole.bits << UInt64(64 - 8 * wholeCount))
    }
    let digitCount = wholeCount + fraction
    guard wholeCount < 8, 1...19 ~= digitCount,
      start.load(fromByteOffset: length, as: UInt8.self) | 0x20 != UInt8(ascii: "e")
    else { return (0, 0) }
    // Up to 15 digits: both are doubles, one rounding (Clinger).
    let value =
      digitCount <= 15
      ? Double(Int64(bitPattern: digits)) / powers.exactTen[fraction]
      : eiselLemire(digits: digits, fraction: fraction, powers: powers)
    return (Double(bitPattern: value.bitPattern | UInt64(sign) << 63), length)
  }
}

/// Eight characters, of which the first is in the lowest byte.
private struct Word {
  /// The value of each character that is a digit, in its byte.
  let bits: UInt64

  @inline(__always)
  init(_ start: UnsafeRawPointer, _ offset: Int) {
    let word = start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    bits = UInt64(littleEndian: word) ^ 0x3030_3030_3030_3030
  }

  @inline(__always)
  private var others: UInt64 {
    ((bits &+ 0x7676_7676_7676_7676) | bits) & 0x8080_8080_8080_8080
  }

  var isDigits: Bool { others == 0 }

  /// How many digits there are before the first character that is none.
  @inline(__always)
  var digitCount: Int { others.trailingZeroBitCount >> 3 }
}
