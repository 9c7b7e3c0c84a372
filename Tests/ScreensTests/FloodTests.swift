import Drawing
import Synchronization
import Terminals
import Testing

@testable import Screens

/// The loop with more input than pictures can be drawn.
@Suite struct FloodTests {
  /// Has all of its events at once, unless it hides that, and keeps the frames.
  private final class FloodedTerminal: Terminal {
    let size = Size(columns: 40, rows: 5)
    let capabilities = Capabilities()
    private(set) var frames: [Frame] = []
    private var events: ArraySlice<Event>
    private let hidesInput: Bool

    init(_ events: [Event], hidesInput: Bool = false) {
      self.events = events[...]
      self.hidesInput = hidesInput
    }

    func present(_ frame: Frame) { frames.append(frame) }
    func redraw() {}
    func setMouse(_ on: Bool) {}
    var hasInput: Bool { !hidesInput && !events.isEmpty }
    func nextEvent(timeout: Int?) -> Event { events.popFirst() ?? .hangUp }

    var words: [String] {
      frames.map { $0.text(row: 0).split(separator: " ").joined(separator: " ") }
    }
  }

  /// - Parameter step: the milliseconds between two looks at the clock.
  private func run(
    _ terminal: FloodedTerminal, _ screen: CounterScreen = CounterScreen(), step: Int = 0,
    outside: Loop<CounterScreen>.Outside = .init()
  ) -> Loop<CounterScreen>.End {
    let time = Mutex(0)
    let clock: Driver.Clock = {
      time.withLock {
        $0 += step
        return $0
      }
    }
    return Loop<CounterScreen>(driver: .person(clock), outside: outside).run(screen, on: terminal)
  }

  private func keys(_ script: String) throws -> [Event] { try KeyScript.events(in: script) }

  /// Every key acts and is recorded. Only pictures are skipped.
  @Test func waitingKeysAreDrawnTogether() throws {
    let terminal = FloodedTerminal(try keys("right*5000 1 -"))
    let end = run(terminal)
    #expect(terminal.words == ["count 0", "count 5009"])
    #expect(end.screen.count == 5009)
    #expect(end.recording.script == "right*5000 1 -")
    let calm = FloodedTerminal(try keys("right*5000 1 -"), hidesInput: true)
    let calmEnd = run(calm)
    #expect(calmEnd.screen == end.screen && calmEnd.recording == end.recording)
    #expect(calm.frames.count == 5003)
  }

  /// A long flood is seen to move on.
  @Test func aPictureIsDrawnNowAndThen() throws {
    let terminal = FloodedTerminal(try keys("right*5000"))
    #expect(run(terminal, step: 5).screen.count == 5000)
    #expect((50...2500).contains(terminal.frames.count))
  }

  /// Undo takes back each of them.
  @Test func skippedPicturesCanBeUndone() throws {
    #expect(run(FloodedTerminal(try keys("+ 1 2 U U"))).screen.count == 1)
  }

  /// The saved picture is that of the moment, though it was never shown.
  @Test func aSkippedPictureIsSaved() throws {
    let save: @Sendable (CounterScreen, Frame, Recording) -> String = { screen, frame, recording in
      "saved \(screen.count) \(frame.text(row: 0).prefix(8)) \(recording.script)"
    }
    let end = run(FloodedTerminal(try keys("+ 1 S")), outside: .init(save: save))
    #expect(end.screen.notice == "saved 11 count 11 + 1")
  }

  /// A slow picture delays the next one for a moment only.
  @Test(arguments: [(0, 30), (7, 30), (50, 200), (250, 1000), (4000, 1000)])
  func picturesComeSoon(drawing: Int, rest: Int) {
    #expect(Loop<CounterScreen>.rest(afterDrawing: drawing) == rest)
  }

  /// Keys that a user cannot have meant are lost; the last size of the terminal is not.
  @Test func waitingEventsAreBounded() throws {
    var waiting = WaitingEvents()
    let limit = WaitingEvents.limit
    for _ in 0..<limit + 5 { waiting.append(.key(.typed("+"))) }
    waiting.append(.pasted("text"))
    #expect(waiting.events.count == limit && waiting.pressed == limit)
    for columns in 1...50 { waiting.append(.resize(Size(columns: columns, rows: 9))) }
    waiting.append(.key(.typed("+")))
    #expect(waiting.events.count == limit + 1 && waiting.pressed == limit)
    #expect(waiting.events.last == .resize(Size(columns: 50, rows: 9)))
  }
}
