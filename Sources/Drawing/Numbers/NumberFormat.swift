import Plane
import RealModule

// The C library formats the digits.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers as correctly rounded text, with a minus sign (U+2212) and a decimal point.
package enum NumberFormat {
  /// The number with some digits after the point: `−1130.264`; else `NaN`, `∞` or `−∞`.
  package static func fixed(_ x: Double, decimals: Int) -> String {
    guard x.isFinite else { return special(x) }
    let (size, decimals) = (x.magnitude, max(0, min(17, decimals)))
    let text = moderate(size, decimals: decimals) ?? printed("%.*f", decimals: decimals, size)
    // −0.000 is shown as 0.000.
    return x < 0 && hasDigit(text) ? "−" + text : text
  }

  /// `%.*f` in whole numbers, which takes a tenth of the time: x·10^decimals is exact in 128 bits. Nil if it has
  /// more than 64 after rounding.
  private static func moderate(_ x: Double, decimals: Int) -> String? {
    guard x == 0 || x.isNormal, x < 0x1p52 else { return nil }
    let unit = powersOfTen[decimals]
    // x = m / 2^shift. From 2⁻⁷⁵ down, no decimal is left.
    let shift = x < 0x1p-75 ? 127 : 52 - Int(x.exponent)
    let m = x < 0x1p-75 ? 0 : x.significandBitPattern | 1 << 52
    let product = UInt128(m) * UInt128(unit)
    let (whole, rest, half) = (
      product >> shift, product & ((1 << shift) - 1), UInt128(1) << (shift - 1)
    )
    let isRoundedUp = rest > half || rest == half && whole & 1 == 1
    guard let rounded = UInt64(exactly: whole + (isRoundedUp ? 1 : 0)) else { return nil }
    guard decimals > 0 else { return String(rounded) }
    let (left, right) = rounded.quotientAndRemainder(dividingBy: unit)
    let digits = String(right)
    return String(left) + "." + String(repeating: "0", count: decimals - digits.utf8.count) + digits
  }

  private static let powersOfTen: [UInt64] = (0...17).map { n in
    (0..<n).reduce(1) { power, _ in 10 * power }
  }

  /// The number with some significant digits, as short as possible: `0.012`, `1.3·10⁻¹⁰`, `2·10⁷`.
  package static func compact(_ x: Double, digits: Int) -> String {
    guard x != 0, let (_, exponent) = parts(x, digits: digits) else { return fixed(x, decimals: 0) }
    return (-4..<7).contains(exponent)
      ? fixed(x, decimals: max(0, digits - 1 - exponent)) : scientific(x, digits: digits)
  }

  /// A total with some digits after the point. From 10¹⁵ on a double has no such digits, so that four
  /// significant ones are shown: `−1130.264`, `−1.095·10²³`.
  package static func total(_ x: Double, decimals: Int) -> String {
    x.magnitude < 1e15 ? fixed(x, decimals: decimals) : scientific(x, digits: 4)
  }

  /// The number with some significant digits and a power of ten: `1.3·10⁻¹⁰`.
  static func scientific(_ x: Double, digits: Int) -> String {
    guard let (mantissa, exponent) = parts(x, digits: digits) else { return fixed(x, decimals: 0) }
    return "\(mantissa)·10\(superscript(exponent))"
  }

  /// A number with the decimals that show about a thousandth of a range. If the range is too small or too large
  /// to write its numbers out, it has as many significant digits as show the same, at least `digits`.
  package static func fixed(_ x: Double, resolving range: Double, digits: Int) -> String {
    if (1e-4..<1e7).contains(range) { return fixed(x, decimals: decimals(resolving: range)) }
    guard range.isNormal else { return compact(x, digits: digits) }
    return compact(x, place: exponent(range) - 2, digits: digits)
  }

  /// A number with all digits down to a power of ten, and with `digits` significant digits at least:
  /// `52.52003` and `1.00002·10⁹`.
  package static func compact(_ x: Double, place: Int, digits: Int) -> String {
    guard x.isNormal else { return compact(x, digits: digits) }
    return compact(x, digits: min(17, max(digits, exponent(x) - place + 1)))
  }

  /// The power of ten of the first digit of a number that is not zero.
  package static func exponent(_ x: Double) -> Int {
    Int(saturating: Double.log10(x.magnitude).rounded(.down))
  }

  /// The number of decimals that show about a thousandth of a range: 2 for 3.5, 1 for 53, 4 for
  /// 0.02.
  static func decimals(resolving range: Double) -> Int {
    guard range.isNormal else { return 3 }
    return max(0, min(12, 2 - exponent(range)))
  }

  /// The mantissa and the exponent after rounding to some digits: the exponent of 9.96 with two
  /// digits is 1. Nil for infinities and NaN.
  static func parts(_ x: Double, digits: Int) -> (mantissa: String, exponent: Int)? {
    guard x.isFinite else { return nil }
    let parts = printed("%.*e", decimals: max(0, min(17, digits) - 1), x).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return nil }
    return (String(parts[0]).replacingMinus, exponent)
  }

  /// True if a digit is not zero.
  static func hasDigit(_ text: String) -> Bool {
    text.utf8.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
  }

  private static func special(_ x: Double) -> String {
    x.isNaN ? "NaN" : x > 0 ? "∞" : "−∞"
  }

  /// An exponent in raised digits: `⁻⁶`.
  package static func superscript(_ n: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let spelt = String(n.magnitude).compactMap(\.wholeNumberValue).map { digits[$0] }
    return (n < 0 ? "⁻" : "") + String(spelt)
  }

  private static func printed(_ format: String, decimals: Int, _ x: Double) -> String {
    // The longest double in %f has 309 digits before the point.
    var buffer = [CChar](repeating: 0, count: 400)
    let length = withVaList([CInt(decimals), x]) { vsnprintf(&buffer, buffer.count, format, $0) }
    let kept = max(0, min(Int(length), buffer.count - 1))
    return String(decoding: buffer.prefix(kept).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension String {
  var replacingMinus: String {
    hasPrefix("-") ? "−" + dropFirst() : self
  }
}
