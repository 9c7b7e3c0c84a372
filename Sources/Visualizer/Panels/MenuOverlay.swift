import Drawing
import Terminals

/// A menu: its lines in groups, what is in force marked, what the selected one means below.
struct MenuOverlay {
  let title: String
  let items: [MenuItem]
  let selected: Int

  private enum Line {
    case heading(String)
    case item(Int)
  }

  func draw(_ canvas: Canvas, _ screen: Rect, into frame: inout Frame) {
    let lines = lines
    let inner = Overlay.window(
      title, columns: min(92, screen.columns - 4), rows: lines.count,
      note: "enter chooses, esc closes", canvas, screen,
      into: &frame)
    let at = lines.firstIndex { if case .item(selected) = $0 { true } else { false } } ?? 0
    let shown = ListRow.window(count: lines.count, selected: at, room: inner.rows)
    for (row, index) in shown.enumerated() {
      switch lines[index] {
      case .heading(let text):
        canvas.write(text, .strong, column: inner.column, in: inner, row: row, into: &frame)
      case .item(let index):
        let line = ListRow(isSelected: index == selected, canvas: canvas, inner: inner, row: row)
        line.begin(&frame)
        line.write(items[index].isOn ? "●" : " ", at: 1, into: &frame)
        line.write(items[index].name, .key, at: 3, into: &frame)
        line.write(items[index].meaning, .text, at: 18, into: &frame)
      }
    }
  }

  private var lines: [Line] {
    var lines: [Line] = []
    for (index, item) in items.enumerated() {
      if index == 0 || items[index - 1].group != item.group { lines.append(.heading(item.group)) }
      lines.append(.item(index))
    }
    return lines
  }
}
