import Drawing
import Terminals

/// The command palette: what is being typed, and the commands it leaves.
struct PaletteOverlay {
  let session: Session
  let palette: Palette

  /// Enough lines to browse, few enough to see the picture behind.
  private static let height = 14

  func draw(_ canvas: Canvas, _ screen: Rect, into frame: inout Frame) {
    let commands = session.commands(palette)
    let inner = Overlay.window(
      "commands", columns: min(92, screen.columns - 4), rows: PaletteOverlay.height,
      note: "enter does it, esc closes",
      canvas, screen, into: &frame)
    canvas.write(
      ":\(palette.text)" + (canvas.glyphs == .ascii ? "_" : "▏"), .strong, column: inner.column,
      in: inner, into: &frame)
    if commands.isEmpty {
      canvas.write(
        "nothing has all of these words", .quiet, column: inner.column, in: inner, row: 1,
        into: &frame)
    }
    let shown = ListRow.window(
      count: commands.count, selected: palette.selected, room: inner.rows - 1)
    for (row, index) in shown.enumerated() {
      let line = ListRow(
        isSelected: index == palette.selected, canvas: canvas, inner: inner, row: row + 1)
      line.begin(&frame)
      draw(commands[index], line, into: &frame)
    }
  }

  private func draw(_ command: Palette.Command, _ line: ListRow, into frame: inout Frame) {
    line.write(command.keys, .key, at: 1, into: &frame)
    if command.isOn { line.write("●", at: 12, into: &frame) }
    line.write(command.name, .text, at: 14, into: &frame)
    guard !command.meaning.isEmpty else { return }
    let end = 14 + line.canvas.width(command.name)
    line.write(command.meaning, .quiet, at: end + 2, into: &frame)
  }
}
