import Datasets
import Mixtures
import Screens
import Stepping
import Terminals
import Testing

@testable import Visualizer

/// The menus and the list of data sets.
@Suite struct MenuTests {
  /// The lines of a menu, by number and name.
  static let lines: [(menu: Menu, line: Int, name: String)] = Menu.allCases.flatMap { menu in
    let items = (try? Sessions.oldFaithful().items(of: menu)) ?? []
    return items.enumerated().map { (menu, $0.offset, $0.element.name) }
  }

  @Test func everyMenuHasLines() { #expect(Self.lines.count > 20) }

  /// A line does what it says, and is then in force.
  @Test(arguments: lines) func aLineOfAMenuTakesForce(
    _ menu: Menu, _ line: Int, _ name: String
  ) throws {
    var session = try Sessions.oldFaithful()
    session.apply(.window(.open(.menu(menu))))
    let wasOn = session.items(of: menu)[line].isOn
    session.apply(.window(.input(.move(-100))))
    session.apply(.window(.input(.move(line))))
    #expect(session.windows.top as? MenuWindow == MenuWindow(menu: menu, selected: line))
    session.apply(.window(.confirm))
    let item = try #require(session.items(of: menu).first { $0.name == name })
    let isToggle = HeldBlocks.named.contains { $0.name == name }
    if name == "coins" {
      #expect(!item.isOn)
      #expect(
        session.notice
          == "the family stays gaussian: 3.6 in column 'eruptions' (point 1) is no count")
    } else {
      #expect(item.isOn == (isToggle ? !wasOn : true))
    }
    for _ in 0..<4 { session.apply(.step(.next)) }
    #expect(session.timeline.present.bound.identityError.magnitude < 1e-6)
  }

  /// The words for M say what it climbs, and promise a top only where the step reaches it.
  @Test(arguments: ["gaussian", "student-t", "lines"], [PriorChoice.none, .usual])
  func theWordsForMAreTrue(_ family: String, _ prior: PriorChoice) throws {
    let session = try Sessions.opened("outliers") {
      $0.familyName = family
      $0.prior = prior
      $0.start = .method(.kMeansPlusPlus)
    }
    let exact = try #require(session.items(of: .variants).first { $0.name == "exact" })
    #expect(exact.meaning.contains("L*") == (prior != .none))
    #expect(exact.meaning.contains("argmax") == (family != "student-t"))
    let words = session.items(of: .variants).map(\.meaning).joined(separator: " ")
    #expect(!words.contains("never"))
    let map = try #require(session.items(of: .prior).first { $0.name == "default" })
    #expect(map.meaning.contains("collapsing") == (family != "lines"))
  }

  /// Every cure that the catalogue names is a key of the program.
  @Test func cureKeysAreBound() throws {
    for entry in Catalogue.entries {
      guard let cure = entry.pitfall?.cure else { continue }
      for case .key(let key) in try KeyScript.events(in: cure.key) {
        #expect(SessionKeys.base.action(for: key) != nil, "\(entry.name): \(cure.key)")
      }
    }
  }

  @Test func aDataSetIsChosenFromTheList() throws {
    var session = try Sessions.oldFaithful()
    session.apply(.window(.open(.datasets)))
    session.apply(.window(.input(.move(100))))
    #expect(
      session.windows.top as? DatasetWindow
        == DatasetWindow(selected: Catalogue.entries.count - 1))
    session.apply(.window(.input(.move(-100))))
    #expect(session.windows.top as? DatasetWindow == DatasetWindow(selected: 0))
    session.apply(.window(.input(.move(-1))))
    #expect(session.windows.top as? DatasetWindow == DatasetWindow(selected: -1))
    session.apply(.window(.input(.move(-100))))
    #expect(session.windows.top as? DatasetWindow == DatasetWindow(selected: -3))
    session.apply(.window(.input(.move(100))))
    for _ in 0..<2 { session.apply(.window(.input(.move(1)))) }
    session.apply(.window(.confirm))
    #expect(session.dataset.name == Catalogue.entries[1].name)
    #expect(session.recipe.components == Catalogue.entries[1].components)
    #expect(session.windows.isEmpty)
    #expect(session.timeline.position == 0)
  }

  /// Columns belong to the open data, and Enter on these keeps them.
  @Test func columnsChosenInTheListStay() throws {
    var session = try Sessions.oldFaithful()
    session.apply(.step(.next))
    session.apply(.window(.open(.datasets)))
    session.apply(.model(.swapColumns))
    #expect(session.windows.top as? DatasetWindow == DatasetWindow(selected: 0))
    #expect([session.dataset.x.title, session.dataset.y?.title] == ["waiting", "eruption"])
    let run = session.run
    session.apply(.window(.confirm))
    #expect(session.windows.isEmpty)
    #expect(session.run == run)
  }

  /// At another data set of the list, columns cannot be chosen.
  @Test(arguments: [
    ModelAction.swapColumns, .changeColumn(.x), .changeColumn(.y),
  ])
  func otherDataHaveNoColumnsYet(_ change: ModelAction) throws {
    var session = try Sessions.oldFaithful()
    session.apply(.window(.open(.datasets)))
    session.apply(.window(.input(.move(1))))
    var expected = session
    expected.notice = "open it first: Enter"
    session.apply(.model(change))
    #expect(session == expected)
  }

  /// Data that are not of the catalogue are in the list too, before it.
  @Test func ownDataAreInTheList() throws {
    let table = try Table(
      reading: Array("a,b,c\n1,2,3\n4,7,5\n3,1,1\n8,2,6\n".utf8), file: "own.csv")
    var session = try Session(
      dataset: Dataset(table, name: "own.csv", title: "own.csv"), recipe: Recipe(components: 1),
      theme: .dark)
    session.apply(.window(.open(.datasets)))
    #expect(session.windows.top as? DatasetWindow == DatasetWindow(selected: 0))
    #expect(session.datasetChoices.map(\.title) == ["own.csv"] + Catalogue.entries.map(\.title))
    session.apply(.model(.changeColumn(.y)))
    #expect(session.dataset.y?.title == "c")
    session.apply(.window(.confirm))
    #expect(session.dataset.name == "own.csv")
    #expect(session.dataset.y?.title == "c")
    session.apply(.window(.open(.datasets)))
    session.apply(.window(.input(.move(1))))
    session.apply(.window(.confirm))
    #expect(session.dataset.name == Catalogue.entries[0].name)
    #expect(session.datasetChoices.count == Catalogue.entries.count)
  }

  /// The whole summary of the selected data set is on a screen of 80×24.
  @Test(arguments: Catalogue.entries.map(\.name)) func theListShowsTheSummary(
    _ name: String
  ) throws {
    let index = try #require(Catalogue.entries.firstIndex { $0.name == name })
    let entry = Catalogue.entries[index]
    var session = try Sessions.oldFaithful()
    session.apply(.window(.open(.datasets)))
    session.apply(.window(.input(.move(index))))
    let text = session.frame(size: .small, capabilities: Capabilities(colors: .indexed)).words
    for word in entry.summary.split(separator: " ") { #expect(text.contains(word), "\(word)") }
    #expect(text.contains(entry.title))
  }
}
