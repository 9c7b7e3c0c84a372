import Drawing
import Screens
import Terminals

extension Surface {
  /// Draws the frame of a panel with a title in colours and returns the inside.
  ///
  /// Draws no frame and returns the whole rectangle if there is too little room.
  /// - Parameters:
  ///   - titles: the same title from long to short; the first that fits is taken.
  ///   - note: the words in the lower edge; left out if they do not fit.
  mutating func panel(_ titles: [[Piece]], note: [Piece] = [], in rect: Rect) -> Rect {
    guard rect.columns >= 16, rect.rows >= 5 else { return rect }
    let title = titles.first { width($0) <= rect.columns - 6 } ?? titles.last ?? []
    let inner = Box(title: transliterate(title.map(\.text).joined()))
      .draw(into: &frame, rect: rect, styles: styles)
    let edge = rect.inset(right: 1)
    write(title, column: rect.column + 3, in: edge)
    let noteWidth = width(note)
    guard noteWidth > 0, noteWidth <= rect.columns - 6 else { return inner }
    let start = rect.endColumn - 3 - noteWidth
    let last = rect.endRow - 1
    self[start - 1, last] = Cell(" ", style(.quiet))
    self[start + noteWidth, last] = Cell(" ", style(.quiet))
    write(note, column: start, row: rect.rows - 1, in: edge)
    return inner
  }

  /// Draws an empty panel that says that its content is hidden, or one such line.
  mutating func cover(_ rect: Rect) {
    fill(rect)
    writeHidden(in: rect.rows > 1 ? panel([], in: rect) : rect)
  }

  /// Draws the badge of one of two components around a cell, kept inside an area.
  mutating func drawBadge(
    _ letter: String, _ component: Int, at place: (column: Int, row: Int), in area: Rect
  ) {
    let cells = area.line(3, around: place.column, row: place.row)
    frame.write(
      " \(letter) ", column: cells.column, row: cells.row, style: styles.badge(component, of: 2),
      limit: cells.endColumn)
  }

  /// True if the terminal has 7-bit characters only.
  var isPlain: Bool { glyphs == .ascii }

  /// Writes the parts of a title from left to right; those that do not fit are left out, the last first.
  mutating func write(title parts: [[Piece]], in rect: Rect) {
    guard !rect.isEmpty else { return }
    var column = rect.column
    for (index, part) in parts.enumerated() {
      let gap = index == 0 ? " " : "  "
      guard index == 0 || column + 2 + width(part) <= rect.endColumn else { return }
      column = write([Piece(gap, .text)] + part, column: column, in: rect)
    }
  }
}
