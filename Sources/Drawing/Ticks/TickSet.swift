import RealModule

/// Equally spaced round numbers: (start + i·stride) · q · 10^exponent for i = 0 … count − 1.
///
/// Whole numbers make every value the double nearest to its decimal name, and its last digit known.
struct TickSet: Hashable {
  var start: Double
  var stride: Double
  var q: Double
  var exponent: Int
  var count: Int

  var first: Double { value(0) }
  var last: Double { value(count - 1) }
  var values: [Double] { (0..<count).map(value) }

  func value(_ i: Int) -> Double {
    let multiple = (start + Double(i) * stride) * q
    return exponent < 0 && exponent > -300
      ? multiple / Double.pow(10, Double(-exponent)) : multiple * Double.pow(10, Double(exponent))
  }

  /// The power of ten of the last digit that any of the values needs.
  var lastDigit: Int {
    let isHalved = q == 2.5 && !(isEven(start) && (isEven(stride) || count == 1))
    return isHalved ? exponent - 1 : exponent
  }

  private func isEven(_ number: Double) -> Bool {
    number.truncatingRemainder(dividingBy: 2) == 0
  }
}
