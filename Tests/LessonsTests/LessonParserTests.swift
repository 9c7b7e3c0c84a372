import Screens
import Terminals
import Testing

@testable import Lessons

/// Lessons as Markdown, and the errors of those that cannot be read.
@Suite struct LessonParserTests {
  static let head = "# Title\n\n*5 minutes · opens `old-faithful -k 2`*\n\nText.\n\n## Step\n\n"

  func parse(_ text: String) throws(LessonError) -> Lesson {
    try LessonParser.lesson(in: text, file: "x.md", kinds: Kinds.all)
  }

  @Test func aWholeLesson() throws {
    let lesson = try parse(
      """
      # The *E*-step

      *12 minutes · opens `old-faithful -k 2`*

      What **one** can say.
      Two lines, one paragraph.

      > **Speaker.** Wait for
      > the latecomers.

      ## Now `E`

      Words.

      - a bullet
        of two lines
      - another

          log p = L + KL

      ![a picture](../pictures/x.svg)

      - **Look at** the chart
      - **Ask** Which?
        - [ ] log p
        - [x] L, and
          more
      - **Because** of q.
      - **Press** `e m`
      - **Check** `KL > 0`

      > **Speaker.** Point.

      - **You press** `space`
      - **Ask** Why?
        - **Answer** Because.
      """)
    #expect(lesson.title == "The E-step")
    #expect(lesson.minutes == 12)
    #expect(lesson.opening.kind == Kinds.counter)
    #expect(lesson.opening.words == ["old-faithful", "-k", "2"])
    #expect(lesson.introduction.count == 1)
    #expect(lesson.introductionNotes.map(\.text.plain) == ["Wait for the latecomers."])
    let step = try #require(lesson.steps.first)
    #expect(step.title == "Now E")
    #expect(step.text.count == 4)
    #expect(step.text[1] == .item(mark: "•", LessonText(markdown: "a bullet of two lines")))
    #expect(step.text[3] == .verbatim(["log p = L + KL"]))
    #expect(step.notes.map(\.position) == [5])
    #expect(step.items.count == 7)
    #expect(step.items[0] == .look(.chart))
    guard case .ask(let question) = step.items[1], case .press(let keys) = step.items[3],
      case .studentPress(let own) = step.items[5], case .ask(let open) = step.items[6]
    else {
      Issue.record("other items: \(step.items)")
      return
    }
    #expect(question.choices.map(\.text.plain) == ["log p", "L, and more"])
    #expect(question.right == [1])
    #expect(keys.keys == [.character("e"), .character("m")])
    #expect(own.keys == [.character(" ")])
    #expect(open.form == .open(answer: LessonText(markdown: "Because.")))
  }

  @Test func theOpeningMayNameAScreen() throws {
    let text = "# T\n\n*3 minutes · opens `bench --q 0.5`*\n\n## S\n\n- **Check** `gap >= 0`\n"
    let lesson = try parse(text)
    #expect(lesson.opening.kind == Kinds.bench)
    #expect(lesson.opening.words == ["--q", "0.5"])
    #expect(lesson.opening.text == "bench --q 0.5")
  }

  @Test func linesMayEndAsOnWindows() throws {
    let text = Self.head + "Words.\n\n- **Press** `e`\n"
    let plain = try parse(text)
    #expect(try parse(text.replacing("\n", with: "\r\n")) == plain)
  }

  /// Each with the line and the column of the mistake, and a word of the error.
  static let wrong: [(String, line: Int, column: Int, what: String)] = [
    ("", 1, 1, "title"),
    ("Words\n", 1, 1, "title"),
    ("# T\n\nWords\n", 3, 1, "opens"),
    ("# T\n\n*soon · opens `iris`*\n", 3, 1, "opens"),
    ("# T\n\n*5 minutes · opens ``*\n## S\n", 3, 21, "nothing is opened"),
    ("# T\n\n*5 minutes · opens `iris`*\n", 3, 1, "no step"),
    ("# T\n\n*5 minutes · opens `iris`*\n- **Press** `e`\n## S\n", 4, 1, "before the first step"),
    (head + "- **Look at** the moon\n", 9, 15, "'moon'"),
    (head + "- **Press** e\n", 9, 13, "backticks"),
    (head + "- **Press** `e enterr`\n", 9, 14, "unknown keys"),
    (head + "- **Press** `click:1,2`\n", 9, 14, "keys only"),
    (head + "- **Pres** `e`\n", 9, 3, "'Pres'"),
    (head + "- **Press** `e`\nMore.\n", 10, 1, "after the first directive"),
    (head + "- **Ask** Why?\n", 9, 1, "no answer"),
    (head + "- **Ask** Why?\n  - [ ] a\n  - [ ] b\n", 9, 1, "no choice is right"),
    (head + "- **Ask** Why?\n  - [x] a\n", 9, 1, "2 to 9 choices"),
    (head + "- **Ask** Why?\n  - a\n", 10, 5, "[ ] or [x]"),
    (head + "- **Answer** 42\n", 9, 14, "without an open question"),
    (head + "- **Because** so\n", 9, 15, "without a question"),
    (head + "- **Check** KL = 0\n", 9, 13, "backticks"),
    (head + "- **Check** `KL`\n", 9, 14, "no claim"),
    (head + "- **Check** `KI = 0`\n", 9, 14, "'KI'"),
    (head + "- **Check** `mean 0 x = 1`\n", 9, 14, "'mean 0 x'"),
    (head + "- **Check** `KL ~ 3`\n", 9, 14, "tolerance"),
    (head + "- **Check** `KL = some`\n", 9, 14, "'some'"),
    (head + "- **Check** `L rose`\n", 9, 14, "before a press"),
  ]

  @Test(arguments: wrong)
  func everyMistakeHasItsPlace(_ text: String, _ line: Int, _ column: Int, _ what: String) throws {
    do throws(LessonError) {
      _ = try parse(text)
      Issue.record("was read: \(text)")
    } catch {
      #expect(error.place == LessonPlace(line: line, column: column), "\(error)")
      #expect(error.what.contains(what), "\(error)")
      #expect(!error.cure.isEmpty && !error.description.contains("\n"))
      #expect(error.description.hasPrefix("x.md:\(line):\(column): "))
    }
  }

  @Test func textKeepsItsEmphasis() {
    let text = LessonText(markdown: "a **b c** *d* `q_*` 2 * 3 [e](f) \\*g **h")
    #expect(text.plain == "a b c d q_* 2 * 3 e *g **h")
    #expect(text.spans.map(\.emphasis).filter { $0 != .plain } == [.strong, .emphasised, .code])
  }

  @Test func aReasonFollowsTheKeysThatShowIt() throws {
    let lesson = try parse(
      Self.head + """
        - **Ask** a?
          - [x] b
          - [ ] c
        - **Because** d.
        - **Press** `e`
        - **Ask** f?
          - **Answer** g
        - **Because** h.
        """)
    func kind(_ item: LessonItem) -> String {
      switch item {
      case .ask: "ask"
      case .because: "because"
      case .press: "press"
      case .look, .hide, .studentPress, .check: "other"
      }
    }
    #expect(lesson.steps[0].items.map(kind) == ["ask", "because", "press", "ask", "because"])
    #expect(lesson.steps[0].played.map(kind) == ["ask", "press", "because", "ask", "because"])
  }

  @Test func namesLeaveTheNumberOut() {
    #expect(Lesson.name(ofFile: "docs/lessons/08-e-step-touches.md") == "e-step-touches")
    #expect(Lesson.name(ofFile: "mine.md") == "mine")
    #expect(Lesson.name(ofFile: "2nd") == "2nd")
  }
}
