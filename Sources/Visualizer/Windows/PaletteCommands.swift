import Datasets
import Drawing
import Mixtures
import Screens
import Terminals

/// The commands of the palette: everything in the tables of keys, data sets, menus and themes.
extension Session {
  typealias SessionCommand = Command<SessionAction>

  /// The commands that match a text, the best first.
  package func commands(matching text: String) -> [Command<SessionAction>] {
    let text = CommandText(text)
    return text.matching(
      keyed + branches + valued + whatIf + sliceViews + catalogued + Menu.allCases.flatMap(entries)
        + themes,
      written: ValueCommand.written(text.words, in: self)
        + unlisted.filter { CommandText($0.name).words == text.words })
  }

  private var keyed: [SessionCommand] {
    SessionKeys.base.filter { $0.action != PaletteWindow.opening.action }.map {
      Command(
        $0.description, keys: $0.keys, action: $0.action)
    }
  }

  /// The branches of the history; `j` opens the last of them.
  private var branches: [SessionCommand] {
    timeline.branches.enumerated().map { place, branch in
      Command(
        "branch \(place + 1)",
        keys: place == timeline.branches.count - 1 ? keys(of: .step(.nextBranch)) : [],
        meaning: BranchWords(branch, in: self).name, action: .step(.openBranch(place)))
    }
  }

  private var valued: [SessionCommand] {
    ValueCommand.all.map { $0.listed(in: self) } + [
      Command("random q: draw each q_n uniformly", action: .edit(.randomizeResponsibilities))
    ]
  }

  private var sliceViews: [SessionCommand] {
    ViewState.SliceView.allCases.map {
      Command(
        "slice: \($0.rawValue)", keys: keys(of: .look(.otherView)),
        isOn: $0 == view.slice, action: .look(.showSlice($0)))
    }
  }

  private var catalogued: [SessionCommand] {
    Catalogue.entries.map { entry in
      Command(
        "open \(entry.name): \(entry.title)", keys: keys(of: DatasetWindow.opening.action),
        terms: entry.aliases.joined(separator: " "), isOn: entry == run.openEntry,
        action: .model(.open(entry.name)))
    }
  }

  private func entries(of menu: Menu) -> [SessionCommand] {
    items(of: menu).map {
      Command(
        "\($0.group): \($0.name)", keys: keys(of: .window(.open(.menu(menu)))),
        meaning: $0.meaning, terms: menu.title, isOn: $0.isOn, action: $0.action)
    }
  }

  private var themes: [SessionCommand] {
    Theme.allCases.map {
      Command(
        "theme: \($0.rawValue)", keys: keys(of: .common(.cycleTheme)),
        isOn: $0 == preferences.theme, action: .common(.chooseTheme($0)))
    }
  }

  /// Other screens, which are found by their whole name only.
  private var unlisted: [SessionCommand] {
    ["distributions", "jensen"].map {
      Command($0, meaning: "open this screen; q returns", action: .common(.open([$0])))
    }
  }

  /// The first key of the table for an action.
  private func keys(of action: SessionAction) -> [Key] {
    SessionKeys.base.first { $0.action == action }.map { Array($0.keys.prefix(1)) } ?? []
  }
}
