import Terminals

/// The styles of a theme on one terminal: those of the roles and of the components.
///
/// The terminal's own background stays, except behind the filled gap, badges and the selection.
package struct Styles: Hashable, Sendable {
  package let theme: Theme
  package let capabilities: Capabilities
  private let palette: ComponentPalette

  package init(theme: Theme, capabilities: Capabilities) {
    self.theme = theme
    self.capabilities = capabilities
    palette = ComponentPalette(theme: theme, depth: capabilities.colors)
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

  /// The style of a point (or of a cell's points) whose responsibilities are `weights` (any positive
  /// scale). Returns the text style if all are zero, or one is negative or not finite.
  ///
  /// The hue of the heaviest component (of equals the first) fades to grey by the uncertainty
  /// (1 − max) / (1 − 1/K): exactly in true colour, in four steps with 256 colours. With eight
  /// colours or none, a sure point is bold, an unsure one is not, and an undecided one has no hue.
  /// O(K).
  package func mixed(_ weights: some Collection<Double>) -> Style {
    guard let certainty = Certainty(weights) else { return style(.text) }
    return style(of: certainty, count: weights.count)
  }

  /// The glyph and style of a point or of a cell's points. O(K).
  package func point(_ weights: some Collection<Double>) -> Cell {
    let count = weights.count
    guard let certainty = Certainty(weights) else {
      return Cell(pointGlyph(0, of: count), style(.text))
    }
    let isUndecided = certainty.level == .undecided
    let glyph =
      if isUndecided {
        hasGrey ? ComponentPalette.shapes[0] : ComponentPalette.undecided
      } else {
        pointGlyph(certainty.component, of: count)
      }
    return Cell(glyph, style(of: certainty, count: count))
  }

  /// True if an undecided point can be told by its colour alone.
  private var hasGrey: Bool {
    switch depth {
    case .indexed, .direct: capabilities.glyphs != .ascii
    case .eight, .mono: false
    }
  }

  private func style(of certainty: Certainty, count: Int) -> Style {
    let (k, level) = (certainty.component, certainty.level)
    switch depth {
    case .mono, .eight:
      switch level {
      case .sure: return Style(foreground: component(k, of: count).foreground, attributes: .bold)
      case .leaning, .unsure: return Style(foreground: component(k, of: count).foreground)
      case .undecided: return style(.text)
      }
    case .indexed:
      guard level != .undecided, let ramp = palette.ramp(k) else {
        return Style(foreground: .indexed(palette.grey), attributes: emphasis)
      }
      return Style(foreground: .indexed(ramp[level.rawValue]), attributes: emphasis)
    case .direct:
      let hue = OKLab(XtermPalette.rgb(palette.hue(k) ?? palette.grey))
      let color = hue.blended(
        with: OKLab(XtermPalette.rgb(palette.grey)), share: certainty.uncertainty)
      return Style(foreground: .direct(color.rgb.packed), attributes: emphasis)
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

  /// The fill of an area of component k (from 0) of `count`, over which its lines can be seen; nil if areas are
  /// shown by characters.
  func fill(_ k: Int, of count: Int) -> Color? {
    hasTexturedBars ? nil : palette.fill(max(0, k)).map { exact(.indexed($0)) }
  }

  /// The fill of an area that belongs to no component; nil if areas are shown by characters.
  var plainFill: Color? {
    if hasTexturedBars { return nil }
    return depth == .eight ? .indexed(theme == .light ? 0 : 7) : exact(.indexed(palette.greyFill))
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

  /// High contrast is bold throughout.
  private var emphasis: Style.Attributes { theme == .highContrast ? .bold : [] }

  /// A colour of the xterm table at this depth.
  private func exact(_ color: Color) -> Color {
    guard depth == .direct, case .indexed(let index) = color else { return color }
    return .direct(XtermPalette.rgb(index).packed)
  }
}
