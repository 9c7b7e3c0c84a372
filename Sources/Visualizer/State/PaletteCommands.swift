import Datasets
import Drawing
import Mixtures

/// What the palette finds: everything that the tables of keys, data sets, menus and themes have.
extension Session {
  /// The commands that the palette's text leaves, the best first.
  public func commands(_ palette: Palette) -> [Palette.Command] {
    palette.commands(of: keyed + numbered + shelved + Menu.allCases.flatMap(entries) + themes)
  }

  /// What is chosen by Enter.
  public func choice(_ palette: Palette) -> Action? {
    let commands = commands(palette)
    return commands.indices.contains(palette.selected) ? commands[palette.selected].action : nil
  }

  private var keyed: [Palette.Command] {
    Keymap.bindings.filter { $0.action != .openPalette }.map {
      Palette.Command(
        $0.description, keys: $0.keys.prefix(3).map(\.name).joined(separator: " "), $0.action)
    }
  }

  private var numbered: [Palette.Command] {
    PaletteNumber.all.map { Palette.Command($0.form, $0.plain) } + [
      Palette.Command("random q: draw each q_n uniformly", .randomizeResponsibilities)
    ]
  }

  private var shelved: [Palette.Command] {
    Catalogue.entries.map { entry in
      Palette.Command(
        "open \(entry.name): \(entry.title)", keys: key(.openDatasets),
        terms: entry.aliases.joined(separator: " "), isOn: entry == openEntry,
        .openDataset(entry.name))
    }
  }

  private func entries(_ menu: Menu) -> [Palette.Command] {
    items(menu).map {
      Palette.Command(
        "\($0.group): \($0.name)", keys: key(.openMenu(menu)),
        meaning: $0.meaning, terms: menu.title, isOn: $0.isOn, $0.action)
    }
  }

  private var themes: [Palette.Command] {
    Theme.allCases.map {
      Palette.Command(
        "theme: \($0.rawValue)", keys: key(.cycleTheme), isOn: $0 == view.theme, .chooseTheme($0))
    }
  }

  /// The key of the table that leads to the same.
  private func key(_ action: Action) -> String {
    Keymap.bindings.first { $0.action == action }?.hintKey ?? ""
  }
}
