import Drawing
import Screens
import Terminals
import TestSupport
import Testing

@testable import Benches

/// Frames of the benches as golden files.
@Suite struct BenchGoldenTests {
  enum Bench: Sendable {
    case distributions(Opening)
    case jensen(q: Double)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var bench: Bench
    var size = Size.small
    var theme = Theme.dark
    var glyphs = GlyphSet.unicode
    var colors = ColorDepth.indexed
    var keys = ""

    var testDescription: String {
      let keys =
        keys.isEmpty ? "" : "-" + keys.replacing(" ", with: "-").replacing("?", with: "help")
      return "\(name)\(keys)-\(size.columns)x\(size.rows)-\(theme.rawValue)"
        + "-\(glyphs.rawValue)-\(colors.rawValue)"
    }
  }

  /// A case of two normals.
  static func normals(
    _ view: DistributionBench.View, size: Size = .small, theme: Theme = .dark,
    glyphs: GlyphSet = .unicode, colors: ColorDepth = .indexed, keys: String = ""
  ) -> Case {
    Case(
      name: "distributions-p-normal0_1-q-normal1_2-view-\(view.rawValue)",
      bench: .distributions(Opening("normal:0,1", "normal:1,2", view: view)), size: size,
      theme: theme, glyphs: glyphs, colors: colors, keys: keys)
  }

  static let cases: [Case] =
    DistributionBench.View.allCases.map { normals($0) } + [
      normals(.where, size: .middle), normals(.quantise, size: .middle, theme: .light),
      normals(.where, glyphs: .ascii, colors: .eight),
      normals(.where, size: Size(columns: 60, rows: 18), theme: .mono, glyphs: .blocks),
      normals(.codes, keys: "?"),
      Case(
        name: "distributions-p-normal0_1-q-uniform-1_2-view-where",
        bench: .distributions(Opening("normal:0,1", "uniform:-1,2", view: .where)), keys: "left"),
      Case(
        name: "distributions-p-alphabet-q-even-alphabet-bits-view-codes",
        bench: .distributions(
          Opening("alphabet", "even-alphabet", unit: .bits, view: .codes))),
      Case(
        name: "distributions-p-loaded-die-q-die-view-where",
        bench: .distributions(Opening("loaded-die", "die", view: .where)), keys: "up"),
      Case(name: "jensen", bench: .jensen(q: 0.5)),
      Case(name: "jensen", bench: .jensen(q: 0.5), size: .middle),
      Case(
        name: "jensen", bench: .jensen(q: 0.5), glyphs: .ascii, colors: .eight, keys: "p"),
      Case(name: "jensen-q-0", bench: .jensen(q: 0), theme: .light),
    ]

  @Test(arguments: cases) func golden(_ golden: Case) throws {
    switch golden.bench {
    case .distributions(let opening): try expect(golden, try opening.bench())
    case .jensen(let q): try expect(golden, try JensenBench(q: q))
    }
  }

  private func expect(_ golden: Case, _ bench: some Screen) throws {
    var bench = bench
    bench.preferences.theme = golden.theme
    let terminal = ScriptedTerminal(
      size: golden.size,
      capabilities: Capabilities(colors: golden.colors, glyphs: golden.glyphs),
      events: try KeyScript.events(in: golden.keys))
    _ = Loop().run(bench, on: terminal)
    try expectGolden(try #require(terminal.lastFrame), named: golden.testDescription)
  }
}
