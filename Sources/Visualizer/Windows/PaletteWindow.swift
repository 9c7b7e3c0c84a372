import Screens
import Terminals

/// The command palette: every command by name.
struct PaletteWindow: SessionWindow {
  var text = ""
  var selected = 0

  static let opening = Binding<SessionAction>(
    [.typed(":")], .window(.open(.palette)), "every command by name", hint: "command", rank: 12)

  var keymap: [Binding<SessionAction>] {
    ListKeys.bindings(step: { .window(.input(.move($0))) }, down: [.tab], up: [.backTab]) + [
      Binding([.enter], .window(.confirm), hint: "choose", hintKey: "enter", rank: 0),
      WindowKeys.escape, Binding([.backspace], .window(.input(.erase))),
    ]
  }

  /// Characters go into the text; other keys end it or move in the list.
  func action(for key: Key) -> SessionAction? {
    if case .character(let scalar) = key { return .window(.input(.type(scalar))) }
    return keymap.action(for: key)
  }

  var pasting: Pasting { .typed }

  /// A changed text selects its first command.
  mutating func take(_ input: WindowInput, in session: Session, size: Size) {
    switch input {
    case .move: selected.take(input, count: session.commands(matching: text).count)
    case .type(let scalar):
      text.unicodeScalars.append(scalar)
      selected = 0
    case .erase:
      _ = text.popLast()
      selected = 0
    }
  }

  mutating func select(_ item: Int) { selected = item }

  func confirmed(in session: Session) -> Confirmation {
    let commands = session.commands(matching: text)
    guard commands.indices.contains(selected) else {
      return Confirmation(notice: "no such command; : lists them all")
    }
    let command = commands[selected]
    if let action = command.action { return Confirmation(action: action) }
    // The value is missing or wrong, so the text stays.
    return Confirmation(
      closes: false,
      notice: command.meaning.isEmpty ? "a value is missing: \(command.name)" : command.meaning)
  }

  func picture(of session: Session, in area: WindowArea, on surface: Surface)
    -> (any WindowPicture)?
  {
    PaletteView(text: text, selected: selected, commands: session.commands(matching: text))
      .picture(in: area, on: surface)
  }
}

extension WindowName {
  static let palette = WindowName(name: "palette") { _ in PaletteWindow() }
}
