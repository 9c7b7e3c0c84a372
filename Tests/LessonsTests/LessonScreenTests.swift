import Screens
import Terminals
import Testing

@testable import Lessons

/// The effect of each action of a lesson.
@Suite struct LessonScreenTests {
  @Test func aWholeLessonIsPlayed() throws {
    var screen = try Course.screen()
    #expect(screen.step == 0)
    #expect(try Course.press("space", &screen) == [.remember])
    #expect(screen.step == 1)
    #expect(screen.question?.text.plain == "What will L do?")
    #expect(screen.moment.lit == .chart)
    #expect(screen.moment.verdicts.mapValues(\.holds) == [1: true])
    #expect(try !Course.press("1", &screen).contains(.remember))
    #expect(screen.question == nil)
    #expect(screen.score == LessonScore(right: 1, asked: 1))
    #expect(screen.base == Counter(count: 2))
    #expect(screen.moment.verdicts.mapValues(\.holds) == [1: true, 5: true, 6: true])
    try Course.press("pagedown", &screen)
    #expect(screen.step == 2)
    #expect(screen.awaitedKeys == [.character("+"), .character("+")])
    try Course.press("space x + e =", &screen)
    #expect(screen.base == Counter(count: 4))
    #expect(screen.question?.right == [0, 2])
    try Course.press("1 2 2 3 space", &screen)
    #expect(screen.score == LessonScore(right: 2, asked: 2))
    try Course.press("space", &screen)
    #expect(screen.step == 3)
    #expect(screen.question?.text.plain == "Why?")
    #expect(try Course.press("space", &screen).contains(.remember))
    #expect(screen.question == nil)
    #expect(screen.score == LessonScore(right: 2, asked: 2))
    #expect(screen.isOver && screen.remembered == 0)
    try Course.press("space", &screen)
    #expect(screen.notice?.hasPrefix("q leaves") == true)
  }

  /// The whole state after the first answer, which presses the keys that show it.
  @Test func anAnswerChangesTheMomentOnly() throws {
    var screen = try Course.screen()
    try Course.press("space", &screen)
    var expected = screen
    expected.past.append(screen.moment)
    expected.moment.chosen = [2: [0]]
    expected.moment.score = LessonScore(right: 1, asked: 1)
    expected.moment.before = Counter()
    expected.moment.base = Counter(count: 2)
    expected.moment.events = [.key(.typed("+")), .key(.typed("+"))]
    expected.moment.done = 7
    expected.moment.verdicts = [
      1: LessonClaim.Verdict(holds: true, found: 0, before: nil),
      5: LessonClaim.Verdict(holds: true, found: 2, before: 0),
      6: LessonClaim.Verdict(holds: true, found: 2, before: nil),
    ]
    expected.moment.waiting = .next
    try Course.press("1", &screen)
    #expect(screen == expected)
  }

  @Test func wrongAndSkippedAnswers() throws {
    var screen = try Course.screen()
    try Course.press("space 2", &screen)
    #expect(screen.score == LessonScore(right: 0, asked: 1))
    try Course.press("b", &screen)
    #expect(screen.score == LessonScore())
    try Course.press("space", &screen)
    #expect(screen.score == LessonScore())
    #expect(screen.notice == nil)
    #expect(screen.base == Counter(count: 2))
  }

  @Test func aNoticeForOtherKeys() throws {
    var screen = try Course.screen()
    _ = try screen.update(.go(to: 2), in: Course.size)
    try Course.press("space", &screen)
    #expect(screen.notice == "Your turn: press +.")
    try Course.press("7", &screen)
    #expect(screen.notice == "Not yet: press +.")
    try Course.press("+", &screen)
    #expect(screen.notice == nil)
    #expect(screen.awaitedKeys == [.character("+")])
  }

  /// Going back is exact, through keys of the program and of the student, answers and steps.
  @Test func backUndoesEverything() throws {
    let start = try Course.screen()
    var screen = start
    try Course.press("space 1 space + + 1 3 space space", &screen)
    #expect(screen.step == 3)
    try Course.press(String(repeating: "b ", count: 7), &screen)
    #expect(screen == start)
    try Course.press("b", &screen)
    #expect(screen.notice == "This is where the lesson begins.")
  }

  @Test func goingToAStepPlaysEverythingBefore() throws {
    var screen = try Course.screen()
    #expect(try screen.update(.go(to: 3), in: Course.size) == [.remember])
    #expect(screen.step == 3)
    #expect(screen.base == Counter(count: 4))
    #expect(screen.score == LessonScore())
    _ = try screen.update(.go(to: 99), in: Course.size)
    #expect(screen.step == 3)
    try Course.press("b b b", &screen)
    #expect(screen.step == 2)
    #expect(screen.base == Counter(count: 2))
    _ = try screen.update(.go(to: 0), in: Course.size)
    #expect(try screen == Course.screen())
    try Course.press("L down down down enter", &screen)
    #expect(screen.step == 3)
    try Course.press("tab up up esc", &screen)
    #expect(screen.step == 3 && screen.mode == .playing)
  }

  @Test func aLessonResumes() throws {
    var screen = try Course.screen()
    var expected = screen
    _ = try screen.update(.resume(at: 9), in: Course.size)
    #expect(screen == expected)
    _ = try screen.update(.resume(at: 2), in: Course.size)
    _ = try expected.update(.go(to: 2), in: Course.size)
    expected.notice = "Here you left off. L lists the steps; --restart begins anew."
    #expect(screen == expected)
  }

  @Test func aLongTextIsReadBeforeTheLessonContinues() throws {
    let long = Course.text.replacing(
      "Words.\n\n- **Look", with: String(repeating: "Words. ", count: 300) + "\n\n- **Look")
    var screen = try Course.screen(long)
    let small = Size(columns: 60, rows: 18)
    var pages = 0
    try Course.press("space", &screen, in: small)
    while LessonPage(screen, size: small).hasMore, pages < 100 {
      try Course.press("space", &screen, in: small)
      pages += 1
    }
    #expect(pages > 3 && pages < 100)
    #expect(screen.question != nil)
    #expect(screen.moment.chosen.isEmpty)
    try Course.press("up", &screen, in: small)
    #expect(LessonPage(screen, size: small).hasMore)
  }

  @Test func theCheckNamesEveryFaultAtItsPlace() throws {
    let wrong = Course.text.replacing("`L = 2`", with: "`L = 3`").replacing(
      "**You press** `+ +`", with: "**You press** `+ x`")
    let faults = try LessonScreen.faults(of: Course.lesson(wrong), on: Counter())
    #expect(
      faults.map(\.description) == [
        "x.md:19:14: 'L = 3' is not true here; L is 2.0000000",
        "x.md:24:18: the key x means nothing here; 'emscope keys' lists those that do",
        "x.md:25:14: 'L = 4' is not true here; L is 3.0000000",
      ])
    #expect(try LessonScreen.faults(of: Course.lesson(), on: Counter()).isEmpty)
  }

  @Test func theLoopRemembersEachStep() throws {
    let steps = Steps()
    let terminal = ScriptedTerminal(
      size: Course.size,
      events: try KeyScript.events(in: "space 1 space L end enter q space"))
    let outside = Loop<LessonScreen<Counter>>.Outside(
      remember: { steps.remembered.append($0.remembered) })
    let end = Loop(outside: outside).run(try Course.screen(), on: terminal)
    #expect(steps.remembered == [1, 2, 3])
    #expect(end.screen.step == 3)
  }

  private final class Steps: @unchecked Sendable {
    var remembered: [Int] = []
  }
}

/// Keys without a meaning in the list of the steps.
@Suite struct LessonListKeyTests {
  @Test(arguments: ["U", "x", "b"]) func theListAnswers(_ key: String) throws {
    let screen = try Course.screen()
    var list = screen
    try Course.press("L", &list)
    #expect(screen.refusal(of: .typed("U")) == nil)
    let scalar = try #require(key.unicodeScalars.first)
    #expect(list.action(for: .typed(scalar)) == nil)
    #expect(list.refusal(of: .typed(scalar)) == "esc closes this list first")
  }
}
