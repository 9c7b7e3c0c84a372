/// The double nearest to digits · 10^exponent, ties to even; nil in the rare case that 128 bits of
/// the power cannot decide.
///
/// One or two full-width multiplications: w · 5^q is w times the leading bits of 5^q with an error
/// below one unit of the last of 128 bits, so unless the bits below the rounding position are all
/// ones the rounding is that of the exact product. D. Lemire, "Number parsing at a gigabyte per
/// second", Softw. Pract. Exper. 51 (2021), and N. Mushtak and D. Lemire, "Fast number parsing
/// without fallback", Softw. Pract. Exper. 53 (2023).
@inline(__always)
func eiselLemire(digits: UInt64, exponent q: Int, powers: PowerTables) -> Double? {
  guard digits != 0, q >= PowerTables.exponents.lowerBound else { return 0 }
  guard q <= PowerTables.exponents.upperBound else { return .infinity }
  let zeros = digits.leadingZeroBitCount
  let (high, low) = product(of: digits, zeros: zeros, exponent: q, powers)
  if low == .max, !(-27...55).contains(q) { return nil }

  let top = Int(high >> 63)
  let shift = UInt64(top + 64 - 52 - 3)
  var mantissa = high >> shift
  // ⌊q log₂ 10⌋ + 63, exact for these q; 1023 is the bias of a double's exponent.
  var biased = ((217_706 * q) >> 16) + 63 + top - zeros + 1023
  if biased <= 0 {
    guard 1 - biased < 64 else { return 0 }
    mantissa >>= UInt64(1 - biased)
    mantissa = (mantissa + (mantissa & 1)) >> 1
    return Double(bitPattern: mantissa)
  }
  // Exactly half way, which only short exact products can be: to even.
  if low <= 1, (-4...23).contains(q), mantissa & 3 == 1, mantissa << shift == high {
    mantissa &= ~1
  }
  mantissa = (mantissa + (mantissa & 1)) >> 1
  if mantissa >= 1 << 53 {
    mantissa = 1 << 52
    biased += 1
  }
  guard biased < 0x7FF else { return .infinity }
  return Double(bitPattern: mantissa & ~(1 << 52) | UInt64(biased) << 52)
}

/// The double nearest to digits / 10^fraction for at most 19 digits, of which 9 or more are behind the
/// point: then neither the range of the doubles nor that of the 128 bits can be left, and no number lies
/// half way between two doubles (54 bits times 5⁹ have more than 19 digits).
@inline(__always)
func eiselLemire(digits: UInt64, fraction: Int, powers: PowerTables) -> Double {
  guard digits != 0 else { return 0 }
  let zeros = digits.leadingZeroBitCount
  let (high, _) = product(of: digits, zeros: zeros, exponent: -fraction, powers)
  let top = high &>> 63
  let shift = top &+ 9
  let biased = UInt64(((217_706 &* -fraction) >> 16) &+ 63 &- zeros &+ 1023) &+ top
  var mantissa = high &>> shift
  mantissa = (mantissa &+ (mantissa & 1)) &>> 1
  // A mantissa that is rounded up to 2⁵³ carries into the exponent, as it should.
  return Double(bitPattern: mantissa &+ (biased &- 1) &<< 52)
}

/// The leading 128 bits of digits · 5^q, digits shifted so that their top bit is set; the lower 64 only
/// as exact as the rounding needs them.
@inline(__always)
private func product(
  of digits: UInt64, zeros: Int, exponent q: Int, _ powers: PowerTables
) -> (high: UInt64, low: UInt64) {
  let w = digits &<< UInt64(zeros)
  let power = powers.five(q)
  var (high, low) = w.multipliedFullWidth(by: power.high)
  if high & 0x1FF == 0x1FF {
    let refined = low.addingReportingOverflow(w.multipliedFullWidth(by: power.low).high)
    low = refined.partialValue
    if refined.overflow { high &+= 1 }
  }
  return (high, low)
}
