import Drawing
import Terminals

/// Marks what the students are to look at: a bright frame and a pointer, so that colour is never alone.
struct Spotlight {
  let rect: Rect

  func draw(_ canvas: Canvas, into frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let style = canvas.inks.style(.warning)
    if rect.rows > 1 {
      for row in [rect.row, rect.endRow - 1] {
        for column in rect.column..<rect.endColumn { light(column, row, style, &frame) }
      }
      for row in rect.row..<rect.endRow {
        for column in [rect.column, rect.endColumn - 1] { light(column, row, style, &frame) }
      }
    }
    let pointer: Unicode.Scalar = canvas.glyphs == .ascii ? ">" : "▶"
    frame[rect.column + (rect.rows > 1 ? 1 : 0), rect.row] = Cell(pointer, style)
  }

  /// Only the lines of the frame: words and picture keep their ink.
  private func light(_ column: Int, _ row: Int, _ style: Style, _ frame: inout Frame) {
    guard Spotlight.lines.contains(frame[column, row].scalar) else { return }
    frame[column, row].style = style
  }

  private static let lines: Set<Unicode.Scalar> = [
    "─", "│", "╭", "╮", "╰", "╯", "┌", "┐", "└", "┘", "-", "|", "+",
  ]
}
