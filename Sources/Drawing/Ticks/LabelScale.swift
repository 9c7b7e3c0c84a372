import RealModule

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
    let power = Int(Double.log10(largest).rounded(.down))
    var scaled = set
    scaled.exponent -= power
    let plain = (set: set, decimals: max(0, -set.lastDigit))
    let short = (set: scaled, decimals: max(0, power - set.lastDigit))
    // A label of moderate size is left as it is unless a power of ten makes it narrower.
    let width = LabelScale.width(plain.set, plain.decimals)
    let isModerate = largest >= 1e-3 && largest < 1e6
    if isModerate, width <= widest || width <= LabelScale.width(short.set, short.decimals) {
      (exponent, self.scaled, decimals) = (0, plain.set, plain.decimals)
    } else {
      (exponent, self.scaled, decimals) = (power, short.set, short.decimals)
    }
  }

  var texts: [String] { LabelScale.texts(scaled, decimals) }

  /// `·10⁻⁶`; nil where the exponent is 0.
  var text: String? { exponent == 0 ? nil : "·10" + NumberFormat.superscript(exponent) }

  private static func width(_ set: TickSet, _ decimals: Int) -> Int {
    texts(set, decimals).map(\.unicodeScalars.count).max() ?? 0
  }

  private static func texts(_ set: TickSet, _ decimals: Int) -> [String] {
    set.values.map { NumberFormat.fixed($0, decimals: decimals) }
  }
}
