import Terminals

/// From what is known of a terminal to what the program may rely on.
public struct CapabilityProbe: Sendable {
  /// 0, 8, 256 or 2²⁴.
  let colors: Int
  let isUTF8: Bool
  let terminalName: String
  /// The columns that a braille and a disc take.
  let widths: (braille: Int, disc: Int)
  let isColorUnwanted: Bool

  public init(
    colors: Int, isUTF8: Bool, terminalName: String, widths: (braille: Int, disc: Int),
    isColorUnwanted: Bool
  ) {
    self.colors = colors
    self.isUTF8 = isUTF8
    self.terminalName = terminalName
    self.widths = widths
    self.isColorUnwanted = isColorUnwanted
  }

  /// What was asked for, where given, but never more than the terminal has.
  public func capabilities(colors wanted: ColorDepth?, glyphs: GlyphSet?) -> Capabilities {
    let most = depth
    let chosen = wanted ?? (isColorUnwanted ? .mono : most)
    let order: [ColorDepth] = [.mono, .eight, .indexed, .direct]
    let allowed = order.prefix { $0 != most } + [most]
    return Capabilities(
      colors: allowed.contains(chosen) ? chosen : most,
      glyphs: isUTF8 ? glyphs ?? richestGlyphs : .ascii)
  }

  private var depth: ColorDepth {
    switch colors {
    case (1 << 24)...: .direct
    case 256...: .indexed
    case 8...: .eight
    default: .mono
    }
  }

  private var richestGlyphs: GlyphSet {
    // The Linux console has a font of 512 characters at most; a CJK set-up draws `●` twice as wide.
    if terminalName == "linux" || widths.disc != 1 { return .ascii }
    return widths.braille == 1 ? .unicode : .blocks
  }
}
