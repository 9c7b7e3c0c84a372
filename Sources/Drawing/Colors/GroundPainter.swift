import Terminals

/// Gives the cells that are left to the terminal a theme's own colours, so that a theme can be read on
/// every ground.
///
/// Black words on a terminal that turns out to be dark cannot be seen. Hence each theme brings its
/// ground along, except where the terminal is known to have it.
package struct GroundPainter: Hashable, Sendable {
  /// The theme whose ground the terminal has; nil where that is not known.
  package let known: Theme?

  package init(known: Theme?) { self.known = known }

  /// The frame with the theme's ground and ink in place of the terminal's own. Without colour, and in
  /// the theme without colour, the terminal's stay. O(cells).
  package func painted(_ frame: Frame, theme: Theme, depth: ColorDepth) -> Frame {
    guard theme != known, let ground = theme.ground, depth != .mono else { return frame }
    let (ink, paper) = Self.colors(of: ground, depth: depth)
    return frame.inked { style in
      var style = style
      if style.background == .standard { style.background = paper }
      if style.foreground == .standard { style.foreground = ink }
      // Many terminals show bold black as grey.
      if depth == .eight, style.foreground == .indexed(0) { style.attributes.remove(.bold) }
      return style
    }
  }

  private static func colors(
    of ground: Ground, depth: ColorDepth
  ) -> (ink: Color, paper: Color) {
    switch depth {
    case .mono: (.standard, .standard)
    case .eight: ground == .dark ? (.indexed(7), .indexed(0)) : (.indexed(0), .indexed(7))
    case .indexed:
      (
        .indexed(XtermPalette.nearest(to: ground.foreground)),
        .indexed(XtermPalette.nearest(to: ground.background))
      )
    case .direct: (.direct(ground.foreground.packed), .direct(ground.background.packed))
    }
  }
}
