import Screens
import Terminals
import Testing

@testable import Lessons

/// Leaving a lesson to try things out, and the preferences on the way.
@Suite struct LessonExploringTests {
  @Test func exploringLeavesTheLessonAsItWas() throws {
    var screen = try Course.screen()
    try Course.press("space", &screen)
    let before = screen
    try Course.press("esc + + + space 1", &screen)
    #expect(screen.base == Counter(count: 3))
    #expect(screen.moment == before.moment)
    try Course.press("esc", &screen)
    #expect(screen == before)
  }

  /// Esc closes a window of the screen before it comes back.
  @Test func escapeClosesAWindowFirst() throws {
    var screen = try Course.screen()
    let before = screen
    try Course.press("esc ? esc", &screen)
    #expect(screen.mode == .exploring(Counter()))
    try Course.press("esc", &screen)
    #expect(screen == before)
  }

  /// The lesson passes on what the screen asks of the program.
  @Test func someEffectsArePassedOn() throws {
    var screen = try Course.screen()
    try Course.press("esc", &screen)
    #expect(try Course.press("S", &screen) == [.save])
    #expect(try Course.press("ctrl-l", &screen) == [.redraw])
    #expect(try Course.press("q", &screen) == [.quit])
  }

  /// Undo takes back what was done while exploring, but nothing of an earlier visit. The lesson goes back
  /// by itself.
  @Test(arguments: [
    ("esc + + U", 1.0, true), ("esc + + U U U", 0, true), ("esc + + esc esc U", 0, true),
    ("esc + + esc esc + U +", 1, true), ("esc c U", 0, true), ("space esc + esc U", 0, false),
  ])
  func undoTakesBackWhatWasExplored(_ keys: String, _ count: Double, _ explores: Bool) throws {
    let start = try Course.screen()
    let events = try KeyScript.events(in: keys)
    let end = Loop().run(start, on: ScriptedTerminal(size: Course.size, events: events))
    #expect(end.screen.base == Counter(count: count))
    #expect((end.screen.mode == .playing) == !explores)
    #expect(end.screen.step == 0)
    #expect(end.recording.script == KeyScript.script(of: events))
  }

  @Test func aPressPlaysToTheEnd() throws {
    var screen = try Course.screen()
    try Course.press("esc c", &screen)
    #expect(screen.base == Counter(count: 10) && screen.nextTick == nil)
    try Course.press("r", &screen)
    #expect(screen.nextTick == Tick(.tick, interval: 100))
    _ = try screen.perform(.tick, in: Course.size)
    #expect(screen.base == Counter(count: 11, motion: .running))
  }

  /// Exploring starts work of any length, which Esc ends.
  @Test func longKeysCanBeCancelled() async throws {
    var screen = try Course.screen()
    try Course.press("esc", &screen)
    #expect(screen.isLong(.base(.climb)))
    #expect(screen.interruption(by: .comeBack) == .discardsAndActs)
    let explored = screen
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      var screen = explored
      do throws(CancellationError) {
        _ = try screen.update(.base(.climb), in: Course.size)
        return false
      } catch {
        return true
      }
    }
    task.cancel()
    #expect(await task.value)
  }

  @Test func goingBackKeepsTheTheme() throws {
    var screen = try Course.screen()
    try Course.press("space 1 t b", &screen)
    #expect(screen.base.preferences.theme == .light)
    #expect(screen.preferences.theme == .light)
  }

  /// `P` enlarges the picture of the lesson and of exploring, and shows the text from the top.
  @Test func presentingConcernsBoth() throws {
    var screen = try Course.screen()
    screen.moment.top = 3
    try Course.press("P", &screen)
    #expect(screen.moment.base.preferences.isPresenting && screen.moment.top == 0)
    try Course.press("space b", &screen)
    #expect(screen.preferences.isPresenting)
    try Course.press("esc", &screen)
    #expect(screen.base.preferences.isPresenting)
    try Course.press("t esc", &screen)
    #expect(screen.preferences.isPresenting && screen.preferences.theme == .light)
    #expect(screen.moment.base.preferences == screen.preferences)
  }
}
