import Drawing
import Foundation
import Terminals
import Testing

@testable import Visualizer

/// What the two benches claim: closed forms, and axes that can be read.
@Suite struct BenchTests {
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
