import Drawing
import Terminals

/// The command palette: the text, and the commands that match it.
package struct PaletteView<Action: Hashable & Sendable>: Sendable {
  private let text: String
  private let selected: Int
  private let commands: [Command<Action>]

  /// The columns of the contents, and those in which they are legible.
  private static var width: Int { 92 }
  private static var least: Int { 44 }
  /// The columns of the keys, of the mark and of the names.
  private static var keys: Int { 1 }
  private static var mark: Int { 12 }
  private static var name: Int { 14 }

  package init(text: String, selected: Int, commands: [Command<Action>]) {
    self.text = text
    self.selected = selected
    self.commands = commands
  }

  /// The window has the same height for every text: half of the area, to see the picture above.
  package func picture(in area: WindowArea, on surface: Surface) -> RowWindow {
    let strip = area.strip(wanted: Self.width, least: Self.least)
    let width = strip.columns - WindowFrame.border.columns
    let rows = commands.enumerated().flatMap { at, command in
      row(command, item: at, width: width, on: surface)
    }
    let none = WindowRow([.init(0, "nothing has all of these words", .quiet)])
    return RowWindow(
      title: "commands", note: "enter does it, esc closes", in: strip, of: area,
      head: [WindowRow([.init(0, ":\(text)\(surface[.insertion])", .strong)])],
      rows: rows.isEmpty ? [none] : rows, at: .selected(selected),
      height: max(12, area.rect.rows / 2))
  }

  private func row(_ command: Command<Action>, item: Int, width: Int, on surface: Surface)
    -> [WindowRow]
  {
    var name = [StyledLine.Piece(command.name, .text)]
    if !command.meaning.isEmpty { name.append(.init(" · \(command.meaning)", .quiet)) }
    return WindowRow.wrapped(
      [
        .init(Self.keys, keys(of: command, on: surface), .key),
        .init(Self.mark, command.isOn ? "●" : ""), .init(Self.name, name),
      ], width: width, item: item, on: surface)
  }

  /// The first keys of a command, as many as fit.
  private func keys(of command: Command<Action>, on surface: Surface) -> String {
    var text = ""
    for key in command.keys {
      let longer = text + (text.isEmpty ? "" : " ") + key.name(in: surface.glyphs)
      guard surface.width(longer) < Self.mark - Self.keys else { break }
      text = longer
    }
    return text
  }
}
