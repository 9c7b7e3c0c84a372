import Plane
import Terminals
import Testing

@testable import Drawing

/// The places of badges and their edges.
@Suite struct BadgeTests {
  let unit = Bounds(minimum: .zero, maximum: Point(1, 1))

  /// Places in a plot of 10 × 5 cells, and the cells where the badges begin.
  struct Case: Sendable {
    let places: [Point]
    let cells: [SIMD2<Int>]
  }

  static let middle = Point(0.5, 0.5)
  static let cases: [Case] = [
    Case(places: [middle], cells: [[4, 2]]),
    Case(places: [middle, middle], cells: [[4, 2], [4, 3]]),
    Case(places: [middle, Point(0.65, 0.5)], cells: [[4, 2], [5, 3]]),
    Case(places: [middle, Point(0.85, 0.5)], cells: [[4, 2], [7, 2]]),
    Case(places: [middle, middle, middle, middle], cells: [[4, 2], [4, 3], [4, 1], [7, 2]]),
    // At the edge there is only one side.
    Case(places: [.zero, .zero], cells: [[0, 4], [0, 3]]),
    Case(places: [Point(1, 1), Point(0.99, 1)], cells: [[7, 0], [7, 1]]),
  ]

  /// The first badge keeps its place; the others take the nearest cells that are free.
  @Test(arguments: cases) func badgesAreMovedApart(_ expected: Case) {
    let found = layout(expected.places).rects
    #expect(found == expected.cells.map { Rect(column: $0.x, row: $0.y, columns: 3, rows: 1) })
  }

  @Test func badgesKeepPlacesFree() {
    let free = layout([Point(0.5, 0.5)], keeping: [Point(0.5, 0.5), Point(0.4, 0.3)])
    #expect(free.rects == [Rect(column: 6, row: 2, columns: 3, rows: 1)])
  }

  @Test func aBadgeOutsideHasNoPlace() {
    let badges = layout([Point(2, 0.5), Point(.nan, 0), Point(0.5, 0.5)])
    #expect(badges.rects[0] == nil && badges.rects[1] == nil)
    #expect(badges.badge(column: 4, row: 2) == 2 && badges.badge(column: 6, row: 2) == 2)
    #expect(badges.badge(column: 7, row: 2) == nil && badges.badge(column: 5, row: 1) == nil)
  }

  /// However many badges are at one place, those with room are visible and the others are at home.
  @Test func aCrowdStaysInside() {
    let badges = layout(Array(repeating: Point(0.5, 0.5), count: 30)).rects.compactMap { $0 }
    #expect(badges.count == 30)
    let area = Rect(column: 0, row: 0, columns: 10, rows: 5)
    for rect in badges {
      #expect(rect.column >= 0 && rect.endColumn <= area.endColumn)
      #expect(rect.row >= 0 && rect.endRow <= area.endRow)
    }
    #expect(Set(badges).count == 15)
    let narrow = BadgeLayout(
      [.zero, .zero], width: 3,
      in: Viewport(unit, rect: Rect(column: 1, row: 1, columns: 2, rows: 1)))
    #expect(
      narrow.rects == Array(repeating: Rect(column: 1, row: 1, columns: 2, rows: 1), count: 2))
  }

  /// Filled cells beside a badge keep the half that is away from it, unless they show a line.
  @Test func badgesHaveAnEdgeAmongFilledCells() {
    let viewport = Viewport(unit, rect: Rect(column: 0, row: 0, columns: 9, rows: 3))
    let crowd = cloud(viewport, perHalf: 9)
    #expect(crowd.pointStyle(on: styles(.dark)) == .density)
    #expect(draw(crowd, viewport) == "███▀▀▀███\n██▌ 1 ▐██\n███▄▄▄███")
    let line = Mark.polyline([Point(0, 0.5), Point(1, 0.5)], isClosed: false, pen: Pen(.plain))
    #expect(draw(crowd, viewport, line) == "███▀▀▀███\n⠤⠤⠤ 1 ⠤⠤⠤\n███▄▄▄███")
    #expect(
      draw(crowd, viewport, styles(.dark, .indexed, .ascii)) == "#########\n### 1 ###\n#########")
    let halves = cloud(viewport, perHalf: 1)
    #expect(halves.pointStyle(on: styles(.dark)) == .halves)
    #expect(draw(halves, viewport) == "███▀▀▀███\n██▌ 1 ▐██\n███▄▄▄███")
  }

  /// Marks leave room around themselves, and half blocks away from the badge stay as they are.
  @Test func sparseCellsNeedNoEdge() {
    let viewport = Viewport(unit, rect: Rect(column: 0, row: 0, columns: 9, rows: 3))
    var marks = PointCloud(viewport: viewport, components: 1)
    for x in [0.3, 0.5, 0.7] { marks.add(Point(x, 0.99), [1]) }
    marks.add(Point(0, 0), [1])
    #expect(draw(marks, viewport) == "  ● ● ●\n    1\n●")
    var halves = PointCloud(viewport: viewport, components: 1)
    for column in 0..<9 {
      let x = Double(column) / 9 + 0.05
      halves.add(Point(x, 0.99), [1])
      halves.add(Point(x, 0.01), [1])
    }
    halves.add(Point(0.5, 0.7), [1])
    #expect(draw(halves, viewport) == "▀▀▀▀▀▀▀▀▀\n    1\n▄▄▄▄▄▄▄▄▄")
  }

  /// A cell with points only in the half next to the badge becomes empty, above and below.
  @Test func pointsNextToTheBadgeAloneAreCut() {
    let viewport = Viewport(unit, rect: Rect(column: 0, row: 0, columns: 9, rows: 3))
    var halves = PointCloud(viewport: viewport, components: 1)
    for column in 0..<9 {
      let x = Double(column) / 9 + 0.05
      halves.add(Point(x, 0.75), [1])
      halves.add(Point(x, 0.25), [1])
    }
    #expect(halves.pointStyle(on: styles(.dark)) == .halves)
    #expect(draw(halves, viewport) == "▄▄▄   ▄▄▄\n    1\n▀▀▀   ▀▀▀")
  }

  @Test func anOutlineIsAroundTheBadge() {
    let viewport = Viewport(unit, rect: Rect(column: 0, row: 0, columns: 9, rows: 3))
    let empty = PointCloud(viewport: viewport, components: 1)
    #expect(draw(empty, viewport, outline: .plain) == "  ▗▄▄▄▖\n  ▐ 1 ▌\n  ▝▀▀▀▘")
    #expect(
      draw(empty, viewport, styles(.dark, .indexed, .ascii), outline: .plain)
        == "  +---+\n  | 1 |\n  +---+")
    // It covers no other badge.
    let two = BadgeLayout([Point(0.5, 0.5), Point(0.9, 0.5)], width: 3, in: viewport).rects
    let badges = two.compactMap { $0 }.enumerated().map {
      Badge(" \($0 + 1) ", in: $1, style: .plain, outline: $0 == 0 ? .plain : nil)
    }
    #expect(draw([.badges(badges)], viewport, styles(.dark)) == "  ▗▄▄▄▖\n  ▐ 1  2\n  ▝▀▀▀▘")
  }

  private func layout(_ places: [Point], keeping free: [Point] = []) -> BadgeLayout {
    BadgeLayout(
      places, width: 3, in: Viewport(unit, rect: Rect(column: 0, row: 0, columns: 10, rows: 5)),
      keeping: free)
  }

  /// A cloud with points in every half-cell.
  private func cloud(_ viewport: Viewport, perHalf count: Int) -> PointCloud {
    var cloud = PointCloud(viewport: viewport, components: 1)
    for column in 0..<viewport.rect.columns {
      for half in 0..<2 * viewport.rect.rows {
        let place = viewport.plane(Point(Double(column) + 0.5, (Double(half) + 0.5) / 2))
        for _ in 0..<count { cloud.add(place, [1]) }
      }
    }
    return cloud
  }

  /// A plot of a cloud with a badge in the middle.
  private func draw(
    _ cloud: PointCloud, _ viewport: Viewport, _ line: Mark? = nil, _ look: Styles? = nil,
    outline: Style? = nil
  ) -> String {
    let rects = BadgeLayout([Point(0.5, 0.5)], width: 3, in: viewport).rects
    let badges = rects.compactMap { $0 }.map {
      Badge(" 1 ", in: $0, style: .plain, outline: outline)
    }
    return draw(
      [.cloud(cloud)] + (line.map { [$0] } ?? []) + [.badges(badges)], viewport,
      look ?? styles(.dark))
  }

  private func draw(
    _ cloud: PointCloud, _ viewport: Viewport, _ look: Styles, outline: Style? = nil
  )
    -> String
  {
    draw(cloud, viewport, nil, look, outline: outline)
  }

  private func draw(_ marks: [Mark], _ viewport: Viewport, _ look: Styles) -> String {
    let layout = PlotLayout(rect: viewport.rect, bounds: unit)
    var frame = Frame(size: viewport.rect.size)
    Plot(layout: layout, marks: marks, styles: look).draw(into: &frame)
    return picture(frame)
  }
}
