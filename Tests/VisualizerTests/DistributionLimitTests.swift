import Drawing
import Terminals
import Testing

@testable import Information
@testable import Visualizer

/// Densities with extreme parameters: each is refused in one line, or drawn in every view.
@Suite struct DistributionLimitTests {
  static let places = [0, 3, 1e15, -1e300, 1e308]
  static let scales = [1, 1e-15, Double.leastNonzeroMagnitude, 1e12, 1e59, 1e308]

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
  private func bench(_ options: [String]) throws -> DistributionBench? {
    do throws(BenchError) {
      return try DistributionBench(options: options)
    } catch {
      #expect(!"\(error)".contains("\n"))
      return nil
    }
  }

  private func draw(_ bench: DistributionBench, _ size: Size, _ words: String) {
    let frame = bench.frame(size: size, capabilities: Capabilities())
    #expect(frame.size == size)
    let text = (0..<size.rows).map { frame.text(row: $0) }.joined(separator: "\n")
    #expect(!text.contains("NaN"), "\(words)\n\(text)")
  }

  private func drawViews(_ options: [String], sizes: [Size]) throws {
    guard var bench = try bench(options) else { return }
    for view in DistributionBench.View.allCases {
      bench.view = view
      for size in sizes { draw(bench, size, options.joined(separator: " ")) }
    }
  }

  @Test(arguments: densities) func everyDensityIsRefusedOrDrawn(_ density: String) throws {
    try drawViews(["--p", density], sizes: [GoldenTests.small])
    if var bench = try bench(["--q", density]) {
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
    for q in Self.drawn { try drawViews(["--p", p, "--q", q], sizes: [GoldenTests.small]) }
  }

  /// Rounding of places far from 0 makes integrands rough.
  @Test(arguments: [
    "normal:1e8,1", "laplace:1e11,1", "uniform:100000000000,100000000001",
    "two-normals:-1e11,1e11,1",
  ])
  func distantPairsAreDrawn(_ p: String) throws {
    var bench = try #require(try bench(["--p", p, "--q", "normal:0,1"]))
    bench.view = .where
    draw(bench, GoldenTests.small, p)
  }

  @Test(arguments: [
    "normal:0,1", "normal:0,2e-60", "uniform:-9e59,9e59", "two-normals:-9e59,9e59,1e58",
  ])
  func everyKeyEndsInAPicture(_ p: String) throws {
    let keys = DistributionBench.bindings.flatMap(\.keys)
    for start in ["tab", "z z"] {
      var bench = try #require(try bench(["--p", p]))
      for case .key(let key) in try KeyScript.events(in: start) { _ = bench.press(key) }
      for key in keys {
        _ = bench.press(key)
        draw(bench, GoldenTests.small, p)
        _ = bench.press(.escape)
      }
    }
  }

  /// A key that would lead beyond the limits changes nothing and says so.
  @Test(arguments: [Key.typed("<"), .typed(">"), .right, .left]) func keysStopAtTheLimits(
    _ key: Key
  )
    throws
  {
    var bench = try #require(try bench(["--p", "normal:0,1e-59", "--q", "normal:1e59,1e59"]))
    for side in [DistributionPair.Side.p, .q] {
      bench.chosen = side
      for _ in 0..<12 { _ = bench.press(key) }
      draw(bench, GoldenTests.small, "\(key)")
    }
    guard case .continuous(let p, let q) = bench.pair else { return }
    #expect(DistributionLimits.allow(p) && DistributionLimits.allow(q))
    var narrow = try #require(try self.bench(["--p", "normal:0,1.1e-60"]))
    _ = narrow.press(.typed("<"))
    #expect(narrow.caption.long.hasPrefix("Nothing moved: p = "))
  }
}
