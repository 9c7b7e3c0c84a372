import Drawing
import Screens
import Synchronization
import Terminals
import Testing

/// The loop with a script: events in, frames and a recording out.
@Suite struct LoopTests {
  private func run(
    _ keys: String, from screen: CounterScreen = CounterScreen(),
    save: (@Sendable (CounterScreen, Frame, Recording) -> String)? = nil
  ) throws -> (end: Loop<CounterScreen>.End, words: [String]) {
    let terminal = ScriptedTerminal(
      size: Size(columns: 40, rows: 5), events: try KeyScript.events(in: keys), keepsFrames: true)
    let end = Loop<CounterScreen>(outside: .init(save: save)).run(screen, on: terminal)
    return (end, terminal.words)
  }

  @Test func keysBecomeFrames() throws {
    let (end, words) = try run("+ + - 1")
    #expect(words == ["count 0", "count 1", "count 2", "count 1", "count 11"])
    var expected = CounterScreen()
    expected.count = 11
    #expect(end.screen == expected)
    #expect(end.recording.script == "+ + - 1")
  }

  /// A terminal that keeps the last frame only shows the same last frame.
  @Test(arguments: ["", "+", "+ + - 1", "x", "+ q", "+ q + +", "r tick q", "r tick tick h", "q"])
  func theLastFrameIsTheSameAlone(_ keys: String) throws {
    let events = try KeyScript.events(in: keys)
    let size = Size(columns: 40, rows: 5)
    let all = ScriptedTerminal(size: size, events: events, keepsFrames: true)
    let last = ScriptedTerminal(size: size, events: events)
    let ends = [all, last].map { Loop().run(CounterScreen(), on: $0).screen }
    #expect(ends[0] == ends[1])
    #expect(last.lastFrame == all.frames.last && last.lastFrame != nil)
    #expect(last.frames.isEmpty && last.showsOnlyLastFrame && !all.showsOnlyLastFrame)
  }

  /// Frames can be passed on one by one; a receiver that fails ends the loop.
  @Test func framesArePassedOn() throws {
    let events = try KeyScript.events(in: "+ + +")
    var count = 0
    let terminal = ScriptedTerminal(size: Size(columns: 40, rows: 5), events: events) { _ in
      count += 1
      return count < 2
    }
    #expect(Loop().run(CounterScreen(), on: terminal).screen.count == 1)
    #expect(count == 2 && terminal.frames.isEmpty)
  }

  @Test func aKeyWithoutMeaningChangesNothing() throws {
    let (end, words) = try run("x + y")
    #expect(words == ["count 0", "count 0", "count 1", "count 1"])
    #expect(end.recording.script == "+")
  }

  @Test func quittingEndsBeforeTheScriptDoes() throws {
    let (end, _) = try run("+ q + +")
    #expect(end.screen.count == 1)
    #expect(end.recording.script == "+")
  }

  @Test func timePassesWhereTheScriptSaysSo() throws {
    let (end, _) = try run("r tick tick tick h tick")
    #expect(end.screen.count == 3)
    #expect(end.recording.script == "r tick*3 h")
  }

  /// Without a clock an uncapped run needs no ticks in the script, and its frames are skipped.
  @Test func anUncappedRunGoesToItsEnd() throws {
    var screen = CounterScreen()
    (screen.interval, screen.goal) = (0, 50)
    let (end, words) = try run("r +", from: screen)
    #expect(end.screen.count == 51)
    #expect(words == ["count 0", "count 0", "count 50", "count 51"])
    #expect(end.recording.script == "r tick*50 +")
  }

  @Test func aRunThatIsLeftIsHalted() throws {
    let (end, _) = try run("r tick q")
    #expect(!end.screen.isRunning)
    #expect(end.recording.script == "r tick h")
  }

  /// Undo takes back the last action, whatever it was; ticks do not count, and preferences stay.
  @Test func undoTakesBackActions() throws {
    let (end, words) = try run("+ 1 r h U U U t U U")
    #expect(
      words == [
        "count 0", "count 1", "count 11", "count 11", "count 11", "count 11", "count 11", "count 1",
        "count 1", "count 0", "count 0",
      ])
    var expected = CounterScreen()
    expected.preferences.theme = .light
    expected.notice = "nothing to take back"
    #expect(end.screen == expected)
    #expect(end.recording.script == "+ 1 r h U U U t U U")
    let (running, _) = try run("+ r tick tick h U U")
    #expect(running.screen.count == 1)
    #expect(!running.screen.isRunning)
  }

  /// A window hides the key, and is opened again once its closing is taken back.
  @Test func undoOpensWindowsAgain() throws {
    let (end, _) = try run("+ w U esc U")
    var expected = CounterScreen()
    (expected.count, expected.hasWindow) = (1, true)
    expected.notice = "taken back: the last action"
    #expect(end.screen == expected)
    #expect(end.recording.script == "+ w esc U")
  }

  @Test func aRecordingLeadsToTheSameScreen() throws {
    let (end, _) = try run("+ 1 r tick*4 h U w esc 2")
    let again = try run(end.recording.script)
    #expect(again.end.screen == end.screen)
  }

  /// A loop that continues has the recording and the undo of the one before.
  @Test func anotherScreenIsOpenedAndLeft() throws {
    let terminal = ScriptedTerminal(
      size: Size(columns: 40, rows: 5), events: try KeyScript.events(in: "+ 1 o"))
    let loop = Loop<CounterScreen>(driver: .person({ 0 }))
    let end = loop.run(CounterScreen(), on: terminal)
    #expect(end.opens == ["other", "screen"])
    #expect(end.recording.script == "+ 1")
    let rest = ScriptedTerminal(
      size: Size(columns: 40, rows: 5), events: try KeyScript.events(in: "U 2 q"))
    let last = loop.run(end.screen, on: rest, continuing: end)
    #expect(last.opens == nil)
    #expect(last.screen.count == 21)
    #expect(last.recording.script == "+ 1 U 2")
  }

  @Test func aScriptOpensNoOtherScreen() throws {
    let (end, _) = try run("+ o")
    #expect(end.opens == nil)
    #expect(end.screen.notice == "keys that are played open no other screen")
    #expect(try run("+ o 1").end.screen.count == 11)
  }

  @Test func whatASaveSaysIsShown() throws {
    let (end, _) = try run("+ S +") { screen, frame, recording in
      "saved \(screen.count) \(frame.text(row: 0).prefix(7)) \(recording.script)"
    }
    #expect(end.screen.notice == "saved 1 count 1 +")
    #expect(end.recording.script == "+ +")
    #expect(try run("S").end.screen.notice == "a script saves nothing")
  }

  @Test func pastedTextIsTypedOrRefused() {
    func end(_ events: [Event]) -> CounterScreen {
      let terminal = ScriptedTerminal(size: Size(columns: 40, rows: 5), events: events)
      return Loop<CounterScreen>().run(CounterScreen(), on: terminal).screen
    }
    #expect(end([.pasted("1\u{1B}2\n+++")]).count == 30)
    #expect(end([.key(.typed("w")), .pasted("1")]).notice == "pasted text is ignored")
  }

  @Test func themesArePreferencesOfEveryScreen() throws {
    #expect(try run("t").end.screen.preferences.theme == .light)
    #expect(try run("t t t t").end.screen.preferences.theme == .dark)
  }

  @Test func theMouseNeedsTheSizeInACommandLine() {
    let plain = Recording(
      size: Size(columns: 80, rows: 24),
      events: [.key(.typed("+")), .resize(Size(columns: 90, rows: 30))])
    #expect(plain.commandLineScript == "+")
    let clicked = Recording(
      size: Size(columns: 80, rows: 24),
      events: [.mouse(MouseEvent(.press, column: 0, row: 2)), .key(.typed("+"))])
    #expect(clicked.commandLineScript == "resize:80x24 click:1,3 +")
    // The line of a run that a line began is the same line.
    let again = Recording(
      size: Size(columns: 100, rows: 30),
      events: [.resize(Size(columns: 80, rows: 24))] + clicked.events)
    #expect(again.commandLineScript == clicked.commandLineScript)
  }
}
