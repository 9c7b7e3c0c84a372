import Drawing
import Stepping
import Terminals
import Testing

import struct Screens.Surface

@testable import Visualizer

/// The title at every width: nothing overlaps, and its parts go in their order.
@Suite struct TitleTests {
  /// The states of the title, and the words that they show from 60 columns on.
  private func sessions() throws -> [(session: Session, essentials: [String])] {
    let next = ["N=272", "K=2", "▶"]
    let edited = try Sessions.oldFaithful().pressing("e m x 2")
    let variant = try Sessions.opened("old-faithful") {
      ($0.rules.expectation, $0.prior) = (.tempered(0.3), .usual)
    }
    var late = try Sessions.oldFaithful()
    late.apply(.step(.goTo(2000)))
    return [
      (try Sessions.oldFaithful(), next + ["start", "E"]),
      (try Sessions.oldFaithful().pressing("e"), next + ["iteration 1 · after E", "M"]),
      (edited, next + ["EDIT 2", "iteration 1 · after M", "E"]),
      (try edited.pressing("0"), next + ["EDIT point", "iteration 1 · after M"]),
      (try variant.pressing("e m"), next + ["iteration 1 · after M"]),
      (late, next + ["iteration 1000 · after M"]),
      (try Sessions.opened("penguins").pressing("s e"), ["N=342", "K=3", "iteration 1", "▶"]),
      (try edited.pressing("esc r"), next + ["iteration 1 · after M"]),
    ]
  }

  private func title(
    _ session: Session, busy: String? = nil, columns: Int, _ glyphs: GlyphSet = .unicode
  ) -> String {
    let capabilities = Capabilities(glyphs: glyphs)
    // The title covers what was there before.
    let frame = Frame(size: Size(columns: columns, rows: 1), filledWith: Cell("#"))
    var surface = Surface(
      over: frame, styles: Styles(theme: .dark, capabilities: capabilities))
    TitleLine(session: session, busy: busy).draw(on: &surface)
    return surface.frame.text(row: 0)
  }

  @Test func nothingOverlaps() throws {
    for (session, essentials) in try sessions() {
      for columns in 1...220 {
        let title = title(session, columns: columns)
        let words = "\(columns): \(title)"
        #expect(title.unicodeScalars.count == columns, "\(words)")
        #expect(!title.contains("#"), "\(words)")
        guard columns >= 60 else { continue }
        for part in essentials { #expect(title.contains(part), "\(words)") }
        if title.contains("gaussian") {
          #expect(title.contains("▶ next: ") || title.contains("▶ running"), "\(words)")
        }
      }
    }
  }

  @Test(arguments: [" computing … b stops ", " computing … 12 keys wait, b stops "])
  func aBusyTitleSaysSo(_ busy: String) throws {
    let session = try Sessions.oldFaithful()
    for columns in 1...220 {
      let title = title(session, busy: busy, columns: columns)
      #expect(title.unicodeScalars.count == columns && !title.contains("#"))
      let isWhole = title.contains(busy)
      #expect(isWhole || columns < busy.count, "\(columns): \(title)")
      #expect(columns < 60 || title.contains("N=272 K=2"), "\(columns): \(title)")
    }
    #expect(title(session, busy: busy, columns: 130, .ascii).contains("  computing ~ "))
  }

  /// The parts in the order in which they go: each is there only if all that outlast it are.
  @Test func thePartsGoInTheirOrder() throws {
    var session = try Sessions.opened("old-faithful") { $0.prior = .usual }
    try session.press(script: "s e m")
    let order = [
      "k-means++, seed 2", "seed 2", "full", "gaussian", "MAP", "emscope", "▶ next: E-step",
      "Old Faithful", "▶ next: E", "Old", "▶ E",
    ]
    var earlier = 0
    for columns in (34...140).reversed() {
      let title = title(session, columns: columns)
      let shown = order.map { title.contains($0) }
      let first = shown.firstIndex(of: true) ?? order.count
      #expect(first >= earlier, "\(columns): \(title)")
      earlier = first
      // The words of the next half-step have three forms, of which the shorter are in the longer.
      let outlasting = ["full": "gaussian", "gaussian": "MAP", "MAP": "emscope"]
      for (part, other) in outlasting where title.contains(part) {
        #expect(title.contains(other), "\(columns): \(title)")
      }
      #expect(title.contains("N=272 K=2") && title.contains("iteration 1 · after M"))
    }
    #expect(earlier == order.count)
    #expect(
      title(session, columns: 110)
        == " emscope · Old Faithful  N=272 K=2 gaussian full · MAP · seed 2"
        + "         iteration 1 · after M  ▶ next: E-step ")
    #expect(
      title(session, columns: 60) == " Old Faithful  N=272 K=2   iteration 1 · after M  ▶ next: E ")
    #expect(title(session, columns: 34) == " N=272 K=2  iteration 1 · after M ")
  }

  /// A start that is not random has a name and no seed.
  @Test func aWideTitleNamesTheStart() throws {
    let session = try Sessions.oldFaithful()
    let wide = title(session, columns: 130)
    #expect(wide.hasPrefix(" emscope · Old Faithful  N=272 K=2 gaussian full · classroom start "))
    #expect(wide.hasSuffix("  start  ▶ next: E-step "))
    #expect(session.run.startSeed == nil)
    #expect(try session.pressing("s").run.startSeed == 2)
  }
}
