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
    let gate = Gate()

    init(calm: [Event], busy: [Event] = []) { (self.calm, self.busy) = (calm, busy) }

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
    _ screen: CounterScreen, _ terminal: UserTerminal, opening: [Event] = []
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
        }, opening: opening)
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
    let end = run(heavy, UserTerminal(calm: try keys("+ s"), busy: [.timeout, .hangUp]))
    #expect(end.screen.count == 1)
    #expect(end.recording.script == "+")
  }
}
