import Drawing
import Foundation
import Terminals
import Testing

@testable import Visualizer

/// What a lesson looks like.
@Suite struct LessonFrameTests {
  static let text = """
    # The E-step touches

    *5 minutes · opens `old-faithful -k 2`*

    Afterwards you can say what an E-step **changes**.

    ## Now E

    The white curve is `log p(X|θ)`, the teal one `L(q,θ)`:

        log p = L + KL

    - what E moves
    - what it *cannot* move

    - **Look at** the chart
    - **Ask** Which of these will move?
      - [ ] log p
      - [x] L
      - [x] the gap
    - **Because** E chooses q; log p does not contain q.
    - **Press** `z`
    - **Check** `N = 272`

    ## More

    - **Look at** the data
    - **Press** `z`
    - **Look at** the table
    - **You press** `z`
    """

  func player(isPresenting: Bool = false) throws -> LessonPlayer {
    let lesson = try LessonParser.lesson(in: Self.text, file: "x.md")
    return LessonPlayer(lesson, on: try Sessions.handWritten(), isPresenting: isPresenting)
  }

  func play(_ keys: String, _ player: LessonPlayer, _ size: Size, _ capabilities: Capabilities)
    throws -> Frame
  {
    let terminal = ScriptedTerminal(
      size: size, capabilities: capabilities, events: try KeyScript.events(in: keys))
    LessonLoop().run(player, on: terminal)
    return try #require(terminal.lastFrame)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var size: Size
    var keys: String
    var isPresenting = false
    var glyphs = GlyphSet.unicode
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "lesson-question-80x24", size: GoldenTests.small, keys: "space space"),
    Case(
      name: "lesson-question-80x24-ascii", size: GoldenTests.small, keys: "space space",
      glyphs: .ascii),
    Case(name: "lesson-why-120x40", size: GoldenTests.middle, keys: "space 2 3 space space"),
    Case(
      name: "lesson-presenter-80x24", size: GoldenTests.small, keys: "space", isPresenting: true),
    Case(
      name: "lesson-presenter-120x40", size: GoldenTests.middle,
      keys: "space 2 3 space space space", isPresenting: true),
    Case(name: "lesson-list-80x24", size: GoldenTests.small, keys: "L down"),
    Case(
      name: "lesson-table-80x24", size: GoldenTests.small,
      keys: "space space space 2 3 space space space space space"),
  ]

  @Test(arguments: cases) func frame(_ golden: Case) throws {
    let frame = try play(
      golden.keys, player(isPresenting: golden.isPresenting), golden.size,
      Capabilities(glyphs: golden.glyphs))
    let text = FrameDescription.text(of: frame)
    let file = GoldenTests.folder.appending(path: "\(golden.name).txt")
    if ProcessInfo.processInfo.environment["EMSCOPE_RECORD_GOLDENS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "\(golden.name) differs:\n\(text)")
  }

  @Test(arguments: [0, 1, 2, 3, 7, 16, 33, 60, 80, 99, 116, 120, 200])
  func everySizeIsDrawn(_ columns: Int) throws {
    let size = Size(columns: 80, rows: 24)
    let keys = ["", "space", "space 2 3 space", "space 2 3 space space space", "L", "space esc z"]
    for keys in keys {
      for isPresenting in [false, true] {
        let terminal = ScriptedTerminal(size: size, events: try KeyScript.events(in: keys))
        let player = LessonLoop().run(try player(isPresenting: isPresenting), on: terminal)
        for rows in [0, 1, 2, 3, 4, 5, 6, 8, 11, 17, 18, 24, 40] {
          let size = Size(columns: columns, rows: rows)
          #expect(player.frame(size: size, capabilities: Capabilities()).size == size)
        }
      }
    }
  }

  /// Whatever a lesson says can be said in 7-bit characters.
  @Test func everyLessonCanBeSpelt() {
    for (name, text) in LessonShelf.files {
      let strangers = Set(text.unicodeScalars.filter { !$0.isASCII }).filter {
        GlyphSet.ascii.spell(String(Character($0))) == "?"
      }
      #expect(strangers.isEmpty, "\(name): \(strangers)")
    }
  }

  /// The stage keeps its own contract words above the lesson's.
  @Test(arguments: [(80, 24), (100, 30), (120, 40), (200, 60)])
  func theLessonLeavesRoomForThePicture(_ columns: Int, _ rows: Int) throws {
    let frame = try play("space", player(), Size(columns: columns, rows: rows), Capabilities())
    let text = (0..<rows).map { frame.text(row: $0) }.joined(separator: "\n")
    for word in ["N=272", "K=2", "iteration 3", "after M", "log p", "KL", "▶ 2 log p", "1/2 Now E"]
    {
      #expect(text.contains(word), "\(word)")
    }
  }

  /// Speaker's notes are never on the students' screen.
  @Test func notesAreForTheTeacher() throws {
    let lesson = try LessonParser.lesson(
      in: Self.text + "\n> **Speaker.** A hush-hush word.\n", file: "x.md")
    let player = LessonPlayer(lesson, on: try Sessions.handWritten())
    let terminal = ScriptedTerminal(
      size: Size(columns: 200, rows: 60),
      events: try KeyScript.events(in: "space 2 3 space space z space space L enter"),
      keepsFrames: true)
    LessonLoop().run(player, on: terminal)
    #expect(terminal.frames.count > 5)
    for frame in terminal.frames {
      for row in 0..<60 { #expect(!frame.text(row: row).contains("hush")) }
    }
    let printed = LessonPrint.text(of: lesson)
    #expect(printed.contains("  | Speaker: A hush-hush word."))
    for word in ["[x] L", "because: E chooses q", "the program presses: z", "true: N = 272"] {
      #expect(printed.contains(word), "\(word)")
    }
    #expect(printed.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
