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
    Binding(
      [.typed("f")], .window(.open(.menu(.family))), "family, covariance shape and start"),
  ]

  var keymap: [Binding<SessionAction>] { WindowKeys.list }

  mutating func take(_ input: WindowInput, in session: Session, size: Size) {
    selected.take(input, count: session.items(of: menu).count)
  }

  mutating func select(_ item: Int) { selected = item }

  /// A choice closes the menu, so that its effect is visible. The menu stays open for a toggle, since
  /// several of them may be set.
  func confirmed(in session: Session) -> Confirmation {
    let items = session.items(of: menu)
    guard items.indices.contains(selected) else { return Confirmation(closes: false) }
    return Confirmation(closes: !items[selected].isToggle, action: items[selected].action)
  }

  func picture(of session: Session, in area: WindowArea, on surface: Surface)
    -> (any WindowPicture)?
  {
    let strip = area.strip(wanted: 92, least: 44)
    return RowWindow(
      title: menu.title,
      note: "enter chooses, esc closes" + (menu.values.isEmpty ? "" : "; \(menu.values)"),
      in: strip, of: area,
      rows: rows(
        of: session.items(of: menu), width: strip.columns - WindowFrame.border.columns,
        on: surface), at: .selected(selected))
  }

  private func rows(of items: [MenuItem], width: Int, on surface: Surface) -> [WindowRow] {
    let names = items.map { surface.width($0.name) }
    let meaning = max(18, 4 + (names.max() ?? 0))
    return items.enumerated().flatMap { at, item in
      let isFirst = at == 0 || items[at - 1].group != item.group
      return (isFirst ? [WindowRow.heading(item.group)] : [])
        + WindowRow.wrapped(
          [
            .init(1, item.isOn ? "●" : ""), .init(3, item.name, .key), .init(meaning, item.meaning),
          ],
          width: width, item: at, on: surface)
    }
  }
}

extension WindowName {
  static func menu(_ menu: Menu) -> WindowName {
    WindowName(name: "menu \(menu.rawValue)") {
      MenuWindow(menu: menu, selected: $0.items(of: menu).firstIndex(where: \.isOn) ?? 0)
    }
  }
}
