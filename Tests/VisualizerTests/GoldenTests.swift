import Drawing
import Foundation
import Terminals
import Testing

@testable import Visualizer

/// Whole frames as readable pictures with an ink plane. After a wanted change run the tests with
/// EMSCOPE_RECORD_GOLDENS=1 and read the difference before committing it.
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

  static let small = Size(columns: 80, rows: 24)
  static let middle = Size(columns: 120, rows: 40)

  static let cases: [Case] =
    [Size(columns: 60, rows: 18), small, middle, Size(columns: 200, rows: 60)].map {
      Case(size: $0)
    }
    + [small, middle].flatMap { size in
      [
        Case(size: size, theme: .light), Case(size: size, theme: .highContrast),
        Case(size: size, theme: .mono), Case(size: size, glyphs: .blocks),
        Case(size: size, glyphs: .ascii, colors: .eight),
      ]
    }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  @Test(arguments: cases) func frame(_ golden: Case) throws {
    let session = try Sessions.handWritten(theme: golden.theme)
    let frame = session.frame(
      size: golden.size,
      capabilities: Capabilities(colors: golden.colors, glyphs: golden.glyphs))
    let text = FrameDescription.text(of: frame)
    let file = Self.folder.appending(path: "\(golden.name).txt")
    if ProcessInfo.processInfo.environment["EMSCOPE_RECORD_GOLDENS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "\(golden.name) differs:\n\(text)")
  }

  @Test func asciiFramesAreSevenBit() throws {
    for size in [Self.small, Self.middle] {
      let session = try Sessions.handWritten()
      let frame = session.frame(
        size: size, capabilities: Capabilities(colors: .mono, glyphs: .ascii))
      let strangers = Set(frame.cells.map(\.scalar).filter { !$0.isASCII })
      #expect(strangers.isEmpty, "\(strangers)")
      #expect(!frame.cells.contains { $0.scalar == "?" && $0.style.attributes.isEmpty })
    }
  }
}
