import Mixtures
import Terminals
import Testing

@testable import Screens
@testable import Stepping
@testable import Visualizer

/// The program on a scripted terminal: keys in, frames out.
@Suite struct LoopTests {
  func run(_ keys: String, size: Size = Size(columns: 80, rows: 24)) throws -> (
    Session, ScriptedTerminal
  ) {
    let terminal = ScriptedTerminal(
      size: size, events: try KeyScript.events(in: keys), keepsFrames: true)
    return (Loop().run(try Sessions.oldFaithful(), on: terminal), terminal)
  }

  @Test func keysBecomeFrames() throws {
    let (session, terminal) = try run("space space b e m right left l h n backspace")
    // space space b e m: 2 − 1 + E + M; then +1 −1 +1 −1 +1 −1.
    #expect(session.timeline.position == 3)
    #expect(terminal.frames.count == 12)
  }

  @Test func convergenceNeedsNoClock() throws {
    let (session, _) = try run("c")
    #expect(session.timeline.isConverged)
  }

  /// The first M-step under a narrower shape loses once: the run goes on.
  @Test(arguments: [CovarianceShape.spherical, .diagonal, .tied])
  func aProjectionIsNoConvergence(_ shape: CovarianceShape) throws {
    var session = try Sessions.oldFaithful()
    var recipe = session.recipe
    recipe.rules.shape = shape
    try session.begin(recipe)
    let terminal = ScriptedTerminal(
      size: Size(columns: 80, rows: 24), events: try KeyScript.events(in: "c"))
    let end = Loop().run(session, on: terminal).timeline
    #expect(end.isConverged && end.present.iteration > 5)
    let gain = try #require(end.iterationGain)
    #expect(gain >= 0 && gain < 1e-5)
  }

  @Test func aRunBackwardsAndForwardsEndsWhereItWas() throws {
    let (once, _) = try run("space space space space")
    let (twice, _) = try run("space space space space home end home space space space space")
    #expect(once.timeline.present.bound == twice.timeline.present.bound)
    #expect(once.timeline.present.mixture == twice.timeline.present.mixture)
  }

  /// The same pictures forwards, back and forwards again, cell by cell.
  @Test func goingBackShowsTheSamePictures() throws {
    let (_, terminal) = try run(
      "space*8 left*8 space*8", size: GoldenTests.middle)
    let frames = terminal.frames
    #expect(frames.count == 25)
    // Once taken, later half-steps stand in the chart faintly, on the way back and on the way there.
    #expect(frames[8] == frames[24])
    for at in 9...15 { #expect(frames[at] == frames[32 - at], "\(at)") }
  }

  /// Work on another thread leads where work in the loop leads; keys wait their turn.
  @Test func longWorkChangesNothing() throws {
    let keys = try KeyScript.events(in: "space space z space space ? esc e m space")
    let size = Size(columns: 100, rows: 30)
    let (inLoop, apart) = (
      ScriptedTerminal(size: size, events: keys),
      ScriptedTerminal(size: size, events: keys + [.timeout])
    )
    let one = Loop().run(try Sessions.oldFaithful(), on: inLoop)
    let two = Loop(heavy: 0).run(try Sessions.oldFaithful(), on: TimedTerminal.patient(apart))
    #expect(one.timeline.present.bound == two.timeline.present.bound)
    #expect(inLoop.lastFrame == apart.lastFrame)
  }

  /// A script whose events are handed out as a person would time them.
  private final class TimedTerminal: Terminal {
    private let terminal: ScriptedTerminal
    private let next: (ScriptedTerminal, Int?) -> Event
    init(_ terminal: ScriptedTerminal, next: @escaping (ScriptedTerminal, Int?) -> Event) {
      (self.terminal, self.next) = (terminal, next)
    }
    var size: Size { terminal.size }
    var capabilities: Capabilities { terminal.capabilities }
    func present(_ frame: Frame) { terminal.present(frame) }
    func redraw() {}
    func setMouse(_ on: Bool) {}
    func nextEvent(timeout: Int?) -> Event { next(terminal, timeout) }

    /// A key only when nothing is being computed, as a person does who watches.
    static func patient(_ terminal: ScriptedTerminal) -> TimedTerminal {
      TimedTerminal(terminal) { $1 == nil ? $0.nextEvent(timeout: nil) : .timeout }
    }

    /// Hangs up only when nothing is being computed, so that what its last key began comes to its end.
    static func present(_ terminal: ScriptedTerminal) -> TimedTerminal {
      TimedTerminal(terminal) {
        let event = $0.nextEvent(timeout: $1)
        return event == .hangUp && $1 != nil ? .timeout : event
      }
    }
  }

  /// What takes a pass over the points is drawn on another thread whatever key asks for it, and is the same
  /// picture, in the terminal's size.
  @Test func drawingIsWorkToo() throws {
    let (small, large) = (Size(columns: 80, rows: 24), Size(columns: 120, rows: 40))
    // Each shows another part of the screen, or a part in another size.
    let events = try KeyScript.events(in: "3 3 g d esc 2") + [.resize(large)]
    let script = ScriptedTerminal(size: small, events: events + [.timeout])
    var glances = 0
    let watched = TimedTerminal(script) { terminal, timeout in
      if timeout == nil { return terminal.nextEvent(timeout: nil) }
      glances += 1
      return .timeout
    }
    Loop(heavy: 0).run(try Sessions.oldFaithful(), on: watched)
    let plain = ScriptedTerminal(size: small, events: events)
    Loop().run(try Sessions.oldFaithful(), on: plain)
    #expect(script.lastFrame == plain.lastFrame)
    #expect(script.lastFrame?.size == large)
    #expect(glances > 0)
  }

  /// A key behind one that opens a window belongs to that window; a size that changes during work is that
  /// of the next picture; what an effect says is seen. All as if there had been no work.
  @Test(
    arguments: ["space : q", "space ? q", ": s a v e enter", "space z u space"],
    [[], [Event.resize(Size(columns: 120, rows: 40))]])
  func keysDuringWorkMeanWhatTheyMeantThen(_ keys: String, _ last: [Event]) throws {
    let size = Size(columns: 80, rows: 24)
    let events = try KeyScript.events(in: keys) + last
    let plain = ScriptedTerminal(size: size, events: events)
    let one = Loop().record(try Sessions.oldFaithful(), on: plain)
    // Everything is handed out at once, the hang-up when nothing is being computed.
    let hasty = ScriptedTerminal(size: size, events: events)
    let two = Loop(heavy: 0).record(
      try Sessions.oldFaithful(), on: TimedTerminal.present(hasty))
    #expect(two.session.view.overlay == one.session.view.overlay)
    #expect(two.session.timeline.position == one.session.timeline.position)
    #expect(two.recording.script == one.recording.script)
    #expect(hasty.lastFrame == plain.lastFrame)
  }

  @Test func workIsDroppedByGoingBack() throws {
    let script = ScriptedTerminal(
      size: Size(columns: 80, rows: 24), events: try KeyScript.events(in: "space b"))
    let session = Loop(heavy: 0).run(try Sessions.oldFaithful(), on: TimedTerminal.present(script))
    // Either the work was dropped, or it was done and taken back: one stands at the start.
    #expect(session.timeline.position == 0)
  }

  /// A long way ends where nobody waits for its end, and else leads where it leads in one go.
  @Test(arguments: [SessionAction.step(.goTo(60)), .window(.confirm)]) func aLongWayCanBeLeft(
    _ action: SessionAction
  ) throws {
    struct Stale: Error {}
    var session = try Sessions.oldFaithful()
    for _ in 0..<7 { _ = session.apply(.step(.next)) }
    _ = session.apply(.step(.first))
    if action == .window(.confirm) {
      _ = session.apply(.window(.open(.palette)))
      for scalar in "goto 60".unicodeScalars { _ = session.apply(.window(.input(.type(scalar)))) }
    }
    var (whole, left) = (session, session)
    #expect(session.apply(action).isEmpty)
    #expect(whole.apply(action, checking: {}).isEmpty)
    #expect(whole.timeline.position == 60 && session.timeline.position == 60)
    #expect(whole.timeline.present.bound == session.timeline.present.bound)
    #expect(whole.view == session.view)
    var checks = 0
    #expect(throws: Stale.self) {
      _ = try left.apply(action) {
        checks += 1
        if checks == 20 { throw Stale() }
      }
    }
    #expect(left.timeline.entries.count < 30)
  }

  @Test func unknownKeysDoNothing() throws {
    let (session, terminal) = try run("Q X ( ) 7 f5 pageup")
    #expect(session.timeline.position == 0)
    #expect(terminal.frames.allSatisfy { $0 == terminal.frames[0] })
  }

  @Test func quitEndsBeforeTheScriptDoes() throws {
    let (session, _) = try run("space q space space")
    #expect(session.timeline.position == 1)
  }

  @Test func aResizeIsDrawnAtTheNewSize() throws {
    let terminal = ScriptedTerminal(
      size: Size(columns: 80, rows: 24), events: [.resize(Size(columns: 61, rows: 19))],
      keepsFrames: true)
    Loop().run(try Sessions.oldFaithful(), on: terminal)
    #expect(
      terminal.frames.map(\.size) == [
        Size(columns: 80, rows: 24), Size(columns: 61, rows: 19),
      ])
  }

  @Test func listsTakeTheirOwnKeys() throws {
    let (session, _) = try run("d down down enter space")
    #expect(session.dataset.name == "iris")
    #expect(session.timeline.position == 1)
    let (closed, _) = try run("? down j esc space")
    #expect(closed.view.overlay == .none)
    #expect(closed.timeline.position == 1)
  }
}
