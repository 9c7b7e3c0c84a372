import Drawing
import Screens
import Stepping
import Terminals
import TestSupport
import Testing

@testable import Visualizer

/// Data in one dimension as readable pictures.
@Suite struct OneDimensionGoldenTests {
  struct Look: Sendable {
    let name: String
    var theme = Theme.dark
    var glyphs = GlyphSet.unicode
    var colors = ColorDepth.indexed
  }

  static let looks = [
    Look(name: "dark"), Look(name: "light", theme: .light),
    Look(name: "ascii", glyphs: .ascii, colors: .mono),
  ]

  static let steps = [("start", ""), ("E", "e"), ("M", "e m"), ("rest", "space*20")]

  @Test(arguments: steps, [Size.small, .middle])
  func halfSteps(_ step: (name: String, keys: String), _ size: Size) throws {
    for look in Self.looks {
      var session = try Sessions.waiting().pressing(step.keys)
      session.preferences.theme = look.theme
      try expect(session, "\(step.name)-\(look.name)", size, look)
    }
  }

  static let views = [
    ("edit", "e m x right*5"), ("cursor", "e m i"),
    ("intervals", "e m o"), ("points", "e m o o"), ("gap", "e m o o o"), ("columns", "d c down*2"),
  ]

  @Test(arguments: views) func view(_ view: (name: String, keys: String)) throws {
    let session = try Sessions.waiting().pressing(view.keys)
    try expect(session, view.name, .small, Self.looks[0])
  }

  @Test func otherData() throws {
    let sessions = [
      ("student", try Sessions.waiting(family: "student-t:4")),
      ("K1", try Sessions.waiting(components: 1)), ("K9", try Sessions.waiting(components: 9)),
      ("N6", try Sessions.board()), ("N100000", try Sessions.many()),
    ]
    var tied = try Sessions.waiting()
    tied.apply(.model(.change(.shape(.tied))))
    for (name, session) in sessions + [("tied", tied)] {
      try expect(try session.pressing("e m e"), name, .small, Self.looks[0])
    }
  }

  @Test(arguments: [
    Look(name: "eight", colors: .eight), Look(name: "mono", theme: .mono),
    Look(name: "high-contrast", theme: .highContrast), Look(name: "blocks", glyphs: .blocks),
  ]) func otherLooks(_ look: Look) throws {
    var session = try Sessions.waiting().pressing("e m")
    session.preferences.theme = look.theme
    try expect(session, "M-\(look.name)", Size(columns: 60, rows: 18), look)
  }

  private func expect(_ session: Session, _ name: String, _ size: Size, _ look: Look) throws {
    try expectGolden(
      session.frame(
        size: size, capabilities: Capabilities(colors: look.colors, glyphs: look.glyphs)),
      named: "\(name)-\(size.columns)x\(size.rows)", folder: "Goldens/one-dimension")
  }
}
