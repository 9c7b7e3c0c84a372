import Terminals

/// The command palette: what was typed, and which of the commands it leaves is selected.
public struct Palette: Hashable, Sendable {
  public var text = ""
  public var selected = 0

  public init() {}

  /// A line of the palette.
  public struct Command: Hashable, Sendable {
    public let name: String
    /// The keys that do the same, for the eye.
    public let keys: String
    /// Nil while a number is still missing.
    public let action: Action?
  }

  /// The commands that what was typed leaves, the best first: every word must occur.
  public var commands: [Command] {
    let words = text.lowercased().split(separator: " ").map(String.init)
    let written = Palette.written(words)
    let plain = Palette.plain.filter { command in
      let name = command.name.lowercased()
      return words.allSatisfy { name.contains($0) }
    }
    return written + plain.filter { command in !written.contains { $0.name == command.name } }
  }

  /// What is chosen by Enter.
  public var choice: Action? {
    let commands = commands
    return commands.indices.contains(selected) ? commands[selected].action : nil
  }

  /// Every action of the key table, and those that need no more than their name.
  private static var plain: [Command] {
    let keyed = Keymap.bindings.filter { $0.action != .openPalette }.map {
      Command(
        name: $0.description, keys: $0.keys.prefix(3).map(\.name).joined(separator: " "),
        action: $0.action)
    }
    return keyed + patterns.map { Command(name: $0.form, keys: "", action: $0.plain) }
  }

  private struct Pattern {
    let word: String
    let form: String
    /// What it means without a number; nil where one is needed.
    let plain: Action?
    let action: @Sendable (Int) -> Action
  }

  /// Commands that take a number after their word.
  private static let patterns: [Pattern] = [
    Pattern(word: "goto", form: "goto N: go to half-step N", plain: nil) { .goTo($0) },
    Pattern(
      word: "random", form: "random q: draw each q_n uniformly", plain: .randomizeResponsibilities
    ) { _ in .randomizeResponsibilities },
    Pattern(word: "reseed", form: "reseed K: put component K elsewhere", plain: nil) {
      .reseed($0 - 1)
    },
    Pattern(
      word: "restarts", form: "restarts N: run from N seeds", plain: .manyStarts(50)
    ) { .manyStarts($0) },
  ]

  /// What was written out with its number: `goto 12`, `restarts 50`.
  private static func written(_ words: [String]) -> [Command] {
    guard words.count == 2, let number = Int(words[1]), number >= 0 else { return [] }
    return patterns.filter { $0.word.hasPrefix(words[0]) && $0.word != "random" }.map {
      Command(name: "\($0.word) \(number)", keys: "", action: $0.action(number))
    }
  }
}
