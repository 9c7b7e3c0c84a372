import Drawing
import Terminals

/// What every panel is given: how to ink, and in which characters.
struct Canvas {
  let inks: Inks
  var glyphs: GlyphSet { inks.capabilities.glyphs }

  /// Writes words in the characters of the terminal, cut at the end of the rectangle, and returns the
  /// column after them.
  @discardableResult
  func write(
    _ text: String, _ role: Role, column: Int, in rect: Rect, row: Int = 0,
    into frame: inout Frame
  ) -> Int {
    guard row < rect.rows else { return column }
    return frame.write(
      glyphs.spell(text), column: column, row: rect.row + row, style: inks.style(role),
      limit: rect.endColumn)
  }

  func width(_ text: String) -> Int { glyphs.spell(text).unicodeScalars.count }
}
