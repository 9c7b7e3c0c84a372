import Datasets
import Plane
import Screens
import Stepping
import Terminals
import Testing

@testable import Drawing
@testable import Mixtures
@testable import Visualizer

/// The marks of the components over the data.
@Suite struct ComponentMarksTests {
  static let looks = GlyphSet.allCases.flatMap { glyphs in
    ColorDepth.allCases.map { Capabilities(colors: $0, glyphs: glyphs) }
  }

  /// The points of a collapsed component are marked, and a word points at its badge, at every size and in every
  /// set of characters.
  @Test(arguments: looks, [Size.small, .middle])
  func aCollapseIsPointedAt(_ capabilities: Capabilities, _ size: Size) throws {
    let session = try Sessions.opened("two-point-collapse").looped("c")
    #expect(session.collapses.map(\.component) == [1])
    #expect(session.collapses[0].places == [Point(3.3, 3.8), Point(4.1, 2.9)])
    let frame = session.frame(size: size, capabilities: capabilities)
    let styles = Styles(theme: .dark, capabilities: capabilities)
    let rect = try #require(session.layout(size)[.data])
    let marks = DataPanel(session: session).marks(in: rect)
    let viewport = marks.layout.viewport
    for place in session.collapses[0].places {
      let cell = try #require(viewport.cell(of: place))
      #expect(frame[cell.column, cell.row] == Cell("!", styles.style(.warning)))
    }
    let badge = try #require(marks.badgeLayout.rects[1])
    let row = frame.text(row: badge.row)
    let isPlain = capabilities.glyphs == .ascii
    let beside = [
      "collapsed \(isPlain ? ">" : "▶")  2 ", " 2  \(isPlain ? "<" : "◀") collapsed",
    ]
    #expect(beside.contains { row.contains($0) }, "\(row)")
    #expect(frame[badge.column + 1, badge.row] == Cell("2", styles.badge(1, of: 2)))
  }

  /// The words beside the badges of collapsed components do not cover each other.
  @Test func theWordsOfTwoCollapsesAreApart() throws {
    let table = try Table(reading: Array("v\n1\n2\n1\n2\n".utf8), file: "two.csv")
    let session = try Session(
      dataset: Dataset(table, name: "two.csv", title: "two.csv"), recipe: Recipe(components: 2),
      theme: .dark
    ).looped("c")
    #expect(session.collapses.count == 2)
    let capabilities = Capabilities()
    for size in [Size.small, .middle, .large] {
      let rect = try #require(session.layout(size)[.data])
      let surface = Surface(
        size: size, styles: Styles(theme: .dark, capabilities: capabilities))
      let rects = DataPanel(session: session).marks(in: rect).badges(on: surface).map(\.rect)
      for (i, one) in rects.enumerated() {
        #expect(!rects[..<i].contains { $0.overlaps(one) }, "\(size) \(rects)")
      }
    }
  }

  /// The collapse is known after the E-step that follows, and not once θ has changed.
  @Test func aCollapseLastsUntilParametersChange() throws {
    var session = try Sessions.opened("two-point-collapse").looped("c e")
    #expect(session.collapses.map(\.component) == [1])
    session.apply(.edit(.randomizeResponsibilities))
    #expect(session.collapses.map(\.component) == [1])
    var reseeded = session
    reseeded.apply(.edit(.reseed(1)))
    #expect(reseeded.collapses.isEmpty)
    session.apply(.step(.first))
    #expect(session.collapses.isEmpty)
  }

  /// The marks, the table and the number of lessons agree on the collapsed components.
  @Test func aMovedComponentIsNotCollapsedAnywhere() throws {
    let collapsed = try Sessions.opened("two-point-collapse").looped("c")
    let moved = try collapsed.pressing("x 2 left left left")
    let quantity = try #require(Session.quantities.first { $0.name == "collapsed" })
    for (session, count) in [(collapsed, 1), (moved, 0)] {
      #expect(session.collapses.count == count)
      #expect(quantity.value(session, 0) == Double(count))
      let words = session.frame(size: .middle, capabilities: Capabilities()).words
      #expect(words.contains("2 collapsed ─") == (count == 1))
    }
  }

  /// The component being edited or dragged has an outline and the title its number; the others have none.
  @Test func theEditedComponentIsOutlined() throws {
    let session = try Sessions.oldFaithful()
    for (change, edited, title) in Self.edits {
      var session = session
      change(&session.view)
      let frame = session.frame(size: .small, capabilities: Capabilities())
      let rect = try #require(session.layout(.small)[.data])
      #expect(frame.text(row: rect.row).contains("─ \(title) ─"))
      let rects = DataPanel(session: session).marks(in: rect).badgeLayout.rects
      for k in 0..<2 {
        let badge = try #require(rects[k])
        let outline = [
          frame[badge.column - 1, badge.row], frame[badge.column, badge.row - 1],
          frame[badge.endColumn, badge.endRow],
        ].map(\.scalar)
        #expect((outline == ["▐", "▄", "▘"]) == (k == edited), "\(title) \(k)")
      }
    }
  }

  static let edits: [(@Sendable (inout ViewState) -> Void, Int?, String)] = [
    ({ _ in }, nil, "1 data"), ({ $0.editing = .component(1) }, 1, "1 data · EDIT 2"),
    ({ $0.heldBadge = 0 }, 0, "1 data · EDIT 1"),
    ({ $0.editing = .place(Point(3, 70)) }, nil, "1 data · EDIT mark"),
  ]

  /// The outline of the edited component is thicker: no dot is lost, and some are added.
  @Test func theEditedOutlineIsThick() throws {
    var session = try Sessions.oldFaithful()
    func dots() throws -> Int {
      let frame = session.frame(size: .middle, capabilities: Capabilities())
      let rect = try #require(session.layout(.middle)[.data])
      return (rect.row..<rect.endRow).reduce(0) { sum, row in
        (rect.column..<rect.endColumn).reduce(sum) { sum, column in
          let value = frame[column, row].scalar.value
          return sum + (0x2800..<0x2900 ~= value ? (value - 0x2800).nonzeroBitCount : 0)
        }
      }
    }
    let thin = try dots()
    session.view.editing = .component(0)
    #expect(try dots() > thin + 30)
  }

  /// Components with the same mean are all seen, and the mouse finds each under its own badge.
  @Test func badgesOfEqualMeansAreApart() throws {
    var session = try Sessions.oldFaithful(components: 4)
    // Without an E-step first, the M-step gives all components the mean of the data.
    session.apply(.step(.maximization))
    let rect = try #require(session.layout(.small)[.data])
    let rects = DataPanel(session: session).marks(in: rect).badgeLayout.rects.compactMap { $0 }
    #expect(rects.count == 4)
    let frame = session.frame(size: .small, capabilities: Capabilities())
    for (k, badge) in rects.enumerated() {
      #expect(frame[badge.column + 1, badge.row].scalar == Unicode.Scalar(UInt8(49 + k)))
      let press = MouseEvent(.press, column: badge.column, row: badge.row)
      #expect(
        session.action(for: press, in: .small, Capabilities()) == .look(.grab(k)))
    }
  }
}

extension DataPanel {
  fileprivate func marks(in rect: Rect) -> ComponentMarks {
    componentMarks(in: plotLayout(in: rect), hasLargeMarks: false)
  }
}
