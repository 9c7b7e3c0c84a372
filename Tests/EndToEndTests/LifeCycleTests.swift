import Foundation
import Testing

/// The state of the terminal after every way to end the program.
struct TerminalIsRestoredTests {
  /// The bytes by which tmux-256color shows the cursor and returns to the first screen.
  private let showCursor = "\u{1B}[34h\u{1B}[?25h"
  private let leaveScreen = "\u{1B}[?1049l"

  private let bracketPaste = "\u{1B}[?2004h"
  private let unbracketPaste = "\u{1B}[?2004l"

  private func started(_ arguments: [String] = [], shows words: String = "N=272") throws -> Pty {
    let pty = try Pty([emscopePath] + arguments)
    try pty.wait(words)
    #expect(pty.modes != pty.before)
    return pty
  }

  private func expectRestored(_ pty: Pty, status: Int32) throws {
    #expect(pty.status() == status, "\(pty.written)")
    #expect(pty.modes == pty.before)
    try pty.wait(showCursor)
    try pty.wait(leaveScreen)
    let text = String(decoding: pty.bytes, as: UTF8.self)
    let on = try #require(text.range(of: bracketPaste, options: .backwards), "\(pty.written)")
    let off = try #require(text.range(of: unbracketPaste, options: .backwards), "\(pty.written)")
    #expect(on.upperBound <= off.lowerBound, "\(pty.written)")
  }

  @Test(arguments: [("q", Int32(0)), ("\u{3}", -SIGINT), ("\u{1C}", -SIGQUIT)])
  func byKey(key: String, status: Int32) throws {
    let pty = try started()
    pty.type(key)
    try expectRestored(pty, status: status)
  }

  /// Signals that end the program by default.
  private static let ending: [Int32] = {
    var numbers = [
      SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSYS,
      SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ,
    ]
    #if os(Linux)
      // SIGSTKFLT, SIGIO, SIGPWR and real-time signals.
      numbers += [16, 29, 30, 34, 64]
    #endif
    return numbers
  }()

  @Test(arguments: ending) func bySignal(number: Int32) throws {
    let pty = try started()
    pty.child.signal(number)
    try expectRestored(pty, status: -number)
  }

  /// On every screen, also one that another opened.
  @Test(
    arguments: [
      ("lesson 1", ""), ("distributions", ""), ("jensen", ""), ("old-faithful", ":lesson 1\r"),
      ("replay", ""),
    ], [SIGTERM, SIGHUP, SIGUSR1, SIGSEGV])
  func bySignalOnEveryScreen(screen: (arguments: String, keys: String), number: Int32) throws {
    let folder = try TemporaryFolder()
    let recording = try folder.file("run.json", ReplayTests.run)
    let words = screen.arguments.split(separator: " ").map(String.init)
    let pty = try started(words == ["replay"] ? words + [recording] : words, shows: "quit")
    if !screen.keys.isEmpty {
      pty.type(screen.keys)
      try pty.wait("minutes")
    }
    pty.child.signal(number)
    try expectRestored(pty, status: -number)
  }

  /// Without a second screen the shell continues in the last line, which must be empty.
  @Test(arguments: [
    ("linux", "\u{1B}[K"), ("vt100", "\u{1B}[K"), ("vt220", "\u{1B}[K"), ("ansi", "\u{1B}[K"),
    ("vt52", "\u{1B}K"),
  ])
  func theLastLineIsClear(term: String, clear: String) throws {
    let line = "To see this again:\r\nemscope --keys space\r\n"
    for (key, end) in [(" q", clear + line), ("\u{3}", "\r" + clear)] {
      let pty = try Pty([emscopePath], environment: ["TERM": term])
      try pty.wait("N=272")
      pty.type(key)
      #expect(pty.status() == (key == " q" ? 0 : -SIGINT))
      #expect(
        String(decoding: pty.bytes, as: UTF8.self).hasSuffix(end), "\(pty.written.suffix(80))")
      #expect(pty.modes == pty.before)
    }
  }

  /// A write beyond the limit fails rather than ending the program.
  @Test func aSaveBeyondTheFileLimitIsReported() throws {
    let folder = try TemporaryFolder()
    let pty = try Pty([
      "sh", "-c", "cd \(quoted(folder.path)) && ulimit -f 4 && exec \(quoted(emscopePath))",
    ])
    try pty.wait("N=272")
    pty.type("S")
    try pty.wait("File too large")
    pty.type("q")
    try expectRestored(pty, status: 0)
    #expect(try folder.names().isEmpty)
  }

  @Test func aClosedWindowEndsTheProgram() throws {
    let pty = try started()
    pty.hangUp()
    #expect(pty.status() == -SIGHUP)
  }

  /// Every read then returns at once with nothing: a program that does not notice takes a
  /// processor.
  @Test func aClosedWindowEndsTheProgramEvenUnderNohup() throws {
    let pty = try Pty(["sh", "-c", "trap '' HUP; exec \(quoted(emscopePath))"])
    try pty.wait("N=272")
    pty.hangUp()
    #expect(pty.status() != nil)
  }
}

/// Keys, sizes and job control, seen on an emulated screen.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct LifeCycleTests {
  @Test func stepsAndQuits() throws {
    let tmux = try Tmux(quoted(emscopePath))
    try tmux.wait("N=272")
    try tmux.press("Space")
    try tmux.wait("E-step:")
    try tmux.type("q")
    #expect(try tmux.status() == 0)
  }

  @Test func redrawsAtEverySize() throws {
    let tmux = try Tmux(quoted(emscopePath))
    try tmux.wait("N=272")
    for (columns, rows) in [(120, 40), (60, 18), (1, 1), (3, 2), (200, 60), (80, 24)] {
      try tmux.resize(columns: columns, rows: rows)
      if columns >= 60 { try tmux.wait("N=272") }
    }
    try tmux.type("q")
    #expect(try tmux.status() == 0)
  }

  @Test func readsDataFromAPipeAndKeysFromTheTerminal() throws {
    let data = (0..<12).map { "\($0),\($0 * $0 % 7)\\n" }.joined()
    let tmux = try Tmux("sh -c " + quoted("printf 'x,y\\n\(data)' | \(quoted(emscopePath)) -"))
    try tmux.wait("N=12")
    try tmux.press("Space")
    try tmux.wait("E-step:")
    try tmux.type("q")
    #expect(try tmux.status() == 0)
  }

  @Test(.enabled(if: isInstalled("bash"), "bash is not installed"))
  func stopsAndContinuesUnderAShell() throws {
    let tmux = try Tmux("bash --norc --noprofile -i", environment: ["PS1": "ready> "])
    try tmux.wait("ready>")
    try tmux.type("stty -a > /dev/null; \(quoted(emscopePath))")
    try tmux.press("Enter")
    try tmux.wait("N=272")
    try tmux.press("C-z")
    try tmux.wait("Stopped")
    // The shell's own line editing and echo work again.
    try tmux.type("echo $((40+2))hello")
    try tmux.press("Enter")
    try tmux.wait("42hello")
    try tmux.resize(columns: 100, rows: 30)
    try tmux.type("fg")
    try tmux.press("Enter")
    try tmux.wait(for: "the title in the first row") { $0[0].contains("N=272") }
    // A paste is in brackets again.
    try tmux.paste("q\nq\n")
    try tmux.wait("pasted text is ignored")
    try tmux.press("Space")
    try tmux.wait("E-step:")
    try tmux.press("C-c")
    try tmux.wait("ready>")
    try tmux.type("echo status=$?")
    try tmux.press("Enter")
    try tmux.wait("status=130")
  }

  /// On every terminal and with every character set the program is shown, or an error says why not.
  @Test(
    arguments: [
      "xterm-256color", "tmux-256color", "screen-256color", "xterm", "linux", "vt100", "dumb",
      "no-such-terminal", "",
    ], ["C.UTF-8", "C", "de_DE.UTF-8", nil])
  func startsOrReportsAnError(term: String, locale: String?) throws {
    for noColor in [nil, "1"] {
      let tmux = try Tmux(
        quoted(emscopePath), environment: ["TERM": term, "LC_ALL": locale, "NO_COLOR": noColor])
      try tmux.wait(for: "data or a message", scrolled: true) { rows in
        rows.contains { $0.contains("N=272") || $0.hasPrefix("emscope: ") }
      }
      if try tmux.screen().contains(where: { $0.contains("N=272") }) { try tmux.type("q") }
      #expect(
        try tmux.status() == (["dumb", ""].contains(term) ? 69 : 0), "NO_COLOR: \(noColor ?? "")")
    }
  }
}

/// The errors if no screen can be shown.
struct WithoutAScreenTests {
  @Test(arguments: ["dumb", "", nil])
  func anUnusableTerminalIsAnErrorOfOneLine(term: String?) throws {
    let pty = try Pty([emscopePath], environment: ["TERM": term])
    #expect(pty.status() == 69)
    let text = String(decoding: pty.bytes, as: UTF8.self)
    #expect(text.hasPrefix("emscope: "), "\(text)")
    #expect(text.hasSuffix("\r\n"), "\(text)")
    #expect(text.dropLast().allSatisfy { !$0.isNewline && $0 != "\u{1B}" }, "\(text)")
    #expect(pty.modes == pty.before)
  }
}
