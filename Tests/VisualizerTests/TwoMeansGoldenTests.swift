import Drawing
import Screens
import Stepping
import Terminals
import TestSupport
import Testing

@testable import Visualizer

/// log p over two means as readable pictures: the start, an E, an M, the end, other families and K = 1.
@Suite struct TwoMeansGoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let state: String
    let data: String
    let actions: [SessionAction]
    let look: GoldenTests.Case
    var testDescription: String { "two-means-\(state)-\(look.name)" }
  }

  private static let next = SessionAction.step(.next)
  private static let view = [SessionAction.look(.focus(.slice)), .look(.showSlice(.twoMeans))]

  static let states: [(String, data: String, [SessionAction])] = [
    ("start", "old-faithful", view),
    ("e", "old-faithful", view + Array(repeating: next, count: 3)),
    ("m", "old-faithful", view + Array(repeating: next, count: 4)),
    ("rest", "old-faithful", view + [.look(.enlarge)] + Array(repeating: next, count: 40)),
    ("coins", "coins", view + Array(repeating: next, count: 6)),
    ("one-dimension", "waiting", view + [.look(.enlarge)] + Array(repeating: next, count: 6)),
  ]

  static let looks: [GoldenTests.Case] = [Size.small, .middle].flatMap { size in
    [
      GoldenTests.Case(size: size), GoldenTests.Case(size: size, theme: .light),
      GoldenTests.Case(size: size, glyphs: .ascii, colors: .eight),
    ]
  }

  static let cases: [Case] = states.flatMap { state, data, actions in
    looks.map { Case(state: state, data: data, actions: actions, look: $0) }
  }

  @Test(arguments: cases) func frame(_ golden: Case) throws {
    var session = try Sessions.opened(golden.data)
    session.preferences.theme = golden.look.theme
    for action in golden.actions { session.apply(action) }
    let frame = session.frame(
      size: golden.look.size,
      capabilities: Capabilities(colors: golden.look.colors, glyphs: golden.look.glyphs))
    try expectGolden(frame, named: golden.testDescription, folder: "Goldens/two-means")
  }
}
