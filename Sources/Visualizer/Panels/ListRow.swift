import Drawing
import Terminals

/// One line of a list in a window; the selected one stands on a bar.
struct ListRow {
  let isSelected: Bool
  let canvas: Canvas
  let inner: Rect
  let row: Int

  /// The part of a list that is seen, with the selected line in it.
  static func window(count: Int, selected: Int, room: Int) -> Range<Int> {
    let shown = max(0, min(count, room))
    let first = max(0, min(selected - shown / 2, count - shown))
    return first..<first + shown
  }

  func begin(_ frame: inout Frame) {
    guard isSelected, row < inner.rows else { return }
    frame.fill(
      Rect(column: inner.column, row: inner.row + row, columns: inner.columns, rows: 1),
      with: Cell(" ", canvas.inks.style(.selection)))
  }

  func write(_ text: String, _ role: Role = .text, at column: Int, into frame: inout Frame) {
    canvas.write(
      text, isSelected ? .selection : role, column: inner.column + column, in: inner, row: row,
      into: &frame)
  }
}
