import Drawing
import Information

/// How the benches write numbers.
enum BenchNumber {
  /// Below this a divergence is rounding, not a number.
  static let negligible = 1e-12

  /// Three decimals (or as many as said), more for what would read as 0.000, `≈ 0` for rounding.
  static func text(_ x: Double, decimals: Int = 3) -> String {
    if x == 0 { return "0" }
    if x.magnitude < negligible { return "≈ 0" }
    var smallest = 0.5
    for _ in 0..<decimals { smallest /= 10 }
    if x.magnitude < smallest { return NumberFormat.compact(x, digits: 2) }
    return NumberFormat.fixed(x, decimals: decimals)
  }

  static func signed(_ x: Double) -> String { x >= 0 ? "+" + text(x) : text(x) }

  /// A probability: what is nearly 1 is told apart from 1.
  static func probability(_ x: Double) -> String {
    x < 1 && x > 1 - 5e-5 ? "1 − " + NumberFormat.compact(1 - x, digits: 2) : place(x)
  }

  /// A parameter or a place: as short as it is.
  static func place(_ x: Double) -> String {
    let text = NumberFormat.fixed(x, decimals: 4)
    guard text.contains(".") else { return text }
    if x != 0, x.magnitude < 0.00005 { return NumberFormat.compact(x, digits: 3) }
    var kept = Substring(text)
    while kept.hasSuffix("0") { kept = kept.dropLast() }
    return String(kept.hasSuffix(".") ? kept.dropLast() : kept)
  }
}
