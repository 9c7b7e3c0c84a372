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
    /// What it means, in one sentence.
    public let meaning: String
    /// Other words by which it is found.
    let terms: String
    /// Whether it is in force now.
    public let isOn: Bool
    /// Nil while a number is still missing.
    public let action: Action?

    init(
      _ name: String, keys: String = "", meaning: String = "", terms: String = "",
      isOn: Bool = false, _ action: Action?
    ) {
      (self.name, self.keys, self.meaning, self.terms) = (name, keys, meaning, terms)
      (self.isOn, self.action) = (isOn, action)
    }
  }

  /// The commands that what was typed leaves, the best first: what was written out, the name itself,
  /// names with every word in them, names and meanings with every word in them.
  func commands(of all: [Command]) -> [Command] {
    let words = Palette.words(text)
    let written = PaletteNumber.written(words)
    var ranks: [[Command]] = [[], [], []]
    for command in all where !written.contains(where: { $0.name == command.name }) {
      let name = command.name.lowercased()
      let everything = "\(name) \(command.meaning) \(command.terms)".lowercased()
      if Palette.words(command.name) == words {
        ranks[0].append(command)
      } else if words.allSatisfy(name.contains) {
        ranks[1].append(command)
      } else if words.allSatisfy(everything.contains) {
        ranks[2].append(command)
      }
    }
    return written + ranks.joined()
  }

  /// Small letters, apart at spaces and at the marks that names have.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { " :,=".contains($0) }.map(String.init)
  }
}
