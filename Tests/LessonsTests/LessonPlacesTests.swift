import Drawing
import Screens
import Terminals
import Testing

@testable import Lessons

/// The places of the words of a lesson, and the signs for what is hidden.
@Suite struct LessonPlacesTests {
  static let short = Course.head + "Hi.\n\n## First\n\nWords.\n\n- **Press** `+`\n"
  static let long =
    Course.head + "Hi.\n\n## First\n\n"
    + String(repeating: "Many words that fill the page and more of them. ", count: 12)
    + "\n\n- **Ask** Which?\n  - [ ] one\n  - [x] two\n  - [ ] three\n  - [ ] four\n- **Press** `+`\n"

  private func screen(_ text: String, _ keys: String, _ size: Size) throws -> LessonScreen<Counter>
  {
    var screen = try Course.screen(text)
    try Course.press(keys, &screen, in: size)
    return screen
  }

  private func rows(_ screen: LessonScreen<Counter>, _ size: Size) -> [String] {
    let frame = screen.frame(size: size, capabilities: Capabilities())
    return (0..<size.rows).map { frame.text(row: $0) }
  }

  /// Few words leave the picture all other rows.
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30)])
  func wordsTakeWhatTheyNeed(_ size: Size) throws {
    let few = try screen(Self.short, "space", size).layout(size)
    let many = try screen(Self.long, "space", size).layout(size)
    #expect(few.text.rows == 6)
    #expect(few.picture.rows == size.rows - 6)
    #expect(many.text.rows >= few.text.rows && many.text.rows <= size.rows / 2)
    #expect(many.text.rows > few.text.rows || size.rows < 30)
  }

  /// Nothing moves within a step.
  @Test(arguments: [Size(columns: 60, rows: 18), Size(columns: 80, rows: 24)])
  func theLayoutStaysWithinAStep(_ size: Size) throws {
    var screen = try screen(Course.text, "space", size)
    let layout = screen.layout(size)
    for key in ["2", "space"] {
      try Course.press(key, &screen, in: size)
      guard screen.step == 1 else { break }
      #expect(screen.layout(size) == layout, "\(key)")
    }
  }

  /// For the back row the picture is as large as without.
  @Test func thePresenterHasNoLessOfThePicture() throws {
    let size = Size(columns: 120, rows: 40)
    var screen = try screen(Course.text, "space", size)
    let picture = screen.layout(size).picture
    try Course.press("P", &screen, in: size)
    #expect(screen.preferences.isPresenting && screen.layout(size).picture == picture)
  }

  /// Choices below the fold are announced in the rule and in the hint, and a digit scrolls to them before it
  /// answers.
  @Test func hiddenChoicesHaveASign() throws {
    let size = Size(columns: 80, rows: 24)
    var screen = try screen(Self.long, "space", size)
    #expect(rows(screen, size).contains { $0.contains("▼ choices 1–4 below") })
    #expect(rows(screen, size).last?.contains("space choices 1–4 below") == true)
    try Course.press("3", &screen, in: size)
    #expect(screen.question != nil && screen.score == LessonScore())
    let page = LessonPage(screen, size: size)
    #expect(page.shows(page.choices[2]))
    try Course.press("2", &screen, in: size)
    #expect(screen.score == LessonScore(right: 1, asked: 1))
  }

  /// A click on a choice answers with it.
  @Test(arguments: [Course.size, Size(columns: 80, rows: 24), Size(columns: 60, rows: 18)])
  func aClickAnswers(_ size: Size) throws {
    let screen = try screen(Course.text, "space", size)
    let words = rows(screen, size)
    let row = try #require(words.firstIndex { $0.contains("2 fall") })
    let range = try #require(words[row].firstRange(of: "fall"))
    let event = MouseEvent(
      .press, column: words[row][..<range.lowerBound].count, row: row)
    #expect(screen.action(for: event, in: size, Capabilities()) == .answer(2))
  }

  @Test func helpOpensAndCloses() throws {
    let size = Size(columns: 80, rows: 24)
    for key in ["?", "f1"] {
      var screen = try screen(Course.text, "space \(key)", size)
      #expect(rows(screen, size).contains { $0.contains("help: lessons") })
      #expect(rows(screen, size).contains { $0.contains("what you chose") })
      try Course.press("end", &screen, in: size)
      #expect(rows(screen, size).contains { $0.contains("Esc, then ?") })
      try Course.press("esc", &screen, in: size)
      #expect(screen.mode == .playing && screen.step == 1)
    }
  }

  /// Space at the end opens the next lesson from its beginning; the list opens any lesson where it was left.
  @Test func theEndLeadsOn() throws {
    let text = Course.head + "## First\n\nWords.\n"
    var screen = try Course.screen(text, following: "entropy")
    try Course.press("space", &screen)
    #expect(screen.isOver && !screen.isLeft)
    #expect(rows(screen, Course.size).joined().contains("next lesson"))
    #expect(
      rows(screen, Course.size).last?.contains("space next lesson: entropy (1 minute)") == true)
    #expect(try Course.press("space", &screen) == [.open(["lesson", "entropy", "--restart"])])
    #expect(screen.isLeft)
    var other = try Course.screen(text, following: "entropy")
    #expect(try Course.press("L end enter", &other) == [.open(["lesson", "entropy"])])
    #expect(other.isLeft && other.mode == .playing)
  }

  /// The last lesson, and one that is not of the course, ends with a notice.
  @Test func theLastLessonEnds() throws {
    var screen = try Course.screen(Course.head + "## First\n\nWords.\n")
    try Course.press("space", &screen)
    #expect(try Course.press("space", &screen) == [])
    #expect(screen.notice?.contains("q leaves") == true && !screen.isLeft)
  }

  /// The events of a lesson lead from its opening to the visible screen.
  @Test func theRunIsRecorded() throws {
    var screen = try Course.screen(Course.head + "## A\n\nW.\n\n- **Press** `+ c +`\n")
    try Course.press("space space", &screen)
    let keys = screen.events?.count { if case .key = $0 { true } else { false } }
    #expect(keys == 3)
    #expect(screen.events?.count { $0 == .timeout } == 9)
    try Course.press("esc", &screen)
    #expect(screen.events == nil)
  }
}

/// The notes for the speaker in a second terminal.
@Suite struct LessonNotesTests {
  @Test func eachStepHasItsNotes() throws {
    let lesson = try Course.lesson(Course.text + "\n\n> **Speaker.** Wait for hands.\n")
    #expect(
      LessonNotes(of: lesson, step: 1).text(width: 60) == """
        Title
        1/3 First

        ? What will L do?
          ✓ 1 rise
            2 fall
          Why: it is so.
        ▶ the program presses + +

        → then: 2. Second

        """)
    let last = LessonNotes(of: lesson, step: 9).text(width: 60)
    #expect(last.contains("Wait for hands.") && last.contains("the end of the lesson"))
    #expect(last.contains("✓ So."))
  }
}
