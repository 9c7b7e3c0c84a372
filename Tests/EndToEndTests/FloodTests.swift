import Foundation
import Testing

/// Bytes that no keyboard sends, on a real terminal: the program still answers a key, quits, and gives the
/// terminal back.
@Suite(.serialized) struct FloodTests {
  private func started(term: String = "xterm-256color", locale: String = "C.UTF-8") throws -> Pty {
    let pty = try Pty(
      [emscopePath, "--no-motion"], environment: ["TERM": term, "LC_ALL": locale])
    try pty.wait("quit")
    return pty
  }

  /// The command line that the program prints at its end has the keys that it took.
  private func expectQuits(_ pty: Pty, keys: String) throws {
    let words = keys.isEmpty ? "emscope --no-motion\r\n" : "emscope --no-motion --keys \(keys)\r\n"
    pty.type("q")
    #expect(pty.status() == 0)
    try pty.wait(words)
    #expect(pty.modes == pty.before)
  }

  /// Letters of the answers would step, quit and save.
  @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100"], ["C.UTF-8", "C"])
  func answersOfTheTerminalAreNoKeys(term: String, locale: String) throws {
    let pty = try started(term: term, locale: locale)
    for sequence in InputDecoderTests.dropped where sequence.unicodeScalars.allSatisfy(\.isASCII) {
      pty.type(sequence)
    }
    pty.pause(0.1)
    pty.type(" ")
    try pty.wait("E-step:")
    // Late, in pieces.
    for piece in ["\u{1B}]11;rg", "b:qqqq", "\u{1B}", "\\", "\u{1B}[113;", "1:1u"] {
      pty.type(piece)
      pty.pause(0.1)
    }
    try expectQuits(pty, keys: "space")
  }

  @Test func altWithALetterIsNotTheLetter() throws {
    let pty = try started()
    pty.type("\u{1B}q")
    try pty.wait("this key has no meaning here")
    try expectQuits(pty, keys: "")
  }

  private static let pasted = String(repeating: "q S rm\r", count: 150_000)

  private static let floods: [(name: String, bytes: [UInt8])] =
    [
      ("paste", "\u{1B}[200~\(pasted)\u{1B}[201~"),
      ("paste without an end", "\u{1B}[200~\(pasted)"),
      ("paste without marks", pasted),
      ("cut sequences", String(repeating: "\u{1B}[1;", count: 20000)),
      ("focus", String(repeating: "\u{1B}[I\u{1B}[O", count: 20000)),
      ("keyboard reports", String(repeating: "\u{1B}[113;1:1u\u{1B}[27;5;113~", count: 20000)),
      ("strings", String(repeating: "\u{1B}]11;q\u{1B}\\\u{1B}P1$rq\u{7}", count: 20000)),
      ("a string without an end", "\u{1B}]52;c;" + String(repeating: "q", count: 1_000_000)),
      ("parameters without an end", "\u{1B}[" + String(repeating: "1;", count: 500_000)),
    ].map { ($0.0, Array($0.1.utf8)) } + [
      ("bad UTF-8", (0..<200_000).map { UInt8(truncatingIfNeeded: 0x80 | $0 * 40_503 >> 5) })
    ]

  @Test(arguments: floods.map(\.name)) func nothingIsTakenForKeys(name: String) throws {
    let flood = try #require(Self.floods.first { $0.name == name })
    let pty = try started()
    pty.send(flood.bytes)
    pty.pause(2)
    pty.type(" ")
    try pty.wait("E-step:")
    try expectQuits(pty, keys: "space")
  }

  /// Every key has its effect, in a time in which as many pictures could not be drawn.
  @Test func manyArrowsAreAnsweredSoon() throws {
    let pty = try started()
    pty.type(" ")
    try pty.wait("E-step:")
    pty.send(Array(String(repeating: "\u{1B}[D", count: 20000).utf8))
    try expectQuits(pty, keys: "'space left*20000'")
  }

  @Test func manyReportsOfTheMouseAreAnsweredSoon() throws {
    let pty = try started()
    pty.send(
      Array((0..<50000).map { "\u{1B}[<64;\($0 % 80 + 1);\($0 % 24 + 1)M" }.joined().utf8))
    pty.type("q")
    #expect(pty.status() == 0)
    #expect(pty.modes == pty.before)
  }

  /// Ctrl-C comes before keys that wait.
  @Test func interruptsAFlood() throws {
    let pty = try started()
    pty.send(Array(String(repeating: "\u{1B}[<0;10;10M", count: 50000).utf8) + [3])
    let began = Date()
    #expect(pty.status() == -SIGINT)
    #expect(Date().timeIntervalSince(began) < 5)
    #expect(pty.modes == pty.before)
  }

  /// Random bytes may quit, but nothing else ends the program, and the terminal is restored.
  @Test(arguments: [1, 2, 3] as [UInt64]) func anyBytes(seed: UInt64) throws {
    let pty = try started()
    var random = seed
    let bytes = (0..<20000).map { _ -> UInt8 in
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: random >> 40)
    }
    // Ctrl-C, Ctrl-\\, Ctrl-Z, quit and save.
    pty.send(bytes.filter { ![3, 0x1C, 0x1A, 0x71, 0x53].contains($0) })
    pty.pause(2)
    for _ in 0..<20 where pty.child.ended() == nil {
      pty.type("\u{1B}")
      pty.pause(0.3)
      pty.type("q")
      pty.pause(0.7)
    }
    #expect(pty.status() == 0)
    #expect(pty.modes == pty.before)
  }
}
