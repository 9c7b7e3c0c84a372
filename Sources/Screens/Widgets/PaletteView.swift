import Drawing
import Terminals

/// The command palette: the text, and the commands that match it.
package struct PaletteView<Action: Hashable & Sendable>: Sendable {
  private let text: String
  private let selected: Int
  private let commands: [Command<Action>]

  /// Enough lines to browse, few enough to see the picture behind.
  private static var height: Int { 14 }

  package init(text: String, selected: Int, commands: [Command<Action>]) {
    self.text = text
    self.selected = selected
    self.commands = commands
  }

  package func draw(on surface: inout Surface) {
    let inner = WindowFrame(
      title: "commands",
      size: Size(columns: min(92, surface.rect.columns - 4), rows: Self.height),
      note: "enter does it, esc closes"
    ).draw(on: &surface)
    surface.write(
      ":\(text)\(surface[.insertion])", .strong, column: inner.column, in: inner)
    if commands.isEmpty {
      surface.write(
        "nothing has all of these words", .quiet, column: inner.column, row: 1, in: inner)
    }
    let shown = ListRow.visible(count: commands.count, selected: selected, room: inner.rows - 1)
    for (row, index) in shown.enumerated() {
      let line = ListRow(isSelected: index == selected, inner: inner, row: row + 1)
      line.begin(on: &surface)
      draw(commands[index], in: line, on: &surface)
    }
  }

  private func draw(_ command: Command<Action>, in line: ListRow, on surface: inout Surface) {
    line.write(command.keys, .key, at: 1, on: &surface)
    if command.isOn { line.write("●", at: 12, on: &surface) }
    line.write(command.name, at: 14, on: &surface)
    guard !command.meaning.isEmpty else { return }
    let end = 14 + surface.width(command.name)
    line.write(command.meaning, .quiet, at: end + 2, on: &surface)
  }
}
