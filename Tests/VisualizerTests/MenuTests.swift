import Datasets
import FrameExport
import Mixtures
import Terminals
import Testing

@testable import Screens
@testable import Stepping
@testable import Visualizer

/// The variants at a key: the run goes on from where it stands, or forks.
@Suite struct RuleChangeTests {
  @Test func theNextStepFollowsTheNewRule() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<4 { _ = session.apply(.step(.next)) }
    let before = session.timeline.present
    _ = session.apply(.model(.change(.expectation(.hard))))
    #expect(session.timeline.present.bound == before.bound)
    _ = session.apply(.step(.next))
    #expect(session.timeline.present.bound.gap > 0)
    #expect(session.timeline.presentEntry.rules.expectation == .hard)
    #expect(session.timeline.changes == [5])
    // Where the caption leaves no room for the reason, it stands where the chain stood.
    for (columns, words) in [
      (
        120,
        "lawfully off: hard E: all of a point goes to one component, which is not the posterior."
      ),
      (80, "Law 3 lawfully off: hard E: all of a point goes to one component"),
      (60, "Law 3 off: hard E: all of a point goes to one component"),
    ] {
      let frame = session.frame(
        size: Size(columns: columns, rows: 24), capabilities: Capabilities())
      #expect((0..<24).contains { frame.text(row: $0).contains(words) }, "\(columns)")
    }
    let excuse = StepReport(session).excuses.first
    #expect(excuse?.hasPrefix("Law 3 (E closes the gap) lawfully off") == true)
    _ = session.reduce(.change(.maximization(.damped(0.5))))
    _ = session.reduce(.change(.hold(.weights)))
    let weights = session.timeline.present.mixture.weights
    _ = session.apply(.step(.next))
    #expect(session.timeline.present.mixture.weights == weights)
    #expect(session.timeline.changes == [5, 6])
    #expect(session.timeline.forks.isEmpty)
  }

  @Test func afterGoingBackAnotherRuleForks() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<6 { _ = session.apply(.step(.next)) }
    let future = session.timeline.entries[3...].map(\.fit.bound)
    for _ in 0..<4 { _ = session.apply(.step(.back)) }
    _ = session.apply(.model(.change(.expectation(.tempered(0.5)))))
    #expect(session.timeline.entries.count == 7)
    _ = session.apply(.step(.next))
    #expect(session.timeline.entries.count == 4)
    #expect(session.timeline.forks.map(\.position) == [2])
    #expect(session.timeline.forks[0].fits.map(\.bound) == Array(future))
    #expect(session.timeline.forks[0].entries[0].rules.expectation == .soft)
    let frame = session.frame(size: Size(columns: 120, rows: 40), capabilities: Capabilities())
    #expect(TextExport.text(of: frame).contains("other future: E soft"))
  }

  @Test func aPriorIsAStateOfItsOwn() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<4 { _ = session.apply(.step(.next)) }
    let before = session.timeline.present
    _ = session.apply(.model(.change(.prior(.usual))))
    let after = session.timeline.present
    #expect(session.timeline.position == 5)
    #expect(after.origin == .edited(.prior))
    #expect(after.bound.logLikelihood == before.bound.logLikelihood)
    #expect(after.bound.lowerBound == before.bound.lowerBound)
    #expect(after.bound.logPrior != 0)
    _ = session.apply(.model(.change(.prior(.usual))))
    #expect(session.timeline.position == 5)
    for _ in 0..<20 {
      let objective = session.timeline.present.bound.objective
      _ = session.apply(.step(.next))
      #expect(session.timeline.present.bound.objective >= objective - 1e-9)
    }
    _ = session.apply(.model(.change(.prior(.none))))
    #expect(session.timeline.present.bound.logPrior == 0)
  }

  @Test func aFamilyRestarts() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<4 { _ = session.apply(.step(.next)) }
    _ = session.apply(.model(.change(.shape(.spherical))))
    _ = session.apply(.model(.change(.family("lines"))))
    #expect(session.recipe.familyName == "lines")
    #expect(session.recipe.rules.shape == .full)
    #expect(session.timeline.position == 0)
    #expect(session.timeline.forks.isEmpty)
    _ = session.apply(.model(.change(.shape(.spherical))))
    #expect(session.recipe.rules.shape == .full)
    #expect(session.notice == "the family lines has no shape spherical")
  }

  /// Each line of each menu does what it says, and is then the one in force.
  @Test(arguments: Menu.allCases) func everyLineOfAMenuTakesForce(_ menu: Menu) throws {
    let count = try Sessions.oldFaithful().items(menu).count
    for line in 0..<count {
      var session = try Sessions.oldFaithful()
      _ = session.apply(.window(.open(.menu(menu))))
      let name = session.items(menu)[line].name
      let wasOn = session.items(menu)[line].isOn
      _ = session.apply(.window(.input(.move(-100))))
      _ = session.apply(.window(.input(.move(line))))
      _ = session.apply(.window(.confirm))
      let item = try #require(session.items(menu).first { $0.name == name })
      let isToggle = HeldBlocks.named.contains { $0.name == name }
      #expect(item.isOn == (isToggle ? !wasOn : true), "\(name)")
      for _ in 0..<4 { _ = session.apply(.step(.next)) }
      #expect(session.timeline.present.bound.identityError.magnitude < 1e-6, "\(name)")
    }
  }

  /// Every cure that the shelf names is a key of the program.
  @Test func cureKeysAreBound() throws {
    let view = try Sessions.oldFaithful().view
    for entry in Catalogue.entries {
      guard let cure = entry.pitfall?.cure else { continue }
      for case .key(let key) in try KeyScript.events(in: cure.key) {
        #expect(Keymap.action(for: key, in: view) != nil, "\(entry.name): \(cure.key)")
      }
    }
  }

  @Test func columnsAreChosenInTheList() throws {
    var session = try Sessions.oldFaithful()
    _ = session.apply(.window(.open(.datasets)))
    let (x, y) = (session.dataset.x, session.dataset.y)
    _ = session.apply(.model(.swapColumns))
    #expect(session.dataset.x == y)
    #expect(session.dataset.y == x)
    _ = session.apply(.model(.changeColumn(.x)))
    #expect(session.notice == "these data have no other numeric column")
    _ = session.apply(.window(.input(.move(2))))
    _ = session.apply(.window(.confirm))
    let columns = session.dataset.columns.count
    let first = session.dataset.xColumn
    _ = session.apply(.model(.changeColumn(.x)))
    #expect(columns > 3)
    #expect(session.dataset.xColumn != first)
    #expect(session.dataset.xColumn != session.dataset.yColumn)
  }
}
