import Drawing
import Screens
import Stepping
import Terminals
import TestSupport
import Testing

@testable import Visualizer

/// The two coins as readable pictures: the start, an E, an M, the end and an edit.
@Suite struct CoinGoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let state: String
    let actions: [SessionAction]
    let look: GoldenTests.Case
    var testDescription: String { "coins-\(state)-\(look.name)" }
  }

  private static let next = SessionAction.step(.next)

  static let states: [(String, [SessionAction])] = [
    ("start", []), ("e", [next]), ("m", [next, next]),
    ("rest", Array(repeating: next, count: 26)),
    ("edit", [next, next, .edit(.toggle), .edit(.arrow(.down)), .edit(.arrow(.right))]),
  ]

  static let looks: [GoldenTests.Case] = [Size.small, .middle].flatMap { size in
    [
      GoldenTests.Case(size: size), GoldenTests.Case(size: size, theme: .light),
      GoldenTests.Case(size: size, glyphs: .ascii, colors: .eight),
    ]
  }

  static let cases: [Case] = states.flatMap { state, actions in
    looks.map { Case(state: state, actions: actions, look: $0) }
  }

  @Test(arguments: cases) func frame(_ golden: Case) throws {
    var session = try Sessions.opened("coins")
    session.preferences.theme = golden.look.theme
    for action in golden.actions { session.apply(action) }
    let frame = session.frame(
      size: golden.look.size,
      capabilities: Capabilities(colors: golden.look.colors, glyphs: golden.look.glyphs))
    try expectGolden(frame, named: golden.testDescription, folder: "Goldens/coins")
  }
}
