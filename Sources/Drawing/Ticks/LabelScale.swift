import Plane
import RealModule

/// The texts of a set of ticks: all with the same last digit, and in a power of ten if they are
/// very large, very small or wider than the room.
struct LabelScale {
  /// `×10⁻⁶`; nil if the labels are not in a power of ten.
  private(set) var note: String?
  private(set) var texts: [String]

  init(_ set: TickSet, widest: Int) {
    let largest = max(set.first.magnitude, set.last.magnitude)
    texts = LabelScale.texts(set, decimals: largest > 0 ? max(0, -set.lastDigit) : 0)
    guard largest > 0 else { return }
    let power = Int(saturating: Double.log10(largest).rounded(.down))
    let width = LabelScale.width(texts)
    let isModerate = (1e-3..<1e6).contains(largest)
    guard power != 0, !isModerate || width > widest else { return }
    var scaled = set
    scaled.exponent -= power
    let short = LabelScale.texts(scaled, decimals: max(0, power - set.lastDigit))
    // A label of moderate size is left as it is unless a power of ten makes it narrower.
    guard !isModerate || width > LabelScale.width(short) else { return }
    texts = short
    note = "×10" + NumberFormat.superscript(power)
  }

  private static func width(_ texts: [String]) -> Int {
    texts.reduce(0) { max($0, $1.cellCount) }
  }

  private static func texts(_ set: TickSet, decimals: Int) -> [String] {
    set.values.map { NumberFormat.fixed($0, decimals: decimals) }
  }
}
