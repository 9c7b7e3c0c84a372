import Drawing
import Terminals
import Testing

@testable import Visualizer

/// What each action of a lesson changes.
@Suite struct LessonPlayerTests {
  static let size = Size(columns: 120, rows: 40)
  static let text = """
    # Title

    *5 minutes · opens `iris`*

    Introduction.

    ## First

    Words.

    - **Look at** the chart
    - **Check** `L = 0`
    - **Ask** What will L do?
      - [x] rise
      - [ ] fall
    - **Because** it is so.
    - **Press** `+ +`
    - **Check** `L rose`
    - **Check** `L = 2`

    ## Second

    - **Look at** the table
    - **You press** `+ +`
    - **Check** `L = 4`
    - **Ask** Which of these?
      - [x] a
      - [ ] b
      - [x] c

    ## Third

    Words only.

    - **Ask** Why?
      - **Answer** So.
    """

  func player(_ text: String = text) throws -> LessonPlayer {
    let lesson = try LessonParser.lesson(in: text, file: "x.md")
    return LessonPlayer(lesson, on: NumberStage(numbers: ["L": 0]))
  }

  func l(_ player: LessonPlayer) -> Double? { player.stage.quantity(LessonQuantity("L")) }

  /// Keys as the loop hands them on.
  func press(_ keys: String, _ player: inout LessonPlayer) throws {
    for case .key(let key) in try KeyScript.events(in: keys) {
      guard let action = LessonKeymap.action(for: key, in: player) else { continue }
      _ = player.reduce(action, size: Self.size)
    }
  }

  @Test func aLessonFromFrontToBack() throws {
    var player = try player()
    #expect(player.step == 0)
    try press("space", &player)
    #expect(player.step == 1)
    #expect(player.question?.text.plain == "What will L do?")
    #expect(player.moment.lit == .chart)
    #expect(player.moment.verdicts.mapValues(\.holds) == [1: true])
    try press("1", &player)
    #expect(player.question == nil)
    #expect(player.score == LessonScore(right: 1, asked: 1))
    #expect(player.coming?.text == "+ +")
    #expect(l(player) == 0)
    try press("enter", &player)
    #expect(l(player) == 2)
    #expect(player.moment.verdicts.mapValues(\.holds) == [1: true, 5: true, 6: true])
    try press("pagedown", &player)
    #expect(player.step == 2)
    #expect(player.awaitedKeys == [.character("+"), .character("+")])
    try press("space x + e +", &player)
    #expect(l(player) == 4)
    #expect(player.question?.right == [0, 2])
    try press("1 2 2 3 space", &player)
    #expect(player.score == LessonScore(right: 2, asked: 2))
    try press("space", &player)
    #expect(player.step == 3)
    try press("space", &player)
    #expect(player.question == nil)
    #expect(player.score == LessonScore(right: 2, asked: 2))
    try press("space", &player)
    #expect(player.isOver)
    try press("space", &player)
    #expect(player.notice?.hasPrefix("That was the last step") == true)
  }

  @Test func wrongAndSkippedAnswers() throws {
    var player = try player()
    try press("space 2", &player)
    #expect(player.score == LessonScore(right: 0, asked: 1))
    try press("b", &player)
    #expect(player.score == LessonScore())
    try press("space", &player)
    #expect(player.score == LessonScore())
    #expect(player.notice == "Not counted; what is right is marked.")
    #expect(player.coming != nil)
  }

  @Test func aFriendlyWordForOtherKeys() throws {
    var player = try player()
    player.go(to: 2)
    try press("space", &player)
    #expect(player.notice == "Your turn: press + yourself.")
    try press("7", &player)
    #expect(player.notice == "Not yet: press +.")
    try press("+", &player)
    #expect(player.notice == nil)
    #expect(player.awaitedKeys == [.character("+")])
  }

  /// Back is exact, through keys of the program and of the student, answers and steps.
  @Test func backUndoesEverything() throws {
    var player = try player()
    try press("space 1 space space + + 1 3 space space", &player)
    #expect(player.step == 3)
    try press(String(repeating: "b ", count: 8), &player)
    #expect(player.step == 0)
    #expect(l(player) == 0)
    #expect(player.score == LessonScore())
    try press("b", &player)
    #expect(player.notice == "This is where the lesson begins.")
  }

  @Test func goingToAStepPlaysWhatStandsBefore() throws {
    var player = try player()
    player.go(to: 3)
    #expect(player.step == 3)
    #expect(l(player) == 4)
    #expect(player.score == LessonScore())
    player.go(to: 99)
    #expect(player.step == 3)
    try press("b b b", &player)
    #expect(player.step == 2)
    #expect(l(player) == 2)
    player.go(to: 0)
    #expect(player.step == 0)
    #expect(l(player) == 0)
    try press("L down down down enter", &player)
    #expect(player.step == 3)
    try press("tab up up esc", &player)
    #expect(player.step == 3)
  }

  @Test func exploringLeavesTheLessonAsItWas() throws {
    var player = try player()
    try press("space esc + + + space 1", &player)
    #expect(l(player) == 3)
    #expect(player.step == 1)
    try press("esc", &player)
    #expect(l(player) == 0)
    #expect(player.question != nil)
  }

  @Test func theThemeStaysOnTheWayBack() throws {
    var player = try player()
    try press("space 1 t b", &player)
    #expect(player.stage.theme == .light)
  }

  @Test func aLongTextIsReadBeforeTheLessonGoesOn() throws {
    let long = Self.text.replacing(
      "Words.\n\n- **Look", with: String(repeating: "Words. ", count: 300) + "\n\n- **Look")
    var player = try player(long)
    let small = Size(columns: 60, rows: 18)
    var pages = 0
    _ = player.reduce(.next, size: small)
    while LessonPage(player, size: small).hasMore, pages < 100 {
      _ = player.reduce(.next, size: small)
      pages += 1
    }
    #expect(pages > 3 && pages < 100)
    #expect(player.question != nil)
    #expect(player.moment.chosen.isEmpty)
    _ = player.reduce(.scroll(-1), size: small)
    #expect(LessonPage(player, size: small).hasMore)
  }

  @Test func faultsAreNamedWhereTheyStand() throws {
    let wrong = Self.text.replacing("`L = 2`", with: "`L = 3`").replacing(
      "**You press** `+ +`", with: "**You press** `+ x`")
    let lesson = try LessonParser.lesson(in: wrong, file: "x.md")
    let faults = LessonPlayer.faults(of: lesson, on: NumberStage(numbers: ["L": 0]))
    #expect(
      faults.map(\.description) == [
        "x.md:19:14: 'L = 3' is not true here; L is 2.0000000",
        "x.md:24:18: the key x means nothing here; 'emscope keys' lists those that do",
        "x.md:25:14: 'L = 4' is not true here; L is 3.0000000",
      ])
    let right = try LessonParser.lesson(in: Self.text, file: "x.md")
    #expect(LessonPlayer.faults(of: right, on: NumberStage(numbers: ["L": 0])).isEmpty)
  }

  @Test func theLoopTellsEachStep() throws {
    let told = Told()
    let terminal = ScriptedTerminal(
      size: Self.size, events: try KeyScript.events(in: "space 1 space space L end enter q space"))
    let last = LessonLoop(didReach: { told.steps.append($0) }).run(try player(), on: terminal)
    #expect(told.steps == [1, 2, 3])
    #expect(last.step == 3)
  }

  private final class Told: @unchecked Sendable {
    var steps: [Int] = []
  }

  @Test func theShelfIsTheFolder() throws {
    #expect(LessonShelf.lessons.count == LessonShelf.files.count)
    #expect(
      LessonShelf.lesson(named: "e-step")?.file == "docs/lessons/09-e-step.md")
    #expect(LessonShelf.lesson(named: "none") == nil)
  }
}

extension LessonScore {
  init(right: Int, asked: Int) {
    self.init()
    (self.right, self.asked) = (right, asked)
  }
}
