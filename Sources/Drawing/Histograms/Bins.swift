import RealModule

/// Intervals of equal width on a line. The middle of each is a multiple of the width.
package struct Bins: Hashable, Sendable {
  package let width: Double

  package init(width: Double) { self.width = width }

  /// Bins that suit some values: a round width, at most that of Freedman and Diaconis, 2·IQR / ∛N.
  ///
  /// No bin is narrower than the steps of the values, as of whole numbers. Fewer than thirty values have no quartiles to speak of, so each has a bin on average. The quartiles of more
  /// than ten thousand values are those of a part of them. O(N).
  package init(of values: [Double]) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite { (low, high) = (min(low, value), max(high, value)) }
    guard low < high else {
      width = low.isFinite && low != 0 ? Self.round(low.magnitude / 10) : 1
      return
    }
    // Halves keep the differences finite.
    let half = high / 2 - low / 2
    let count = Double(values.count)
    let wanted =
      values.count < 30
      ? half / count * 2 : 2 * Self.quartileRange(of: values) / Double.root(count, 3)
    // Half of the values may be equal, and a few may be far away from all others.
    let least = max(half / Self.mostBins * 2, .leastNormalMagnitude)
    let usual = Self.round(max(min(wanted > 0 ? wanted : half / 10, half), least))
    // A few values far apart have gaps between their bars.
    let step = min(Self.roundedUp(Self.step(of: values)), half / 5 * 2)
    width = step > 0 ? max(usual, Self.round(step)) : usual
  }

  /// The smallest difference of values, of a part of them if there are many; 0 if there is none.
  private static func step(of values: [Double]) -> Double {
    let sorted = sample(of: values)
    return zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min() ?? 0
  }

  /// At most some ten thousand of the values, sorted.
  private static func sample(of values: [Double]) -> [Double] {
    stride(from: 0, to: values.count, by: max(1, values.count / 10_000)).map { values[$0] }
      .filter(\.isFinite).sorted()
  }

  /// The most bins between the smallest and the largest value.
  private static let mostBins = 500.0

  /// The number of the bin of a value; the bin of 0 has number 0.
  package func index(of value: Double) -> Int {
    Int(saturating: (value / width).rounded(.toNearestOrAwayFromZero))
  }

  /// The middle of a bin.
  package func middle(of index: Int) -> Double { Double(index) * width }

  /// The largest of 1, 2, 2.5 and 5 times a power of ten that is not above a number.
  private static func round(_ x: Double) -> Double {
    let power = Double.exp10(Double.log10(x).rounded(.down))
    guard power.isNormal, power.isFinite else { return x }
    return [5, 2.5, 2, 1].map { $0 * power }.first { $0 <= x * (1 + 1e-9) } ?? power
  }

  /// The smallest of those numbers that is not below a number, up to rounding; 0 for 0.
  private static func roundedUp(_ x: Double) -> Double {
    let power = Double.exp10(Double.log10(x).rounded(.down))
    guard power.isNormal, power.isFinite else { return 0 }
    return [1, 2, 2.5, 5].map { $0 * power }.first { $0 >= x * (1 - 1e-9) } ?? 10 * power
  }

  private static func quartileRange(of values: [Double]) -> Double {
    let sorted = sample(of: values)
    guard !sorted.isEmpty else { return 0 }
    let (first, third) = (sorted[sorted.count / 4], sorted[3 * sorted.count / 4])
    return 2 * (third / 2 - first / 2)
  }
}
