import Information
import RealModule

/// The part of the line that is shown, and its height.
enum DistributionScale {
  /// The typical ranges of both distributions, widened to round ends so that a small step seldom moves the
  /// picture.
  static func range(
    _ p: any ContinuousDistribution, _ q: any ContinuousDistribution
  ) -> ClosedRange<Double> {
    let low = min(p.typical.lowerBound, q.typical.lowerBound)
    let high = max(p.typical.upperBound, q.typical.upperBound)
    let unit = Double.pow(2, Double.log2((high - low) / 6).rounded())
    // Half a unit of space, so that the edges of a uniform do not touch the frame.
    return ((low / unit - 0.5).rounded(.down) * unit)...((high / unit + 0.5).rounded(.up) * unit)
  }

  /// The largest value of a function at `count` places, at least a little above 0.
  static func top(_ range: ClosedRange<Double>, count: Int, _ f: (Double) -> Double) -> Double {
    values(range, count: count, f).filter(\.isFinite).max().map { max($0, 1e-300) } ?? 1
  }

  /// The values of a function at `count` places, evenly spaced.
  static func values(
    _ range: ClosedRange<Double>, count: Int, _ f: (Double) -> Double
  ) -> [Double] {
    let width = range.upperBound - range.lowerBound
    return (0..<max(1, count)).map {
      f(range.lowerBound + (Double($0) + 0.5) / Double(max(1, count)) * width)
    }
  }
}
