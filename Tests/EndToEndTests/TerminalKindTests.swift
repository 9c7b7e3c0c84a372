import Testing

/// Every kind of terminal boots, or says why not in one line.
@Suite(.timeLimit(.minutes(2))) struct TerminalKindTests {
  static let usable = [
    "xterm-256color", "tmux-256color", "screen-256color", "xterm", "linux", "vt100",
    "nobody-knows-it",
  ]

  @Test(arguments: usable, ["C.UTF-8", "C"])
  func itBoots(_ name: String, _ locale: String) throws {
    for color in [[], ["NO_COLOR=1"]] {
      let terminal = try PseudoTerminal(
        environment: ["TERM=\(name)", "LC_ALL=\(locale)"] + color)
      try terminal.wait("N=272")
      terminal.type(" ")
      try terminal.wait("E-step:")
      terminal.type("q")
      #expect(terminal.status() == 0)
      #expect(terminal.settings == terminal.settingsBefore)
      if locale == "C" || name == "linux" {
        #expect(!terminal.bytes.contains { $0 >= 0x80 }, "not 7-bit on \(name)")
      }
      if !color.isEmpty { #expect(!terminal.text.contains("\u{1b}[38;5;"), "\(name)") }
    }
  }

  @Test(arguments: ["TERM=dumb", "TERM=", "NOTERM=1"])
  func itSaysWhyNot(_ variable: String) throws {
    let terminal = try PseudoTerminal(environment: [variable, "LC_ALL=C.UTF-8"])
    #expect(terminal.status() == 69)
    let lines = terminal.text.split(whereSeparator: \.isNewline)
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.first?.hasPrefix("emscope: ") == true)
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test func forcedGlyphsAreObeyed() throws {
    let terminal = try PseudoTerminal(["--glyphs", "ascii"])
    try terminal.wait("N=272")
    terminal.type("q")
    #expect(terminal.status() == 0)
    #expect(!terminal.bytes.contains { $0 >= 0x80 })
  }
}
