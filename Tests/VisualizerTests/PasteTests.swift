import Screens
import Terminals
import Testing

@testable import Visualizer

/// Pasted text on a scripted terminal.
@Suite struct PasteTests {
  private func run(_ events: [Event]) throws -> (Session, Recording) {
    let terminal = ScriptedTerminal(size: .small, events: events)
    let end = Loop().run(try Sessions.oldFaithful(), on: terminal)
    return (end.screen, end.recording)
  }

  @Test func keysInItAreNoKeys() throws {
    let (session, recording) = try run([.pasted("q\n  e m"), .key(.typed("?"))])
    #expect(session.timeline.position == 0)
    #expect(session.windows.top as? SessionHelp == SessionHelp())
    #expect(recording.script == "?")
    let (told, _) = try run([.pasted("")])
    #expect(told.notice == "pasted text is ignored")
  }

  @Test(arguments: [
    ("goto 4\nq", "goto 4"), ("goto\u{7}\t 4\r\nx", "goto 4"), ("\r\n", ""), ("", ""),
    ("\u{1B}[Aé\u{200B}θ", "[Aéθ"),
    (String(repeating: "x", count: 999), String(repeating: "x", count: 200)),
  ]) func thePaletteTakesTheFirstLine(pasted: String, text: String) throws {
    let (session, recording) = try run([.key(.typed(":")), .pasted(pasted)])
    #expect(session.windows.top as? PaletteWindow == PaletteWindow(text: text))
    // The recording leads to the same screen.
    let (again, _) = try run(try KeyScript.events(in: recording.script))
    #expect(again == session)
  }
}
