import Terminals

/// The character and the style of each part of stacked areas on one terminal.
///
/// With 256 colours or more the parts are filled cells. With fewer they differ by texture, so that
/// they can be told apart without colour. ASCII has characters in place of blocks.
package struct AreaStyle: Hashable, Sendable {
  let styles: Styles

  package init(styles: Styles) { self.styles = styles }

  /// True if a cell of textures shows one part only.
  package var isTextured: Bool {
    switch styles.depth {
    case .mono, .eight: true
    case .indexed, .direct: styles.capabilities.glyphs == .ascii
    }
  }

  /// The levels of a cell that the lower area can reach: 8 with eighth blocks, 2 with half blocks.
  package var levels: Int { styles.capabilities.glyphs == .unicode ? 8 : 2 }

  /// The colour of a part as a fill; nil if it is shown by texture alone.
  package func color(_ part: AreaPart, _ light: AreaLight) -> Color? {
    switch styles.depth {
    case .mono: nil
    case .eight: part == .lower || part == .layer ? styles.style(.lowerCurve).foreground : nil
    case .indexed: .indexed(AreaStyle.index(part, light, theme: styles.theme))
    case .direct:
      .direct(XtermPalette.rgb(AreaStyle.index(part, light, theme: styles.theme)).packed)
    }
  }

  /// A cell that one part fills.
  package func filled(_ part: AreaPart, _ light: AreaLight) -> Cell {
    guard isTextured else {
      return Cell(" ", Style(background: color(part, light) ?? .standard))
    }
    return Cell(texture(part, light), textured(part, light))
  }

  /// The style of a character on a part.
  package func text(on part: AreaPart, _ light: AreaLight) -> Style {
    guard let color = color(part, light) else {
      return Style(attributes: part == .difference ? [.bold, .reverse] : .bold)
    }
    return Style(
      foreground: readable(on: color), background: color,
      attributes: styles.depth == .eight ? [] : .bold)
  }

  /// Black or white, whichever has more contrast.
  private func readable(on color: Color) -> Color {
    let ground: RGB =
      switch color {
      case .standard: RGB(packed: 0)
      case .indexed(let index): XtermPalette.rgb(index)
      case .direct(let packed): RGB(packed: packed)
      }
    let (black, white): (UInt8, UInt8) = styles.depth == .eight ? (0, 7) : (16, 231)
    let isBlack =
      ground.contrast(with: XtermPalette.rgb(black))
      >= ground.contrast(with: XtermPalette.rgb(white))
    let index = isBlack ? black : white
    return styles.depth == .direct ? .direct(XtermPalette.rgb(index).packed) : .indexed(index)
  }

  private func texture(_ part: AreaPart, _ light: AreaLight) -> Unicode.Scalar {
    let isAscii = styles.capabilities.glyphs == .ascii
    return switch part {
    case .lower: isAscii ? ":" : color(part, light) == nil ? "░" : " "
    case .layer: "/"
    case .difference: isAscii ? "#" : light == .usual ? "▒" : "▓"
    case .roof: isAscii ? "=" : "▀"
    }
  }

  private func textured(_ part: AreaPart, _ light: AreaLight) -> Style {
    let attributes: Style.Attributes =
      part == .roof || light != .usual || styles.theme == .highContrast ? .bold : []
    guard let color = color(part, light) else { return Style(attributes: attributes) }
    switch part {
    case .roof: return Style(foreground: color, attributes: attributes)
    case .lower, .layer, .difference:
      return Style(
        foreground: styles.depth == .eight && part != .layer ? .standard : readable(on: color),
        background: color, attributes: styles.depth == .eight ? [] : attributes)
    }
  }

  /// The colour of a part as a number of the xterm table.
  private static func index(_ part: AreaPart, _ light: AreaLight, theme: Theme) -> UInt8 {
    switch theme {
    case .dark, .mono:
      switch part {
      case .lower: light == .usual ? 30 : 37
      case .layer: light == .usual ? 93 : 99
      case .difference: light == .usual ? 124 : light == .newest ? 160 : 203
      case .roof: 231
      }
    case .light:
      switch part {
      case .lower: light == .usual ? 79 : 37
      case .layer: light == .usual ? 99 : 56
      case .difference: light == .usual ? 210 : light == .newest ? 203 : 160
      case .roof: 16
      }
    // All of them can be told from black and from white.
    case .highContrast:
      switch part {
      case .lower: light == .usual ? 30 : 37
      case .layer: light == .usual ? 93 : 99
      case .difference: light == .usual ? 160 : light == .newest ? 196 : 203
      case .roof: 231
      }
    }
  }
}
