/// The number of values in each bin, and the sums of their weights, as densities: the area of all bars is 1.
///
/// The cost of drawing depends on the number of bins, not of values.
package struct Histogram: Hashable, Sendable {
  /// The meaning of the fill of the bars.
  package enum Filling: Hashable, Sendable {
    /// A bar is divided among some components by the sums of the weights of its values.
    case shares(Int)
    /// The values could belong to any component.
    case undecided
    /// The values belong to no component.
    case plain
  }

  package let bins: Bins
  package let filling: Filling
  /// The number of the first bin.
  private let first: Int
  /// The number of values.
  package private(set) var count = 0
  private var counts: [Int]
  /// The sums of the weights over the values of each bin, one per component.
  private var sums: [Double]

  /// - Parameter range: the values that there will be; others are not counted.
  package init(bins: Bins, over range: ClosedRange<Double>, filling: Filling) {
    self.bins = bins
    self.filling = filling
    first = bins.index(of: range.lowerBound)
    let last = bins.index(of: range.upperBound)
    let count = max(0, min(last &- first, 100_000)) + 1
    counts = Array(repeating: 0, count: count)
    sums = Array(repeating: 0, count: count * filling.components)
  }

  private var components: Int { filling.components }

  /// Adds a value with one weight per component. O(components).
  package mutating func add(_ value: Double, weights: some Collection<Double>) {
    guard let bin = count(value) else { return }
    for (k, weight) in weights.prefix(components).enumerated() {
      sums[bin * components + k] += weight
    }
  }

  /// Adds consecutive values with one weight per component. O(count·components).
  /// - Parameters:
  ///   - range: the numbers of the values.
  ///   - weights: the weight of component k for the value with the number `range.lowerBound` + i at
  ///     [k·stride + i].
  package mutating func add(
    _ values: [Double], in range: Range<Int>, weights: UnsafePointer<Double>, stride: Int
  ) {
    for (i, n) in range.enumerated() {
      guard let bin = count(values[n]) else { continue }
      for k in 0..<components { sums[bin * components + k] += weights[k * stride + i] }
    }
  }

  /// Counts a value in its bin and returns the place of that; nil outside.
  private mutating func count(_ value: Double) -> Int? {
    guard value.isFinite else { return nil }
    let bin = bins.index(of: value) &- first
    guard counts.indices.contains(bin) else { return nil }
    counts[bin] += 1
    count += 1
    return bin
  }

  /// Adds the values of another histogram, which must have the same bins.
  package mutating func merge(_ other: Histogram) {
    guard other.counts.count == counts.count, other.sums.count == sums.count else { return }
    count += other.count
    for at in counts.indices { counts[at] += other.counts[at] }
    for at in sums.indices { sums[at] += other.sums[at] }
  }

  /// The same values with weights between these and those of another histogram.
  package func mixed(with other: Histogram, share: Double) -> Histogram {
    guard other.sums.count == sums.count else { return other }
    var mixed = other
    for at in sums.indices { mixed.sums[at] = (1 - share) * sums[at] + share * other.sums[at] }
    return mixed
  }

  /// The height of the highest bar.
  package var highest: Double { density(counts.max() ?? 0) }

  private func density(_ count: Int) -> Double {
    self.count == 0 ? 0 : Double(count) / Double(self.count) / bins.width
  }

  /// The height of each part of the bar over an interval, the lowest part first; one part if the bar is not
  /// divided.
  ///
  /// An interval narrower than a bin has the height at its middle, so that bars have sharp edges. A wider one
  /// has the mean height. O(bins · components).
  package func parts(from low: Double, to high: Double) -> [Double] {
    let first = bins.index(of: low / 2 + high / 2) &- self.first
    guard high - low > bins.width else { return parts(of: first) }
    let range = (bins.index(of: low) &- self.first)...(bins.index(of: high) &- self.first)
    var parts: [Double] = Array(repeating: 0, count: max(1, components))
    for bin in range.clamped(to: -1...counts.count) where counts.indices.contains(bin) {
      let middle = bins.middle(of: bin + self.first)
      let overlap =
        min(high, middle + bins.width / 2) - max(low, middle - bins.width / 2)
      for (k, part) in self.parts(of: bin).enumerated() {
        parts[k] += part * max(0, overlap) / (high - low)
      }
    }
    return parts
  }

  private func parts(of bin: Int) -> [Double] {
    guard counts.indices.contains(bin) else {
      return Array(repeating: 0, count: max(1, components))
    }
    let height = density(counts[bin])
    guard components > 0 else { return [height] }
    let weights = sums[bin * components..<(bin + 1) * components]
    let total = weights.reduce(0, +)
    return weights.map { total > 0 ? height * $0 / total : 0 }
  }
}

extension Histogram.Filling {
  var components: Int {
    switch self {
    case .shares(let count): max(0, count)
    case .undecided, .plain: 0
    }
  }
}
