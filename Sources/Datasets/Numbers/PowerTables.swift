/// The powers that decimal numbers are made of, computed once on first use (some ten microseconds)
/// by exact long arithmetic rather than kept as 1,302 literals.
///
/// Behind pointers that live as long as the program: they are read twice per number, where an
/// array's bounds check and reference count show.
struct PowerTables: @unchecked Sendable {
  /// The exponents q of 10^q = 5^q · 2^q outside which every number is 0 or infinite.
  static let exponents = -342...308
  static let shared = PowerTables()

  /// The powers of ten that are doubles: 10^0…10^22.
  let exactTen: UnsafePointer<Double>
  /// 10^0…10^8.
  let ofTen: UnsafePointer<UInt64>
  /// See `five`.
  private let fives: UnsafePointer<(high: UInt64, low: UInt64)>

  /// The leading 128 bits of 5^q for q in `exponents`, scaled so that the top bit is set: truncated,
  /// but for −27 ≤ q < 0 rounded up, as the proof behind `eiselLemire` wants.
  @inline(__always)
  func five(_ q: Int) -> (high: UInt64, low: UInt64) { fives[q - Self.exponents.lowerBound] }

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
    fives = kept(negative.reversed() + positive)
    ofTen = kept((0...8).map { (0..<$0).reduce(1) { ten, _ in ten * 10 } })
    exactTen = kept((0...22).map { (0..<$0).reduce(1) { ten, _ in ten * 10 } })
  }
}

/// A copy of the elements that is never freed.
private func kept<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
  let copy = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
  copy.initialize(from: elements, count: elements.count)
  return UnsafePointer(copy)
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
