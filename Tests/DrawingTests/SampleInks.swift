import Drawing
import Terminals

/// The inks of a theme on a terminal that shows 256 colours and all glyphs, unless told otherwise.
func inks(
  _ theme: Theme, _ colors: ColorDepth = .indexed, _ glyphs: GlyphSet = .unicode
) -> Inks {
  Inks(theme: theme, capabilities: Capabilities(colors: colors, glyphs: glyphs))
}
