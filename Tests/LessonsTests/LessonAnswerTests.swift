import Screens
import Terminals
import Testing

@testable import Lessons

/// The turn of an answer: it presses the keys that show it, is marked, and shows what was hidden.
@Suite struct LessonAnswerTests {
  private static func text(_ items: String) -> String { Course.head + "## First\n\n" + items }

  private func rows(_ screen: LessonScreen<Counter>, _ size: Size = Course.size) -> [String] {
    let frame = screen.frame(size: size, capabilities: Capabilities())
    return (0..<size.rows).map(frame.text)
  }

  private func shows(_ words: String, _ screen: LessonScreen<Counter>) -> Bool {
    rows(screen).contains { $0.contains(words) }
  }

  static let hiding = text(
    """
    - **Hide** the caption and the numbers
    - **Ask** What?
      - [x] a :: It is so.
      - [ ] b :: It is not: see
        L.
    - **Press** `+`
    - **Because** of this.
    - **Check** `L = 1`
    """)

  @Test func hiddenPartsAppearWithTheKeysOfTheAnswer() throws {
    var screen = try Course.screen(Self.hiding)
    try Course.press("space", &screen)
    #expect(screen.moment.hidden == [.caption, .numbers])
    #expect(screen.pictureEmphasis.hidden == [.caption, .numbers])
    #expect(shows("hidden: caption numbers", screen))
    let asked = screen
    try Course.press("2", &screen)
    #expect(screen.moment.hidden.isEmpty && screen.moment.unmarked == nil)
    #expect(screen.base == Counter(count: 1) && screen.isOver)
    try Course.press("b", &screen)
    #expect(screen == asked)
  }

  /// The choices with their marks, the keys, the verdict with the reason of what was chosen, the reason for
  /// all, and what was checked.
  @Test(arguments: [
    (
      "1", ["●✓ 1 a", "   2 b", "pressed +", "Right. It is so.", "Why: of this.", "checked: L = 1"]
    ),
    (
      "2",
      [
        " ✓ 1 a", "●✗ 2 b", "pressed +", "Not so. It is not: see L.", "Why: of this.",
        "checked: L = 1",
      ]
    ),
    ("space", [" ✓ 1 a", "   2 b", "pressed +", "Why: of this.", "checked: L = 1"]),
  ]) func anAnswerIsMarked(_ key: String, _ wanted: [String]) throws {
    var screen = try Course.screen(Self.hiding)
    try Course.press("space " + key, &screen)
    let all = rows(screen)
    let found = wanted.map { words in all.firstIndex { $0.contains(words) } }
    #expect(found.allSatisfy { $0 != nil }, "\(wanted): \(all.joined(separator: "\n"))")
    #expect(found.compactMap(\.self) == found.compactMap(\.self).sorted())
    if key == "space" {
      #expect(!shows("Right.", screen) && !shows("Not so", screen) && !shows("It is so", screen))
    }
  }

  /// If the student presses the keys, the marks and the hidden parts come with the last of them.
  @Test func theStudentShowsTheAnswer() throws {
    var screen = try Course.screen(
      Self.text(
        """
        - **Hide** the chart
        - **Ask** What?
          - [ ] a
          - [x] b
        - **You press** `+ +`
        - **Because** of this.
        """))
    try Course.press("space 2", &screen)
    #expect(screen.awaitedKeys.count == 2 && screen.moment.unmarked == 1)
    // Neither the marks nor the score tell the verdict yet, and nobody can look behind what is hidden.
    #expect(screen.moment.hidden == [.chart] && screen.score == LessonScore())
    try Course.press("esc", &screen)
    #expect(screen.mode == .playing && screen.notice?.hasPrefix("First the question") == true)
    #expect(shows("●  2 b", screen) && !shows("✓", screen) && !shows("Right.", screen))
    try Course.press("+", &screen)
    #expect(screen.moment.hidden == [.chart] && !shows("✓", screen))
    try Course.press("+", &screen)
    #expect(screen.moment.hidden.isEmpty && screen.moment.unmarked == nil && screen.isOver)
    #expect(screen.score == LessonScore(right: 1, asked: 1))
    #expect(shows("●✓ 2 b", screen) && shows("Why: of this.", screen))
    try Course.press("b b b", &screen)
    #expect(screen.moment.hidden == [.chart] && screen.question != nil)
    // The claims of a lesson do not depend on who presses.
    let played = try LessonScreen.faults(of: screen.lesson, on: Counter())
    #expect(played.isEmpty)
  }

  @Test func withoutKeysTheAnswerShowsEverythingAtOnce() throws {
    var screen = try Course.screen(
      Self.text(
        """
        - **Hide** the table
        - **Press** `+`
        - **Ask** What?
          - **Answer** So.
        - **Look at** the chart
        - **Hide** the slice
        - **Ask** And now?
          - [x] a
          - [ ] b
        - **Check** `L = 1`
        """))
    try Course.press("space", &screen)
    #expect(screen.coming?.text == "+")
    try Course.press("space", &screen)
    // Keys before the question show nothing.
    #expect(screen.moment.hidden == [.table] && screen.base == Counter(count: 1))
    try Course.press("space", &screen)
    // The next question and its preparation wait.
    #expect(screen.moment.hidden.isEmpty && screen.moment.lit == .everything)
    #expect(screen.moment.waiting == .next && shows("So.", screen))
    try Course.press("space", &screen)
    #expect(screen.moment.hidden == [.slice] && screen.moment.lit == .chart)
    try Course.press("1", &screen)
    #expect(screen.isOver && screen.moment.hidden.isEmpty)
    #expect(screen.moment.verdicts.mapValues(\.holds) == [6: true])
  }

  /// A claim between the question and the keys is about the picture without them.
  @Test func keysAfterAClaimWait() throws {
    var screen = try Course.screen(
      Self.text(
        """
        - **Hide** the numbers
        - **Ask** How large is L?
          - **Answer** `0 within 0.1`, as at the start.
        - **Because** nothing moved.
        - **Check** `L = 0`
        - **Press** `+`
        - **Check** `L = 1`
        """))
    try Course.press("space 0 enter", &screen)
    #expect(screen.moment.hidden.isEmpty && screen.base == Counter())
    #expect(screen.coming?.text == "+" && shows("checked: L = 0", screen))
    try Course.press("space", &screen)
    #expect(screen.isOver && screen.moment.verdicts.mapValues(\.holds) == [3: true, 5: true])
    #expect(try LessonScreen.faults(of: screen.lesson, on: Counter()).isEmpty)
  }

  /// A new step hides nothing of the one before.
  @Test func aStepBeginsWithEverything() throws {
    var screen = try Course.screen(Self.hiding + "\n\n## Second\n\nWords.\n")
    _ = try screen.update(.go(to: 2), in: Course.size)
    #expect(screen.step == 2 && screen.moment.hidden.isEmpty)
  }

  @Test func keysOfAnAnswerMayTakeLong() throws {
    var screen = try Course.screen(Self.hiding.replacing("`+`", with: "`+*200`"))
    try Course.press("space", &screen)
    #expect(screen.isLong(.answer(1)) && screen.isLong(.next) && !screen.isLong(.type("1")))
  }

  @Test func severalReasonsHaveTheirNumbers() throws {
    var screen = try Course.screen(
      Self.text(
        "- **Ask** Which?\n  - [x] a :: Yes, a.\n  - [ ] b :: Not b.\n  - [x] c\n"))
    try Course.press("space 1 2 space", &screen)
    for words in [
      "●✓ 1 a", "●✗ 2 b", " ✓ 3 c", "Not so: what is right is marked.", "1 Yes, a.", "2 Not b.",
    ] {
      #expect(shows(words, screen), "\(words)")
    }
  }

  static let numeric = text(
    """
    - **Ask** How large is L?
      - **Answer** `0.539 within 0.001` because it is.
    - **Press** `+`
    """)

  @Test(arguments: [
    ("0 . 5 3 9 enter", 1, "●✓ 0.539"), ("0 , 5 4 enter", 1, "●✓ 0,54"),
    (". 5 3 8 space", 1, "●✓ .538"), ("5 . 3 9 e - 1 enter", 1, "●✓ 5.39e-1"),
    ("0 . 6 backspace 5 enter", 0, "●✗ 0.5"), ("- 0 . 5 3 9 enter", 0, "●✗ -0.539"),
  ]) func aNumberIsTyped(_ keys: String, _ right: Int, _ mark: String) throws {
    var screen = try Course.screen(Self.numeric)
    try Course.press("space " + keys, &screen)
    #expect(screen.score == LessonScore(right: right, asked: 1))
    #expect(screen.isOver && screen.base == Counter(count: 1))
    #expect(shows(mark, screen))
    #expect(
      shows(right == 1 ? "Right: 0.539 because it is." : "Not so: it is 0.539 because", screen))
    try Course.press("b", &screen)
    #expect(screen.score == LessonScore() && screen.question?.number != nil)
  }

  @Test func aFractionIsRefusedAndNotReadWithoutItsStroke() throws {
    var screen = try Course.screen(Self.numeric)
    try Course.press("space 1 / 2 enter", &screen)
    #expect(screen.notice == "1/2 is no number: type one as in 0.5, Backspace erases.")
    #expect(screen.question != nil)
  }

  @Test func aNumberIsVisibleWhileItIsTyped() throws {
    var screen = try Course.screen(Self.numeric)
    try Course.press("space e x", &screen)
    #expect(screen.typed(at: 0).isEmpty && shows("your number: _", screen))
    #expect(
      screen.notice == "First the question: type a number and Enter; space alone shows the answer.")
    try Course.press("1 e", &screen)
    #expect(shows("your number: 1e_", screen))
    try Course.press("enter", &screen)
    #expect(screen.notice == "1e is no number: type one as in 0.5, Backspace erases.")
    #expect(screen.question != nil)
    try Course.press("backspace backspace", &screen)
    #expect(screen.moment.typed.isEmpty)
    // Backspace is the way back once nothing is typed.
    try Course.press("backspace", &screen)
    #expect(screen.step == 0)
    try Course.press("space space", &screen)
    #expect(screen.score == LessonScore() && shows("It is 0.539 because it is.", screen))
    var long = try Course.screen(Self.numeric)
    try Course.press("space " + String(repeating: "1 ", count: 30), &long)
    #expect(long.typed(at: 0).count == LessonNumericAnswer.longest)
  }
}
