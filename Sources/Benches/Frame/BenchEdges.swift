import Drawing
import Screens
import Terminals

/// The lines around a bench's panels.
extension Surface {
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

  /// Writes a caption: the long form if it fits, else the short one.
  mutating func write(caption: Caption, in rect: Rect) {
    let isLongShown = width(caption.long) + 2 <= rect.columns
    write(
      sentence: isLongShown ? caption.long : caption.short, isWarning: caption.isWarning, in: rect)
  }
}
