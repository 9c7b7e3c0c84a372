import Datasets
import Mixtures
import Plane
import Screens
import Stepping
import Synchronization
import Terminals
import Testing

@testable import Visualizer

/// The session in the loop, with a script.
@Suite struct SessionLoopTests {
  private func run(_ keys: String, size: Size = .small) throws -> (Session, ScriptedTerminal) {
    let terminal = ScriptedTerminal(
      size: size, events: try KeyScript.events(in: keys), keepsFrames: true)
    return (Loop().run(try Sessions.oldFaithful(), on: terminal).screen, terminal)
  }

  @Test func everyStepHasItsKeys() throws {
    let (session, terminal) = try run("space space b e m right left l h n backspace")
    // space space b e m: 2 − 1 + E + M; then +1 −1 +1 −1 +1 −1.
    #expect(session.timeline.position == 3)
    #expect(terminal.frames.count == 12)
  }

  @Test func convergenceNeedsNoClock() throws {
    let (session, _) = try run("c")
    #expect(session.timeline.ending == .converged)
    #expect(session.playback.mode == .paused)
  }

  @Test func aRunBackwardsAndForwardsEndsWhereItWas() throws {
    let (once, _) = try run("space space space space")
    let (twice, _) = try run("space space space space home end home space space space space")
    expectEqual(once, twice)
  }

  /// The same pictures forwards, back and forwards again, cell by cell.
  @Test func goingBackShowsTheSamePictures() throws {
    let (_, terminal) = try run("space*8 left*8 space*8", size: .middle)
    let frames = terminal.frames
    #expect(frames.count == 25)
    // Later half-steps are drawn faintly in the chart, on the way back and on the way there.
    #expect(frames[8] == frames[24])
    for at in 9...15 { #expect(frames[at] == frames[32 - at], "\(at)") }
  }

  /// A key without a meaning changes nothing and is answered by a notice.
  @Test(arguments: [
    ("Q", "Q has no meaning here; ? lists the keys"),
    ("f5", "F5 has no meaning here; ? lists the keys"),
    ("pageup", "PgUp has no meaning here; ? lists the keys"), ("7", "7 works while editing (x)"),
    ("k", "k works while editing (x)"), ("y", "y works in the list of data sets (d)"),
    ("D", "D works while editing (x) or with the point cursor on (i)"),
    (
      "up",
      "↑ works while editing (x) or with the point cursor on (i) or with the table focused (4)"
    ),
  ])
  func aKeyWithoutAMeaningIsAnswered(_ key: String, _ notice: String) throws {
    var (session, _) = try run(key)
    #expect(session.notice == notice)
    session.notice = nil
    expectEqual(session, try Sessions.oldFaithful())
  }

  /// Every window answers every key that it does not take, and stays as it is.
  @Test(arguments: ["?", "d", "v", "p", "f", "M", "g space"])
  func aWindowIsClosedFirst(_ opening: String) throws {
    let (before, _) = try run(opening)
    var (session, _) = try run(opening + " Z")
    #expect(session.notice == before.windows.top?.refusal)
    session.notice = before.notice
    expectEqual(session, before)
  }

  /// Keys at the end of what they do say so.
  @Test(arguments: [
    ("b", "this is the start: there is nothing before it"),
    ("home", "this is the start: there is nothing before it"),
    ("space space end", "this is half-step 2, the latest: space takes the next"),
    ("x 9", "no component 9: K = 2"), ("[ [ [", "speed: 0.5 half-steps a second, the slowest"),
    ("] ] ] ] ]", "speed: 30 half-steps a second, the fastest"),
    ("esc", "nothing is open; q quits"), ("< <", "a mixture has one component at least"),
    ("U", "nothing to take back"),
  ])
  func anEndIsSaid(_ keys: String, _ notice: String) throws {
    #expect(try run(keys).0.notice == notice)
  }

  @Test func listsTakeTheirOwnKeys() throws {
    let (session, _) = try run("d down down down down enter space")
    #expect(session.dataset.name == "iris")
    #expect(session.timeline.position == 1)
    let (closed, _) = try run("? down j esc space")
    #expect(closed.windows.isEmpty)
    #expect(closed.timeline.position == 1)
  }

  @Test func whatIsLeftRunningIsHalted() throws {
    let (session, _) = try run("r tick q")
    #expect(session.playback.mode == .paused)
    #expect(session.timeline.position == 1)
  }
}

/// The session in the loop, with a user and data that take long.
@Suite struct HeavySessionTests {
  /// Old Faithful so often that a pass over the points is long.
  private static let points: Points? = {
    let place = (try? Catalogue.entry(named: "old-faithful")?.dataset())?.points
    guard let place else { return nil }
    return Points(
      (0..<150_010).map { n in
        let shift = Double(n / place.count) * 1e-4
        return Point(place[n % place.count].x + shift, place[n % place.count].y + shift)
      })
  }()

  private func heavy() throws -> Session {
    let dataset = try Dataset(
      name: "heavy", points: try #require(Self.points), x: AxisLabel(title: "x"),
      y: AxisLabel(title: "y"))
    let session = try Session(dataset: dataset, recipe: Recipe(components: 2), theme: .dark)
    #expect(session.isPassLong)
    return session
  }

  /// A user who presses a key when nothing is computed, or while something is, as the script says.
  private final class UserTerminal: Terminal {
    private(set) var size = Size.small
    let capabilities = Capabilities()
    private(set) var lastFrame: Frame?
    private var events: [(event: Event, isDuringWork: Bool)]
    private(set) var looks = 0

    init(_ events: [(String, isDuringWork: Bool)]) throws {
      self.events = try events.flatMap { script, isDuringWork in
        try KeyScript.events(in: script).map { ($0, isDuringWork) }
      }
    }

    func present(_ frame: Frame) { lastFrame = frame }
    func redraw() {}
    func setMouse(_ on: Bool) {}

    func nextEvent(timeout: Int?) -> Event {
      guard let next = events.first else { return timeout == nil ? .hangUp : .timeout }
      if timeout != nil { looks += 1 }
      // Ticks of many starts come at once.
      let isWorking = timeout.map { $0 > 0 } ?? false
      guard isWorking == next.isDuringWork else {
        // The work ended before its key came.
        if timeout == nil { return .hangUp }
        return .timeout
      }
      let event = events.removeFirst().event
      if case .resize(let size) = event { self.size = size }
      return event
    }

    var hasEvents: Bool { !events.isEmpty }
  }

  private func run(_ session: Session, on terminal: UserTerminal) -> Loop<Session>.End {
    let time = Mutex(0)
    return Loop<Session>(
      driver: .person {
        time.withLock {
          $0 += 1
          return $0
        }
      }
    ).run(session, on: terminal)
  }

  /// Work in the background leads to the same screen and the same picture.
  @Test func longWorkChangesNothing() throws {
    // Of the enlarged data no part is optional; a slice may come after the last key.
    let keys = "+ space space z ? esc e"
    let session = try heavy()
    let script = ScriptedTerminal(size: .small, events: try KeyScript.events(in: keys))
    let one = Loop().run(session, on: script)
    let terminal = try UserTerminal([(keys, false)])
    let two = run(session, on: terminal)
    expectEqual(two.screen, one.screen)
    #expect(two.recording.script == one.recording.script)
    #expect(terminal.lastFrame == script.lastFrame)
    #expect(terminal.looks > 0)
  }

  /// The picture of another size needs a pass over the points too.
  @Test func anotherSizeIsDrawnInTheBackground() throws {
    let session = try heavy()
    let terminal = try UserTerminal([("resize:120x40", false), ("2", true)])
    let end = run(session, on: terminal)
    #expect(!terminal.hasEvents)
    #expect(end.recording.script == "resize:120x40 2")
    let expected = try session.pressing("2").frame(size: .middle, capabilities: Capabilities())
    #expect(terminal.lastFrame == expected)
  }

  /// A key behind one that opens a window belongs to that window.
  @Test func keysDuringWorkMeanWhatTheyMeantThen() throws {
    let session = try heavy()
    let one = try session.looped("space : q")
    let terminal = try UserTerminal([("space", false), (": q", true)])
    let two = run(session, on: terminal)
    expectEqual(two.screen, one)
    #expect(two.screen.windows.top as? PaletteWindow == PaletteWindow(text: "q"))
    #expect(two.recording.script == "space : q")
  }

  /// A long jump is cancelled by the key that closes its window, which then closes it.
  @Test func aJumpIsCancelled() throws {
    let session = try heavy()
    let terminal = try UserTerminal([(": g o t o space 6 0 enter", false), ("esc", true)])
    let end = run(session, on: terminal)
    #expect(!terminal.hasEvents)
    expectEqual(end.screen, session)
    #expect(end.recording.script == ": g o t o space 6 0 esc")
  }

  /// The key that ends many starts closes their window too, also while an iteration is computed.
  @Test(arguments: ["esc", "q"]) func aKeyEndsManyStarts(_ key: String) throws {
    let session = try heavy()
    let terminal = try UserTerminal([("M", false), (key, true)])
    let end = run(session, on: terminal)
    #expect(!terminal.hasEvents)
    #expect(end.screen.windows.isEmpty)
    #expect(end.screen.playback.mode == .paused)
    #expect(end.screen.run.restarts?.isComplete == false)
    #expect(end.screen.timeline == session.timeline)
  }

  @Test(arguments: ["esc", "q"]) func aKeyEndsAComparison(_ key: String) throws {
    let session = try heavy()
    let end = run(session, on: try UserTerminal([("K", false), (key, true)]))
    #expect(end.screen.windows.isEmpty)
    #expect(end.screen.playback.mode == .paused)
    #expect(end.screen.run.comparison?.isComplete == false)
    #expect(end.screen.timeline == session.timeline)
  }

  /// An action, and what it does to running work that it meets.
  @Test(
    arguments: [
      (SessionAction.common(.quit), "", Interruption.quits), (.step(.back), "", .discards),
      (.window(.close), "", .discards), (.window(.close), "?", .discardsAndActs),
      (.step(.next), "", nil), (.play(.toggleRun), "", nil), (.window(.open(.help)), "", nil),
    ] as [(SessionAction, String, Interruption?)])
  func actionsInterruptWork(
    _ action: SessionAction, _ keys: String, _ interruption: Interruption?
  ) throws {
    #expect(
      try Sessions.oldFaithful().pressing(keys).interruption(by: action) == interruption)
  }

  /// Only what passes over the data is long, and only if the data are many.
  @Test(arguments: Update.all) func passesOverManyPointsAreLong(_ update: Update) throws {
    #expect(!(try Sessions.oldFaithful().isLong(update.action)))
    let isPass =
      switch update.action {
      case .step, .model, .edit, .guess, .play(.tick), .window(.confirm), .window(.choose),
        .look(.nextGap):
        true
      case .play, .look, .window, .common: false
      }
    #expect(update.action.passesOverData == isPass)
  }
}
