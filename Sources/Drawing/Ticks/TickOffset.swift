import Plane
import RealModule

/// The offset that all labels of a range share, and the range without it.
struct TickOffset {
  /// 0 if there is no offset.
  private(set) var value = 0.0
  /// `above −1130.26397`; nil if there is no offset.
  private(set) var text: String?
  private(set) var low: Double
  private(set) var high: Double

  /// Splits a range whose labels would be longer than `widest` because its ends agree in their
  /// first digits: −1130.2639612 … −1130.2639601 is −1130.26397 plus 8.8·10⁻⁶ … 9.9·10⁻⁶.
  init(low: Double, high: Double, widest: Int) {
    self.low = low
    self.high = high
    let range = high - low
    guard range > 0, low != 0, high != 0, (low < 0) == (high < 0) else { return }
    let leading = Int(saturating: Double.log10(max(low.magnitude, high.magnitude)).rounded(.down))
    let power = Int(saturating: Double.log10(range).rounded(.up))
    let decimals = max(0, 1 - power)
    let length = max(leading, 0) + 1 + (decimals > 0 ? decimals + 1 : 0) + (low < 0 ? 1 : 0)
    // From 10⁶ on, labels would need a power of ten as well.
    guard leading - power >= (length > widest ? 2 : 3), length > widest || leading >= 6 else {
      return
    }
    let unit = Double.pow(10, Double(power.magnitude))
    let shared =
      power < 0 ? (low * unit).rounded(.down) / unit : (low / unit).rounded(.down) * unit
    guard shared.isFinite, shared != 0 else { return }
    value = shared
    self.low = low - shared
    self.high = high - shared
    let isPlain = leading < 9 && leading >= -3 && leading - power <= 16
    let digits =
      isPlain
      ? NumberFormat.fixed(shared, decimals: max(0, -power))
      : NumberFormat.scientific(shared, digits: leading - power + 1)
    text = "above " + digits
  }
}
