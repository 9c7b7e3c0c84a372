import Foundation
import Testing

/// Pasted text is not taken for keys.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct PasteTests {
  private func started(_ arguments: String, term: String = "tmux-256color") throws -> Tmux {
    let tmux = try Tmux("\(quoted(emscopePath)) \(arguments)", environment: ["TERM": term])
    try tmux.wait("q quit")
    return tmux
  }

  /// Also where the description of the terminal knows nothing of it.
  @Test(arguments: ["tmux-256color", "xterm-256color", "screen-256color"])
  func aPastedTextIsIgnored(term: String) throws {
    let tmux = try started("--no-motion", term: term)
    try tmux.paste("quit? \u{1B}[A no\nq\nrm -r everything\n")
    try tmux.wait("pasted text is ignored")
    #expect(try tmux.screen()[0].contains("start"))
    // The keys behind it are keys.
    try tmux.press("Space")
    try tmux.wait("E-step:")
    try tmux.type("q")
    #expect(try tmux.status() == 0)
  }

  @Test func thePaletteTakesTheFirstLine() throws {
    let tmux = try started("--no-motion")
    try tmux.type(":")
    try tmux.wait("commands")
    try tmux.paste("go\tto 12\nq\n")
    try tmux.wait(":goto 12")
    try tmux.press("Enter")
    try tmux.wait("iteration 6 · after M")
    try tmux.type("q")
    #expect(try tmux.status() == 0)
  }

  @Test(arguments: [("lesson 1", "L", "enter go"), ("jensen", "?", "Esc close")])
  func elsewhereNothingHappens(command: String, key: String, answer: String) throws {
    let tmux = try Tmux(quoted(emscopePath) + " " + command)
    try tmux.wait("q quit")
    let before = try tmux.screen()
    try tmux.paste("q\n q ")
    // The keys after the paste are handled after it.
    try tmux.type(key)
    try tmux.wait(answer)
    try tmux.press("Escape")
    try tmux.wait(for: "the picture as it was") { $0 == before }
    try tmux.type("q")
    #expect(try tmux.status() == 0)
  }

  /// Raw bytes: a paste in pieces, with other sequences and half an end in it, and keys right
  /// behind.
  @Test func theEndIsFoundWhereverTheBytesAreCut() throws {
    let pty = try Pty([emscopePath, "--no-motion"], environment: ["TERM": "xterm-256color"])
    try pty.wait("N=272")
    for piece in ["\u{1B}[200~qq\u{1B}[20", "1\u{1B}\u{1B}[201", "~"] {
      pty.type(piece)
      usleep(60_000)
      pty.pump()
      #expect(pty.child.ended() == nil)
    }
    try pty.wait("pasted text is ignored")
    pty.type("\u{1B}[200~q\u{1B}[201~q")
    #expect(pty.status() == 0)
  }

  @Test func aTerminalThatHasNoneIsAskedForNothing() throws {
    let pty = try Pty([emscopePath], environment: ["TERM": "vt100"])
    try pty.wait("N=272")
    pty.type("q")
    #expect(pty.status() == 0)
    #expect(!String(decoding: pty.bytes, as: UTF8.self).contains("2004"))
  }
}
