import Terminals

/// A line of the command palette.
package struct Command<Action: Hashable & Sendable>: Hashable, Sendable {
  package let name: String
  /// The keys of the same action.
  package let keys: [Key]
  /// The meaning, in one sentence.
  package let meaning: String
  /// Other words by which the command is found.
  package let terms: String
  /// True if it is in force now.
  package let isOn: Bool
  /// The action; nil while a value is missing or wrong.
  package let action: Action?

  package init(
    _ name: String, keys: [Key] = [], meaning: String = "", terms: String = "",
    isOn: Bool = false, action: Action?
  ) {
    self.name = name
    self.keys = keys
    self.meaning = meaning
    self.terms = terms
    self.isOn = isOn
    self.action = action
  }
}

/// The text of a command palette, in words.
package struct CommandText: Hashable, Sendable {
  package let words: [String]

  /// Splits a text in lower case at spaces and at the marks that names have.
  package init(_ text: String) {
    words = text.lowercased().split { " :,=".contains($0) }.map(String.init)
  }

  /// The matching commands, the best first: those written out, an equal name, names that have every word, names
  /// that contain every word as a part, those among both that need a value, names and meanings that together
  /// contain every word.
  package func matching<Action>(_ all: [Command<Action>], written: [Command<Action>])
    -> [Command<Action>]
  {
    var ranks: [[Command<Action>]] = [[], [], [], [], []]
    for command in all where !written.contains(where: { $0.name == command.name }) {
      let name = command.name.lowercased()
      let everything = "\(name) \(command.meaning) \(command.terms)".lowercased()
      let nameWords = CommandText(command.name).words
      if nameWords == words {
        ranks[0].append(command)
      } else if words.allSatisfy(name.contains) {
        let rank = words.allSatisfy(nameWords.contains) ? 1 : 2
        ranks[command.action == nil ? 3 : rank].append(command)
      } else if words.allSatisfy(everything.contains) {
        ranks[4].append(command)
      }
    }
    return written + ranks.joined()
  }
}
