import Drawing
import Screens
import Terminals
import TestSupport
import Testing

@testable import Visualizer

/// The hill and the bounds under one curve as readable pictures.
@Suite struct HillGoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let data: String
    let keys: String
    let size: Size
    var theme = Theme.dark
    var glyphs = GlyphSet.unicode
    var testDescription: String {
      "\(name)-\(size.columns)x\(size.rows)-\(theme.rawValue)-\(glyphs.rawValue)"
    }
  }

  /// Pictures in every set of colours and characters.
  static let looks = [("hill", "3 o"), ("bounds", "3 o o")].flatMap { name, keys in
    [Size.small, .middle].flatMap { size in
      [(Theme.dark, GlyphSet.unicode), (.light, .unicode), (.dark, .ascii)].map {
        Case(
          name: name, data: "old-faithful", keys: "e m e m e m \(keys)", size: size, theme: $0.0,
          glyphs: $0.1)
      }
    }
  }

  /// States of the run.
  static let states = [
    ("hill-start", "old-faithful", "3 o"), ("hill-first", "old-faithful", "e m 3 o"),
    ("hill-after-e", "old-faithful", "e m e m e 3 o"), ("hill-whole", "old-faithful", "c 3 o z"),
    ("hill-converged", "old-faithful", "c 3 o"), ("bounds-converged", "old-faithful", "c 3 o o"),
    ("hill-hard", "old-faithful", "v down enter esc e m e m 3 o"),
    ("hill-prior", "old-faithful", "p down enter esc e m e m 3 o"),
    ("hill-edited", "old-faithful", "e m e m x right*3 esc e m 3 o"),
    ("hill-waiting", "waiting", "e m e m 3 o"), ("hill-coins", "coins", "e m e m 3 o"),
    ("bounds-coins", "coins", "e m e m 3 o o"),
  ].map { Case(name: $0.0, data: $0.1, keys: $0.2, size: .small) }

  @Test(arguments: looks + states) func frame(_ golden: Case) throws {
    var session = try Sessions.opened(golden.data).looped(golden.keys)
    session.preferences.theme = golden.theme
    let frame = session.frame(
      size: golden.size,
      capabilities: Capabilities(
        colors: golden.glyphs == .ascii ? .eight : .indexed, glyphs: golden.glyphs))
    try expectGolden(frame, named: golden.testDescription, folder: "Goldens/hill")
    if golden.glyphs == .ascii { expectSevenBit(frame, golden.testDescription) }
  }

  /// One component: all rows are alike.
  @Test func oneComponent() throws {
    let session = try Sessions.oldFaithful(components: 1).pressing("e m e 3 o")
    try expectGolden(
      session.frame(size: .small, capabilities: Capabilities()), named: "hill-one-component-80x24",
      folder: "Goldens/hill")
  }
}
