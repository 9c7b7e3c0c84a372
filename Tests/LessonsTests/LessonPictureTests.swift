import Drawing
import Screens
import Terminals
import Testing

@testable import Lessons

/// The pictures of a lesson.
@Suite struct LessonPictureTests {
  func rows(
    _ keys: String, _ size: Size, glyphs: GlyphSet = .unicode
  ) throws -> [String] {
    var screen = try Course.screen()
    try Course.press(keys, &screen, in: size)
    let frame = screen.frame(size: size, capabilities: Capabilities(glyphs: glyphs))
    return (0..<size.rows).map { row in
      var text = Substring(frame.text(row: row))
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }

  @Test func theQuestionOnASmallScreen() throws {
    let shown = try rows("space", Size(columns: 60, rows: 12))
    #expect(
      shown == [
        "lit: chart", "L = 0", "", "", "",
        "─ 1/3 First ────────────────────────────────────────────────", " Words.",
        " checked: L = 0", " ? What will L do?", "    1 rise", "    2 fall",
        " 1–2 answer  space show  b back  L steps  esc explore",
      ], "\(shown.joined(separator: "\n"))")
  }

  @Test func theAnswerInAscii() throws {
    let shown = try rows("space 2", Size(columns: 120, rows: 30), glyphs: .ascii).joined()
    for word in [
      "lit: chart", "L = 2", "+- 1/3 First", "0 of 1 right", "  ok 1 rise", "o no 2 fall",
      "Not so: what is right is marked.", "> pressed + +", "Why: it is so.",
      "checked: L rose, L = 2",
      "space next",
    ] { #expect(shown.contains(word), "\(word)") }
    #expect(shown.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test func theListOfSteps() throws {
    let shown = try rows("space L down", Size(columns: 80, rows: 24)).joined(separator: "\n")
    for word in [
      "Title", "  Introduction", "● 1. First", "  2. Second", "enter goes, esc closes",
      "↑ ↓ move  enter go  esc close",
    ] { #expect(shown.contains(word), "\(word)") }
  }

  /// The picture covers the whole terminal while exploring, but for the banner.
  @Test func exploring() throws {
    let shown = try rows("space esc +", Size(columns: 60, rows: 8))
    #expect(shown.prefix(2) == ["lit: everything", "L = 1"])
    #expect(shown.last == "hints" + StyledLine.blank(18) + " exploring · esc: back to the lesson")
  }

  /// Every page can be drawn at every size; in ASCII without other characters.
  @Test(arguments: [0, 1, 2, 3, 7, 16, 33, 60, 80, 99, 116, 120, 200])
  func everySizeIsDrawn(_ columns: Int) throws {
    for keys in ["", "space", "space 2 space", "P space 1 space", "L", "space esc +"] {
      for rows in [0, 1, 2, 3, 4, 5, 6, 8, 11, 17, 18, 24, 40] {
        let size = Size(columns: columns, rows: rows)
        var screen = try Course.screen()
        try Course.press(keys, &screen, in: size)
        let frame = screen.frame(size: size, capabilities: Capabilities(glyphs: .ascii))
        #expect(frame.cells.allSatisfy { $0.scalar.isASCII }, "\(keys), \(columns)×\(rows)")
      }
    }
  }

  /// The text for the teacher has the notes and the answers; the screen never has the notes.
  @Test func notesAreForTheTeacher() throws {
    let text = Course.text + "\n\n> **Speaker.** A hush-hush word.\n"
    let terminal = ScriptedTerminal(
      size: Size(columns: 200, rows: 60),
      events: try KeyScript.events(in: "space 2 space space + + space space L enter"),
      keepsFrames: true)
    _ = Loop().run(try Course.screen(text), on: terminal)
    #expect(terminal.frames.count > 5)
    for frame in terminal.frames {
      for row in 0..<60 { #expect(!frame.text(row: row).contains("hush")) }
    }
    let printed = LessonPrint.text(of: try Course.lesson(text))
    for word in [
      "5 minutes · opens anything\n", "  | Speaker: A hush-hush word.", "  * look at the chart\n",
      "    [x] rise\n", "    because: it is so.\n", "  * the program presses: + +\n",
      "  * the students press: + +\n", "    true: L = 2\n", "  ? Why?\n    answer: So.\n",
    ] { #expect(printed.contains(word), "\(word)") }
    #expect(printed.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func theKeysAreATable() {
    let table = KeyTable().adding(LessonScreen<Counter>.keys).text
    #expect(table.hasPrefix("In a lesson\n  space Enter PgDn      go on: the rest of the text"))
    #expect(table.split(separator: "\n").count == 11)
  }
}
