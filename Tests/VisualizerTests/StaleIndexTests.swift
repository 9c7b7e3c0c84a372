import Drawing
import Mixtures
import Plane
import Screens
import Terminals
import Testing

@testable import Stepping
@testable import Visualizer

/// Numbers of points, components, runs, branches and half-steps that the state does not have, or no longer has.
@Suite struct StaleIndexTests {
  private static let numbers = [
    -1_000_000, -1, 0, 1, 2, 9, 149, 150, 151, 1_000_000,
  ]

  /// The actions that carry a number.
  private static func actions(_ n: Int) -> [SessionAction] {
    [
      .edit(.component(n)), .edit(.moveMean(n, to: Point(1, 1))), .edit(.reseed(n)),
      .edit(.removePoint(n)), .look(.pickPoint(n)), .look(.grab(n)), .step(.openBranch(n)),
      .model(.openRestart(n)), .model(.openCompared(n)), .window(.choose(n)),
      .step(.goTo(min(n, 1000))), .look(.scroll(by: max(-1000, min(1000, n)))),
      .window(.input(.move(max(-1000, min(1000, n))))), .model(.chooseComponents(n)),
    ]
  }

  /// Actions that change what the numbers are about.
  private static let changes: [SessionAction] = [
    .step(.first), .step(.latest), .step(.next), .step(.nextBranch), .step(.back),
    .edit(.addPoint(Point(2, 2))), .edit(.removePoint(nil)), .edit(.toggle), .look(.toggleCursor),
    .look(.release), .edit(.arrow(.right)), .edit(.arrow(.up)), .model(.newSeed),
    .model(.changeComponents(by: -1)), .model(.changeComponents(by: 1)), .model(.swapColumns),
    .model(.open("four-blobs")), .model(.open("iris")), .edit(.randomizeResponsibilities),
    .window(.close), .window(.confirm), .look(.cycleZoom), .look(.otherView),
    .window(.open(.datasets)), .window(.open(.meters)), .guess(.toggle), .guess(.confirm),
  ]

  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 30, rows: 8),
    Size(columns: 1, rows: 1),
  ]

  /// Random actions with numbers of all kinds, between changes of data, model and history. Every picture is drawn.
  @Test(arguments: 0..<6) func everyNumberIsRefusedOrMeantNow(_ seed: Int) throws {
    var session = try Sessions.oldFaithful()
    var state = UInt64(seed + 1)
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<300 {
      let actions =
        next(2) == 0 ? Self.changes : Self.actions(Self.numbers[next(Self.numbers.count)])
      _ = try session.perform(actions[next(actions.count)], in: Self.sizes[next(4)])
      let components = session.timeline.present.mixture.components.indices
      #expect(session.editedComponent.map(components.contains) ?? true)
      #expect(components.contains(session.view.firstComponent))
      #expect(session.pointUnderCursor.map { $0 < session.dataset.points.count } ?? true)
      if next(3) == 0 {
        _ = session.frame(size: Self.sizes[next(4)], capabilities: Capabilities())
      }
    }
  }

  /// The cursor on a point that is gone: the arrow starts again in the middle.
  @Test(arguments: ["x A esc i home right", "x A esc i home A", "x A esc i home X up end left"])
  func aCursorOutlivesNoPoint(_ keys: String) throws {
    let session = try Sessions.oldFaithful().pressing(keys)
    _ = session.frame(size: Size(columns: 80, rows: 24), capabilities: Capabilities())
    #expect(session.pointUnderCursor.map { $0 < session.dataset.points.count } ?? true)
  }

  /// A frame reads as much of a history of thousands of half-steps as of a short one, and undo shares it.
  @Test func aLongHistoryIsDrawnAsAShortOne() throws {
    var session = try Sessions.oldFaithful()
    var earlier: [Session] = []
    for _ in 0..<3000 {
      earlier.append(session)
      _ = try session.perform(.step(.next), in: Size(columns: 80, rows: 24))
    }
    #expect(session.timeline.entries.count == 3001 && earlier[7].timeline.entries.count == 8)
    let frame = session.frame(size: Size(columns: 80, rows: 24), capabilities: Capabilities())
    #expect(frame.size == Size(columns: 80, rows: 24))
  }

  /// A key that finds the history full says so.
  @Test func aFullHistoryIsSaid() throws {
    var session = try Sessions.oldFaithful()
    session.run.timeline = Timeline(
      entries: repeatElement(session.timeline.presentEntry, count: Timeline.mostEntries),
      position: Timeline.mostEntries, dataset: session.dataset)
    let full = session.timeline
    for action in [SessionAction.step(.next), .edit(.randomizeResponsibilities)] {
      _ = try session.perform(action, in: Size(columns: 80, rows: 24))
      #expect(session.notice?.hasPrefix("the history is full: it has 100000 states") == true)
      #expect(session.timeline == full)
    }
  }
}
