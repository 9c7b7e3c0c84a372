import Screens
import Terminals
import Testing

@testable import Lessons

/// The turns of the class and of the program in a lesson, and the notices about them.
@Suite struct LessonTurnTests {
  /// The user presses keys of the text before the lesson waits for them.
  @Test func earlyKeys() throws {
    var screen = try Course.screen()
    try Course.press("space +", &screen)
    #expect(screen.notice == "First the question: a number answers it, space shows the answer.")
    #expect(screen.base == Counter())
    try Course.press("2 right", &screen)
    #expect(
      screen.notice == "Space goes on. Esc leaves the lesson to try keys out. ? explains the keys.")
    #expect(screen.base == Counter(count: 2))
  }

  /// The key that the program is about to press continues.
  @Test func theComingKeyContinues() throws {
    var screen = try Course.screen(Course.head + "## First\n\n- **Press** `+ +`\n")
    try Course.press("space", &screen)
    #expect(screen.coming?.text == "+ +")
    try Course.press("=", &screen)
    #expect(screen.notice == nil && screen.base == Counter(count: 2))
  }

  @Test func keysAreAwaitedAfterTheAnswer() throws {
    let text =
      Course.head + """
        ## First

        - **Ask** What?
          - [x] a
          - [ ] b
        - **Because** it is so.
        - **Look at** the chart
        - **You press** `+`
        - **Check** `L = 1`
        """
    var screen = try Course.screen(text)
    try Course.press("space 1", &screen)
    #expect(screen.awaitedKeys == [.character("+")] && screen.moment.lit == .chart)
    try Course.press("+", &screen)
    #expect(screen.isOver && screen.base == Counter(count: 1))
  }

  /// A key that the lesson presses plays everything that follows by itself.
  @Test func aPressPlaysToTheEnd() throws {
    let text = Course.head + "## First\n\n- **Press** `c`\n- **Check** `L = 10`\n"
    var screen = try Course.screen(text)
    try Course.press("space space", &screen)
    #expect(screen.isOver && screen.base == Counter(count: 10))
    #expect(screen.moment.verdicts.mapValues(\.holds) == [1: true])
  }

  @Test func ticksMoveTheScreen() throws {
    let text = Course.head + "## First\n\n- **Press** `r`\n- **Press** `r`\n"
    var screen = try Course.screen(text)
    #expect(screen.nextTick == nil)
    try Course.press("space space", &screen)
    #expect(screen.nextTick == Tick(.tick, interval: 100))
    screen.notice = "This stays."
    _ = try screen.perform(.tick, in: Course.size)
    _ = try screen.perform(.tick, in: Course.size)
    #expect(screen.notice == "This stays.")
    #expect(screen.base == Counter(count: 2, motion: .running))
    try Course.press("space", &screen)
    #expect(screen.nextTick == nil && screen.base == Counter(count: 2))
  }

  /// A notice is visible on a small screen too, and the end names the next lesson.
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 14)])
  func noticesAreVisible(_ size: Size) throws {
    let words = String(repeating: "Many words that fill the page. ", count: 40)
    var screen = try Course.screen(
      Course.head + "## First\n\n\(words)\n", following: "entropy")
    _ = try screen.update(.go(to: 1), in: size)
    func seen() -> String {
      let frame = screen.frame(size: size, capabilities: Capabilities())
      return (0..<size.rows).map { frame.text(row: $0) }.joined()
    }
    #expect(seen().contains("▼ more"))
    try Course.press("x", &screen, in: size)
    #expect(seen().contains("q leaves, L lists") && !seen().contains("▼ more"), "\(seen())")
  }

  @Test func repeatedKeysAreCountedAndTypedWordsAreWords() throws {
    func names(_ text: String) throws -> String {
      try KeyScript.events(in: text).compactMap { event in
        if case .key(let key) = event { key } else { nil }
      }.names(in: .unicode)
    }
    #expect(try names("right*5 e m m b") == "→ ×5 e m m b")
    #expect(try names("e : v a l space 0 . 1 enter m m m") == "e :val 0.1 Enter m ×3")
  }
}
