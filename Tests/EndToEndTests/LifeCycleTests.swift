import Foundation
import Testing

/// The real program on a real pseudo-terminal: it begins, is used, and gives the terminal back.
@Suite(.timeLimit(.minutes(2))) struct LifeCycleTests {
  /// What leaves the alternate screen of an xterm.
  static let leaving = "\u{1b}[?1049l"

  @Test func aClassUsesIt() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait("N=272")
    #expect(terminal.settings != terminal.settingsBefore)
    terminal.type(" ")
    try terminal.wait("E-step:")
    terminal.type("m")
    // Curses sends only what changed: a word that no earlier caption had.
    try terminal.wait("opens")
    terminal.type("b")
    terminal.type("?")
    try terminal.wait("The picture")
    terminal.type("\u{1b}")
    terminal.type("q")
    #expect(terminal.status() == 0)
    #expect(terminal.settings == terminal.settingsBefore)
    #expect(terminal.text.contains(Self.leaving))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL])
  func everySignalRestoresTheTerminal(_ signal: Int32) throws {
    let terminal = try PseudoTerminal()
    try terminal.wait("N=272")
    terminal.send(signal)
    #expect(terminal.status() == -signal)
    #expect(terminal.settings == terminal.settingsBefore)
    #expect(terminal.text.contains(Self.leaving))
  }

  @Test func controlCInterrupts() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait("N=272")
    terminal.type("\u{3}")
    #expect(terminal.status() == -SIGINT)
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test func controlSDoesNotFreezeAClass() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait("N=272")
    terminal.type("\u{13} ")
    try terminal.wait("E-step:")
    terminal.type("q")
    #expect(terminal.status() == 0)
  }

  @Test func aResizeIsDrawn() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait("N=272")
    for (columns, rows) in [(120, 40), (60, 18), (20, 6), (1, 1), (200, 60)] as [(UInt16, UInt16)] {
      let mark = terminal.bytes.count
      terminal.resize(columns: columns, rows: rows)
      if columns >= 60 { try terminal.wait("log p", since: mark) }
    }
    terminal.type(" ")
    try terminal.wait("E-step:")
    terminal.type("q")
    #expect(terminal.status() == 0)
  }

  @Test func suspendAndResumeUnderAShell() throws {
    let terminal = try PseudoTerminal(
      ["--norc", "--noprofile", "-i"],
      environment: [
        "TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "PS1=ready> ",
        "HISTFILE=/dev/null", "INPUTRC=/dev/null",
      ], command: "/bin/bash")
    try terminal.wait("ready>")
    terminal.type("'\(Program.path)'\n")
    try terminal.wait("N=272")
    var mark = terminal.bytes.count
    terminal.type("\u{1a}")
    try terminal.wait("Stopped", since: mark)
    terminal.resize(columns: 100, rows: 30)
    mark = terminal.bytes.count
    terminal.type("fg\n")
    try terminal.wait("N=272", since: mark)
    // The new size is noticed although nobody told the stopped program: there is room for more words.
    try terminal.wait("next: E-step", since: mark)
    terminal.type(" ")
    try terminal.wait("E-step:", since: mark)
    mark = terminal.bytes.count
    terminal.type("q")
    try terminal.wait("ready>", since: mark)
    terminal.type("echo code=$?\n")
    try terminal.wait("code=0", since: mark)
    terminal.type("exit\n")
    #expect(terminal.status() == 0)
  }

  @Test func aDeadLineEndsTheProgram() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait("N=272")
    terminal.hangUp()
    let status = terminal.status()
    #expect(status == -SIGHUP || status == 0, "\(String(describing: status))")
  }

  @Test func dataComeByStandardInputAndKeysFromTheTerminal() throws {
    let terminal = try PseudoTerminal(
      ["-", "-k", "2"], input: "a,b\n1,2\n2,1\n8,9\n9,8\n5,5\n1,1\n")
    try terminal.wait("N=6")
    terminal.type(" ")
    try terminal.wait("E-step:")
    terminal.type("q")
    #expect(terminal.status() == 0)
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test func idleMeansNoOutput() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait("quit")
    usleep(300_000)
    terminal.pump()
    let count = terminal.bytes.count
    usleep(700_000)
    terminal.pump()
    #expect(terminal.bytes.count == count)
  }
}
