import Foundation
import Testing

/// A half-step by hand is shown as a short movement, or at once: counted in the frames that the
/// terminal gets. curses ends each by a reset of the attributes, and sends nothing for one like the
/// one before.
@Suite struct MotionTests {
  private static let end = Array("\u{1B}(B\u{1B}[m".utf8)

  private func started(_ options: String...) throws -> Pty {
    let pty = try Pty(
      [emscopePath, "old-faithful"] + options, environment: ["TERM": "xterm-256color"])
    try wait("log p", on: pty)
    return pty
  }

  /// Waits for a text and the end of its frame.
  private func wait(_ text: String, from start: Int = 0, on pty: Pty) throws {
    try pty.wait(text, from: start)
    _ = eventually {
      pty.pump()
      return pty.bytes.suffix(Self.end.count) == Self.end[...] ? () : nil
    }
  }

  private func frames(_ pty: Pty, from start: Int = 0) -> Int {
    let sent = String(decoding: pty.bytes[start...], as: UTF8.self)
    return sent.components(separatedBy: String(decoding: Self.end, as: UTF8.self)).count - 1
  }

  @Test(arguments: [" ", "e", "m"]) func withoutMotionAStepIsOneFrame(key: String) throws {
    let pty = try started("--no-motion")
    let start = pty.bytes.count
    pty.type(key)
    waitForFrame(from: start, on: pty)
    pty.type("w")
    try wait("How fast", from: start, on: pty)
    #expect(frames(pty, from: start) == 2)
  }

  private func waitForFrame(from start: Int, on pty: Pty) {
    _ = eventually {
      pty.pump()
      return frames(pty, from: start) > 0 ? () : nil
    }
  }

  /// Five places on the way, and the end.
  @Test(arguments: [" ", "e", "m"]) func aStepIsAMovement(key: String) throws {
    let pty = try started()
    let start = pty.bytes.count
    pty.type(key)
    let all: Void? = eventually {
      pty.pump()
      return frames(pty, from: start) >= 6 ? () : nil
    }
    #expect(all != nil, "\(frames(pty, from: start)) frames")
    pty.type("w")
    try wait("How fast", from: start, on: pty)
    #expect(frames(pty, from: start) == 7)
  }

  @Test(arguments: [" ", "e", "m"]) func aKeyEndsTheMovement(key: String) throws {
    let pty = try started()
    let start = pty.bytes.count
    pty.type(key)
    waitForFrame(from: start, on: pty)
    pty.type("w")
    try wait("How fast", from: start, on: pty)
    #expect(frames(pty, from: start) < 7)
  }

  /// Keys that are there together are drawn together, without a movement.
  @Test(arguments: [" ", "e", "m"]) func keysAtOnceAreOneFrame(key: String) throws {
    let pty = try started()
    let start = pty.bytes.count
    pty.type(key + "w")
    try wait("How fast", from: start, on: pty)
    #expect(frames(pty, from: start) <= 2)
  }

  @Test func openingKeysAreNotAnimated() throws {
    func count(_ options: String...) throws -> Int {
      let pty = try Pty(
        [emscopePath, "old-faithful", "--keys", "space space space"] + options,
        environment: ["TERM": "xterm-256color"])
      pty.type("w")
      try wait("How fast", on: pty)
      return frames(pty)
    }
    #expect(try count() == count("--no-motion"))
  }

  @Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
  func bothEndInTheSamePicture() throws {
    let folder = try TemporaryFolder()
    let still = try Shell.window("emscope old-faithful --no-motion", in: folder)
    let moved = try Shell.window("emscope old-faithful", in: folder)
    for tmux in [still, moved] {
      try tmux.wait("log p")
      for words in ["after E", "after M"] {
        try tmux.play("space")
        try tmux.wait(words)
      }
    }
    let wanted = try still.cells()
    try moved.wait(for: "the picture without motion") { _ in (try? moved.cells()) == wanted }
  }

  /// A file shows states, not what lies between: one frame for the start and one for each key.
  @Test func recordingsDoNotMove() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("run.json", ReplayTests.run)
    let frames = try Program.run(["replay", file, "--as", "frames"]).output
    #expect(frames.components(separatedBy: "\u{0C}\n").count == 3)
    let keys = ["frame", "iris", "--keys", "space"]
    let (one, two) = (try Program.run(keys), try Program.run(keys + ["--no-motion"]))
    #expect(one.output == two.output && one.output.contains("after E"))
    #expect(frames.contains(one.output))
  }
}
