import Drawing
import Terminals

/// The steps as a list, to go to one.
struct LessonList {
  let player: LessonPlayer
  let selected: Int

  func draw(_ canvas: Canvas, _ screen: Rect, into frame: inout Frame) {
    let titles = ["Introduction"] + player.lesson.steps.map(\.title)
    let inner = Overlay.window(
      player.lesson.title, columns: 56, rows: titles.count, note: "enter goes, esc closes", canvas,
      screen, into: &frame)
    let first = max(0, min(selected - inner.rows / 2, titles.count - inner.rows))
    for (row, at) in (first..<titles.count).prefix(inner.rows).enumerated() {
      let role: Role = at == selected ? .selection : .text
      if at == selected {
        frame.fill(
          Rect(column: inner.column, row: inner.row + row, columns: inner.columns, rows: 1),
          with: Cell(" ", canvas.inks.style(.selection)))
      }
      let mark = at == player.step ? "●" : " "
      canvas.write(
        "\(mark) \(at == 0 ? "" : "\(at). ")\(titles[at])", role, column: inner.column, in: inner,
        row: row, into: &frame)
    }
  }
}
