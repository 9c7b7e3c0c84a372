import Terminals

/// The notices about keys that do nothing.
package enum KeyWords {
  /// The notice about a key without a meaning.
  /// - Parameter modes: the modes in which it has one: `while editing (x)`.
  package static func refusal(of key: Key, in glyphs: GlyphSet, modes: [String] = []) -> String {
    let name = key == .unknown ? "this key" : key.name(in: glyphs)
    return modes.isEmpty
      ? "\(name) has no meaning here; ? lists the keys"
      : "\(name) works " + modes.joined(separator: " or ")
  }
}
