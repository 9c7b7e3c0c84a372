import Datasets
import Drawing
import Terminals

/// The shelf as a list, what the selected data set shows, and which columns are on the axes.
struct DatasetOverlay {
  let session: Session
  let selected: Int

  func draw(_ canvas: Canvas, _ screen: Rect, into frame: inout Frame) {
    let entries = Shelf.entries
    guard entries.indices.contains(selected) else { return }
    let width = min(72, screen.columns - 4)
    let story = TextOverlay.wrapped(entries[selected].account, width: max(8, width))
    let inner = Overlay.window(
      "data sets", columns: width, rows: entries.count + 3 + max(4, story.count),
      note: "enter opens · x y other columns, s swaps", canvas, screen, into: &frame)
    let room = max(1, inner.rows - 3 - max(4, story.count))
    let shown = ListRow.window(count: entries.count, selected: selected, room: room)
    for (row, at) in shown.enumerated() {
      let line = ListRow(isSelected: at == selected, canvas: canvas, inner: inner, row: row)
      line.begin(&frame)
      draw(entries[at], line, into: &frame)
    }
    for (row, line) in (story + ["", axes]).enumerated() {
      canvas.write(
        line, line == axes ? .quiet : .text, column: inner.column, in: inner,
        row: shown.count + 1 + row, into: &frame)
    }
  }

  private var axes: String {
    let data = session.dataset
    return "on the axes of \(data.title): x \(data.x.title), y \(data.y.title)"
  }

  private func draw(_ entry: ShelfEntry, _ line: ListRow, into frame: inout Frame) {
    let mark = entry.name == session.dataset.name ? "●" : " "
    line.write("\(mark) \(entry.title)", at: 0, into: &frame)
    line.write("N=\(entry.pointCount)  K=\(entry.components)", at: 28, into: &frame)
    line.write("\(entry.xAxis.title), \(entry.yAxis.title)", .quiet, at: 43, into: &frame)
  }
}
