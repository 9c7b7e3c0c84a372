#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers as text, correctly rounded, with a true minus sign and a decimal point.
public enum NumberFormat {
  /// So many digits after the point: `−1130.264`. `NaN`, `∞` and `−∞` for what is none.
  public static func fixed(_ x: Double, decimals: Int) -> String {
    guard x.isFinite else { return special(x) }
    let text = printed("%.*f", decimals: max(0, min(17, decimals)), x)
    // −0.000 is no number anybody wants to read.
    if x < 0, !text.contains(where: { ("1"..."9").contains($0) }) {
      return String(text.dropFirst())
    }
    return text.replacingMinus
  }

  /// So many significant digits, as short as that allows: `0.012`, `1.3·10⁻¹⁰`, `2·10⁷`.
  public static func compact(_ x: Double, digits: Int) -> String {
    guard x.isFinite else { return special(x) }
    guard x != 0 else { return "0" }
    let scientific = printed("%.*e", decimals: max(0, digits - 1), x)
    let parts = scientific.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return scientific }
    if (-4..<7).contains(exponent) {
      return fixed(x, decimals: max(0, digits - 1 - exponent))
    }
    return "\(String(parts[0]).replacingMinus)·10\(superscript(exponent))"
  }

  /// As many decimals, up to `decimals`, as fit into a width and show a digit; `4e−9` where none do.
  public static func fitting(_ x: Double, width: Int, decimals: Int = 3) -> String {
    guard x != 0, x.isFinite else { return fixed(x, decimals: 0) }
    for places in stride(from: decimals, through: 0, by: -1) {
      let text = fixed(x, decimals: places)
      if text.unicodeScalars.count <= width, hasDigit(text) { return text }
    }
    let short = printed("%.*e", decimals: 0, x).split(separator: "e")
    guard short.count == 2, let exponent = Int(short[1]) else { return compact(x, digits: 1) }
    return "\(String(short[0]).replacingMinus)e\(String(exponent).replacingMinus)"
  }

  /// The decimals that show a thousandth or so of a range: 2 for 3.5, 1 for 53, 4 for 0.02.
  public static func decimals(resolving range: Double) -> Int {
    guard range.isNormal else { return 3 }
    return max(0, min(12, 2 - Int(log10(range.magnitude).rounded(.down))))
  }

  private static func hasDigit(_ text: String) -> Bool {
    text.contains { ("1"..."9").contains($0) }
  }

  private static func special(_ x: Double) -> String {
    x.isNaN ? "NaN" : x > 0 ? "∞" : "−∞"
  }

  private static func superscript(_ n: Int) -> String {
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
  fileprivate var replacingMinus: String {
    hasPrefix("-") ? "−" + dropFirst() : self
  }
}
