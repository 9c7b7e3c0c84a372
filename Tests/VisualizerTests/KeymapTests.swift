import Foundation
import Lessons
import Screens
import Stepping
import Terminals
import Testing

@testable import Visualizer

/// The keys of every mode and window.
@Suite struct KeymapTests {
  /// A mode or a window, and the keys that lead to it.
  struct Place: Sendable, CustomTestStringConvertible {
    let name: String
    let keys: String
    /// The number of windows that are open there.
    var windows = 0
    var testDescription: String { name }

    func session() throws -> Session {
      let session = try Sessions.oldFaithful().pressing(keys)
      #expect(session.windows.windows.count == windows)
      return session
    }
  }

  static let modes = [
    Place(name: "stepping", keys: ""), Place(name: "cursor", keys: "i"),
    Place(name: "editing", keys: "x"), Place(name: "mark", keys: "x 0"),
    Place(name: "table", keys: "4"),
  ]

  static let windows = [
    Place(name: "help", keys: "?", windows: 1), Place(name: "meters", keys: "w", windows: 1),
    Place(name: "variants", keys: "v", windows: 1), Place(name: "prior", keys: "p", windows: 1),
    Place(name: "family", keys: "f", windows: 1), Place(name: "data sets", keys: "d", windows: 1),
    Place(name: "palette", keys: ":", windows: 1), Place(name: "starts", keys: "M", windows: 1),
    Place(name: "comparison", keys: "K", windows: 1),
    Place(name: "guess", keys: "g space", windows: 1),
  ]

  @Test func noKeyIsBoundTwice() {
    for bindings in [
      SessionKeys.base, SessionKeys.cursor, SessionKeys.editing, SessionKeys.table,
    ] {
      let keys = bindings.flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test(arguments: windows) func noKeyOfAWindowIsBoundTwice(_ place: Place) throws {
    let keys = try #require(try place.session().windows.top).keymap.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    #expect(keys.contains(.escape))
  }

  /// The keys of a mode come before those of stepping.
  @Test(arguments: modes) func everyKeyOfAModeLeadsToItsAction(_ place: Place) throws {
    let session = try place.session()
    let mode =
      switch place.name {
      case "cursor": SessionKeys.cursor
      case "editing", "mark": SessionKeys.editing
      case "table": SessionKeys.table
      default: [Binding<SessionAction>]()
      }
    #expect(session.keymap == mode + SessionKeys.base)
    for binding in mode {
      for key in binding.keys { #expect(session.action(for: key) == binding.action, "\(key)") }
    }
    let own = Set(mode.flatMap(\.keys))
    for binding in SessionKeys.base {
      for key in binding.keys where !own.contains(key) {
        #expect(session.action(for: key) == binding.action, "\(key)")
      }
    }
  }

  /// A key that has a meaning only without the window says so, or has it, if the window lets keys through.
  @Test(arguments: windows) func noKeyIsSilentInAWindow(_ place: Place) throws {
    let session = try place.session()
    let window = try #require(session.windows.top)
    for binding in window.keymap {
      for key in binding.keys { #expect(session.action(for: key) == binding.action, "\(key)") }
    }
    let own = Set(window.keymap.flatMap(\.keys))
    for binding in SessionKeys.base {
      for key in binding.keys where !own.contains(key) {
        let expected: SessionAction =
          if window is PaletteWindow, case .character(let scalar) = key {
            .window(.input(.type(scalar)))
          } else if window.letsKeysThrough {
            binding.action
          } else {
            .common(.notify(window.refusal))
          }
        #expect(session.action(for: key) == expected, "\(key)")
      }
    }
    #expect(session.action(for: .function(9)) == nil)
  }

  @Test func theMetersLetKeysThrough() throws {
    let letting = try Self.windows.filter { try $0.session().windows.top?.letsKeysThrough == true }
    #expect(letting.map(\.name) == ["meters"])
  }

  /// The keys without a mode or a window, each with its action.
  @Test(arguments: [
    ("space right l n", SessionAction.step(.next)), ("b left h backspace", .step(.back)),
    ("e", .step(.expectation)), ("m", .step(.maximization)), ("home ^", .step(.first)),
    ("end $", .step(.latest)), ("r", .play(.toggleRun)), ("[ ,", .play(.slower)),
    ("] .", .play(.faster)), ("c", .play(.converge)), ("M", .play(.manyStarts(50))),
    ("K", .play(.compareComponents)),
    ("tab", .look(.focusNext)), ("1", .look(.focus(.data))), ("2", .look(.focus(.bound))),
    ("3", .look(.focus(.slice))), ("4", .look(.focus(.parameters))), ("+ =", .look(.enlarge)),
    ("_ -", .look(.shrink)), ("z", .look(.cycleZoom)), ("o", .look(.otherView)),
    ("u", .look(.cycleUnits)), ("G", .look(.nextGap)), ("a", .look(.toggleEqualAxes)),
    ("i", .look(.toggleCursor)),
    ("<", .model(.changeComponents(by: -1))), (">", .model(.changeComponents(by: 1))),
    ("s", .model(.newSeed)), ("R", .model(.restart)), ("x", .edit(.toggle)),
    ("g", .guess(.toggle)), ("d", .window(.open(.datasets))), ("w", .window(.open(.meters))),
    ("f", .window(.open(.menu(.family)))), ("v", .window(.open(.menu(.variants)))),
    ("p", .window(.open(.menu(.prior)))), (":", .window(.open(.palette))),
    ("? f1", .window(.open(.help))), ("esc", .window(.close)), ("%", .common(.toggleMouse)),
    ("S", .common(.save)), ("t", .common(.cycleTheme)), ("P", .common(.togglePresenter)),
    ("ctrl-l", .common(.redraw)), ("q", .common(.quit)),
  ])
  func theKeysOfStepping(_ keys: String, _ action: SessionAction) throws {
    try expect(keys, action, in: try Sessions.oldFaithful())
  }

  @Test(arguments: [
    ("up", SessionAction.edit(.arrow(.up))), ("left", .edit(.arrow(.left))),
    ("D", .edit(.removePoint(nil))), ("A", .edit(.addPoint(nil))), ("i", .look(.toggleCursor)),
    ("space", .step(.next)),
  ])
  func theKeysOfTheCursor(_ keys: String, _ action: SessionAction) throws {
    try expect(keys, action, in: try Sessions.oldFaithful().pressing("i"))
  }

  @Test(arguments: [
    ("down", SessionAction.edit(.arrow(.down))), ("right", .edit(.arrow(.right))),
    ("1", .edit(.component(0))), ("9", .edit(.component(8))), ("0", .edit(.placeMark(nil))),
    ("enter A", .edit(.addPoint(nil))), ("D", .edit(.removePoint(nil))), ("k", .edit(.reseed(nil))),
    ("u", .edit(.randomizeResponsibilities)), ("esc x", .edit(.toggle)), ("space", .step(.next)),
  ])
  func theKeysOfEditing(_ keys: String, _ action: SessionAction) throws {
    try expect(keys, action, in: try Sessions.oldFaithful().pressing("x"))
  }

  @Test(arguments: [
    ("down j space", SessionAction.window(.input(.move(1)))), ("up k", .window(.input(.move(-1)))),
    ("pageup", .window(.input(.move(-10)))), ("pagedown", .window(.input(.move(10)))),
    ("enter", .window(.confirm)), ("esc q d left backspace", .window(.close)),
    ("x", .model(.changeColumn(.x))), ("y", .model(.changeColumn(.y))),
    ("s", .model(.swapColumns)), ("l", .model(.takeLabels)),
    ("c", .window(.input(.move(-1_000_000)))), ("t", .common(.cycleTheme)),
  ])
  func theKeysOfTheDatasets(_ keys: String, _ action: SessionAction) throws {
    try expect(keys, action, in: try Sessions.oldFaithful().pressing("d"))
  }

  @Test(arguments: [
    ("u up", SessionAction.guess(.guess(.up))), ("s =", .guess(.guess(.stay))),
    ("d down", .guess(.guess(.down))), ("space enter right", .guess(.confirm)),
    ("b left backspace", .guess(.takeBack)), ("g", .guess(.toggle)), ("esc q", .window(.close)),
  ])
  func theKeysOfAGuess(_ keys: String, _ action: SessionAction) throws {
    try expect(keys, action, in: try Sessions.oldFaithful().pressing("g e"))
  }

  @Test(arguments: [
    ("w esc q", SessionAction.window(.close)), ("down", .window(.input(.move(1)))),
    ("pageup", .window(.input(.move(-10)))), ("space", .step(.next)), ("b", .step(.back)),
    ("e", .step(.expectation)), ("r", .play(.toggleRun)), (">", .model(.changeComponents(by: 1))),
    ("v", .window(.open(.menu(.variants)))),
  ])
  func theKeysOfTheMeters(_ keys: String, _ action: SessionAction) throws {
    try expect(keys, action, in: try Sessions.oldFaithful().pressing("w"))
  }

  /// With the point cursor on, arrows move it.
  @Test func aModeComesBeforeTheMeters() throws {
    try expect("up", .edit(.arrow(.up)), in: try Sessions.oldFaithful().pressing("w i"))
  }

  @Test(arguments: [
    ("down tab", SessionAction.window(.input(.move(1)))), ("up", .window(.input(.move(-1)))),
    ("pageup", .window(.input(.move(-10)))), ("end", .window(.input(.move(1_000)))),
    ("q", .window(.input(.type("q")))), ("space", .window(.input(.type(" ")))),
    ("backspace", .window(.input(.erase))), ("enter", .window(.confirm)), ("esc", .window(.close)),
  ])
  func theKeysOfThePalette(_ keys: String, _ action: SessionAction) throws {
    try expect(keys, action, in: try Sessions.oldFaithful().pressing(":"))
  }

  private func expect(_ keys: String, _ action: SessionAction, in session: Session) throws {
    for case .key(let key) in try KeyScript.events(in: keys) {
      #expect(session.action(for: key) == action, "\(key)")
    }
  }

  @Test func thePageInTheDocsIsTheTable() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/KEYS.md")
    let table = KeyTable().adding(Session.keys).adding(LessonScreen<Session>.keys)
    #expect(try String(contentsOf: page, encoding: .utf8).hasSuffix(table.markdown))
  }
}
