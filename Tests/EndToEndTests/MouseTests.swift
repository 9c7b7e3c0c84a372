import Foundation
import Testing

/// The mouse as a terminal reports it: `ESC [ < button ; column ; row M`, and `m` for a release.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct MouseTests {
  private enum Button: Int {
    case left = 0
    case dragLeft = 32
    case wheelUp = 64
    case wheelDown = 65
  }

  /// A place on the screen, from 1.
  private typealias Place = (column: Int, row: Int)

  private func started(_ arguments: String = "", columns: Int = 120, rows: Int = 40) throws -> Tmux
  {
    let tmux = try Tmux(
      "\(quoted(emscopePath)) old-faithful --no-motion \(arguments)", columns: columns, rows: rows,
      environment: ["TERM": "xterm-256color"])
    try tmux.wait(for: "the whole screen") { rows in
      rows[0].contains("N=272 K=2") && rows.contains { $0.contains("q quit") }
    }
    return tmux
  }

  private func report(_ button: Button, _ at: Place, isDown: Bool = true, to tmux: Tmux) throws {
    let end = isDown ? "M" : "m"
    try tmux.type("\u{1B}[<\(button.rawValue);\(at.column);\(at.row)\(end)")
  }

  private func click(_ at: Place, on tmux: Tmux) throws {
    try report(.left, at, to: tmux)
    try report(.left, at, isDown: false, to: tmux)
  }

  /// The place at which a text begins, in or below a row.
  private func place(of text: String, on tmux: Tmux, from first: Int = 1) throws -> Place {
    let rows = try tmux.screen()
    for (at, row) in rows.enumerated().dropFirst(first - 1) {
      if let range = row.range(of: text) {
        return (row[..<range.lowerBound].unicodeScalars.count + 1, at + 1)
      }
    }
    throw Tmux.Failure(description: "no \(text) on\n\(rows.joined(separator: "\n"))")
  }

  @Test(arguments: [(120, 40), (80, 24)]) func aClickPicksThePoint(columns: Int, rows: Int) throws {
    let tmux = try started(columns: columns, rows: rows)
    let beside = try place(of: " ● ", on: tmux)
    let point = (column: beside.column + 1, row: beside.row)
    try click(point, on: tmux)
    try tmux.wait("[●]")
    let picked = try place(of: "[", on: tmux)
    #expect(picked.row == point.row && picked.column + 1 == point.column)
    try tmux.type("q")
    #expect(try tmux.status() == 0)
  }

  @Test(arguments: [(120, 40), (80, 24)]) func aDraggedBadgeMovesItsMean(columns: Int, rows: Int)
    throws
  {
    let tmux = try started(columns: columns, rows: rows)
    let badge = try place(of: "   2   ", on: tmux)
    let start = (column: badge.column + 3, row: badge.row)
    try report(.left, start, to: tmux)
    for step in 1...3 {
      try report(.dragLeft, (start.column - 2 * step, start.row - step), to: tmux)
    }
    try report(.left, (start.column - 6, start.row - 3), isDown: false, to: tmux)
    try tmux.wait("Edit:")
    try tmux.wait(for: "the badge where it was let go") { rows in
      let row = Array(rows[start.row - 4].unicodeScalars)
      return row.count > start.column - 7 && row[start.column - 7] == "2"
    }
    // A drag is an edit each, and the last half-step is one to go back over.
    try tmux.wait(for: "three edits") { rows in rows.contains { $0.contains("x") } }
    // Nothing is held any more: motion without a button moves nothing.
    let before = try tmux.screen()
    try report(.dragLeft, (start.column + 4, start.row), to: tmux)
    try tmux.type("e")
    try tmux.wait("E-step:")
    let after = try tmux.screen()
    #expect(
      Array(after[start.row - 4].unicodeScalars)[start.column - 7]
        == Array(before[start.row - 4].unicodeScalars)[start.column - 7])
    try tmux.type("q")
    #expect(try tmux.status() == 0)
  }

  /// Over the chart the wheel moves in the history. It takes no half-step.
  @Test func theWheelGoesForwardAndBack() throws {
    let tmux = try started()
    let chart = try place(of: "log p", on: tmux, from: 2)
    let inside = (column: chart.column + 5, row: chart.row + 4)
    try tmux.type("   ")
    try tmux.wait("iteration 2 · after E")
    for words in ["iteration 1 · after M", "iteration 1 · after E", "start "] {
      try report(.wheelUp, inside, to: tmux)
      try tmux.wait(for: words) { $0[0].contains(words) }
    }
    for words in ["iteration 1 · after E", "iteration 1 · after M", "iteration 2 · after E"] {
      try report(.wheelDown, inside, to: tmux)
      try tmux.wait(words)
    }
    try report(.wheelDown, inside, to: tmux)
    try report(.wheelUp, (10, 10), to: tmux)
    try tmux.type("b")
    try tmux.wait("iteration 1 · after M")
    try tmux.type("q")
    #expect(try tmux.status() == 0)
  }

  /// A click on a line of a menu chooses it, and one beside a list closes it.
  @Test func aClickChoosesFromAMenu() throws {
    let tmux = try started(columns: 80, rows: 24)
    try tmux.type("v")
    try tmux.wait("E and M variants")
    let item = try place(of: "hard ", on: tmux)
    try click((item.column + 20, item.row), on: tmux)
    try tmux.wait(for: "the choice, without the menu") { rows in
      rows.contains { $0.contains("from the next E-step on: hard") }
        && !rows.contains { $0.contains("E and M variants") }
    }
    try tmux.type("p")
    try tmux.wait("a weak prior")
    try click((10, 5), on: tmux)
    try tmux.wait(for: "no menu") { rows in !rows.contains { $0.contains("a weak prior") } }
    try tmux.type("q")
    #expect(try tmux.status() == 0)
  }

  /// Each hint of the line is a button for its key.
  @Test func aHintIsAButton() throws {
    let tmux = try started()
    for (hint, words) in [
      ("space step", "iteration 1 · after E"), ("m M ", "iteration 1 · after M"),
      ("b back", "iteration 1 · after E"), ("> K+1", "K=3"), ("s seed", "from seed 2"),
      ("? help", "The picture"), ("esc close", "K=3"), ("d data", "s swaps"),
      ("esc close", "K=3"), ("q quit", ""),
    ] {
      let button = try place(of: hint, on: tmux, from: 40)
      try click((button.column + 2, button.row), on: tmux)
      if !words.isEmpty {
        try tmux.wait(for: "\(words) by \(hint)") { rows in
          rows.contains { $0.contains(words) }
            && (hint != "esc close" || !rows.contains { $0.contains("esc close") })
        }
      }
    }
    #expect(try tmux.status() == 0)
  }

  /// Over a slow line curses announces several clicks by one key.
  @Test(arguments: [1, 2, 3]) func clicksThatArriveTogetherAreNotLost(clicks: Int) throws {
    let pty = try Pty([emscopePath, "--no-motion"], environment: ["TERM": "xterm-256color"])
    try pty.wait("N=272")
    let click = "\u{1B}[<0;20;10M\u{1B}[<0;20;10m"
    pty.type(" " + String(repeating: click, count: clicks) + "  ")
    pty.type("q")
    #expect(pty.status() == 0)
    let words = clicks < 3 ? Array(repeating: "click:20,10", count: clicks) : ["click:20,10*3"]
    try pty.wait("resize:80x24 space \(words.joined(separator: " ")) space space'")
  }

  /// The modes that the program switches on, as bytes.
  @Test(arguments: ["xterm-256color", "tmux-256color"])
  func noMouseAsksForNothing(term: String) throws {
    func bytes(_ options: [String]) throws -> String {
      let pty = try Pty([emscopePath] + options, environment: ["TERM": term])
      try pty.wait("N=272")
      pty.type("q")
      #expect(pty.status() == 0)
      return String(decoding: pty.bytes, as: UTF8.self)
    }
    let (with, without) = (try bytes([]), try bytes(["--no-mouse"]))
    #expect(with.contains("1000h") && with.contains("1000l"))
    for mode in [9, 1000, 1001, 1002, 1003, 1005, 1006, 1015] {
      #expect(!without.contains("\u{1B}[?\(mode)h"), "\(mode)")
      #expect(!without.contains(";\(mode)h") && !without.contains("?\(mode);"), "\(mode)")
    }
  }

  /// The key switches the mode of the option. The end switches it off.
  @Test func theKeySwitchesTheReports() throws {
    let pty = try Pty(
      [emscopePath, "--no-mouse", "--no-motion"], environment: ["TERM": "xterm-256color"])
    try pty.wait("N=272")
    pty.type("%")
    try pty.wait("\u{1B}[?1002h")
    let on = pty.bytes.count
    pty.type("%")
    try pty.wait("\u{1B}[?1002l", from: on - 8)
    pty.type("q")
    #expect(pty.status() == 0)
  }
}
