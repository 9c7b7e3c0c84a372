import Drawing
import Terminals

/// The rows that words need below a picture.
package struct WordsNeed: Hashable, Sendable {
  /// The rows of all words.
  package let rows: Int
  /// The rows of the words that must be visible together, such as a question with its choices.
  package let together: Int

  package init(rows: Int, together: Int = 0) {
    self.rows = rows
    self.together = together
  }
}

/// The places of a picture, of words beside or below it, and of the hints.
///
/// On a wide screen the words are at the right, so that the picture keeps all its panels. Else they are below it:
/// their height follows from what they need, and the picture has the rest.
package struct WordsLayout: Hashable, Sendable {
  /// The size at which the picture is drawn; the words cover its last row.
  package let picture: Size
  /// The place of the words, border included.
  package let text: Rect
  /// The words themselves.
  package let inner: Rect
  package let hints: Rect
  package let isBeside: Bool

  /// The rows of words below a picture at least, with the rule above them.
  private static let least = 5
  /// The rows that the picture cedes if all words are visible then.
  private static let slack = 2

  /// - Parameters:
  ///   - strip: the rows of the words if they are always below.
  ///   - need: the rows that the words need below; nil if that is not known.
  ///   - pictureRows: the rows that the picture keeps, if words that are read one after the other need more.
  ///   - leastPictureRows: the rows that the picture keeps in any case.
  package init(
    size: Size, strip: Int? = nil, need: WordsNeed? = nil, pictureRows: Int = 18,
    leastPictureRows: Int = 0
  ) {
    let rows = max(0, size.rows)
    let hintRows = rows >= 4 ? 1 : 0
    let body = rows - hintRows
    hints = Rect(column: 0, row: body, columns: size.columns, rows: hintRows)
    isBeside = Self.isBeside(size) && strip == nil
    if isBeside {
      let width = min(64, max(36, size.columns / 3))
      picture = Size(columns: size.columns - width, rows: rows)
      text = Rect(column: size.columns - width, row: 0, columns: width, rows: body)
      inner = text.inset(left: 2, top: 1, right: 2, bottom: 1)
      return
    }
    let height =
      strip.map { min($0, body) }
      ?? Self.height(
        need, rows: rows, body: body, pictureRows: pictureRows, leastPictureRows: leastPictureRows)
    let above = max(0, body - max(rows < 4 ? 1 : 2, height))
    picture = Size(columns: size.columns, rows: above == 0 ? 0 : above + 1)
    text = Rect(column: 0, row: above, columns: size.columns, rows: body - above)
    // A rule above the words if there is room for it.
    inner = text.inset(left: 1, top: text.rows >= 3 ? 1 : 0, right: 1)
  }

  /// True if words are beside the picture.
  package static func isBeside(_ size: Size) -> Bool { size.columns >= 116 && size.rows >= 18 }

  /// The rows of words below a picture, with the rule above them.
  private static func height(
    _ need: WordsNeed?, rows: Int, body: Int, pictureRows: Int, leastPictureRows: Int
  ) -> Int {
    // On a low screen a third, or a half if that is very little.
    let most =
      rows >= 24
      ? max(6, min(rows - pictureRows, body * 2 / 5)) : max(rows / 3, min(6, rows / 2))
    guard let need else { return most }
    let half = max(min(most, body / 2), min(body / 2, rows - leastPictureRows))
    // Nobody has to scroll for one or two rows.
    let all = need.rows + 1 <= min(most + slack, half) ? need.rows + 1 : most
    return max(min(least, most), min(need.rows + 1, all), min(need.together + 1, half))
  }
}
