import Drawing
import Information

/// Numbers as the benches write them.
enum BenchNumber {
  /// A smaller divergence is a rounding error.
  static let negligible = 1e-12

  /// A number with fixed decimals; more for one that would read as 0.000, `≈ 0` for a rounding error.
  static func text(_ x: Double, decimals: Int = 3) -> String {
    if x == 0 { return "0" }
    if x.magnitude < negligible { return "≈ 0" }
    var smallest = 0.5
    for _ in 0..<decimals { smallest /= 10 }
    if x.magnitude < smallest { return NumberFormat.compact(x, digits: 2) }
    return NumberFormat.fixed(x, decimals: decimals)
  }

  /// A number with its sign.
  static func signed(_ x: Double) -> String { x >= 0 ? "+" + text(x) : text(x) }

  /// A probability; one that is nearly 1 is written as a difference from 1.
  static func probability(_ x: Double) -> String {
    x < 1 && x > 1 - 5e-5 ? "1 − " + NumberFormat.compact(1 - x, digits: 2) : place(x)
  }

  /// A parameter or a place, without zeros at its end.
  static func place(_ x: Double) -> String {
    let text = NumberFormat.fixed(x, decimals: 4)
    guard text.contains(".") else { return text }
    if x != 0, x.magnitude < 0.00005 { return NumberFormat.compact(x, digits: 3) }
    var kept = Substring(text)
    while kept.hasSuffix("0") { kept = kept.dropLast() }
    return String(kept.hasSuffix(".") ? kept.dropLast() : kept)
  }
}
