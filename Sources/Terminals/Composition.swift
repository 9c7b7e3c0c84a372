/// Composed characters, such as `ü` for `u` with a combining diaeresis.
///
/// The standard library compares texts by canonical equivalence, so a table by text finds them.
enum Composition {
  /// The character that is equivalent to a character with a mark; nil if there is none.
  static func character(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    if let syllable = syllable(base.value, mark.value) { return syllable }
    return table["\(base)\(mark)"]
  }

  /// The blocks with composed characters: Latin, Greek, Cyrillic, Arabic, Devanagari and kana.
  private static let blocks: [ClosedRange<UInt32>] = [
    0xC0...0x24F, 0x386...0x3D4, 0x400...0x4FF, 0x622...0x6D3, 0x929...0x934, 0x1E00...0x1FFC,
    0x304C...0x30FE,
  ]

  /// The first of two equivalent characters is the usual one.
  private static let table = [String: Unicode.Scalar](
    blocks.joined().compactMap(Unicode.Scalar.init).map { (String($0), $0) },
    uniquingKeysWith: { first, _ in first })

  /// A Hangul syllable of its parts (Unicode 16, chapter 3.12).
  private static func syllable(_ base: UInt32, _ part: UInt32) -> Unicode.Scalar? {
    let (leads, vowels, tails) = (0x1100 as UInt32, 0x1161 as UInt32, 0x11A7 as UInt32)
    let syllables: UInt32 = 0xAC00
    if (leads..<leads + 19).contains(base), (vowels..<vowels + 21).contains(part) {
      return Unicode.Scalar(syllables + ((base - leads) * 21 + part - vowels) * 28)
    }
    if (syllables..<syllables + 11_172).contains(base), (base - syllables) % 28 == 0,
      (tails + 1..<tails + 28).contains(part)
    {
      return Unicode.Scalar(base + part - tails)
    }
    return nil
  }
}
