import Datasets
import Screens
import Stepping
import Terminals
import TestSupport
import Testing

@testable import Visualizer

/// The views behind the keys as readable pictures, from the hand-written history.
@Suite struct ViewGoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let view: String
    let size: Size
    let actions: [SessionAction]
    var testDescription: String { "\(view)-\(size.columns)x\(size.rows)" }
  }

  static let views: [(String, [SessionAction])] = [
    ("variants", [.window(.open(.menu(.variants))), .window(.input(.move(1)))]),
    ("family", [.window(.open(.menu(.family)))]),
    (
      "palette",
      [.window(.open(.palette)), .window(.input(.type("r"))), .window(.input(.type("e")))]
    ),
    ("datasets", [.window(.open(.datasets)), .window(.input(.move(9)))]),
    ("point", [.look(.pickPoint(164))]),
    ("gap-by-point", Array(repeating: .look(.otherView), count: 4)),
    ("bars", [.look(.focus(.bound)), .look(.otherView)]),
    ("slice", [.look(.focus(.slice))]),
    ("slice-enlarged", [.look(.focus(.slice)), .look(.enlarge)]),
    ("editing", [.edit(.toggle), .edit(.placeMark(nil))]),
    ("bits-per-point", [.look(.cycleUnits), .look(.cycleUnits), .look(.cycleUnits)]),
  ]

  static let cases: [Case] = [(80, 24), (120, 40), (200, 60)].flatMap { columns, rows in
    views.map { Case(view: $0.0, size: Size(columns: columns, rows: rows), actions: $0.1) }
  }

  @Test(arguments: cases) func frame(_ golden: Case) throws {
    var session = try Sessions.handWritten()
    for action in golden.actions { session.apply(action) }
    let frame = session.frame(size: golden.size, capabilities: Capabilities())
    try expectGolden(frame, named: golden.testDescription, folder: "Goldens/views")
  }

  /// Every view can be drawn at every size down to one cell, in every set of characters; in ASCII without
  /// other characters.
  @Test(arguments: views.map(\.0)) func everyViewAtEverySize(_ name: String) throws {
    let actions = try #require(Self.views.first { $0.0 == name }).1
    var session = try Sessions.handWritten()
    for action in actions { session.apply(action) }
    for (columns, rows) in [
      (0, 0), (1, 1), (7, 3), (20, 60), (59, 17), (60, 18), (99, 30), (300, 9),
    ] {
      let size = Size(columns: columns, rows: rows)
      for glyphs in GlyphSet.allCases {
        let frame = session.frame(
          size: size, capabilities: Capabilities(colors: .mono, glyphs: glyphs))
        if glyphs == .ascii {
          expectPlain(
            frame, "\(name), \(columns)×\(rows)", points: session.layout(size)[.data])
        }
      }
    }
  }

  /// L is never drawn above log p, on no data.
  @Test(arguments: Catalogue.entries.map(\.name)) func theBoundStaysBelow(_ name: String) throws {
    var session = try Sessions.opened(name)
    for _ in 0..<8 { session.apply(.step(.next)) }
    let columns = BoundHistory(session.timeline, session.amounts).columns
    #expect(columns.count == 9)
    for column in columns {
      let slack = 1e-9 * (1 + column.logPosterior.magnitude)
      #expect(column.lowerBound <= column.logPosterior + slack)
    }
  }
}
