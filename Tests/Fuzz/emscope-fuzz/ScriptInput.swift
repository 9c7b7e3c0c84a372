import Stepping
import Terminals
import Visualizer

/// Scripts of keys.
struct ScriptInput: FuzzedInput {
  let name = "keys"

  let seeds = [
    "e m space*4 b b r tick*5 r", "x A esc i home right", "2 o o 3 t tab ? esc",
    ": K enter esc : 9 enter",
    "d down down enter e m", "click:20,8 drag:22,9 release:22,9 wheelup:4,4",
    "G e a enter M esc U U",
  ].map { Array($0.utf8) }

  var tokens: [String] { Self.words.map { " \($0) " } }

  /// Words that mean something in a script.
  static let words =
    KeyScript.named.map(\.token)
    + [
      "tick", "tick*40", "resize:1x1", "resize:60x18", "resize:1000x1000", "resize:0x9",
      "click:1,1",
      "click:40,12", "drag:50,5", "secondary:9,9", "*", "*3", "*100001", "space*0", "ctrl-c",
      "ctrl-l",
      "f1", "f12", "e", "m", "M", "K", "c", "A", "x", "X", "i", "d", "f", "v", "p", "g", "u", "U",
      "R", "\u{1B}",
    ]

  func read(_ bytes: [UInt8], _ random: inout FuzzRandom) throws {
    let events = try KeyScript.events(in: String(decoding: bytes, as: UTF8.self))
    let script = KeyScript.script(of: events)
    try Finding.require(
      try KeyScript.events(in: script) == events, "the script \(script) is read as another")
    guard Self.isQuick(events) else { return }
    var recipe = Recipe(components: random.int(1...3))
    recipe.threads = 1
    let session = try Session(dataset: StartInput.dataset(), recipe: recipe, theme: .dark)
    try ScreenRun(session).play(events, &random)
  }

  /// True if the events are few, and their frames are no larger than those of usual screens.
  static func isQuick(_ events: [Event]) -> Bool {
    events.count <= 200
      && events.allSatisfy {
        if case .resize(let size) = $0 { size.columns * size.rows <= 20_000 } else { true }
      }
  }

  func command(_ path: String, _ random: inout FuzzRandom) -> [String] {
    let script = (try? FileText.read(path)) ?? ""
    return random.one(of: [
      ["frame", "two-point-collapse", "--keys", script], ["lesson", "2", "--keys", script],
      ["jensen", "--keys", script], ["distributions", "--keys", script],
      ["frame", "gap-zero", "--size", "30x8", "--format", "svg", "--keys", script],
    ])
  }
}
