import Drawing
import Mixtures
import Screens
import Stepping
import Terminals
import Testing

@testable import Visualizer

/// Notices, which are wrapped.
@Suite struct NoticeTests {
  private let text =
    "a notice of very many words that no line of a narrow screen has room for, and so it is wrapped"

  /// No word is cut, with a window and without, and no more than the needed lines change.
  @Test(arguments: ["", "v", "w", "g", "g space"]) func everyWordIsThere(_ keys: String) throws {
    let before = try Sessions.oldFaithful().pressing(keys)
    var session = before
    session.notice = text
    for (columns, rows) in [
      (40, 12), (40, 18), (47, 20), (60, 18), (60, 24), (80, 24), (100, 30), (120, 40), (200, 60),
    ] {
      let size = Size(columns: columns, rows: rows)
      let frame = session.frame(size: size, capabilities: Capabilities())
      var other = before
      other.notice = nil
      let plain = other.frame(size: size, capabilities: Capabilities())
      let changed = (0..<rows).filter { frame.row($0) != plain.row($0) }
      // The meters are beside the picture.
      let columns = session.besideMeters(in: size)?.layout.picture.columns ?? columns
      let shown = changed.map { frame.text(row: $0).prefix(columns) }.joined(separator: " ")
      #expect(
        shown.split(separator: " ").joined(separator: " ").contains(text), "\(size)\n\(shown)")
      #expect(changed.count <= (text.count + columns - 20) / (columns - 10), "\(size)")
    }
  }

  /// One line is in the place of the caption; two have the chain's, too; without a chain they are above it.
  @Test(arguments: [
    (Size.middle, 1, [37]), (.small, 1, [21]), (.small, 2, [21, 22]), (.small, 3, [20, 21, 22]),
    (Size(columns: 60, rows: 18), 1, [16]), (Size(columns: 60, rows: 18), 2, [15, 16]),
  ])
  func theLinesOfANotice(_ size: Size, _ count: Int, _ rows: [Int]) throws {
    var session = try Sessions.oldFaithful()
    let word = String(repeating: "x", count: size.columns - 12)
    session.notice = Array(repeating: word, count: count).joined(separator: " ")
    let frame = session.frame(size: size, capabilities: Capabilities())
    #expect((0..<size.rows).filter { frame.text(row: $0).contains(word) } == rows)
    for row in rows {
      #expect(frame.text(row: row).hasPrefix(" x") && frame.text(row: row).hasSuffix("    "))
    }
  }
}

/// The last line of a text.
@Suite struct LastLineTests {
  /// Scrolling ends at the last line on every terminal, and `↑` then moves it at once.
  @Test(arguments: GlyphSet.allCases, ["?", "w"])
  func theLastLineIsReached(_ glyphs: GlyphSet, _ opening: String) throws {
    for columns in [40, 60, 80, 120] {
      let size = Size(columns: columns, rows: 24)
      var session = try Sessions.oldFaithful().pressing(opening)
      session.preferences.glyphs = glyphs
      func frame() -> Frame {
        session.frame(size: size, capabilities: Capabilities(glyphs: glyphs))
      }
      for _ in 0..<30 { session.press(.pageDown, in: size) }
      let last = frame()
      session.press(.up, in: size)
      let more = try Regex("\\Q\(glyphs[.more])\\E \\d+ more ")
      #expect(!last.words.contains(more), "\(size)\n\(last.words)")
      #expect((frame() == last) == !last.words.contains(" more "), "\(size)")
    }
  }

  @Test(arguments: GlyphSet.allCases) func theLoopTellsTheCharacters(_ glyphs: GlyphSet) throws {
    let terminal = ScriptedTerminal(size: .small, capabilities: Capabilities(glyphs: glyphs))
    let last = Loop().run(try Sessions.oldFaithful(), on: terminal).screen
    #expect(last.preferences.glyphs == glyphs)
  }
}
