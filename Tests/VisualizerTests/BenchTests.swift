import Drawing
import Foundation
import Terminals
import Testing

@testable import Visualizer

/// The two benches: their keys, their numbers, their pictures.
@Suite struct BenchTests {
  static let openings: [(name: String, words: String, keys: String)] = [
    ("information", "distributions --p coin:0.5 --q coin:0.75 --bits --view information", "right"),
    ("codes", "distributions --p die --q loaded-die --view codes", "down"),
    ("quantise", "distributions --p normal:0,1 --q normal:1,1 --width 0.5 --view quantise", "["),
    ("where", "distributions --p normal:0,1 --q laplace:1,2 --view where", "x"),
    ("infinite", "distributions --p normal:0,1 --q uniform:-1,1 --view where", ""),
    ("jensen", "jensen --joint 0.05,0.01 --q 0.5", "right right"),
  ]

  static func frame(_ words: String, _ keys: String, _ size: Size, _ glyphs: GlyphSet) throws
    -> Frame
  {
    let terminal = ScriptedTerminal(
      size: size, capabilities: Capabilities(glyphs: glyphs),
      events: try KeyScript.events(in: keys))
    switch try BenchRecipe(words: words.split(separator: " ").map(String.init)) {
    case .distributions(let bench): BenchLoop().run(bench, on: terminal)
    case .jensen(let bench): BenchLoop().run(bench, on: terminal)
    }
    return try #require(terminal.lastFrame)
  }

  @Test(arguments: openings.indices) func goldenFrames(_ at: Int) throws {
    let (name, words, keys) = Self.openings[at]
    for (columns, rows, glyphs) in [
      (80, 24, GlyphSet.unicode), (120, 40, .unicode), (80, 24, .ascii),
    ] {
      let frame = try Self.frame(words, keys, Size(columns: columns, rows: rows), glyphs)
      let text = FrameDescription.text(of: frame)
      let file = GoldenTests.folder.appending(
        path: "benches/\(name)-\(columns)x\(rows)-\(glyphs.rawValue).txt")
      if ProcessInfo.processInfo.environment["EMSCOPE_RECORD_GOLDENS"] != nil {
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      #expect(try text == String(contentsOf: file, encoding: .utf8), "\(name):\n\(text)")
    }
  }

  @Test(arguments: openings.indices) func everySizeAndKey(_ at: Int) throws {
    let keys = DistributionBench.bindings.flatMap(\.keys) + JensenBench.bindings.flatMap(\.keys)
    let script = keys.filter { $0 != .character("q") }.compactMap(KeyScript.token(of:))
    for size in [(0, 0), (1, 1), (9, 4), (59, 17)] {
      for glyphs in GlyphSet.allCases {
        let frame = try Self.frame(
          Self.openings[at].words, script.joined(separator: " "),
          Size(columns: size.0, rows: size.1), glyphs)
        #expect(frame.size == Size(columns: size.0, rows: size.1))
        if glyphs == .ascii {
          let strangers = Set(frame.cells.map(\.scalar).filter { !$0.isASCII })
          #expect(strangers.isEmpty, "\(strangers)")
        }
      }
    }
  }

  /// Larger numbers stand higher.
  @Test func labelsAscendUpwards() throws {
    let frame = try Self.frame(
      "jensen --joint 0.05,0.01 --q 0.5", "", Size(columns: 120, rows: 40), .unicode)
    let labels = (0..<40).compactMap { row -> Double? in
      let left = String(frame.text(row: row).prefix(20)).replacing("−", with: "-")
      guard let tick = left.firstIndex(of: "┤") else { return nil }
      return Double(left[left.index(after: left.startIndex)..<tick].filter { $0 != " " })
    }
    #expect(labels.count >= 3)
    #expect(zip(labels, labels.dropFirst()).allSatisfy { $0 > $1 }, "\(labels)")
  }

  /// The closed forms, as a lesson reads them off the bench.
  @Test func closedForms() throws {
    func number(_ words: String, _ name: String) throws -> Double {
      switch try BenchRecipe(words: words.split(separator: " ").map(String.init)) {
      case .distributions(let bench): try #require(bench.quantity(name))
      case .jensen(let bench): try #require(bench.quantity(name))
      }
    }
    let normals = "distributions --p normal:0,1 --q normal:1,2"
    #expect(
      abs(try number(normals, "differential entropy p") - 0.5 * log(2 * .pi * exp(1))) < 1e-12)
    #expect(abs(try number(normals, "KL(p||q)") - (log(2) + 2.0 / 8 - 0.5)) < 1e-12)
    #expect(
      abs(try number("distributions --p coin:0.5 --q coin:0.5 --bits", "entropy p") - 1) < 1e-12)
    #expect(
      try number("distributions --p normal:0,1 --q uniform:-1,1", "KL(p||q)") == .infinity)
    let jensen = "jensen --joint 0.06,0.02 --q 0.75"
    #expect(abs(try number(jensen, "gap")) < 1e-15)
    #expect(abs(try number(jensen, "log sum") - log(0.08)) < 1e-15)
    #expect(abs(try number(jensen, "posterior") - 0.75) < 1e-15)
  }

  @Test func jensensChordNeverLiesAbove() throws {
    guard case .jensen(var bench) = try BenchRecipe(words: ["jensen", "--q", "0"]) else { return }
    for _ in 0...20 {
      let (sum, chord) = (bench.quantity("log sum") ?? 0, bench.quantity("chord") ?? 0)
      #expect(chord <= sum + 1e-15)
      _ = bench.press(.right)
    }
    _ = bench.press(.character("p"))
    #expect(bench.quantity("q") == bench.quantity("posterior"))
    #expect((bench.quantity("gap") ?? 1).magnitude < 1e-15)
  }
}
