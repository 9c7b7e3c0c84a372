import Terminals

/// The key table as text and as the page in the docs: both from the one table.
public enum KeyTable {
  public static var text: String {
    var text = ""
    for group in KeyBinding.Group.allCases {
      text += "\(group.rawValue)\n"
      for (keys, description) in rows(group) {
        text += "  \(keys)\(String(repeating: " ", count: max(1, 22 - keys.count)))\(description)\n"
      }
      text += "\n"
    }
    text += "In a lesson\n"
    for (keys, description) in lessonRows() {
      text += "  \(keys)\(String(repeating: " ", count: max(1, 22 - keys.count)))\(description)\n"
    }
    return text + "\n"
  }

  public static var markdown: String {
    var text = """
      # Keys

      This page is written by `emscope keys --markdown` from the table that drives the program.

      """
    for group in KeyBinding.Group.allCases {
      text += "\n## \(group.rawValue)\n\n| keys | what they do |\n| --- | --- |\n"
      for (keys, description) in rows(group, quoted: true) {
        text += "| \(keys) | \(description.replacing("|", with: "\\|")) |\n"
      }
    }
    text += "\n## In a lesson\n\n| keys | what they do |\n| --- | --- |\n"
    for (keys, description) in lessonRows(quoted: true) {
      text += "| \(keys) | \(description) |\n"
    }
    return text
  }

  private static func lessonRows(quoted: Bool = false) -> [(String, String)] {
    LessonKeymap.bindings.map { binding in
      let names = binding.keys.map { quoted ? "`\($0.name)`" : $0.name }
      return (names.joined(separator: " "), binding.description)
    }
  }

  /// The bindings of a group; the nine digits, which do the same to nine components, as one line.
  static func listed(_ group: KeyBinding.Group) -> [(keys: [Key], description: String)] {
    var rows: [(keys: [Key], description: String)] = []
    for binding in Keymap.bindings + Keymap.modes where binding.group == group {
      if case .editComponent(let k) = binding.action, k > 0, let last = rows.indices.last {
        rows[last].keys += binding.keys
        rows[last].description = "edit the component of that number"
      } else {
        rows.append((binding.keys, binding.description))
      }
    }
    return rows
  }

  private static func rows(_ group: KeyBinding.Group, quoted: Bool = false) -> [(String, String)] {
    func name(_ key: Key) -> String { quoted ? "`\(key.name)`" : key.name }
    var rows = listed(group).map { ($0.keys.map(name).joined(separator: " "), $0.description) }
    if group == .program { rows += Keymap.signals.map { (name($0.key), $0.description) } }
    return rows
  }
}
