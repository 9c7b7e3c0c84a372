import Terminals
import Testing

@testable import Visualizer

/// Pasted text on a scripted terminal.
@Suite struct PasteTests {
  private let size = Size(columns: 80, rows: 24)

  private func run(_ events: [Event]) throws -> (Session, Recording) {
    let terminal = ScriptedTerminal(size: size, events: events)
    let end = Loop().record(try Sessions.oldFaithful(), on: terminal)
    return (end.session, end.recording)
  }

  @Test func keysInItAreNoKeys() throws {
    let (session, recording) = try run([.pasted("q\n  e m"), .key(.character("?"))])
    #expect(session.timeline.position == 0)
    #expect(session.view.overlay == .help(scroll: 0))
    #expect(recording.script == "?")
    let (told, _) = try run([.pasted("")])
    #expect(told.view.notice == "pasted text is ignored")
  }

  @Test(arguments: [
    ("goto 4\nq", "goto 4"), ("goto\u{7}\t 4\r\nx", "goto 4"), ("\r\n", ""), ("", ""),
    ("\u{1B}[Aé\u{200B}θ", "[Aéθ"),
    (String(repeating: "x", count: 999), String(repeating: "x", count: 200)),
  ]) func thePaletteTakesTheFirstLine(pasted: String, text: String) throws {
    let (session, recording) = try run([.key(.character(":")), .pasted(pasted)])
    guard case .palette(let palette) = session.view.overlay else {
      Issue.record("no palette after \(pasted)")
      return
    }
    #expect(palette.text == text)
    // Done again from its record it leads to the same.
    let (again, _) = try run(try KeyScript.events(in: recording.script))
    #expect(again.view.overlay == session.view.overlay)
  }
}
