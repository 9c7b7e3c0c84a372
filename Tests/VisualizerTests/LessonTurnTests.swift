import Drawing
import Terminals
import Testing

@testable import Visualizer

/// Whose turn it is in a lesson, and what the screen says of it.
@Suite struct LessonTurnTests {
  private let course = LessonPlayerTests()

  /// Somebody presses what the text names before it is time.
  @Test func keysThatComeEarly() throws {
    var player = try course.player()
    try course.press("space +", &player)
    #expect(player.notice == "First the question: a number answers it, space shows the answer.")
    #expect(course.l(player) == 0)
    try course.press("2 right", &player)
    #expect(player.notice == "Space goes on. Esc leaves the lesson to try keys out.")
    #expect(course.l(player) == 0)
    // What the program was about to press, it presses.
    try course.press("+", &player)
    #expect(player.notice == nil && course.l(player) == 2)
  }

  /// After the answer the student's turn comes at once.
  @Test func theTurnComesWithTheAnswer() throws {
    let text = """
      # Title

      *5 minutes · opens `iris`*

      ## First

      - **Ask** What?
        - [x] a
        - [ ] b
      - **Because** it is so.
      - **Look at** the chart
      - **You press** `+`
      - **Check** `L = 1`
      """
    var player = try course.player(text)
    try course.press("space 1", &player)
    #expect(player.awaitedKeys == [.character("+")] && player.moment.lit == .chart)
    try course.press("+", &player)
    #expect(player.isOver && course.l(player) == 1)
  }

  /// What is said is in view, however few rows there are, and the end names what comes next.
  @Test func noticesAreSeen() throws {
    let words = String(repeating: "Many words that fill the page. ", count: 40)
    let text = """
      # Title

      *5 minutes · opens `iris`*

      ## First

      \(words)
      """
    for size in [GoldenTests.small, Size(columns: 60, rows: 14)] {
      var player = try course.player(text)
      player.following = "entropy"
      player.go(to: 1)
      func seen() -> String {
        let frame = player.frame(size: size, capabilities: Capabilities())
        return (0..<size.rows).map { frame.text(row: $0) }.joined()
      }
      #expect(seen().contains("▼ more"))
      _ = player.reduce(.pressed(.typed("?")), size: size)
      #expect(seen().contains("entropy") && !seen().contains("▼ more"), "\(seen())")
    }
  }

  @Test func repeatedKeysAreCounted() throws {
    let keys = try KeyScript.events(in: "right*5 e m m b").compactMap { event in
      if case .key(let key) = event { key } else { nil }
    }
    #expect(keys.spoken(in: .unicode) == "→ ×5 e m m b")
  }

  @Test func claimsAreSaidInTheSignsOfTheScreen() throws {
    let text = """
      # Title

      *5 minutes · opens `iris`*

      ## First

      - **Check** `L ~ -0.5 within 1`
      - **Check** `L >= -1`
      - **Check** `L < inf`
      """
    let lesson = try LessonParser.lesson(in: text, file: "x.md")
    let words = lesson.steps[0].items.compactMap { item in
      if case .check(let claim) = item { claim.words } else { nil }
    }
    #expect(words == ["L ≈ −0.5", "L ≥ −1", "L < ∞"])
  }
}
