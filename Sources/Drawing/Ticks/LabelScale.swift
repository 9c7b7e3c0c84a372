#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the values of a set of ticks are written: all with the same last digit, and in a power of ten
/// where they are very large, very small or wider than the room.
struct LabelScale {
  /// Labels are in units of 10^exponent.
  let exponent: Int
  private let scaled: TickSet
  private let decimals: Int

  init(_ set: TickSet, widest: Int) {
    let largest = max(set.first.magnitude, set.last.magnitude)
    guard largest > 0 else {
      (exponent, scaled, decimals) = (0, set, 0)
      return
    }
    let isPlain = largest >= 1e-3 && largest < 1e6
    let plain = max(0, -set.lastDigit)
    if isPlain, LabelScale.texts(set, plain).allSatisfy({ $0.unicodeScalars.count <= widest }) {
      (exponent, scaled, decimals) = (0, set, plain)
      return
    }
    let power = Int(log10(largest).rounded(.down))
    var scaled = set
    scaled.exponent -= power
    (exponent, self.scaled, decimals) = (power, scaled, max(0, power - set.lastDigit))
  }

  var texts: [String] { LabelScale.texts(scaled, decimals) }

  /// `·10⁻⁶`; nil where the exponent is 0.
  var text: String? { exponent == 0 ? nil : "·10" + NumberFormat.superscript(exponent) }

  private static func texts(_ set: TickSet, _ decimals: Int) -> [String] {
    set.values.map { NumberFormat.fixed($0, decimals: decimals) }
  }
}
