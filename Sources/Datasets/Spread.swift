/// Mean and scatter of a column, computed so that neither huge nor tiny numbers overflow: values are
/// divided by a power of two near their greatest magnitude, and the deviations by theirs.
struct Spread {
  private let unit: Double
  private let scaledMean: Double
  private let reach: Double
  /// Σ deviation²; between 1 and N unless the column is constant.
  private let squares: Double
  private let count: Double

  init(_ values: [Double]) {
    count = Double(values.count)
    let magnitude = values.reduce(0) { max($0, $1.magnitude) }
    let unit = magnitude > 0 ? Double(sign: .plus, exponent: magnitude.exponent, significand: 1) : 1
    let mean = values.reduce(0) { $0 + $1 / unit } / max(1, count)
    let isConstant = values.allSatisfy { $0 == values.first }
    let reach = isConstant ? 0 : values.reduce(0) { max($0, ($1 / unit - mean).magnitude) }
    self.unit = unit
    scaledMean = mean
    self.reach = reach
    squares = isConstant ? 0 : values.reduce(0) { $0 + square(($1 / unit - mean) / reach) }
  }

  var isConstant: Bool { reach == 0 }
  var mean: Double { scaledMean * unit }

  /// √(Σ (x − mean)²/(N − 1)).
  var sd: Double { (squares / (count - 1)).squareRoot() * reach * unit }

  /// Pearson's r of two columns with these spreads; both must vary. O(N).
  static func correlation(
    _ x: [Double], _ xSpread: Spread, _ y: [Double], _ ySpread: Spread
  ) -> Double {
    var products = 0.0
    for (x, y) in zip(x, y) { products += xSpread.deviation(x) * ySpread.deviation(y) }
    return products / (xSpread.squares.squareRoot() * ySpread.squares.squareRoot())
  }

  /// The deviation from the mean, scaled so that the greatest of the column is 1.
  private func deviation(_ value: Double) -> Double { (value / unit - scaledMean) / reach }
}

private func square(_ x: Double) -> Double { x * x }
