import Drawing
import Terminals

/// The words of the present step, wrapped for a screen, and which of them are in view.
struct LessonPage {
  let lines: [InkedLine]
  /// The first line of what came last.
  let newest: Int
  /// How many lines there is room for.
  let rows: Int
  /// The first line in view.
  let top: Int

  var lastTop: Int { max(0, lines.count - rows) }
  var hasMore: Bool { top < lastTop }

  init(_ player: LessonPlayer, size: Size, glyphs: GlyphSet = .unicode) {
    let layout = player.layout(size)
    let writer = LessonWriter(player: player, size: layout.inner.size, glyphs: glyphs)
    (lines, newest) = writer.written()
    rows = max(1, layout.inner.rows)
    top = max(0, min(player.moment.top, max(0, lines.count - rows)))
  }
}
