import Drawing
import Screens
import Terminals

/// A menu: its lines in groups, each with its meaning. Lines in force are marked.
struct MenuWindow: SessionWindow {
  let menu: Menu
  var selected = 0

  static let openings: [Binding<SessionAction>] = [
    Binding(
      [.typed("v")], .window(.open(.menu(.variants))), "E and M variants, held blocks",
      hint: "variants", rank: 9),
    Binding([.typed("p")], .window(.open(.menu(.prior))), "prior on θ: none or MAP"),
    Binding([.typed("f")], .window(.open(.menu(.family))), "family and covariance shape"),
  ]

  var keymap: [Binding<SessionAction>] { WindowKeys.list }

  mutating func take(_ input: WindowInput, in session: Session) {
    selected.take(input, count: session.items(of: menu).count)
  }

  /// A choice closes the menu, so that its effect is visible. The menu stays open for a toggle, since
  /// several of them may be set.
  func confirmed(in session: Session) -> Confirmation {
    let items = session.items(of: menu)
    guard items.indices.contains(selected) else { return Confirmation(closes: false) }
    return Confirmation(closes: !items[selected].isToggle, action: items[selected].action)
  }

  private enum Line {
    case heading(String)
    case item(Int)
  }

  func draw(_ session: Session, on surface: inout Surface) {
    let items = session.items(of: menu)
    let lines = lines(of: items)
    let inner = WindowFrame(
      title: menu.title,
      size: Size(columns: min(92, surface.rect.columns - 4), rows: lines.count),
      note: "enter chooses, esc closes"
    ).draw(on: &surface)
    let at = lines.firstIndex { if case .item(selected) = $0 { true } else { false } } ?? 0
    let shown = ListRow.visible(count: lines.count, selected: at, room: inner.rows)
    for (row, index) in shown.enumerated() {
      switch lines[index] {
      case .heading(let text):
        surface.write(text, .strong, column: inner.column, row: row, in: inner)
      case .item(let index):
        let line = ListRow(isSelected: index == selected, inner: inner, row: row)
        line.begin(on: &surface)
        line.write(items[index].isOn ? "●" : " ", at: 1, on: &surface)
        line.write(items[index].name, .key, at: 3, on: &surface)
        line.write(items[index].meaning, at: 18, on: &surface)
      }
    }
  }

  private func lines(of items: [MenuItem]) -> [Line] {
    var lines: [Line] = []
    for (index, item) in items.enumerated() {
      if index == 0 || items[index - 1].group != item.group { lines.append(.heading(item.group)) }
      lines.append(.item(index))
    }
    return lines
  }
}

extension WindowName {
  static func menu(_ menu: Menu) -> WindowName {
    WindowName(name: "menu \(menu.rawValue)") {
      MenuWindow(menu: menu, selected: $0.items(of: menu).firstIndex(where: \.isOn) ?? 0)
    }
  }
}
