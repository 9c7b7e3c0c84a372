import Terminals
import Testing

@Suite struct ScriptedTerminalTests {
  @Test func eventsAreFollowedByHangUps() {
    let events: [Event] = [.key(.up), .timeout, .mouse(MouseEvent(.press, column: 1, row: 2))]
    let terminal = ScriptedTerminal(size: Size(columns: 80, rows: 24), events: events)
    #expect((0..<5).map { _ in terminal.nextEvent(timeout: nil) } == events + [.hangUp, .hangUp])
  }

  @Test func aCallerThatDoesNotWaitGetsATimeout() {
    let terminal = ScriptedTerminal(size: Size(columns: 80, rows: 24), events: [.key(.up)])
    #expect(terminal.nextEvent(timeout: 0) == .timeout)
    #expect(terminal.nextEvent(timeout: 5) == .key(.up))
  }

  @Test func aResizeChangesTheSizeWhenItIsHandedOut() {
    let small = Size(columns: 60, rows: 18)
    let terminal = ScriptedTerminal(
      size: Size(columns: 80, rows: 24), events: [.key(.up), .resize(small)])
    _ = terminal.nextEvent(timeout: 1000)
    #expect(terminal.size == Size(columns: 80, rows: 24))
    #expect(terminal.nextEvent(timeout: nil) == .resize(small))
    #expect(terminal.size == small)
  }

  @Test(arguments: [false, true]) func framesAreKept(keepsFrames: Bool) {
    let terminal = ScriptedTerminal(
      size: Size(columns: 2, rows: 1), capabilities: Capabilities(colors: .mono, glyphs: .ascii),
      keepsFrames: keepsFrames)
    #expect(terminal.lastFrame == nil)
    let frames = ["a", "b"].map {
      Frame(size: Size(columns: 2, rows: 1), filledWith: Cell(Unicode.Scalar($0) ?? "?"))
    }
    frames.forEach(terminal.present)
    #expect(terminal.lastFrame == frames[1])
    #expect(terminal.frames == (keepsFrames ? frames : []))
    #expect(terminal.capabilities.glyphs == .ascii)
  }
}
