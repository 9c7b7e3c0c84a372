import Datasets
import Drawing
import Mixtures
import Terminals
import Testing

@testable import Visualizer

/// The keys that are printed at the end: fewer than were pressed, and the same screen.
@Suite struct ShortScriptTests {
  private static let size = Size(columns: 60, rows: 18)

  private func run(_ events: [Event], _ session: Session) -> (
    frame: Frame?, all: String, keys: String
  ) {
    let terminal = ScriptedTerminal(size: Self.size, events: events)
    let end = Loop().record(session, on: terminal)
    return (terminal.lastFrame, end.recording.script, end.keys)
  }

  @Test func whatChangesNothingIsLeftOut() throws {
    let session = try Sessions.oldFaithful()
    let cases: [(String, String)] = [
      ("", ""), ("esc", ""), ("esc space esc", "space"), ("? esc space", "space"),
      ("d down down esc e m", "e m"), (": i r i s esc", ""), ("t t t t space", "space"),
      ("t t", "t t"), ("i i", ""), ("space space b space", "space space"), ("b home", ""),
      ("space b", "space b"), ("z space z z", "z space z z"), ("u esc space", "u space"),
      ("u", "u"), ("r r", ""), ("r tick*5 r", "space*5"), ("r tick*3 b", "space*3 b"),
      ("r tick tick t tick r", "space space t space"), ("r tick*3", "r tick*3"),
      ("r tick*400 ?", "\(Self.space(session)) ?"), ("c", "c"), ("c tick*3", "c tick*3"),
      ("c t", "c t"), ("c b", "\(Self.space(session)) b"),
      ("resize:100x30 resize:90x20 space", "space resize:90x20"),
      (
        "resize:100x30 wheeldown:5,5 resize:90x20 resize:99x25",
        "resize:100x30 wheeldown:5,5 resize:99x25"
      ),
      ("d resize:90x20 esc", "resize:90x20"), ("x esc", ""), ("x right esc", "x right esc"),
      ("] [", "] ["), ("] [ space", "space"), ("> <", "> <"), ("g space esc", "g"),
      ("d enter space", "d enter space"),
    ]
    for (pressed, printed) in cases {
      let events = try KeyScript.events(in: pressed)
      let (frame, _, keys) = run(events, session)
      #expect(keys == printed, "\(pressed)")
      #expect(run(try KeyScript.events(in: keys), session).frame == frame, "\(pressed)")
    }
  }

  /// The half-steps of a run to its end.
  private static func space(_ session: Session) -> String {
    var session = session
    _ = session.reduce(.toggleRun)
    while session.playback.mode == .running { _ = session.reduce(.tick) }
    return "space*\(session.timeline.position)"
  }

  private static let words = [
    "space", "space", "space", "b", "b", "e", "m", "home", "end", "r", "r", "tick", "tick*3", "c",
    "tab", "1", "2", "3", "+", "-", "z", "w", "B", "i", "o", "u", "a", "t", "?", ":", "esc", "esc",
    "esc", "enter", "up", "down", "left", "right", "d", "v", "p", "f", "<", ">", "s", "R", "x", "k",
    "A", "D", "0", "g", "q", "[", "]", "ctrl-l", "%", "backspace", "y", "h", "5", "goto",
    "resize:61x19", "resize:80x24", "click:10,10", "click:50,5", "click:3,18",
    "drag:20,12", "release:20,12", "wheelup:5,5", "wheeldown:5,5", "secondary:12,12",
  ]

  /// Few points, so that hundreds of scripts are soon played.
  private static func session() throws -> Session {
    let text = (0..<24).map { n in "\((n * 7) % 11).\(n),\((n * 5) % 13 + n / 12 * 9).\(n % 4)\n" }
    let table = try Table(reading: Array(("a,b\n" + text.joined()).utf8), file: "few.csv")
    return try Session(
      dataset: Dataset(table, name: "few.csv", title: "few.csv"), recipe: Recipe(components: 2),
      theme: .dark)
  }

  @Test(arguments: 0..<10) func theScreenIsTheSame(_ part: UInt64) throws {
    let session = try Self.session()
    var (pressed, printed) = (0, 0)
    for seed in part * 20..<(part + 1) * 20 {
      var random = SplitMix(state: seed)
      let script = (0..<Int.random(in: 5...30, using: &random)).compactMap { _ in
        Self.words.randomElement(using: &random)
      }.flatMap { $0 == "goto" ? [":", "g", "o", "t", "o", "space", "4", "enter"] : [$0] }
        .joined(separator: " ")
      let events = try KeyScript.events(in: script)
      let (frame, all, keys) = run(events, session)
      let short = try KeyScript.events(in: keys)
      #expect(run(short, session).frame == frame, "seed \(seed): \(script)\nshort: \(keys)")
      pressed += all.split(separator: " ").count
      printed += keys.split(separator: " ").count
    }
    #expect(printed < pressed)
  }

  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
