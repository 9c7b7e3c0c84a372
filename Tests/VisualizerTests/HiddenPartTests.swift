import Drawing
import Screens
import Stepping
import Terminals
import Testing

@testable import Visualizer

/// Parts of the picture that a lesson hides until a question is answered.
@Suite struct HiddenPartTests {
  static let sizes = [
    Size(columns: 40, rows: 10), Size(columns: 60, rows: 18), .small,
    Size(columns: 100, rows: 30), .middle, .large,
  ]
  static let states = ["", "e", "e m", "e m e m i", "e m w", "e m r", "e m c P", "e m o", "e m u"]

  private func frame(
    _ session: Session, _ size: Size, lit: Part = .everything, hidden: Set<Part>,
    glyphs: GlyphSet = .unicode
  ) -> Frame {
    session.frame(
      size: size, capabilities: Capabilities(glyphs: glyphs),
      emphasis: Emphasis(lit: lit, hidden: hidden, coversHints: true))
  }

  private func rows(_ frame: Frame) -> [String] {
    // The hints are covered by those of the lesson.
    (0..<frame.size.rows - 1).map(frame.text)
  }

  /// Numbers with decimals that are not beside a tick.
  private func readings(_ row: String) -> [String] {
    row.matches(of: /[0-9]+[.,][0-9]+(?<tick>[^0-9]?)/).filter {
      !"┤+".contains($0.tick) || $0.tick.isEmpty
    }
    .map { String($0.0) }
  }

  /// No number can be read off at any size, while axes, names and pictures stay.
  @Test(arguments: states) func noNumberLeaks(_ keys: String) throws {
    let session = try Sessions.oldFaithful().pressing(keys)
    for size in Self.sizes {
      for glyphs in [GlyphSet.unicode, .ascii] {
        for lit in [Part.everything, .chart, .slice, .table, .chain] {
          let shown = frame(session, size, lit: lit, hidden: [.numbers], glyphs: glyphs)
          let found = rows(shown).flatMap(readings)
          #expect(found.isEmpty, "\(keys), \(size), \(lit): \(found)\n\(shown.words)")
        }
      }
    }
    let plain = frame(session, .middle, hidden: [])
    let plainRows = rows(plain)
    #expect(!plainRows.flatMap(readings).isEmpty)
  }

  /// A hidden panel is empty but for its name; nothing else changes.
  @Test(arguments: [Part.data, .chart, .slice, .table])
  func aHiddenPanelIsEmpty(_ part: Part) throws {
    let session = try Sessions.oldFaithful().pressing("e m")
    for size in Self.sizes {
      let layout = session.layout(size, emphasis: Emphasis(lit: part, coversHints: true))
      let rect = try #require(layout.rect(of: part))
      let hidden = frame(session, size, lit: part, hidden: [part])
      let usual = frame(session, size, lit: part, hidden: [])
      for row in 0..<size.rows {
        for column in 0..<size.columns where !rect.contains(column: column, row: row) {
          #expect(hidden[column, row] == usual[column, row])
        }
      }
      let inner = (rect.row..<rect.endRow).flatMap { row in
        (rect.column..<rect.endColumn).map { Character(hidden[$0, row].scalar) }
      }
      let words = String(inner).filter { $0.isLetter || $0.isNumber }
      let title =
        PanelFrame(rect: rect).isDrawn ? "\(part.panel?.rawValue ?? 0)\(part.rawValue)" : ""
      #expect(words == title + hiddenWords.filter(\.isLetter), "\(size): \(words)")
    }
  }

  /// The sentences about the next step would answer the question.
  @Test func thePreviewDoesNotAnswer() throws {
    let session = try Sessions.oldFaithful()
    let usual = frame(session, .middle, hidden: []).words
    #expect(usual.contains("until it") && usual.contains("touches"))
    let shown = frame(session, .middle, hidden: [.caption]).words
    #expect(!shown.contains("until it") && !shown.contains("touches"))
  }

  /// A notice takes the place of the caption.
  @Test func aNoticeIsHiddenToo() throws {
    let session = try Sessions.oldFaithful().pressing("e m m")
    #expect(frame(session, .small, hidden: []).words.contains("θ is argmax L(q,θ) already"))
    let shown = frame(session, .small, hidden: [.caption]).words
    #expect(!shown.contains("already") && shown.contains(hiddenWords))
  }

  @Test(arguments: [Part.caption, .chain]) func aHiddenLineSaysSo(_ part: Part) throws {
    let session = try Sessions.oldFaithful().pressing("e m")
    for size in Self.sizes {
      let layout = session.layout(size, emphasis: Emphasis(lit: part, coversHints: true))
      guard let rect = layout.rect(of: part), !rect.isEmpty else { continue }
      let shown = frame(session, size, lit: part, hidden: [part])
      let line = rows(shown)[rect.row]
      // The pointer of a lit line is in its first cell.
      #expect(line.dropFirst().trimmingPrefix(" ").hasPrefix(hiddenWords.prefix(20)), "\(line)")
      #expect(line.filter(\.isNumber).isEmpty)
    }
  }
}
