import Datasets
import Drawing
import Foundation
import Mixtures
import Plane
import Terminals
import Testing

@testable import Screens
@testable import Stepping
@testable import Visualizer

/// The views behind the keys as readable pictures, from the hand-written history; recorded as
/// `GoldenTests` says.
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
    ("gap-by-point", [.look(.cycleLayer), .look(.cycleLayer), .look(.cycleLayer)]),
    ("bars", [.look(.toggleBars)]),
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
    for action in golden.actions { _ = session.apply(action) }
    let frame = session.frame(size: golden.size, capabilities: Capabilities())
    let text = FrameDescription.text(of: frame)
    let file = GoldenTests.folder.appending(path: "views/\(golden.testDescription).txt")
    if ProcessInfo.processInfo.environment["EMSCOPE_RECORD_GOLDENS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8), "\(golden):\n\(text)")
  }

  /// Every view at every size down to one cell, in every set of characters, without a stranger in
  /// ASCII.
  @Test func everyViewAtEverySize() throws {
    for (name, actions) in Self.views {
      var session = try Sessions.handWritten()
      for action in actions { _ = session.apply(action) }
      for size in [(0, 0), (1, 1), (7, 3), (20, 60), (59, 17), (60, 18), (99, 30), (300, 9)] {
        for glyphs in GlyphSet.allCases {
          let frame = session.frame(
            size: Size(columns: size.0, rows: size.1), capabilities: Capabilities(glyphs: glyphs))
          #expect(frame.size == Size(columns: size.0, rows: size.1))
          guard glyphs == .ascii else { continue }
          let strangers = Set(frame.cells.map(\.scalar).filter { !$0.isASCII })
          #expect(strangers.isEmpty, "\(name): \(strangers)")
        }
      }
    }
  }

  /// L is never drawn above log p, in no view of the chart and on no data.
  @Test func theBoundStaysBelow() throws {
    for entry in Catalogue.entries {
      var session = try Session(dataset: entry.dataset(), recipe: Recipe(entry), theme: .dark)
      for _ in 0..<8 {
        _ = session.apply(.step(.next))
        for column in BoundHistory(session.timeline, session.amounts).columns {
          let slack = 1e-9 * (1 + column.logPosterior.magnitude)
          #expect(column.lowerBound <= column.logPosterior + slack)
        }
      }
    }
  }
}

/// What the mouse means.
@Suite struct PointingTests {
  @Test(arguments: [(80, 24), (120, 40)]) func clicksAndWheel(_ columns: Int, _ rows: Int) throws {
    let size = Size(columns: columns, rows: rows)
    let session = try Sessions.oldFaithful()
    var pointing = Pointing()
    func action(_ kind: MouseEvent.Kind, _ column: Int, _ row: Int) -> SessionAction? {
      pointing.action(
        for: MouseEvent(kind, column: column, row: row), in: session, size: size, Capabilities())
    }
    #expect(action(.wheelUp, 5, 5) == .step(.back))
    #expect(action(.wheelDown, 5, 5) == .step(.next))
    // The first hint is the space bar's.
    #expect(action(.press, 2, rows - 1) == .step(.next))
    let bound = try #require(session.layout(size).bound)
    #expect(action(.press, bound.column + 2, bound.row + 2) == .look(.focus(.bound)))

    let data = try #require(session.layout(size).data)
    let viewport = DataPanel(session: session).plotLayout(in: data).viewport
    let target = session.dataset.points[57]
    let cell = try #require(viewport.cell(of: target))
    guard case .look(.pickPoint(let n)) = action(.press, cell.column, cell.row) else {
      Issue.record("no point was picked")
      return
    }
    let picked = try #require(viewport.cell(of: session.dataset.points[n]))
    #expect(picked == cell)

    // A badge is held, moved, and let go.
    let mean = session.timeline.present.parameters.components[0]
    let badge = try #require(viewport.cell(of: Point(mean[0], mean[1])))
    #expect(action(.press, badge.column, badge.row) == .look(.focus(.data)))
    guard case .edit(.moveMean(0, let place)) = action(.drag, badge.column + 3, badge.row + 1)
    else {
      Issue.record("the badge was not dragged")
      return
    }
    #expect(try #require(viewport.cell(of: place)) == (badge.column + 3, badge.row + 1))
    #expect(action(.release, badge.column + 3, badge.row + 1) == nil)
    #expect(action(.drag, badge.column + 5, badge.row) == nil)
  }
}
