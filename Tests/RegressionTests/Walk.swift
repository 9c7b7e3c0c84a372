import Terminals
import TestSupport

/// A recorded walk through a screen: how it begins, the keys, and what each frame showed.
///
///     screen visualiser
///     arguments old-faithful -k 2
///     size 80x24
///     glyphs unicode
///     colors indexed
///     keys space space
///     frames
///     0 start 08a1 …
///     1 space =2 77f0 …
///     picture
///     frame 80x24
///     …
///
/// The lines above `frames` are written by hand. The rest is written by a recording run.
struct Walk {
  let name: String
  private(set) var screen = Program.ScreenName.visualiser
  private(set) var arguments: [String] = []
  private(set) var size = Size(columns: 80, rows: 24)
  private(set) var capabilities = Capabilities()
  private(set) var keys = ""
  private(set) var frames: [(event: String, digest: FrameDigest)] = []
  /// The last frame as a whole.
  private(set) var picture = ""
  private var head: [Substring] = []

  static let names = Recordings.names(in: "Walks", ending: "txt")

  init(named name: String) throws {
    self.name = name
    let lines = try Recordings.text("Walks/\(name).txt")
      .split(separator: "\n", omittingEmptySubsequences: false)
    head = Array(lines.prefix { $0 != "frames" && !$0.isEmpty })
    for line in head { try read(line) }
    for line in lines.dropFirst(head.count + 1).prefix(while: { $0 != "picture" }) {
      let words = line.split(separator: " ")
      guard words.count > 1 else { continue }
      frames.append(
        (String(words[1]), FrameDigest(words.dropFirst(2), after: frames.last?.digest)))
    }
    picture = lines.drop { $0 != "picture" }.dropFirst().joined(separator: "\n")
  }

  private mutating func read(_ line: Substring) throws {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let (word, value) = (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    switch word {
    case "screen": screen = try known(Program.ScreenName(rawValue: value), line)
    case "arguments": arguments = value.split(separator: " ").map(String.init)
    case "size":
      let numbers = value.split(separator: "x").compactMap { Int($0) }
      guard numbers.count == 2 else { throw Program.BadWord(value) }
      size = Size(columns: numbers[0], rows: numbers[1])
    case "glyphs": capabilities.glyphs = try known(GlyphSet(rawValue: value), line)
    case "colors": capabilities.colors = try known(ColorDepth(rawValue: value), line)
    case "keys": keys += (keys.isEmpty ? "" : " ") + value
    default: throw Program.BadWord(String(line))
    }
  }

  private func known<Value>(_ value: Value?, _ line: Substring) throws -> Value {
    guard let value else { throw Program.BadWord(String(line)) }
    return value
  }

  /// The events of the keys. Beside the words of `KeyScript` there is `paste:` and a text without
  /// spaces.
  var events: [Event] {
    get throws {
      var events: [Event] = []
      for word in keys.split(separator: " ") {
        if word.hasPrefix("paste:") {
          events.append(.pasted(String(word.dropFirst("paste:".count))))
        } else {
          events += try KeyScript.events(in: String(word))
        }
      }
      return events
    }
  }

  /// Runs the program with these keys and returns every frame, with the events before it.
  func play() throws -> [(event: String, frame: Frame)] {
    let terminal = WalkTerminal(
      ScriptedTerminal(size: size, capabilities: capabilities, events: try events))
    try Program.run(screen, arguments, on: terminal)
    return terminal.frames
  }

  /// The file with other frames.
  func text(of frames: [(event: String, frame: Frame)]) -> String {
    var lines = head.map(String.init) + ["frames"]
    var before: FrameDigest?
    for (at, (event, frame)) in frames.enumerated() {
      let digest = FrameDigest(frame)
      lines.append("\(at) \(event) \(digest.text(after: before))")
      before = digest
    }
    let picture = frames.last.map { FrameDescription.text(of: $0.frame) } ?? ""
    return lines.joined(separator: "\n") + "\npicture\n" + picture
  }
}
