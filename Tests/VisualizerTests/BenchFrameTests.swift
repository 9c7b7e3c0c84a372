import Drawing
import Foundation
import Terminals
import Testing

@testable import Visualizer

/// Frames of the benches: at every size, and as golden files.
@Suite struct BenchFrameTests {
  static let pairs = [
    "--p normal:0,1 --q normal:1,2", "--p normal:0,1 --q uniform:-1,2",
    "--p uniform:0,1 --q uniform:2,3", "--p laplace:0,1 --q two-normals:-2,2,0.05",
    "--p normal:0,0.001 --q normal:0,100", "--p normal:0,1 --q normal:0,1",
    "--p coin:0.3 --q coin:1", "--p coin:1 --q coin:1", "--p loaded-die --q die",
    "--p alphabet --q even-alphabet --bits",
  ]

  static func bench(_ options: String, _ view: DistributionBench.View) throws -> DistributionBench {
    var bench = try DistributionBench(options: options.split(separator: " ").map(String.init))
    bench.view = view
    return bench
  }

  static let sizes: [Size] = [0, 1, 2, 16, 43, 60, 80, 200].flatMap { columns in
    [0, 1, 3, 6, 13, 24].map { Size(columns: columns, rows: $0) }
  }

  @Test(arguments: DistributionBench.View.allCases)
  func everySizeIsDrawn(_ view: DistributionBench.View) throws {
    for (at, options) in Self.pairs.enumerated() {
      for glyphs in GlyphSet.allCases {
        let bench = try Self.bench(options, view)
        let capabilities = Capabilities(colors: .eight, glyphs: glyphs)
        let isWhole = glyphs == .unicode && at % 3 == 1
        for size in isWhole ? Self.sizes : [Size(columns: 1, rows: 1), GoldenTests.small] {
          let frame = bench.frame(size: size, capabilities: capabilities)
          #expect(frame.size == size && frame.cells.count == size.columns * size.rows)
          if glyphs == .ascii {
            #expect(frame.cells.allSatisfy { $0.scalar.isASCII }, "\(options) \(view)")
            #expect(!frame.cells.contains { $0.scalar == "?" && $0.style.attributes.isEmpty })
          }
        }
      }
    }
  }

  @Test func everySizeOfJensenIsDrawn() throws {
    for (joint, q) in [
      ([0.05, 0.01], 0.5), ([0.05, 0.01], 0), ([0.05, 0.01], 1), ([0, 0.1], 0.5), ([0.1, 0], 1),
      ([1e-200, 1e-210], 0.3), ([0.05, 0.01], 5.0 / 6),
    ] {
      var bench = try JensenBench(joint: joint, q: q)
      for help in [nil, 0, 30] {
        bench.helpScroll = help
        for size in Self.sizes {
          let frame = bench.frame(size: size, capabilities: Capabilities())
          #expect(frame.size == size)
        }
        let plain = bench.frame(
          size: GoldenTests.small, capabilities: Capabilities(colors: .mono, glyphs: .ascii))
        #expect(plain.cells.allSatisfy { $0.scalar.isASCII })
      }
    }
  }

  private static let tiny = Double.leastNonzeroMagnitude

  /// A component whose joint is 0 pulls the bound to −∞ wherever q gives it something.
  @Test(arguments: [[0.05, 0], [0, 0.05], [tiny, 0], [1e300, 0], [tiny, tiny], [1e299, 1]])
  func jointsOfZeroAreDrawnAtEveryQ(joint: [Double]) throws {
    for first in [0.5, 0, 1, 1e-9, 1 - 1e-9, Self.tiny] {
      var bench = try JensenBench(joint: joint, q: first)
      for key in Array(repeating: Key.left, count: 12) + Array(repeating: .right, count: 22) {
        _ = bench.press(key)
        for size in [Size(columns: 60, rows: 18), Size(columns: 43, rows: 13)] {
          #expect(bench.frame(size: size, capabilities: Capabilities()).size == size)
        }
      }
    }
  }

  /// The point ln p(x) stays in the picture, and an arrow leads from it to the bottom edge.
  @Test(arguments: [0.1, 0.5, 0.9]) func aGapWithoutEndIsDrawn(q: Double) throws {
    let bench = try JensenBench(joint: [0.05, 0], q: q)
    let words = text(bench.frame(size: GoldenTests.middle, capabilities: Capabilities()))
    for word in ["ln Σ q w = −2.996", "gap ∞", "↓", "┃"] {
      #expect(words.contains(word), "\(word) in\n\(words)")
    }
    // One in each plot, and the key in the hints.
    #expect(words.filter { $0 == "↓" }.count == 3)
  }

  func text(_ frame: Frame) -> String {
    (0..<frame.size.rows).map { frame.text(row: $0) }.joined(separator: "\n")
  }

  /// The headline numbers stand on every usual screen, with their unit.
  @Test(arguments: [(60, 18), (80, 24), (120, 40), (200, 60)])
  func theNumbersAreOnTheScreen(_ columns: Int, _ rows: Int) throws {
    let size = Size(columns: columns, rows: rows)
    for view in DistributionBench.View.allCases {
      let words = text(
        try Self.bench(Self.pairs[0], view).frame(size: size, capabilities: Capabilities()))
      let numbers = view == .information ? ["1.41", "nats"] : ["0.443", "1.30", "1.41", "nats"]
      for word in numbers where word != "1.41" || columns >= 76 {
        #expect(words.contains(word), "\(view) \(word)")
      }
      // What is of one distribution says nothing of two.
      if view == .information { #expect(!words.contains("KL")) }
      let infinite = text(
        try Self.bench(Self.pairs[1], view).frame(size: size, capabilities: Capabilities()))
      if view != .information { #expect(infinite.contains("∞"), "\(view)") }
    }
    let jensen = text(try JensenBench().frame(size: size, capabilities: Capabilities()))
    for word in ["−2.813", "−3.107", "0.29"] { #expect(jensen.contains(word), "\(word)") }
  }

  @Test func costsAndSavingsDifferByGlyph() throws {
    let frame = try Self.bench(Self.pairs[8], .where).frame(
      size: GoldenTests.middle, capabilities: Capabilities(colors: .mono))
    let words = text(frame)
    #expect(words.contains("▒") && words.contains("░"))
    let plain = try Self.bench(Self.pairs[0], .where).frame(
      size: GoldenTests.middle, capabilities: Capabilities(colors: .mono, glyphs: .ascii))
    #expect(text(plain).contains("++++") && text(plain).contains("+ costs  - saves"))
  }

  /// The theme given wins over the bench's own, and nothing else changes with it.
  @Test func themesChangeInkOnly() throws {
    let bench = try Self.bench(Self.pairs[0], .where)
    let (dark, light) = (
      bench.frame(size: GoldenTests.small, capabilities: Capabilities()),
      bench.frame(size: GoldenTests.small, capabilities: Capabilities(), theme: .light)
    )
    #expect(text(dark) == text(light) && dark != light)
  }

  // MARK: Golden files

  struct Case: Sendable, CustomTestStringConvertible {
    var words: String
    var size = GoldenTests.small
    var theme = Theme.dark
    var glyphs = GlyphSet.unicode
    var colors = ColorDepth.indexed
    var keys = ""

    var name: String {
      let words = words.replacing("--", with: "").replacing(" ", with: "-").replacing(":", with: "")
        .replacing(",", with: "_")
      let keys =
        keys.isEmpty ? "" : "-" + keys.replacing(" ", with: "-").replacing("?", with: "help")
      return "\(words)\(keys)-\(size.columns)x\(size.rows)-\(theme.rawValue)"
        + "-\(glyphs.rawValue)-\(colors.rawValue)"
    }
    var testDescription: String { name }
  }

  static let normals = "distributions --p normal:0,1 --q normal:1,2 --view "
  static let cases: [Case] =
    ["information", "codes", "quantise", "where"].map { Case(words: normals + $0) }
    + [
      Case(words: normals + "where", size: GoldenTests.middle),
      Case(words: normals + "quantise", size: GoldenTests.middle, theme: .light),
      Case(words: normals + "where", glyphs: .ascii, colors: .eight),
      Case(
        words: normals + "where", size: Size(columns: 60, rows: 18), theme: .mono, glyphs: .blocks),
      Case(words: "distributions --p normal:0,1 --q uniform:-1,2 --view where", keys: "left"),
      Case(words: "distributions --p alphabet --q even-alphabet --bits --view codes"),
      Case(words: "distributions --p loaded-die --q die --view where", keys: "up"),
      Case(words: normals + "codes", keys: "?"),
      Case(words: "jensen"), Case(words: "jensen", size: GoldenTests.middle),
      Case(words: "jensen", glyphs: .ascii, colors: .eight, keys: "p"),
      Case(words: "jensen --q 0", theme: .light),
    ]

  @Test(arguments: cases) func golden(_ golden: Case) throws {
    let capabilities = Capabilities(colors: golden.colors, glyphs: golden.glyphs)
    let events = try KeyScript.events(in: golden.keys)
    let terminal = ScriptedTerminal(
      size: golden.size, capabilities: capabilities, events: events)
    switch try BenchRecipe(words: golden.words.split(separator: " ").map(String.init)) {
    case .distributions(var bench):
      bench.theme = golden.theme
      BenchLoop().run(bench, on: terminal)
    case .jensen(var bench):
      bench.theme = golden.theme
      BenchLoop().run(bench, on: terminal)
    }
    let text = FrameDescription.text(of: try #require(terminal.lastFrame))
    let file = GoldenTests.folder.appending(path: "benches/\(golden.name).txt")
    if ProcessInfo.processInfo.environment["EMSCOPE_RECORD_GOLDENS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "\(golden.name) differs:\n\(text)")
  }
}
