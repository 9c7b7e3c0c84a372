import Foundation
import Testing

/// A program in a terminal that is emulated in full: a tmux server of our own with one pane.
final class Tmux {
  struct Failure: Error, CustomStringConvertible { var description: String }

  static let isInstalled = EndToEndTests.isInstalled("tmux")

  private let folder: TemporaryFolder
  private var socket: String { folder("socket") }

  /// - Parameters:
  ///   - command: for the shell, see `quoted(_:)`.
  ///   - environment: changes to the clean one; nil takes a variable away.
  init(
    _ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String?] = [:]
  ) throws {
    folder = try TemporaryFolder()
    var clean = cleanEnvironment()
    for name in environment.keys { clean[name] = nil }
    clean["TERM"] = environment["TERM"] ?? "tmux-256color"
    for (name, value) in environment { clean[name] = value }
    let prefix = (["env", "-i"] + clean.map { "\($0.key)=\($0.value)" }).map(quoted)
    // Nobody's configuration, UTF-8, and the last picture kept with the exit status.
    try run(
      "-f", "/dev/null", "-u", "start-server", ";", "set", "-g", "remain-on-exit", "on", ";",
      "set", "-g", "status", "off", ";", "set", "-sg", "escape-time", "0", ";", "new-session", "-d",
      "-x", "\(columns)", "-y", "\(rows)", "exec " + prefix.joined(separator: " ") + " " + command)
  }

  deinit {
    _ = try? run("kill-server")
  }

  /// The screen's rows without trailing blanks; with `scrolled`, also those that went off its top,
  /// and what was wrapped in one row; with `styled`, colours too.
  func screen(scrolled: Bool = false, styled: Bool = false) throws -> [String] {
    let options = (scrolled ? ["-J", "-S", "-"] : ["-S", "0"]) + (styled ? ["-e"] : [])
    let picture = try run(["capture-pane", "-p"] + options)
    return picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Presses keys by tmux's names: `Space`, `Up`, `C-z`.
  func press(_ keys: String...) throws {
    for key in keys { try run("send-keys", "-t", "0", key) }
  }

  func type(_ text: String) throws { try run("send-keys", "-t", "0", "-l", "--", text) }

  /// Pastes a text as the terminal does: in brackets where the program has asked for them.
  func paste(_ text: String) throws {
    try run("set-buffer", "--", text, ";", "paste-buffer", "-p", "-t", "0")
  }

  func resize(columns: Int, rows: Int) throws {
    try run("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Waits until the rows fulfil a condition; shows them if they never do.
  func wait(
    for expected: String, scrolled: Bool = false, at location: SourceLocation = #_sourceLocation,
    until condition: ([String]) -> Bool
  ) throws {
    var rows: [String] = []
    let found: Void? = try eventually {
      rows = try screen(scrolled: scrolled)
      return condition(rows) ? () : nil
    }
    guard found == nil else { return }
    let picture = rows.joined(separator: "\n")
    Issue.record("no \(expected) on\n\(picture)", sourceLocation: location)
    throw Failure(description: "timeout")
  }

  /// Waits until the screen shows the text.
  func wait(_ text: String, at location: SourceLocation = #_sourceLocation) throws {
    try wait(for: text, at: location) { rows in rows.contains { $0.contains(text) } }
  }

  /// Waits for the end; the exit status, or minus the signal.
  func status() throws -> Int? {
    try eventually { try ended() }
  }

  private func ended() throws -> Int? {
    let words = try format("#{pane_dead},#{pane_dead_status},#{pane_dead_signal}")
      .split(separator: ",", omittingEmptySubsequences: false)
    guard words[0] == "1" else { return nil }
    if let known = Int(words[1]) ?? Int(words[2]).map({ -$0 }) { return known }
    // tmux 3.3 now and then overlooks the end of a child until another one ends.
    try run("run-shell", "true")
    return nil
  }

  private func format(_ format: String) throws -> String {
    try run("display-message", "-p", format).trimmingCharacters(in: .newlines)
  }

  @discardableResult private func run(_ arguments: String...) throws -> String {
    try run(arguments)
  }

  private func run(_ arguments: [String]) throws -> String {
    let (status, output) = try capture(["tmux", "-S", socket] + arguments)
    guard status == 0 else { throw Failure(description: "tmux \(arguments): \(output)") }
    return output
  }
}
