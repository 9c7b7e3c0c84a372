import Drawing
import Screens
import Synchronization
import Terminals
import Testing

/// The loop with a user: work in the background, keys that wait, cancellation.
@Suite struct BackgroundTests {
  /// Hands out events by what is going on: `calm` ones when nothing is computed, `busy` ones meanwhile, and
  /// opens the gate once there are no more of these.
  private final class UserTerminal: Terminal {
    let size = Size(columns: 40, rows: 5)
    let capabilities = Capabilities()
    private(set) var frames: [Frame] = []
    private var calm: [Event]
    private var busy: [Event]
    /// True if the events are known to wait.
    private let isFlooded: Bool
    let gate = Gate()

    init(calm: [Event], busy: [Event] = [], isFlooded: Bool = false) {
      (self.calm, self.busy, self.isFlooded) = (calm, busy, isFlooded)
    }

    var hasInput: Bool { isFlooded && !calm.isEmpty }

    func present(_ frame: Frame) { frames.append(frame) }
    func redraw() {}
    func setMouse(_ on: Bool) {}

    func nextEvent(timeout: Int?) -> Event {
      if timeout == nil { return calm.isEmpty ? .hangUp : calm.removeFirst() }
      guard busy.isEmpty else { return busy.removeFirst() }
      gate.open()
      return .timeout
    }

    var words: [String] {
      frames.map { $0.text(row: 0).split(separator: " ").prefix(4).joined(separator: " ") }
    }
  }

  private func run(
    _ screen: CounterScreen, _ terminal: UserTerminal, opening: [Event] = [],
    outside: Loop<CounterScreen>.Outside = .init()
  ) -> Loop<CounterScreen>.End {
    let time = Mutex(0)
    var screen = screen
    if screen.isHeavy { screen.gate = terminal.gate }
    return Loop<CounterScreen>(
      driver: .person(
        {
          time.withLock {
            $0 += 1; return $0
          }
        }, opening: opening), outside: outside
    ).run(screen, on: terminal)
  }

  private func keys(_ script: String) throws -> [Event] { try KeyScript.events(in: script) }

  private var heavy: CounterScreen {
    var screen = CounterScreen()
    screen.isHeavy = true
    return screen
  }

  @Test func backgroundWorkLeadsWhereItLeadsInTheLoop() throws {
    let (light, heavy) = (
      UserTerminal(calm: try keys("+ 1 s - U")), UserTerminal(calm: try keys("+ 1 s - U"))
    )
    var one = run(CounterScreen(), light).screen
    let two = run(self.heavy, heavy).screen
    (one.isHeavy, one.gate) = (true, heavy.gate)
    #expect(one == two)
    #expect(one.count == 16)
  }

  /// A picture that a flood of keys skipped is saved with the parts that it needs.
  @Test func aSkippedPictureIsSavedWithItsNeededParts() throws {
    var screen = CounterScreen()
    screen.needsPart = true
    let terminal = UserTerminal(calm: try keys("+ 1 S"), isFlooded: true)
    let save: @Sendable (CounterScreen, Frame, Recording) -> String = { _, frame, _ in
      frame.text(row: 0).split(separator: " ").joined(separator: " ")
    }
    let end = run(screen, terminal, outside: .init(save: save))
    #expect(end.screen.notice == "count 11 part 11")
    #expect(end.recording.script == "+ 1")
  }

  @Test func keysDuringWorkWaitTheirTurn() throws {
    let terminal = UserTerminal(calm: try keys("s"), busy: try keys("1 2"))
    let end = run(heavy, terminal)
    #expect(end.screen.count == 35)
    #expect(end.recording.script == "s 1 2")
  }

  @Test func workIsDiscardedByItsKey() throws {
    let terminal = UserTerminal(calm: try keys("s 1"), busy: try keys("-"))
    let end = run(heavy, terminal)
    #expect(end.screen.count == 10)
    #expect(end.recording.script == "1")
  }

  @Test func optionalPartsAppearWhenTheyAreMade() throws {
    var screen = CounterScreen()
    screen.wantedPart = 7
    let terminal = UserTerminal(calm: [])
    _ = run(screen, terminal)
    #expect(terminal.words == ["count 0 missing", "count 0 part 7"])
  }

  /// A recording of a user's run leads a script to the same screen.
  @Test func ticksAreRecordedAsOftenAsTheyHappened() throws {
    var screen = CounterScreen()
    (screen.interval, screen.goal) = (0, 400)
    let end = run(screen, UserTerminal(calm: try keys("r +")))
    #expect(end.screen.count == 401)
    let script = ScriptedTerminal(
      size: Size(columns: 40, rows: 5), events: end.recording.events)
    #expect(Loop<CounterScreen>().run(screen, on: script).screen == end.screen)
  }

  @Test func theOpeningComesFirst() throws {
    let end = run(
      CounterScreen(), UserTerminal(calm: try keys("1")), opening: try keys("+ + w esc"))
    #expect(end.screen.count == 12)
    #expect(end.recording.script == "+ + w esc 1")
  }

  /// Hanging up during work ends the loop with what was there before.
  @Test func aHangUpDuringWorkEnds() throws {
    var screen = heavy
    screen.count = 7
    let end = run(screen, UserTerminal(calm: try keys("s"), busy: [.hangUp]))
    #expect(end.screen.count == 7)
    #expect(end.recording.script == "")
  }

  /// A part that cannot be made does not keep the loop busy.
  @Test func aPartThatCannotBeMadeIsTriedOnce() {
    var screen = CounterScreen()
    screen.wantedPart = -1
    let terminal = UserTerminal(calm: [])
    _ = run(screen, terminal)
    #expect(terminal.words == ["count 0 missing", "count 0 missing"])
  }
}

/// The loop with recorded events that a user watches.
@Suite struct ReplayTests {
  /// Presses keys after some pauses of a replay.
  private final class WatchingTerminal: Terminal {
    let size = Size(columns: 40, rows: 5)
    let capabilities = Capabilities()
    private(set) var frames: [Frame] = []
    private var pauses: [Event?]

    /// - Parameter pauses: the event during each pause; nil if the user waits.
    init(_ pauses: [Event?]) { self.pauses = pauses }

    func present(_ frame: Frame) { frames.append(frame) }
    func redraw() {}
    func setMouse(_ on: Bool) {}

    func nextEvent(timeout: Int?) -> Event {
      guard !pauses.isEmpty else { return timeout == nil ? .hangUp : .timeout }
      return pauses.removeFirst() ?? .timeout
    }

    var words: [String] { frames.map { String($0.text(row: 0).prefix(8)) } }
  }

  private func replay(_ keys: String, on terminal: WatchingTerminal) throws
    -> Loop<CounterScreen>.End
  {
    let events = try KeyScript.events(in: keys)
    return Loop<CounterScreen>(driver: .replay({ 0 }, events: events, pace: 7))
      .run(CounterScreen(), on: terminal)
  }

  @Test func eventsAreShownOneAfterTheOther() throws {
    let terminal = WatchingTerminal([])
    let end = try replay("+ 1 -", on: terminal)
    #expect(terminal.words == ["count 0 ", "count 1 ", "count 11", "count 10"])
    #expect(end.screen.count == 10)
    #expect(end.recording.script == "+ 1 -")
  }

  /// A key that the user presses comes first, and the replay continues.
  @Test func aKeyOfTheUserComesFirst() throws {
    let terminal = WatchingTerminal([nil, .key(.typed("2"))])
    let end = try replay("+ 1", on: terminal)
    #expect(terminal.words == ["count 0 ", "count 1 ", "count 21", "count 31"])
    #expect(end.recording.script == "+ 2 1")
  }

  @Test func theUserQuits() throws {
    let terminal = WatchingTerminal([nil, .key(.typed("q"))])
    let end = try replay("+ 1 1", on: terminal)
    #expect(end.screen.count == 1)
    #expect(end.recording.script == "+")
  }
}
