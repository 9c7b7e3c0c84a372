import Drawing
import Screens
import Terminals

/// The words of the present step, wrapped for a screen, and the visible part of them.
struct LessonPage {
  let lines: [StyledLine]
  /// The first line of the newest words.
  let newest: Int
  /// The lines of each choice of the question that waits for its answer; empty if none waits.
  let choices: [Range<Int>]
  /// The number of lines that fit.
  let rows: Int
  /// The first visible line.
  let top: Int

  var lastTop: Int { max(0, lines.count - rows) }
  var hasMore: Bool { top < lastTop }

  /// - Parameter glyphs: the characters of the terminal; those of the preferences if nil.
  init<Base>(_ screen: LessonScreen<Base>, size: Size, glyphs: GlyphSet? = nil) {
    let places = screen.places(size)
    let inner = places.layout.inner
    var writer = LessonWriter(
      screen: screen, columns: inner.columns, isDense: places.isDense,
      glyphs: glyphs ?? screen.preferences.glyphs)
    (lines, newest, choices) = writer.written()
    rows = max(1, inner.rows)
    top = max(0, min(screen.moment.top, max(0, lines.count - rows)))
  }

  /// True if lines are visible: all of them, or as many as fit.
  func shows(_ range: Range<Int>) -> Bool {
    range.lowerBound >= top && min(range.upperBound, range.lowerBound + rows) <= top + rows
  }

  /// The first visible line with which lines are visible, as near to the present one as possible.
  func top(showing range: Range<Int>) -> Int {
    let least = min(range.upperBound - rows, range.lowerBound)
    return max(0, min(lastTop, max(least, min(top, range.lowerBound))))
  }

  /// The words for the choices below the visible lines, such as `choices 3–4 below`; nil if there are none.
  var choicesBelow: String? {
    let hidden = choices.indices.filter { choices[$0].upperBound > top + rows }
    guard let first = hidden.first, let last = hidden.last else { return nil }
    let numbers = first == last ? "choice \(first + 1)" : "choices \(first + 1)–\(last + 1)"
    return "\(numbers) below"
  }
}
