/// A number as it was written, which says how exactly it is meant.
public struct LessonNumber: Hashable, Sendable {
  public let value: Double
  /// Half a unit of the last digit written; 0 for a plain 0 and for infinities.
  public let tolerance: Double

  /// Reads `-1130.264`, `−0.5`, `4e-9`, `inf`; nil for what is no number.
  public init?(_ text: some StringProtocol) {
    let plain = String(text).replacing("−", with: "-").replacing("∞", with: "inf")
    let unsigned = plain.drop { $0 == "-" || $0 == "+" }
    if unsigned == "inf" {
      value = plain.hasPrefix("-") ? -.infinity : .infinity
      tolerance = 0
      return
    }
    guard let first = unsigned.first, first.isASCII, first.isNumber || first == ".",
      let number = Double(plain), number.isFinite
    else { return nil }
    value = number
    guard unsigned != "0" else {
      tolerance = 0
      return
    }
    let parts = unsigned.split(whereSeparator: { $0 == "e" || $0 == "E" })
    let decimals = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let places = decimals.count > 1 ? decimals[1].count : 0
    // No double has a digit beyond; the difference below must not overflow.
    let exponent = parts.count > 1 ? max(-1_000_000, min(1_000_000, Int(parts[1]) ?? 0)) : 0
    tolerance = 0.5 * LessonNumber.power(exponent - places)
  }

  /// Agrees to the digits written; a plain 0 means what the screen calls 0.
  func agrees(with x: Double, resolution: Double) -> Bool {
    if !value.isFinite { return x == value }
    return (x - value).magnitude <= max(tolerance * (1 + 1e-9), tolerance == 0 ? resolution : 0)
  }

  private static func power(_ exponent: Int) -> Double {
    let limited = max(-300, min(300, exponent))
    return Double("1e\(limited)") ?? 0
  }
}
