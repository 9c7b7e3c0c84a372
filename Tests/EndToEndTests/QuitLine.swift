import Foundation
import Testing

/// The program as a command of a shell, in a folder of its own.
enum Shell {
  /// A window that runs a line of a shell.
  static func window(
    _ line: String, in folder: TemporaryFolder, columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:]
  ) throws -> Tmux {
    let path =
      "PATH=\(quoted(productDirectory.path)):\"$PATH\"; export PATH; cd \(quoted(folder.path))"
    return try Tmux(
      "sh -c " + quoted("\(path); \(line)"), columns: columns, rows: rows,
      environment: ["TERM": "xterm-256color"].merging(environment) { $1 })
  }

  /// The rows of `emscope frame`.
  static func frame(
    _ arguments: [String], keys: String, columns: Int = 80, rows: Int = 24
  ) throws -> [String] {
    let result = try Program.run(
      ["frame"] + arguments + ["--keys", keys, "--size", "\(columns)x\(rows)"])
    #expect(result.status == 0, "\(result.error)")
    return Self.rows(result.output)
  }

  /// A picture as text, the way `Tmux` tells of a screen.
  static func rows(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(trimmed)
  }

  /// A row without the blanks at its end, as `Tmux` reads it.
  static func trimmed(_ row: some StringProtocol) -> String {
    String(row.prefix(upTo: row.lastIndex { $0 != " " }.map(row.index(after:)) ?? row.startIndex))
  }
}

extension Tmux {
  /// Presses the keys of a script in the words of `--keys`.
  func play(_ script: String) throws {
    let named = [
      "space": "Space", "left": "Left", "right": "Right", "up": "Up", "down": "Down",
      "home": "Home", "end": "End", "tab": "Tab", "enter": "Enter", "backspace": "BSpace",
      "ctrl-l": "C-l",
    ]
    for token in script.split(separator: " ").map(String.init) {
      if token == "esc" {
        // Alone, since it begins another key if input follows at once.
        try press("Escape")
        usleep(60_000)
      } else if let name = named[token] {
        try press(name)
      } else if token.hasPrefix("click:") || token.hasPrefix("drag:") || token.hasPrefix("release:")
      {
        try report(token)
      } else {
        try type(token)
      }
    }
  }

  private func report(_ token: String) throws {
    let place = token.drop { $0 != ":" }.dropFirst().replacing(",", with: ";")
    let button = token.hasPrefix("drag:") ? 32 : 0
    try type("\u{1B}[<\(button);\(place)\(token.hasPrefix("release:") ? "m" : "M")")
  }

  /// Waits until the screen begins with these rows.
  func wait(rows wanted: [String], at location: SourceLocation = #_sourceLocation) throws {
    let picture = wanted.joined(separator: "\n")
    try wait(for: "rows like\n\(picture)\nbut others", at: location) { rows in
      Array(rows.prefix(wanted.count)).map(Shell.trimmed) == wanted
    }
  }

  /// The visible characters and colours. A blank has only a background.
  func cells() throws -> [[String]] {
    // The style at the end of a row is that at the beginning of the next.
    var (ink, ground, marks) = ("", "", "")
    return try screen(styled: true).map { row in
      var cells: [String] = []
      var rest = row[...]
      while let next = rest.popFirst() {
        guard next == "\u{1B}", let end = rest.firstIndex(of: "m") else {
          let isSeen = next != " " || marks.contains("/7")
          cells.append(isSeen ? "\(next)\(ink)\(ground)\(marks)" : " \(ground)")
          continue
        }
        let codes = rest[..<end].dropFirst()
        rest = rest[end...].dropFirst()
        switch codes {
        case "0", "": (ink, ground, marks) = ("", "", "")
        case "39": ink = ""
        case "49": ground = ""
        case _ where codes.hasPrefix("3") && codes.count > 1: ink = "/\(codes)"
        case _ where codes.hasPrefix("4") && codes.count > 1: ground = "/\(codes)"
        default: marks += "/\(codes)"
        }
      }
      // A row may end in written or in cleared blanks.
      while cells.last?.first == " " { cells.removeLast() }
      return cells
    }
  }

  /// Quits, and returns the command line that the program prints.
  func quit(by key: String = "q") throws -> String {
    if !key.isEmpty { try type(key) }
    #expect(try status() == 0)
    let left = try screen(scrolled: true)
    let lines = left.filter { $0.hasPrefix("emscope ") || $0 == "emscope" }
    #expect(lines.count == 1, "\(left)")
    return Shell.trimmed(lines.last ?? "")
  }
}
