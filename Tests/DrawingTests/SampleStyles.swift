import Drawing
import Terminals

/// The styles of a theme on a terminal that shows 256 colours and all glyphs, unless given others.
func styles(
  _ theme: Theme, _ colors: ColorDepth = .indexed, _ glyphs: GlyphSet = .unicode
) -> Styles {
  Styles(theme: theme, capabilities: Capabilities(colors: colors, glyphs: glyphs))
}
