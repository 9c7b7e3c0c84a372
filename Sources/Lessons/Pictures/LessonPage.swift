import Drawing
import Screens
import Terminals

/// The words of the present step, wrapped for a screen, and the visible part of them.
struct LessonPage {
  let lines: [StyledLine]
  /// The first line of the newest words.
  let newest: Int
  /// The number of lines that fit.
  let rows: Int
  /// The first visible line.
  let top: Int

  var lastTop: Int { max(0, lines.count - rows) }
  var hasMore: Bool { top < lastTop }

  /// - Parameter glyphs: the characters of the terminal; those of the preferences if nil.
  init<Base>(_ screen: LessonScreen<Base>, size: Size, glyphs: GlyphSet? = nil) {
    let layout = screen.layout(size)
    var writer = LessonWriter(
      screen: screen, size: layout.inner.size, glyphs: glyphs ?? screen.preferences.glyphs)
    (lines, newest) = writer.written()
    rows = max(1, layout.inner.rows)
    top = max(0, min(screen.moment.top, max(0, lines.count - rows)))
  }
}
