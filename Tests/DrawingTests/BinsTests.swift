import Drawing
import Testing

@Suite struct BinsTests {
  static let samples: [(values: [Double], width: Double)] = [
    // 2·IQR / ∛N is 2·32 / 4.
    ((0..<64).map(Double.init), 10.0),
    // One bin for each of a few values: 8 / 6.
    ([1, 2, 3, 7, 8, 9], 1.0),
    ([0.001, 0.002, 0.004], 0.001),
    // Most values are equal, so there are no quartiles to speak of.
    (Array(repeating: 5.0, count: 90) + Array(repeating: 25.0, count: 10), 2.5),
    // Whole numbers have bins of whole widths.
    ((1...9).map(Double.init), 1.0),
    ((0..<3000).map { Double($0 % 12) }, 1.0), ((0..<90).map { 0.1 * Double($0 % 8) }, 0.1),
  ]

  @Test(arguments: samples)
  func roundWidths(values: [Double], width: Double) {
    #expect(Bins(of: values).width == width)
    #expect(Bins(of: values.reversed()).width == width)
  }

  @Test func everyValueIsInTheBinThatHasItsMiddleNearest() {
    let bins = Bins(width: 5)
    #expect([42.5, 43, 45, 47.4].map(bins.index) == [9, 9, 9, 9])
    #expect(bins.index(of: 47.5) == 10)
    #expect(bins.index(of: -2) == 0)
    #expect(bins.middle(of: 9) == 45)
  }

  static let hostile: [[Double]] = [
    [], [3], [3, 3, 3], [0, 0], [-1e308, 1e308],
    [.leastNonzeroMagnitude, 9 * .leastNonzeroMagnitude], [1e9, 1e9 + 1e-6],
    [0, .infinity, .nan, 1],
  ]

  /// Widths stay finite and positive, and the bins few, whatever the values.
  @Test(arguments: hostile)
  func hostileValues(values: [Double]) {
    let bins = Bins(of: values)
    #expect(bins.width > 0 && bins.width.isFinite)
    let finite = values.filter(\.isFinite)
    if let low = finite.min(), let high = finite.max() {
      #expect((0...600).contains(bins.index(of: high) - bins.index(of: low)))
    }
  }

  /// A far value does not make thousands of bins.
  @Test func outlier() {
    let bins = Bins(of: Array(0..<100).map { Double($0) / 100 } + [1e6])
    #expect(bins.index(of: 1e6) <= 1000)
  }
}
