import Drawing
import Screens
import Terminals
import TestSupport
import Testing

@testable import Visualizer

/// Whole frames as readable pictures with an ink plane.
///
/// After a wanted change run `EMSCOPE_RECORD_GOLDENS=1 swift test --filter Golden` and read the difference
/// before committing it.
@Suite struct GoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var size: Size
    var theme = Theme.dark
    var glyphs = GlyphSet.unicode
    var colors = ColorDepth.indexed

    var name: String {
      "\(size.columns)x\(size.rows)-\(theme.rawValue)-\(glyphs.rawValue)-\(colors.rawValue)"
    }
    var testDescription: String { name }
  }

  static let cases: [Case] =
    [Size(columns: 60, rows: 18), .small, .middle, .large].map { Case(size: $0) }
    + [Size.small, .middle].flatMap { size in
      [
        Case(size: size, theme: .light), Case(size: size, theme: .highContrast),
        Case(size: size, theme: .mono), Case(size: size, glyphs: .blocks),
        Case(size: size, glyphs: .ascii, colors: .eight),
      ]
    }

  @Test(arguments: cases) func frame(_ golden: Case) throws {
    let frame = try Sessions.handWritten(theme: golden.theme).frame(
      size: golden.size,
      capabilities: Capabilities(colors: golden.colors, glyphs: golden.glyphs))
    try expectGolden(frame, named: golden.name)
  }

  @Test(arguments: ["small": Size.small, "middle": .middle])
  func framesWithoutColorsAreSevenBit(_ name: String, _ size: Size) throws {
    let session = try Sessions.handWritten()
    let frame = session.frame(
      size: size, capabilities: Capabilities(colors: .mono, glyphs: .ascii))
    expectPlain(frame, name, points: session.layout(size)[.data])
  }
}
