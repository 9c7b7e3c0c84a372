import Datasets
import Drawing
import Mixtures
import Screens
import Stepping
import Terminals
import Testing

@testable import Visualizer

/// The commands of the palette.
@Suite struct PaletteTests {
  private func type(_ text: String, _ session: inout Session) {
    session.apply(.window(.open(.palette)))
    for scalar in text.unicodeScalars { session.apply(.window(.input(.type(scalar)))) }
  }

  private func choice(_ text: String, _ session: Session) -> SessionAction? {
    PaletteWindow(text: text).confirmed(in: session).action
  }

  @Test func everyKeyOfTheTableIsThere() throws {
    let session = try Sessions.oldFaithful()
    for binding in SessionKeys.base where binding.action != .window(.open(.palette)) {
      #expect(choice(binding.description.lowercased(), session) == binding.action)
    }
  }

  /// The lines of lists and menus are found by their names, and do what they do there.
  @Test func everyLineOfEveryListIsThere() throws {
    let session = try Sessions.oldFaithful()
    for entry in Catalogue.entries {
      #expect(choice("open \(entry.name) \(entry.title)", session) == .model(.open(entry.name)))
    }
    for item in Menu.allCases.flatMap({ session.items(of: $0) }) {
      #expect(choice("\(item.group) \(item.name)", session) == item.action, "\(item.name)")
    }
    for theme in Theme.allCases {
      #expect(choice("theme \(theme.rawValue)", session) == .common(.chooseTheme(theme)))
    }
  }

  @Test func aWordIsEnough() throws {
    let session = try Sessions.oldFaithful()
    let expected: [(String, SessionAction)] = [
      ("iris", .model(.open("iris"))), ("Palmer", .model(.open("penguins"))),
      ("wdbc", .model(.open("wdbc"))), ("student", .model(.change(.family("student-t:4")))),
      ("hard", .model(.change(.expectation(.hard)))),
      ("tempered", .model(.change(.expectation(.tempered(0.3))))),
      ("map weak", .model(.change(.prior(.usual)))),
      ("spherical", .model(.change(.shape(.spherical)))),
      ("shape: tied-diagonal", .model(.change(.shape(.tiedDiagonal)))),
      ("E-step: frozen", .model(.change(.expectation(.frozen)))),
      ("damped:0.2", .model(.change(.maximization(.damped(0.2))))),
      ("theme light", .common(.chooseTheme(.light))), ("K 5", .model(.chooseComponents(5))),
      ("k=5", .model(.chooseComponents(5))), ("help", .window(.open(.help))),
      ("quit", .common(.quit)),
      ("restarts 20", .play(.manyStarts(20))),
      ("hill", .look(.showSlice(.hill))), ("slice: cut", .look(.showSlice(.cut))),
      ("two means", .look(.showSlice(.twoMeans))), ("BIC", .play(.compareComponents)),
      ("compare K", .play(.compareComponents)),
      ("compare components", .play(.compareComponents)),
    ]
    for (text, action) in expected { #expect(choice(text, session) == action, "\(text)") }
    #expect(
      session.commands(matching: "map").map(\.action) == [
        .window(.open(.menu(.prior))), .model(.change(.prior(.usual))),
      ])
  }

  @Test func choosingDoesTheAction() throws {
    var session = try Sessions.oldFaithful()
    type("K 5", &session)
    session.apply(.window(.confirm))
    #expect(session.recipe.components == 5)
    type("k 64", &session)
    session.apply(.window(.confirm))
    #expect(session.recipe.components == 5)
    #expect(session.notice == Run.obstacle(toComponents: 64))
    type("iris", &session)
    session.apply(.window(.confirm))
    #expect(session.dataset.name == "iris")
    #expect(session.startName == "classroom start")
    type("theme light", &session)
    session.apply(.window(.confirm))
    #expect(session.preferences.theme == .light)
    type("hard", &session)
    session.apply(.window(.confirm))
    #expect(session.recipe.rules.expectation == .hard)
    let marked = session.commands(matching: "e-step").filter {
      $0.isOn && $0.name.hasPrefix("E-step: ")
    }
    #expect(marked.map(\.name) == ["E-step: hard"])
  }

  @Test func numbersFollowTheirWord() throws {
    var session = try Sessions.oldFaithful()
    type("goto 7", &session)
    session.apply(.window(.confirm))
    #expect(session.timeline.position == 7)
    #expect(session.windows.isEmpty)
    type("goto 3", &session)
    session.apply(.window(.confirm))
    #expect(session.timeline.position == 3)
    #expect(session.timeline.entries.count == 8)
    type("random q", &session)
    session.apply(.window(.confirm))
    #expect(session.timeline.present.origin == .edited(.responsibilities))
    type("restarts 5", &session)
    session.apply(.window(.confirm))
    #expect(session.run.restarts?.total == 5)
  }

  @Test func unknownCommandsAreRefused() throws {
    var session = try Sessions.oldFaithful()
    type("zzz", &session)
    session.apply(.window(.confirm))
    #expect(session.notice == "no such command; : lists them all")
    #expect(session.timeline.position == 0)
  }

  /// Text takes the letters that are keys elsewhere, and Esc leaves everything as it was.
  @Test func lettersAreText() throws {
    let session = try Sessions.oldFaithful()
    var typed = try session.looped(": q e b backspace")
    #expect(typed.windows.top as? PaletteWindow == PaletteWindow(text: "qe"))
    typed.press(.escape)
    #expect(typed == session)
  }
}
