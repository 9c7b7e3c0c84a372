/// A number as a lesson writes it; its digits say how exactly it is meant.
package struct LessonNumber: Hashable, Sendable {
  package let value: Double
  /// Half a unit of the last digit written; 0 for a plain 0 and for infinities.
  package let tolerance: Double

  /// Reads `-1130.264`, `−0.5`, `4e-9`, `inf`. Nil if the text is no number.
  package init?(_ text: some StringProtocol) {
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
    let exponent = parts.count > 1 ? Double(parts[1]) ?? 0 : 0
    // No double has a digit beyond these limits.
    let place = Int(max(-300, min(300, exponent - Double(places))))
    tolerance = 0.5 * (Double("1e\(place)") ?? 0)
  }

  /// True if a number agrees to the digits written. A plain 0 agrees with numbers up to the resolution.
  func agrees(with x: Double, resolution: Double) -> Bool {
    if !value.isFinite { return x == value }
    return (x - value).magnitude <= max(tolerance * (1 + 1e-9), tolerance == 0 ? resolution : 0)
  }
}
