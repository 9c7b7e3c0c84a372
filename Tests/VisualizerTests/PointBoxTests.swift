import Plane
import Screens
import Stepping
import Terminals
import Testing

@testable import Drawing
@testable import Visualizer

/// The box about the point under the cursor.
@Suite struct PointBoxTests {
  let area = Rect(column: 4, row: 2, columns: 60, rows: 20)

  private func cell(_ column: Int, _ row: Int) -> Rect {
    Rect(column: column, row: row, columns: 3, rows: 1)
  }

  /// It is in the corner away from the point.
  @Test func withoutBadgesItIsInTheFarCorner() throws {
    for (column, row, expected) in [
      (5, 3, (30, 16)), (60, 3, (4, 16)), (5, 20, (30, 2)), (60, 20, (4, 2)),
    ] {
      let layout = try #require(
        PointBoxLayout(components: 2, in: area, point: cell(column, row), badges: []))
      #expect(
        layout.rect == Rect(column: expected.0, row: expected.1, columns: 34, rows: 6))
      #expect(layout.barWidth == 10 && layout.components == 2)
    }
  }

  /// A badge in the corner sends it to another corner, then to an edge or into a smaller form.
  @Test func itMakesWayForBadges() throws {
    func layout(_ badges: [Rect], _ components: Int = 2) throws -> PointBoxLayout {
      try #require(
        PointBoxLayout(components: components, in: area, point: cell(5, 3), badges: badges))
    }
    #expect(try layout([cell(50, 20)]).rect == Rect(column: 30, row: 2, columns: 34, rows: 6))
    let corners = [cell(61, 21), cell(61, 2), cell(4, 21)]
    #expect(try layout(corners).rect == Rect(column: 30, row: 9, columns: 34, rows: 6))
    let wall = (2..<22).map { cell(36, $0) }
    let narrow = try layout(wall)
    #expect(narrow.rect == Rect(column: 40, row: 16, columns: 24, rows: 6))
    #expect(narrow.barWidth == 5)
    let row = [cell(30, 10)] + (0..<12).map { cell(4 + 5 * $0, 14) }
    let low = try layout(row, 9)
    #expect(low.components == 4 && !row.contains(where: low.rect.overlaps))
  }

  /// If badges are everywhere it covers the fewest; it never covers the point; without room there is none.
  @Test func itHasLimits() throws {
    let crowd = (2..<22).flatMap { row in stride(from: 4, to: 62, by: 4).map { cell($0, row) } }
    let point = cell(30, 10)
    let layout = try #require(
      PointBoxLayout(components: 2, in: area, point: point, badges: crowd))
    #expect(layout.rect.columns == 16 && layout.components == 2)
    #expect(!layout.rect.overlaps(point))
    #expect(layout.barWidth == 5 && !layout.hasNumbers)
    let small = Rect(column: 0, row: 0, columns: 15, rows: 20)
    #expect(PointBoxLayout(components: 2, in: small, point: cell(3, 3), badges: []) == nil)
    let low = Rect(column: 0, row: 0, columns: 30, rows: 6)
    #expect(PointBoxLayout(components: 2, in: low, point: cell(14, 3), badges: []) == nil)
  }

  /// In the picture it never covers a badge or its point, and shows number, place, bars and share, at every
  /// size from 60×18 on.
  @Test(arguments: ["old-faithful", "penguins", "four-blobs"])
  func itCoversNoBadge(_ name: String) throws {
    var session = try Sessions.opened(name).pressing("e m e m")
    for size in [Size(columns: 60, rows: 18), .small, .middle, .large] {
      let rect = try #require(session.layout(size)[.data])
      let panel = DataPanel(session: session)
      let layout = panel.plotLayout(in: rect)
      var hidden = 0
      for n in stride(from: 0, to: session.dataset.points.count, by: 23) {
        session.apply(.look(.pickPoint(n)))
        let frame = session.frame(size: size, capabilities: Capabilities())
        let rects = DataPanel(session: session).componentMarks(in: layout, hasLargeMarks: false)
          .badgeLayout.rects
        for (k, badge) in rects.enumerated() {
          let badge = try #require(badge)
          if frame[badge.column + 1, badge.row].scalar != Unicode.Scalar(UInt8(49 + k)) {
            hidden += 1
          }
        }
        let cell = try #require(layout.viewport.cell(of: session.dataset.points[n]))
        // At the edge the brackets are moved inside.
        let around = (-1...1).map { frame[cell.column + $0, cell.row].scalar }
        #expect(around.contains("●"), "\(n)")
        let words = frame.words
        #expect(words.contains("─ point \(n + 1) ─") && words.contains(" x "), "\(n) \(size)")
        let forms = ["% of the gap ", " % of KL ", " % ─"]
        #expect(forms.contains { words.contains($0) }, "\(n) \(size)")
        #expect(!words.contains(#/KL [0-9.]+ % /#), "\(n) \(size)")
      }
      // At 60×18 there may be no corner left.
      #expect(hidden == 0 || size.columns == 60, "\(size)")
    }
  }

  /// With few rows, the components that matter for the point are shown.
  @Test func fewRowsShowTheLargest() throws {
    var session = try Sessions.oldFaithful(components: 9).pressing("e m e m e m")
    let reading = try #require(session.timeline.present.reading(ofPoint: 100))
    session.apply(.look(.pickPoint(100)))
    let frame = session.frame(size: .small, capabilities: Capabilities())
    let rows = frame.words.split(separator: "\n")
    let heading = try #require(rows.first { $0.contains("/9") })
    #expect(heading.contains("4/9") || heading.contains("2/9"))
    let most = reading.posterior.indices.max { reading.posterior[$0] < reading.posterior[$1] }
    #expect(rows.contains { $0.contains(" \((most ?? 0) + 1) █") })
  }
}

extension Frame {
  /// The three cells from a column on.
  fileprivate func text(at column: Int, _ row: Int) -> String {
    (0..<3).map { String(self[column + $0, row].scalar) }.joined()
  }
}
