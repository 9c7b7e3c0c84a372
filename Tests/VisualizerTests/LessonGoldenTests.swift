import Drawing
import Lessons
import Screens
import Terminals
import TestSupport
import Testing

@testable import Visualizer

/// The pictures of a lesson on the visualiser.
@Suite struct LessonGoldenTests {
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

  static let kinds = [LessonKind(of: Session.self, pictureRows: .init(least: 18))]

  func screen(isPresenting: Bool = false) throws -> LessonScreen<Session> {
    let lesson = try LessonParser.lesson(in: Self.text, file: "x.md", kinds: Self.kinds)
    var session = try Sessions.handWritten()
    session.preferences.isPresenting = isPresenting
    return LessonScreen(lesson, on: session)
  }

  func play(
    _ keys: String, _ screen: LessonScreen<Session>, _ size: Size, _ capabilities: Capabilities
  ) throws -> Frame {
    let terminal = ScriptedTerminal(
      size: size, capabilities: capabilities, events: try KeyScript.events(in: keys))
    _ = Loop().run(screen, on: terminal)
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
    Case(name: "lesson-question-80x24", size: .small, keys: "space space"),
    Case(
      name: "lesson-question-80x24-ascii", size: .small, keys: "space space",
      glyphs: .ascii),
    Case(name: "lesson-why-120x40", size: .middle, keys: "space 2 3 space space"),
    Case(
      name: "lesson-presenter-80x24", size: .small, keys: "space", isPresenting: true),
    Case(
      name: "lesson-presenter-120x40", size: .middle,
      keys: "space 2 3 space space space", isPresenting: true),
    Case(name: "lesson-list-80x24", size: .small, keys: "L down"),
    Case(
      name: "lesson-table-80x24", size: .small,
      keys: "space space space 2 3 space space space space space"),
  ]

  @Test(arguments: cases) func frame(_ golden: Case) throws {
    let frame = try play(
      golden.keys, screen(isPresenting: golden.isPresenting), golden.size,
      Capabilities(glyphs: golden.glyphs))
    try expectGolden(frame, named: golden.name)
  }

  /// Every page can be drawn at every size; in ASCII without other characters.
  @Test(arguments: [0, 1, 3, 16, 33, 60, 99, 120])
  func everySizeIsDrawn(_ columns: Int) throws {
    let keys = ["", "space", "space 2 3 space", "space 2 3 space space space", "L", "space esc z"]
    for keys in keys {
      for isPresenting in [false, true] {
        let last = try screen(isPresenting: isPresenting).looped(keys)
        for rows in [0, 1, 3, 6, 11, 17, 18, 24] {
          let frame = last.frame(
            size: Size(columns: columns, rows: rows),
            capabilities: Capabilities(colors: .mono, glyphs: .ascii))
          expectSevenBit(frame, "\(keys), \(columns)×\(rows)")
        }
      }
    }
  }

  /// The picture of the session keeps its own words above those of the lesson.
  @Test(arguments: [(80, 24), (100, 30), (120, 40), (200, 60)])
  func theLessonLeavesRoomForThePicture(_ columns: Int, _ rows: Int) throws {
    let frame = try play("space", screen(), Size(columns: columns, rows: rows), Capabilities())
    let text = (0..<rows).map { frame.text(row: $0) }.joined(separator: "\n")
    for word in ["N=272", "K=2", "iteration 3", "after M", "log p", "KL", "▶ 2 log p", "1/2 Now E"]
    {
      #expect(text.contains(word), "\(word)")
    }
  }
}
