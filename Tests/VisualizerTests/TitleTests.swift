import Drawing
import Terminals
import Testing

import struct Screens.Surface

@testable import Visualizer

/// The title at every width: nothing overlaps, and text without room is cut with `…` or left out.
@Suite struct TitleTests {
  static let places = [
    "start", "iteration 8 · after M", "it. 8 · after M", "iteration 1000 · after M",
    "it. 1000 · after M",
  ]

  private func title(_ session: Session, busy: String?, columns: Int, _ glyphs: GlyphSet) -> String
  {
    let capabilities = Capabilities(glyphs: glyphs)
    // The title covers what was there before.
    let frame = Frame(size: Size(columns: columns, rows: 1), filledWith: Cell("#"))
    var surface = Surface(
      over: frame, styles: Styles(theme: .dark, capabilities: capabilities))
    TitleLine(session: session, busy: busy).draw(on: &surface)
    return surface.frame.text(row: 0)
  }

  @Test(
    arguments: [0, 16, 2000], [nil, " computing … b stops ", " computing … 12 keys wait, b stops "])
  func nothingOverlaps(halfSteps: Int, busy: String?) throws {
    var session = try Sessions.oldFaithful()
    session.apply(.step(.goTo(halfSteps)))
    let rights = busy.map { [$0] } ?? Self.places
    for columns in 1...130 {
      let title = title(session, busy: busy, columns: columns, .unicode)
      let words = "\(columns): \(title)"
      #expect(title.unicodeScalars.count == columns)
      #expect(!title.contains("#"), "\(words)")
      // The right part is at the right end, whole or cut, and the left part ends two columns before it.
      if let right = rights.first(where: { title.contains($0) }) {
        let end = try #require(title.range(of: right))
        let left = title[..<end.lowerBound]
        #expect(left.allSatisfy { $0 == " " } || left.hasSuffix("  "), "\(words)")
        let isWhole = left.contains("N=272 K=2 ")
        #expect(
          isWhole || left.contains("…  ") || left.allSatisfy { $0 == " " }, "\(words)")
        #expect(title[end.upperBound...].count <= 30, "\(words)")
      } else {
        #expect(title.hasSuffix("…"), "\(words)")
        #expect(rights.contains { $0.hasPrefix(title.dropLast()) }, "\(words)")
      }
      #expect(columns < 60 || busy != nil || title.contains("N=272 K=2"), "\(words)")
      #expect(columns < 30 || halfSteps > 16 || busy != nil || title.contains("K=2 "), "\(words)")
    }
  }

  @Test func aWideTitleHasAllParts() throws {
    let session = try Sessions.oldFaithful()
    let wide = title(session, busy: nil, columns: 130, .unicode)
    #expect(wide.hasPrefix(" emscope · Old Faithful"))
    #expect(wide.contains("N=272 K=2 gaussian full"))
    #expect(wide.hasSuffix("start  ▶ next: E-step "))
    let busy = title(session, busy: " computing … b stops ", columns: 130, .ascii)
    #expect(busy.hasSuffix("  computing ~ b stops  ") && !busy.contains("start"))
  }
}
