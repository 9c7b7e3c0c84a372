import FrameExport
import Screens
import Terminals
import Testing

@testable import Benches
@testable import Information

/// Densities with extreme parameters: each is refused in one line, or drawn in every view.
@Suite struct DistributionLimitTests {
  static let places = [0, 1e15, -1e300, 1e308]
  static let scales = [1, 1e-15, Double.leastNonzeroMagnitude, 1e59, 1e308]

  /// Options for one side, of all kinds of densities.
  static let densities: [String] = places.flatMap { place in
    scales.flatMap { scale in
      [
        "normal:\(place),\(scale)", "laplace:\(place),\(scale)",
        "uniform:\(place),\(place + scale)", "two-normals:\(place),\(-place),\(scale)",
      ]
    }
  }

  /// Returns nil if the options are refused, in one line.
  private func bench(_ opening: Opening) throws -> DistributionBench? {
    do {
      return try opening.bench()
    } catch {
      #expect(!"\(error)".contains("\n"))
      return nil
    }
  }

  private func draw(_ bench: DistributionBench, _ size: Size, _ words: String) {
    let frame = bench.frame(size: size, capabilities: Capabilities())
    let text = TextExport.text(of: frame)
    #expect(!text.contains("NaN"), "\(words)\n\(text)")
  }

  private func drawViews(_ opening: Opening, sizes: [Size]) throws {
    guard var bench = try bench(opening) else { return }
    for view in DistributionBench.View.allCases {
      bench.view = view
      for size in sizes { draw(bench, size, opening.testDescription) }
    }
  }

  @Test(arguments: densities) func everyDensityIsRefusedOrDrawn(_ density: String) throws {
    try drawViews(Opening(density, nil), sizes: [.small])
    if var bench = try bench(Opening(nil, density)) {
      bench.view = .where
      draw(bench, Size(columns: 43, rows: 13), density)
    }
  }

  static let drawn = [
    "normal:0,1", "normal:0,1e-60", "laplace:1e60,1e60", "uniform:0,1e-59", "uniform:-1e60,1e60",
    "two-normals:0,0,1e60",
  ]

  /// Widths far apart, and distances of many scales, end in a picture after a moment.
  @Test(arguments: drawn) func everyPairIsDrawn(_ p: String) throws {
    for q in Self.drawn { try drawViews(Opening(p, q), sizes: [.small]) }
  }

  /// Rounding of places far from 0 makes integrands rough.
  @Test(arguments: [
    "normal:1e8,1", "laplace:1e11,1", "uniform:100000000000,100000000001",
    "two-normals:-1e11,1e11,1",
  ])
  func distantPairsAreDrawn(_ p: String) throws {
    var bench = try #require(try bench(Opening(p, "normal:0,1")))
    bench.view = .where
    draw(bench, .small, p)
  }

  @Test(arguments: [
    "normal:0,1", "normal:0,2e-60", "uniform:-9e59,9e59", "two-normals:-9e59,9e59,1e58",
  ])
  func everyKeyEndsInAPicture(_ p: String) throws {
    var bench = try #require(try bench(Opening(p, nil)))
    // One key of each binding is enough, and a small picture too.
    for key in DistributionBench.bindings.compactMap(\.keys.first) {
      bench.press(key)
      draw(bench, Size(columns: 43, rows: 13), p)
      bench.press(.escape)
    }
  }

  /// A key that would lead beyond the limits changes nothing and says so.
  @Test(arguments: [Key.typed("<"), .typed(">"), .right, .left]) func keysStopAtTheLimits(
    _ key: Key
  )
    throws
  {
    var bench = try #require(try bench(Opening("normal:0,1e-59", "normal:1e59,1e59")))
    for side in [DistributionPair.Side.p, .q] {
      bench.chosen = side
      for _ in 0..<12 { bench.press(key) }
      draw(bench, .small, "\(key)")
    }
    guard case .continuous(let p, let q) = bench.pair else { return }
    #expect(DistributionLimits.allow(p) && DistributionLimits.allow(q))
    var narrow = try #require(try self.bench(Opening("normal:0,1.1e-60", nil)))
    narrow.press(.typed("<"))
    #expect(narrow.caption.long.hasPrefix("Nothing moved: p = "))
  }
}
