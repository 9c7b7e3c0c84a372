import Drawing
import Terminals

/// The data sets as a list, what the selected one shows, and which columns are on the axes.
struct DatasetOverlay {
  let session: Session
  let selected: Int

  func draw(_ canvas: Canvas, _ screen: Rect, into frame: inout Frame) {
    let choices = session.datasetChoices
    guard choices.indices.contains(selected) else { return }
    let width = min(72, screen.columns - 4)
    let story = TextOverlay.wrapped(choices[selected].account, width: max(8, width))
    let inner = Overlay.window(
      "data sets", columns: width, rows: choices.count + 3 + max(4, story.count),
      note: choices[selected].isOpen ? "x y other columns, s swaps · enter closes" : "enter opens",
      canvas, screen, into: &frame)
    let room = max(1, inner.rows - 3 - max(4, story.count))
    let shown = ListRow.window(count: choices.count, selected: selected, room: room)
    for (row, at) in shown.enumerated() {
      let line = ListRow(isSelected: at == selected, canvas: canvas, inner: inner, row: row)
      line.begin(&frame)
      draw(choices[at], line, into: &frame)
    }
    let below = shown.count + 1
    for (row, line) in story.enumerated() {
      canvas.write(line, .text, column: inner.column, in: inner, row: below + row, into: &frame)
    }
    // The window may lie over the line where notices stand.
    canvas.write(
      session.view.notice ?? axes, session.view.notice == nil ? .quiet : .warning,
      column: inner.column, in: inner, row: below + story.count + 1, into: &frame)
  }

  private var axes: String {
    let data = session.dataset
    return "on the axes of \(data.title): x \(data.x.title), y \(data.y.title)"
  }

  private func draw(_ choice: DatasetChoice, _ line: ListRow, into frame: inout Frame) {
    line.write("\(choice.isOpen ? "●" : " ") \(choice.title)", at: 0, into: &frame)
    line.write("N=\(choice.pointCount)  K=\(choice.components)", at: 28, into: &frame)
    line.write(choice.axes, .quiet, at: 43, into: &frame)
  }
}
