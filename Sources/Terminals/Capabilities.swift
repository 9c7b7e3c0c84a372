/// How many colours a terminal can show.
package enum ColorDepth: String, Hashable, Sendable, CaseIterable {
  /// No colour: attributes and shapes only.
  case mono
  /// The eight ANSI colours.
  case eight
  /// The xterm table of 256.
  case indexed
  /// 24-bit colour.
  case direct
}

/// The characters that a terminal can show, from the richest set to the safest.
package enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  /// Braille lines, `●`, eighth bars, rounded boxes.
  case unicode
  /// Quadrant lines, no braille.
  case blocks
  /// 7-bit characters only.
  case ascii
}

/// The colours and characters with which the program may draw.
package struct Capabilities: Hashable, Sendable {
  package var colors: ColorDepth
  package var glyphs: GlyphSet

  package init(colors: ColorDepth = .indexed, glyphs: GlyphSet = .unicode) {
    self.colors = colors
    self.glyphs = glyphs
  }
}
