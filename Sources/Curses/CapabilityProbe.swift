import Terminals

/// Chooses the capabilities to draw with from the facts of the terminal and the user's wishes.
enum CapabilityProbe {
  /// The capabilities to draw with; nil asks for the best that is safe.
  ///
  /// A depth is limited to that of the terminal. Glyphs beyond ASCII need UTF-8. A requested depth
  /// comes before NO_COLOR.
  static func capabilities(
    of facts: TerminalFacts, colors: ColorDepth? = nil, glyphs: GlyphSet? = nil
  ) -> Capabilities {
    Capabilities(
      colors: depth(of: facts, requested: colors), glyphs: self.glyphs(of: facts, requested: glyphs)
    )
  }

  private static func depth(of facts: TerminalFacts, requested: ColorDepth?) -> ColorDepth {
    let available: ColorDepth =
      switch facts.colors {
      case ..<8: .mono
      case ..<256: .eight
      default: facts.isDirect ? .direct : .indexed
      }
    guard let requested else { return facts.refusesColor ? .mono : available }
    return ColorDepth.allCases.first { $0 == requested || $0 == available } ?? .mono
  }

  private static func glyphs(of facts: TerminalFacts, requested: GlyphSet?) -> GlyphSet {
    guard facts.isUnicode else { return .ascii }
    if let requested { return requested }
    // The console's font has 512 glyphs, without Braille and discs.
    if facts.name == "linux" || facts.name.hasPrefix("linux-") { return .ascii }
    guard facts.widths.disc == 1, facts.widths.block == 1 else { return .ascii }
    return facts.widths.braille == 1 ? .unicode : .blocks
  }
}
