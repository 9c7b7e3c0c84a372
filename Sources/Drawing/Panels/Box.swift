import Terminals

/// The frame of a panel, with words in its edges: `╭─ 1 data ───────── zoom ─╮`.
package struct Box: Sendable {
  /// The words at the left of the top edge, shortened if there is no room for all of them.
  let title: String
  /// The words at the right of the top edge; left out if they do not fit.
  let topRight: String
  /// The words at the right of the bottom edge; left out if they do not fit.
  let bottomRight: String
  package var isFocused = false

  package init(
    title: String, topRight: String = "", bottomRight: String = "", isFocused: Bool = false
  ) {
    self.title = title
    self.topRight = topRight
    self.bottomRight = bottomRight
    self.isFocused = isFocused
  }

  /// Draws the frame and returns the rectangle inside it. Does nothing in less than 2 × 2 cells.
  /// - Parameter lines: the role of the lines; nil for that of a focused or other frame.
  @discardableResult
  package func draw(
    into frame: inout Frame, rect: Rect, styles: Styles, lines: Role? = nil
  ) -> Rect {
    guard rect.columns >= 2, rect.rows >= 2 else { return rect }
    let glyphs = styles.capabilities.glyphs
    let style = styles.style(lines ?? (isFocused ? .focusedFrame : .frame))
    let (left, right) = (rect.column, rect.endColumn - 1)
    let (top, bottom) = (rect.row, rect.endRow - 1)
    for column in left...right {
      frame[column, top] = Cell(glyphs[.rule], style)
      frame[column, bottom] = Cell(glyphs[.rule], style)
    }
    for row in top...bottom {
      frame[left, row] = Cell(glyphs[.axisLine], style)
      frame[right, row] = Cell(glyphs[.axisLine], style)
    }
    let places = [(left, top), (right, top), (left, bottom), (right, bottom)]
    for (scalar, (column, row)) in zip(glyphs.corners, places) {
      frame[column, row] = Cell(scalar, style)
    }
    drawWords(into: &frame, rect: rect, styles: styles)
    return rect.inset(left: 1, top: 1, right: 1, bottom: 1)
  }

  private func drawWords(into frame: inout Frame, rect: Rect, styles: Styles) {
    let glyphs = styles.capabilities.glyphs
    var titleEnd = rect.column + 2
    let room = rect.columns - 5
    let words = glyphs.transliterate(title).clipped(to: room, glyphs: glyphs)
    if !words.isEmpty {
      titleEnd = frame.write(
        " \(words) ", column: rect.column + 2, row: rect.row,
        style: styles.style(isFocused ? .strong : .text), limit: rect.endColumn - 1)
    }
    func right(_ text: String, row: Int, from start: Int) {
      guard !text.isEmpty else { return }
      let words = " \(glyphs.transliterate(text)) "
      let column = rect.endColumn - 2 - words.cellCount
      guard column >= start else { return }
      frame.write(words, column: column, row: row, style: styles.style(.quiet))
    }
    right(topRight, row: rect.row, from: titleEnd + 1)
    right(bottomRight, row: rect.endRow - 1, from: rect.column + 2)
  }
}

extension String {
  /// The text, or its beginning with an ellipsis.
  fileprivate func clipped(to width: Int, glyphs: GlyphSet) -> String {
    guard width > 0 else { return "" }
    guard cellCount > width else { return self }
    return prefix(cells: width - 1) + String(glyphs[.ellipsis])
  }
}
