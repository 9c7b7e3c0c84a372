import Terminals

/// The colours of a theme in place of the terminal's own, so that the theme is readable on every
/// background.
///
/// Black words on a terminal that turns out to be dark cannot be seen. So each theme brings its
/// background along, unless the terminal is known to have it.
package struct GroundPainter: Hashable, Sendable {
  /// The theme whose background the terminal has; nil if that is not known.
  package let known: Theme?

  package init(known: Theme?) { self.known = known }

  /// The frame with the theme's colours in place of the terminal's own. Returns the frame unchanged
  /// without colour and in the theme without colour. O(cells).
  package func painted(_ frame: Frame, theme: Theme, depth: ColorDepth) -> Frame {
    guard theme != known, let ground = theme.ground, depth != .mono else { return frame }
    let (foreground, background) = Self.colors(of: ground, depth: depth)
    return frame.inked { style in
      var style = style
      if style.background == .standard { style.background = background }
      if style.foreground == .standard { style.foreground = foreground }
      // Many terminals show bold black as grey.
      if depth == .eight, style.foreground == .indexed(0) { style.attributes.remove(.bold) }
      return style
    }
  }

  private static func colors(of ground: Ground, depth: ColorDepth) -> (Color, Color) {
    switch depth {
    case .mono: (.standard, .standard)
    case .eight: ground == .dark ? (.indexed(7), .indexed(0)) : (.indexed(0), .indexed(7))
    case .indexed, .direct: (depth.color(ground.foreground), depth.color(ground.background))
    }
  }
}

extension ColorDepth {
  /// The colour at a depth of at least 256 colours.
  func color(_ rgb: RGB) -> Color {
    self == .direct ? .direct(rgb.packed) : .indexed(XtermPalette.nearest(to: rgb))
  }
}
