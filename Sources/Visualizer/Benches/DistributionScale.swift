import Information

import RealModule

/// Which part of the line is shown, and how high.
enum DistributionScale {
  /// Both distributions' typical ranges, widened to round ends: moving one by a step seldom moves the
  /// picture.
  static func range(
    _ p: any ContinuousDistribution, _ q: any ContinuousDistribution
  ) -> ClosedRange<Double> {
    let low = min(p.typical.lowerBound, q.typical.lowerBound)
    let high = max(p.typical.upperBound, q.typical.upperBound)
    let unit = Double.pow(2, Double.log2((high - low) / 6).rounded())
    // Half a unit of air, so that a uniform's edges stand clear of the frame.
    return ((low / unit - 0.5).rounded(.down) * unit)...((high / unit + 0.5).rounded(.up) * unit)
  }

  /// The tallest value of a function at so many places, at least a little above 0.
  static func top(_ range: ClosedRange<Double>, count: Int, _ f: (Double) -> Double) -> Double {
    values(range, count: count, f).filter(\.isFinite).max().map { max($0, 1e-300) } ?? 1
  }

  static func values(
    _ range: ClosedRange<Double>, count: Int, _ f: (Double) -> Double
  ) -> [Double] {
    let width = range.upperBound - range.lowerBound
    return (0..<max(1, count)).map {
      f(range.lowerBound + (Double($0) + 0.5) / Double(max(1, count)) * width)
    }
  }
}
