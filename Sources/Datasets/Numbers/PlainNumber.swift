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
    if wholeCount < 8, start.load(fromByteOffset: length, as: UInt8.self) == UInt8(ascii: ".") {
      let rest = Word(start, length + 1)
      fraction = rest.digitCount
      // The digits before the point, and those behind it as if it were not there.
      let joined = whole.first(wholeCount) | rest.bits &<< UInt64(8 &* wholeCount)
      if fraction < 8, wholeCount + fraction <= 8 {
        digits = Word(bits: joined).number(of: wholeCount + fraction)
      } else {
        // Without the point the ninth digit would be the first of the next word.
        let second = Word(start, sign + 9)
        let third = Word(start, sign + 17)
        let secondCount = second.digitCount
        // None unless the second word is full.
        let thirdCount = third.digitCount & (0 &- secondCount &>> 3)
        digits = number(ofDigits: joined)
        digits = digits &* powers.ofTen[secondCount] &+ second.number(of: secondCount)
        digits = digits &* powers.ofTen[thirdCount] &+ third.number(of: thirdCount)
        fraction = 8 - wholeCount + secondCount + thirdCount
      }
      length += 1 + fraction
    } else {
      digits = whole.number(of: wholeCount)
    }
    let digitCount = wholeCount + fraction
    guard wholeCount < 8, 1...19 ~= digitCount,
      start.load(fromByteOffset: length, as: UInt8.self) | 0x20 != UInt8(ascii: "e")
    else { return (0, 0) }
    // Up to 15 digits: both are doubles, one rounding (Clinger). More are 9 or more behind the point.
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
  init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  init(_ start: UnsafeRawPointer, _ offset: Int) {
    let word = start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    bits = UInt64(littleEndian: word) ^ 0x3030_3030_3030_3030
  }

  @inline(__always)
  private var others: UInt64 {
    ((bits &+ 0x7676_7676_7676_7676) | bits) & 0x8080_8080_8080_8080
  }

  /// How many digits there are before the first character that is none.
  @inline(__always)
  var digitCount: Int { others.trailingZeroBitCount >> 3 }

  /// Fewer than eight characters.
  @inline(__always)
  func first(_ count: Int) -> UInt64 { bits & (1 &<< UInt64(8 &* count) &- 1) }

  /// The number of so many digits: shifted up, they stand behind leading zeros. In two halves, since no
  /// processor shifts by 64.
  @inline(__always)
  func number(of count: Int) -> UInt64 {
    let half = UInt64(32 &- 4 &* count)
    return Datasets.number(ofDigits: (bits &<< half) &<< half)
  }
}
