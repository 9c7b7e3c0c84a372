import Drawing
import Terminals

/// The command palette: what is being typed, and the commands it leaves.
struct PaletteOverlay {
  let palette: Palette

  /// Enough lines to browse, few enough to see the picture behind.
  private static let height = 14

  func draw(_ canvas: Canvas, _ screen: Rect, into frame: inout Frame) {
    let commands = palette.commands
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
      line.write(commands[index].keys, .key, at: 1, into: &frame)
      line.write(commands[index].name, .text, at: 14, into: &frame)
    }
  }
}
