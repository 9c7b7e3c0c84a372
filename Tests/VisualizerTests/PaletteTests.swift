import Datasets
import Drawing
import Mixtures
import Terminals
import Testing

@testable import Screens
@testable import Stepping
@testable import Visualizer

@Suite struct PaletteTests {
  private func type(_ text: String, _ session: inout Session) {
    _ = session.apply(.window(.open(.palette)))
    for scalar in text.unicodeScalars { _ = session.apply(.window(.input(.type(scalar)))) }
  }

  private func choice(_ text: String, _ session: Session) -> SessionAction? {
    var palette = Palette()
    palette.text = text
    return session.choice(palette)
  }

  @Test func everyKeyOfTheTableIsThere() throws {
    let session = try Sessions.oldFaithful()
    for binding in Keymap.bindings where binding.action != .window(.open(.palette)) {
      #expect(choice(binding.description.lowercased(), session) == binding.action)
    }
  }

  /// What stands in the lists and menus is found by what they call it, and does what they do.
  @Test func everyLineOfEveryListIsThere() throws {
    let session = try Sessions.oldFaithful()
    for entry in Catalogue.entries {
      #expect(choice("open \(entry.name) \(entry.title)", session) == .model(.open(entry.name)))
    }
    for item in Menu.allCases.flatMap(session.items) {
      #expect(choice("\(item.group) \(item.name)", session) == item.action, "\(item.name)")
    }
    for theme in Theme.allCases {
      #expect(choice("theme \(theme.rawValue)", session) == .common(.chooseTheme(theme)))
    }
  }

  @Test func aWordIsEnough() throws {
    let session = try Sessions.oldFaithful()
    let expected: [(String, SessionAction)] = [
      ("iris", .model(.open("iris"))), ("Palmer", .model(.open("penguins"))),
      ("wdbc", .model(.open("wdbc"))), ("student", .model(.change(.family("student-t")))),
      ("hard", .model(.change(.expectation(.hard)))),
      ("tempered", .model(.change(.expectation(.tempered(0.3))))),
      ("map weak", .model(.change(.prior(.usual)))),
      ("spherical", .model(.change(.shape(.spherical)))),
      ("shape: tied-diagonal", .model(.change(.shape(.tiedDiagonal)))),
      ("E-step: frozen", .model(.change(.expectation(.frozen)))),
      ("damped:0.2", .model(.change(.maximization(.damped(0.2))))),
      ("theme light", .common(.chooseTheme(.light))), ("K 5", .model(.chooseComponents(5))),
      ("k=5", .model(.chooseComponents(5))), ("help", .window(.open(.help))),
      ("quit", .common(.quit)),
      ("restarts 20", .play(.manyStarts(20))),
    ]
    for (text, action) in expected { #expect(choice(text, session) == action, "\(text)") }
    var palette = Palette()
    palette.text = "map"
    #expect(
      session.commands(palette).map(\.action) == [
        .window(.open(.menu(.prior))), .model(.change(.prior(.usual))),
      ])
  }

  @Test func whatIsChosenHappens() throws {
    var session = try Sessions.oldFaithful()
    type("K 5", &session)
    _ = session.apply(.window(.confirm))
    #expect(session.recipe.components == 5)
    type("k 64", &session)
    _ = session.apply(.window(.confirm))
    #expect(session.recipe.components == 5)
    #expect(session.notice == "K stays between 1 and 9")
    type("iris", &session)
    _ = session.apply(.window(.confirm))
    #expect(session.dataset.name == "iris")
    #expect(session.startName == "classroom start")
    type("theme light", &session)
    _ = session.apply(.window(.confirm))
    #expect(session.preferences.theme == .light)
    type("hard", &session)
    _ = session.apply(.window(.confirm))
    #expect(session.recipe.rules.expectation == .hard)
    var palette = Palette()
    palette.text = "e-step"
    let marked = session.commands(palette).filter { $0.isOn && $0.name.hasPrefix("E-step: ") }
    #expect(marked.map(\.name) == ["E-step: hard"])
  }

  @Test func numbersFollowTheirWord() throws {
    var session = try Sessions.oldFaithful()
    type("goto 7", &session)
    _ = session.apply(.window(.confirm))
    #expect(session.timeline.position == 7)
    #expect(session.view.overlay == .none)
    type("goto 3", &session)
    _ = session.apply(.window(.confirm))
    #expect(session.timeline.position == 3)
    #expect(session.timeline.entries.count == 8)
    type("random q", &session)
    _ = session.apply(.window(.confirm))
    #expect(session.timeline.present.origin == .edited(.responsibilities))
    type("restarts 5", &session)
    _ = session.apply(.window(.confirm))
    #expect(session.restarts?.total == 5)
  }

  @Test func whatIsUnknownIsSaid() throws {
    var session = try Sessions.oldFaithful()
    type("zzz", &session)
    _ = session.apply(.window(.confirm))
    #expect(session.notice == "no such command; : lists them all")
    #expect(session.timeline.position == 0)
  }

  /// Text takes the letters that are keys elsewhere, and Esc leaves everything as it was.
  @Test func lettersAreText() throws {
    let terminal = ScriptedTerminal(
      size: Size(columns: 80, rows: 24), events: try KeyScript.events(in: ": q e b backspace esc"))
    let session = Loop().run(try Sessions.oldFaithful(), on: terminal)
    #expect(session.view.overlay == .none)
    #expect(session.timeline.position == 0)
  }
}

/// Many starts at once.
@Suite struct RestartsTests {
  @Test func localOptimaAreFoundAndOneIsPicked() throws {
    let entry = try #require(Catalogue.entry(named: "four-blobs"))
    var session = try Session(
      dataset: entry.dataset(), recipe: Recipe(entry), theme: .dark)
    _ = session.apply(.play(.manyStarts(40)))
    while session.playback.mode == .restarting { _ = session.apply(.play(.tick)) }
    let restarts = try #require(session.restarts)
    #expect(restarts.isComplete)
    #expect(restarts.runs.map(\.seed) == (1...40).map { UInt64($0) })
    #expect(restarts.ends.count >= 2)
    let ranked = restarts.ranked
    #expect(zip(ranked, ranked.dropFirst()).allSatisfy { $0.end >= $1.end })
    for selected in [0, ranked.count - 1] {
      var picked = session
      _ = picked.apply(.window(.input(.move(-100))))
      _ = picked.apply(.window(.input(.move(selected))))
      _ = picked.apply(.window(.confirm))
      #expect(picked.recipe.seed == ranked[selected].seed)
      #expect(picked.timeline.position == 0)
      #expect(picked.timeline.present.evidence == ranked[selected].evidence[0])
      _ = picked.apply(.play(.converge))
      while picked.playback.mode == .converging { _ = picked.apply(.play(.tick)) }
      #expect(
        (picked.timeline.present.evidence - ranked[selected].end).magnitude < 1e-6,
        "\(ranked[selected].seed)")
    }
  }
}

extension RestartsTests {
  private func finished(total: Int, patience: Int) throws -> (Session, ticks: Int) {
    var session = try Sessions.oldFaithful()
    session.beginRestarts(total, patience: patience)
    var ticks = 0
    while session.playback.mode == .restarting {
      _ = session.apply(.play(.tick))
      ticks += 1
    }
    return (session, ticks)
  }

  /// No key waits for more than an iteration.
  @Test func aTickIsOneIteration() throws {
    let (session, ticks) = try finished(total: 6, patience: 1000)
    let runs = try #require(session.restarts).runs
    #expect(runs.count == 6)
    #expect(ticks == runs.apply(0) { $0 + $1.evidence.count - 1 })
    #expect(runs.allSatisfy { $0.isConverged && $0.evidence.count > 3 })
  }

  /// Who was left on the way has no end of its own.
  @Test func runsLeftOnTheWayAreNoEnds() throws {
    let (patient, _) = try finished(total: 12, patience: 1000)
    let lengths = try #require(patient.restarts).runs.map { $0.evidence.count - 1 }
    let limit = lengths.sorted()[6]
    let (session, _) = try finished(total: 12, patience: limit)
    let restarts = try #require(session.restarts)
    let left = lengths.count { $0 > limit }
    try #require(left > 0 && left < 12)
    #expect(restarts.unfinished == left)
    #expect(restarts.ends.apply(0) { $0 + $1.count } == 12 - left)
    #expect(restarts.runs.allSatisfy { $0.isConverged || $0.evidence.count == limit + 1 })
    for columns in [80, 120] {
      let frame = session.frame(
        size: Size(columns: columns, rows: 40), capabilities: Capabilities())
      let rows = (0..<40).map { frame.text(row: $0) }
      #expect(rows.contains { $0.contains(", \(left) not converged") }, "\(columns)")
      #expect(rows.count { $0.contains(" … ") } == left, "\(columns)")
    }
    for (selected, run) in restarts.ranked.enumerated() {
      var picked = session
      try picked.open(restart: selected)
      let isTold = picked.view.notice?.contains("not converged after \(limit) iter") ?? false
      #expect(isTold != run.isConverged)
    }
  }

  /// One key ends them and closes their window, also while an iteration is computed.
  @Test(arguments: ["esc", "q"]) func aKeyEndsThem(key: String) throws {
    let script = ScriptedTerminal(
      size: Size(columns: 100, rows: 30), events: try KeyScript.events(in: "M " + key + " space"))
    let terminal = BusyTerminal(script)
    var session = try Sessions.oldFaithful(components: 5)
    session.view.hasMotion = false
    let end = Loop(heavy: 0).run(session, on: terminal)
    #expect(end.view.overlay == .none)
    #expect(end.playback.mode == .paused)
    #expect(end.restarts?.isComplete == false)
    #expect(end.timeline.position == 1)
  }

  /// Presses the second key while work goes on; the others, and the end, only when there is none.
  private final class BusyTerminal: Terminal {
    private let terminal: ScriptedTerminal
    private var pressed = 0
    init(_ terminal: ScriptedTerminal) { self.terminal = terminal }
    var size: Size { terminal.size }
    var capabilities: Capabilities { terminal.capabilities }
    func present(_ frame: Frame) { terminal.present(frame) }
    func redraw() {}
    func setMouse(_ on: Bool) {}
    func nextEvent(timeout: Int?) -> Event {
      guard (timeout != nil && timeout != 0) == (pressed == 1) else { return .timeout }
      let event = terminal.nextEvent(timeout: nil)
      pressed += 1
      return event
    }
  }
}

@Suite struct UnitsTests {
  @Test func unitsScaleWhatIsTold() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<2 { _ = session.apply(.step(.next)) }
    let nats = BoundHistory(session.timeline, session.amounts).columns[2]
    let expected: [(Units, Double)] = [
      (.natsPerPoint, 1 / 272), (.bits, 1.442_695_040_888_963_4),
      (.bitsPerPoint, 1.442_695_040_888_963_4 / 272),
    ]
    for (units, factor) in expected {
      _ = session.apply(.look(.cycleUnits))
      #expect(session.view.units == units)
      let column = BoundHistory(session.timeline, session.amounts).columns[2]
      #expect((column.logPosterior / nats.logPosterior - factor).magnitude < 1e-12)
      #expect((column.gap / nats.gap - factor).magnitude < 1e-12)
    }
    _ = session.apply(.look(.cycleUnits))
    #expect(session.view.units == .nats)
  }
}
