import Testing

/// The output for terminals with fewer capabilities.
@Suite struct TerminalKindTests {
  @Test(arguments: [
    ("linux", "C.UTF-8", []), ("xterm-256color", "C", []),
    ("xterm-256color", "C.UTF-8", ["--glyphs", "ascii"]),
  ])
  func sevenBitsStaySevenBits(_ name: String, _ locale: String, _ options: [String]) throws {
    let pty = try Pty(
      [emscopePath] + options, environment: ["TERM": name, "LC_ALL": locale])
    try pty.wait("N=272")
    pty.type(" ")
    try pty.wait("E-step:")
    pty.type("q")
    #expect(pty.status() == 0)
    #expect(!pty.bytes.contains { $0 >= 0x80 })
  }

  @Test func noColorMeansNone() throws {
    let pty = try Pty(
      [emscopePath], environment: ["TERM": "xterm-256color", "NO_COLOR": "1"])
    try pty.wait("N=272")
    pty.type("  q")
    #expect(pty.status() == 0)
    #expect(!pty.written.contains("\u{1B}[38;5;"))
  }

  @Test func idleMeansNoOutput() throws {
    let pty = try Pty([emscopePath])
    try pty.wait("quit")
    _ = eventually(within: 0.4) { () -> Bool? in
      pty.pump()
      return nil
    }
    let count = pty.bytes.count
    _ = eventually(within: 0.8) { () -> Bool? in
      pty.pump()
      return nil
    }
    #expect(pty.bytes.count == count)
  }
}
