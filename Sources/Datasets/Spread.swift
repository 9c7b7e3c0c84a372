/// Mean and standard deviation of a column.
///
/// Values are scaled by a power of two that brings the greatest magnitude near 1, so that huge and
/// tiny numbers neither overflow nor underflow.
struct Spread {
  let isConstant: Bool
  private let scale: Double
  private let scaledMean: Double
  /// Σ (scaled deviation)². It does not underflow, since doubles near 1 differ by at least 10⁻¹⁶.
  private let squares: Double
  private let count: Double

  init(_ values: [Double]) {
    count = Double(values.count)
    var magnitude = 0.0
    var isConstant = true
    for value in values {
      if value.magnitude > magnitude { magnitude = value.magnitude }
      if value != values[0] { isConstant = false }
    }
    let exponent = magnitude > 0 ? max(magnitude.exponent, -1000) : 0
    let scale = Double(sign: .plus, exponent: -exponent, significand: 1)
    var sum = 0.0
    for value in values { sum += value * scale }
    let rough = sum / max(1, count)
    // A second pass about the rounded mean, corrected by the remainder of its rounding.
    var rest = 0.0
    var squares = 0.0
    for value in values {
      let deviation = value * scale - rough
      rest += deviation
      squares += deviation * deviation
    }
    self.isConstant = isConstant
    self.scale = scale
    scaledMean = rough + rest / max(1, count)
    self.squares = isConstant ? 0 : squares - rest * rest / count
  }

  /// The standard deviations of which the squares are well within the range of doubles.
  static let usual = 1e-152...1e152

  var mean: Double { scaledMean / scale }

  /// √(Σ (x − mean)²/(N − 1)).
  var sd: Double { (squares / (count - 1)).squareRoot() / scale }

  /// Pearson's r of two columns with these spreads. Both columns must vary. O(N).
  static func correlation(
    _ x: [Double], _ xSpread: Spread, _ y: [Double], _ ySpread: Spread
  ) -> Double {
    var products = 0.0
    for n in 0..<min(x.count, y.count) {
      products +=
        (x[n] * xSpread.scale - xSpread.scaledMean) * (y[n] * ySpread.scale - ySpread.scaledMean)
    }
    return products / (xSpread.squares.squareRoot() * ySpread.squares.squareRoot())
  }
}
