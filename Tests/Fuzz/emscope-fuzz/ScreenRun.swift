import Screens
import Terminals

/// Plays keys on a screen, and checks every frame.
///
/// One screen in a few is played, since that takes a hundred times longer than to read an input.
struct ScreenRun<S: Screen> {
  let screen: S

  init(_ screen: S) { self.screen = screen }

  /// Presses the keys of a script in a terminal of any size.
  func press(_ script: String, _ random: inout FuzzRandom) throws {
    try play(try KeyScript.events(in: script), &random)
  }

  func play(_ events: [Event], _ random: inout FuzzRandom) throws {
    guard random.once(in: 4) else { return }
    let terminal = FuzzTerminal(
      size: FuzzTerminal.size(&random), glyphs: random.one(of: GlyphSet.allCases),
      colors: random.one(of: ColorDepth.allCases))
    var events = ScriptedEvents(events)
    terminal.next = { events.next(timeout: $0) }
    _ = Loop().run(screen, on: terminal)
    try terminal.finish()
  }
}
