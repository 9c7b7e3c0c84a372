import Terminals

/// The styles of a theme on one terminal: those of the roles and of the components.
///
/// The terminal's own background stays, except behind the filled gap, badges and the selection.
package struct Styles: Hashable, Sendable {
  package let theme: Theme
  package let capabilities: Capabilities
  private let palette: ComponentPalette
  /// The palette's hues, ready to be blended.
  private let hues: [OKLab]

  package init(theme: Theme, capabilities: Capabilities) {
    self.theme = theme
    self.capabilities = capabilities
    palette = ComponentPalette(theme: theme, depth: capabilities.colors)
    hues = palette.hues.map { OKLab(XtermPalette.rgb($0)) }
  }

  /// The depth that is used; the mono theme uses no colour on any terminal.
  package var depth: ColorDepth { theme == .mono ? .mono : capabilities.colors }

  package func style(_ role: Role) -> Style {
    let style = RoleStyle.style(role, theme: theme, depth: depth)
    return Style(
      foreground: exact(style.foreground), background: exact(style.background),
      attributes: style.attributes)
  }

  /// The pure hue of component k (from 0) of `count`.
  package func component(_ k: Int, of count: Int) -> Style {
    let k = max(0, k)
    guard let hue = palette.hue(k) else {
      return Style(attributes: k == 0 ? emphasis.union(.bold) : emphasis)
    }
    return Style(foreground: exact(.indexed(hue)), attributes: emphasis)
  }

  /// The hue of a point (or of a cell's points) whose responsibilities are `weights` (any positive
  /// scale). Returns the text style if all are zero, or one is negative or not finite.
  ///
  /// Up to three components blend in OKLab. From four on, the hue of the heaviest (of equals the
  /// first) fades to grey by the uncertainty (1 − max) / (1 − 1/K). On light from six on, it does
  /// not, because greys would be too near to the hues. With 256 colours the result is the nearest
  /// of 16…255; with eight or none it is the style of the heaviest component. O(K).
  package func mixed(_ weights: some Collection<Double>) -> Style {
    let weights = Array(weights)
    let total = weights.reduce(0, +)
    guard total > 0, total.isFinite, weights.allSatisfy({ $0 >= 0 }),
      let largest = weights.max(), let dominant = weights.firstIndex(of: largest)
    else { return style(.text) }
    switch depth {
    case .mono, .eight:
      return component(dominant, of: weights.count)
    case .indexed, .direct:
      let count = weights.count
      if largest == total { return component(dominant, of: count) }
      let blend: OKLab
      if count <= ComponentPalette.largestCountOfOneGlyph {
        blend = .blend(hues, weights: weights)
      } else if theme == .light, count >= 6 {
        return component(dominant, of: count)
      } else {
        let uncertainty = (1 - largest / total) / (1 - 1 / Double(count))
        blend = .blend(
          [hues[dominant % hues.count], OKLab(XtermPalette.rgb(grey))],
          weights: [1 - uncertainty, uncertainty])
      }
      return Style(foreground: depth.color(blend.rgb), attributes: emphasis)
    }
  }

  /// The glyph of a point that belongs most to component k.
  ///
  /// All share one glyph if there are colours and at most three components; otherwise each
  /// component has its own.
  package func pointGlyph(_ k: Int, of count: Int) -> Unicode.Scalar {
    let k = max(0, k)
    if capabilities.glyphs == .ascii || depth == .mono {
      return ComponentPalette.letters[k % ComponentPalette.letters.count]
    }
    let isShared = count <= ComponentPalette.largestCountOfOneGlyph
    return ComponentPalette.shapes[isShared ? 0 : k % ComponentPalette.shapes.count]
  }

  /// The badge ` 1 ` of a component's mean: its digit, black or white by contrast, on the
  /// component's colour.
  ///
  /// Black digits of eight colours are not bold: many terminals show bold black as dark grey.
  package func badge(_ k: Int, of count: Int) -> Style {
    guard let hue = palette.hue(max(0, k)) else { return Style(attributes: [.bold, .reverse]) }
    let black: UInt8 = depth == .eight ? 0 : 16
    let white: UInt8 = depth == .eight ? 7 : 231
    let ground = XtermPalette.rgb(hue)
    let isBlack =
      ground.contrast(with: XtermPalette.rgb(black))
      >= ground.contrast(with: XtermPalette.rgb(white))
    return Style(
      foreground: exact(.indexed(isBlack ? black : white)), background: exact(.indexed(hue)),
      attributes: depth == .eight && isBlack ? [] : .bold)
  }

  /// The grey of an undecided point, which differs well from the background.
  private var grey: UInt8 {
    switch theme {
    case .dark, .mono: 244
    case .light: 243
    case .highContrast: 250
    }
  }

  /// High contrast is bold throughout.
  private var emphasis: Style.Attributes { theme == .highContrast ? .bold : [] }

  /// A colour of the xterm table at this depth.
  private func exact(_ color: Color) -> Color {
    guard depth == .direct, case .indexed(let index) = color else { return color }
    return .direct(XtermPalette.rgb(index).packed)
  }
}
