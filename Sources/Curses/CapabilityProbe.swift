import Terminals

/// Decides what may be drawn from what is known of the terminal and what was asked for.
enum CapabilityProbe {
  /// The capabilities to draw with; nil asks for the best that is safe.
  ///
  /// What was asked for is granted as far as the terminal has it: a depth is clamped to the
  /// terminal's own, glyphs beyond ASCII need UTF-8. An explicit depth overrules NO_COLOR.
  static func capabilities(
    of facts: TerminalFacts, colors: ColorDepth? = nil, glyphs: GlyphSet? = nil
  ) -> Capabilities {
    Capabilities(
      colors: depth(of: facts, requested: colors), glyphs: self.glyphs(of: facts, requested: glyphs)
    )
  }

  /// The deepest colour that the terminal's description promises.
  static func deepest(_ facts: TerminalFacts) -> ColorDepth {
    switch facts.colors {
    case ..<8: .mono
    case ..<256: .eight
    default: facts.isDirect ? .direct : .indexed
    }
  }

  private static func depth(of facts: TerminalFacts, requested: ColorDepth?) -> ColorDepth {
    let available = deepest(facts)
    guard let requested else { return facts.refusesColor ? .mono : available }
    let depths = ColorDepth.allCases
    return depths.first { $0 == requested || $0 == available } ?? .mono
  }

  private static func glyphs(of facts: TerminalFacts, requested: GlyphSet?) -> GlyphSet {
    guard facts.isUnicode else { return .ascii }
    if let requested { return requested }
    // The console's font has 512 glyphs; Braille and discs are not among them.
    if facts.name == "linux" || facts.name.hasPrefix("linux-") { return .ascii }
    guard facts.widths.disc == 1, facts.widths.block == 1 else { return .ascii }
    return facts.widths.braille == 1 ? .unicode : .blocks
  }
}
