import Datasets
import Drawing
import Terminals

/// The shelf as a list, and what the selected data set shows.
struct DatasetOverlay {
  let selected: Int
  let presentName: String

  func draw(_ canvas: Canvas, _ screen: Rect, into frame: inout Frame) {
    let entries = Shelf.entries
    guard entries.indices.contains(selected) else { return }
    let width = min(72, screen.columns - 4)
    let story = TextOverlay.wrapped(entries[selected].account, width: max(8, width))
    let inner = Overlay.window(
      "data sets", columns: width, rows: entries.count + 1 + max(4, story.count),
      note: "enter opens, esc closes", canvas, screen, into: &frame)
    let room = max(1, min(entries.count, inner.rows - 1 - story.count))
    let first = max(0, min(selected - room / 2, entries.count - room))
    for (row, at) in (first..<first + room).enumerated() {
      draw(entries[at], isSelected: at == selected, canvas, inner, row: row, into: &frame)
    }
    for (row, line) in story.enumerated() {
      canvas.write(
        line, .text, column: inner.column, in: inner, row: room + 1 + row, into: &frame)
    }
  }

  private func draw(
    _ entry: ShelfEntry, isSelected: Bool, _ canvas: Canvas, _ inner: Rect, row: Int,
    into frame: inout Frame
  ) {
    let role: Role = isSelected ? .selection : .text
    if isSelected {
      frame.fill(
        Rect(column: inner.column, row: inner.row + row, columns: inner.columns, rows: 1),
        with: Cell(" ", canvas.inks.style(.selection)))
    }
    let mark = entry.name == presentName ? "●" : " "
    canvas.write(
      "\(mark) \(entry.title)", role, column: inner.column, in: inner, row: row, into: &frame)
    canvas.write(
      "N=\(entry.pointCount)  K=\(entry.components)", role, column: inner.column + 28, in: inner,
      row: row, into: &frame)
    canvas.write(
      "\(entry.xAxis.title), \(entry.yAxis.title)", isSelected ? .selection : .quiet,
      column: inner.column + 43, in: inner, row: row, into: &frame)
  }
}
