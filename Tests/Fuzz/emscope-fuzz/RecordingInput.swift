import JSON
import Screens
import Stepping
import Visualizer

/// Recordings.
struct RecordingInput: FuzzedInput {
  let name = "recording"

  var seeds: [[UInt8]] {
    ["e m e m", "space*9 < 3 click:12,5 x A esc", "c tick*30 M esc resize:60x18 : K enter"].map {
      keys in
      Array(
        """
        {"program":"emscope","kind":"recording","arguments":["four-blobs","-k","2"],"columns":80,\
        "rows":24,"colors":"indexed","glyphs":"unicode","checksum":null,"keys":"\(keys)","recipe":{}}
        """.utf8)
    }
  }

  let tokens =
    [
      "\"--family\",\"lines\"", "\"--help\"", "\"--version\"", "\"-\"", "\"/etc/passwd\"",
      "\"trace\"",
      "\"columns\":1000", "\"\\u001b[2J\\n\"", "{", "}", "[", "]", ",",
    ] + ScriptInput.words.map { " \($0) " }

  func read(_ bytes: [UInt8], _ random: inout FuzzRandom) throws {
    let file = try RecordingFile(try JSONNode(reading: bytes, file: "run.json"))
    let events = file.recording.events
    guard ScriptInput.isQuick(events) else { return }
    let recipe = Recipe(components: 2)
    let session = try Session(dataset: StartInput.dataset(), recipe: recipe, theme: .dark)
    try ScreenRun(session).play(events, &random)
  }

  func command(_ path: String, _ random: inout FuzzRandom) -> [String] {
    ["replay", path, "--as", random.one(of: ["text", "svg", "trace", "cast", "screen", "ansi"])]
  }
}
