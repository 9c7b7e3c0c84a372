/// The leading 128 bits of 5^q for q in −342…308, scaled so that the top bit is set.
///
/// Truncated; for −27 ≤ q < 0 rounded up, as the proof behind `eiselLemire` wants. Computed once on
/// first use (some ten microseconds) by exact long arithmetic rather than kept as 1,302 literals.
struct PowersOfFive: Sendable {
  static let exponents = -342...308
  static let shared = PowersOfFive()

  private let high: [UInt64]
  private let low: [UInt64]

  subscript(q: Int) -> (high: UInt64, low: UInt64) {
    (high[q - Self.exponents.lowerBound], low[q - Self.exponents.lowerBound])
  }

  private init() {
    // 2^1087 / 5^m keeps 128 leading bits down to m = 342, for 5^342 < 2^795; dividing a floor by 5
    // again gives the floor of the whole quotient, so the bits are exact.
    var quotient = [UInt64](repeating: 0, count: 17)
    quotient[16] = 1 << 63
    var negative: [(high: UInt64, low: UInt64)] = []
    for m in 1...(-Self.exponents.lowerBound) {
      quotient.divide(by: 5)
      var bits = quotient.leading128
      if m <= 27 {
        bits.low &+= 1
        if bits.low == 0 { bits.high &+= 1 }
      }
      negative.append(bits)
    }
    var power: [UInt64] = [1]
    var positive = [power.leading128]
    for _ in 1...Self.exponents.upperBound {
      power.multiply(by: 5)
      positive.append(power.leading128)
    }
    let all = negative.reversed() + positive
    high = all.map(\.high)
    low = all.map(\.low)
  }
}

/// A natural number, least significant word first.
extension [UInt64] {
  fileprivate mutating func divide(by divisor: UInt64) {
    var remainder: UInt64 = 0
    for i in indices.reversed() {
      (self[i], remainder) = divisor.dividingFullWidth((remainder, self[i]))
    }
  }

  fileprivate mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for i in indices {
      let product = self[i].multipliedFullWidth(by: factor)
      let (sum, overflow) = product.low.addingReportingOverflow(carry)
      self[i] = sum
      carry = product.high + (overflow ? 1 : 0)
    }
    if carry > 0 { append(carry) }
  }

  /// The 128 bits from the highest set bit downwards, padded with zeros below.
  fileprivate var leading128: (high: UInt64, low: UInt64) {
    guard let top = lastIndex(where: { $0 != 0 }) else { return (0, 0) }
    let word = { (i: Int) in i >= 0 ? self[i] : 0 }
    let shift = UInt64(self[top].leadingZeroBitCount)
    guard shift > 0 else { return (word(top), word(top - 1)) }
    return (
      word(top) << shift | word(top - 1) >> (64 - shift),
      word(top - 1) << shift | word(top - 2) >> (64 - shift)
    )
  }
}
