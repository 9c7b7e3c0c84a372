import Drawing
import Terminals

/// The places of a picture, of words beside or below it, and of the hints.
///
/// On a wide screen the words are at the right, so that the picture keeps all its panels; else they are
/// below it, in the lowest third.
package struct WordsLayout: Hashable, Sendable {
  /// The size at which the picture is drawn; the words cover its last row.
  package let picture: Size
  /// The place of the words, border included.
  package let text: Rect
  /// The words themselves.
  package let inner: Rect
  package let hints: Rect
  package let isBeside: Bool

  /// - Parameters:
  ///   - strip: the rows of the words if they are always below.
  ///   - pictureRows: the rows that the picture needs at least.
  package init(size: Size, isPresenting: Bool = false, strip: Int? = nil, pictureRows: Int = 18) {
    let rows = max(0, size.rows)
    let hintRows = rows >= 4 ? 1 : 0
    let body = rows - hintRows
    hints = Rect(column: 0, row: body, columns: size.columns, rows: hintRows)
    isBeside = size.columns >= 116 && rows >= 18 && !isPresenting && strip == nil
    if isBeside {
      let width = min(64, max(36, size.columns / 3))
      picture = Size(columns: size.columns - width, rows: rows)
      text = Rect(column: size.columns - width, row: 0, columns: width, rows: body)
      inner = text.inset(left: 2, top: 1, right: 2, bottom: 1)
      return
    }
    // The picture keeps the rows with which it shows two panels if that leaves enough for words.
    let third = strip.map { min($0, body) } ?? max(rows / 3, min(6, rows / 2))
    let isShort = strip == nil && rows >= 24 && (rows - third < pictureRows || pictureRows < 18)
    let height = isShort ? rows - pictureRows : third
    let above = max(0, body - max(rows < 4 ? 1 : 2, height))
    picture = Size(columns: size.columns, rows: above == 0 ? 0 : above + 1)
    text = Rect(column: 0, row: above, columns: size.columns, rows: body - above)
    // A rule above the words if there is room for it.
    inner = text.inset(left: 1, top: text.rows >= 3 ? 1 : 0, right: 1)
  }
}
