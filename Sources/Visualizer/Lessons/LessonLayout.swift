import Terminals

/// Where the stage, the text and the hints stand.
///
/// On a wide screen the text is at the right, so that the stage keeps all its panels; else below it, in
/// the lowest third.
struct LessonLayout: Hashable {
  /// How large the stage draws itself; its last row, its own hints, is covered.
  let stage: Size
  /// Border included.
  let text: Rect
  /// The text itself.
  let inner: Rect
  let hints: Rect
  let isBeside: Bool

  /// - Parameter picture: the rows that the stage's picture wants at the least.
  init(size: Size, isPresenting: Bool = false, strip: Int? = nil, picture: Int = 18) {
    let rows = max(0, size.rows)
    let hintRows = rows >= 4 ? 1 : 0
    let body = rows - hintRows
    hints = Rect(column: 0, row: body, columns: size.columns, rows: hintRows)
    isBeside = size.columns >= 116 && rows >= 18 && !isPresenting && strip == nil
    if isBeside {
      let width = min(64, max(36, size.columns / 3))
      stage = Size(columns: size.columns - width, rows: rows)
      text = Rect(column: size.columns - width, row: 0, columns: width, rows: body)
      inner = text.inset(left: 2, top: 1, right: 2, bottom: 1)
      return
    }
    // The stage keeps the rows with which it shows two panels, where that leaves enough for words.
    let third = strip.map { min($0, body) } ?? max(rows / 3, min(6, rows / 2))
    let isShort = strip == nil && rows >= 24 && (rows - third < picture || picture < 18)
    let height = isShort ? rows - picture : third
    let above = max(0, body - max(rows < 4 ? 1 : 2, height))
    stage = Size(columns: size.columns, rows: above == 0 ? 0 : above + 1)
    text = Rect(column: 0, row: above, columns: size.columns, rows: body - above)
    // A rule above the words, where there is room for it.
    inner = text.inset(left: 1, top: text.rows >= 3 ? 1 : 0, right: 1)
  }
}
