import Plane
import Terminals
import Testing

@testable import Drawing

@Suite struct PlotTests {
  let unit = Bounds(minimum: .zero, maximum: Point(1, 1))

  @Test func theLayoutMapsCellsAndData() {
    let rect = Rect(column: 3, row: 2, columns: 40, rows: 12)
    let layout = PlotLayout(rect: rect, bounds: unit)
    #expect(layout.viewport.rect == Rect(column: 7, row: 2, columns: 36, rows: 11))
    #expect(layout.yLabels.ticks.map(\.text) == ["0.0", "0.5", "1.0"])
  }

  @Test func smallPlotsDropTheirLabels() {
    func area(_ columns: Int, _ rows: Int) -> Rect {
      PlotLayout(
        rect: Rect(column: 0, row: 0, columns: columns, rows: rows), bounds: unit
      ).viewport.rect
    }
    #expect(area(20, 8) == Rect(column: 2, row: 0, columns: 18, rows: 7))
    #expect(area(19, 8) == Rect(column: 0, row: 0, columns: 19, rows: 7))
    #expect(area(11, 8) == Rect(column: 0, row: 0, columns: 11, rows: 8))
    #expect(area(20, 4) == Rect(column: 0, row: 0, columns: 20, rows: 4))
  }

  /// Nothing is drawn outside the rectangle, and the area is inside.
  @Test(arguments: GlyphSet.allCases)
  func plotsStayInsideAtAnySize(glyphs: GlyphSet) {
    for columns in [0, 1, 2, 3, 7, 11, 12, 17, 19, 20, 34, 61, 120] {
      for rows in [0, 1, 2, 3, 4, 5, 6, 10, 17, 24, 40] {
        for hasEqualAxes in [false, true] {
          for bounds in [
            unit, Bounds(minimum: Point(-1130.2639612, 0), maximum: Point(-1130.26396, 0)),
            Bounds(minimum: Point(0, -3e300), maximum: Point(1e-300, 1e300)),
          ] {
            check(columns, rows, hasEqualAxes, bounds, glyphs)
          }
        }
      }
    }
  }

  private func check(
    _ columns: Int, _ rows: Int, _ hasEqualAxes: Bool, _ bounds: Bounds, _ glyphs: GlyphSet
  ) {
    let rect = Rect(column: 2, row: 1, columns: columns, rows: rows)
    let layout = PlotLayout(rect: rect, bounds: bounds, hasEqualAxes: hasEqualAxes)
    let area = layout.viewport.rect
    let place = "\(columns)×\(rows) \(hasEqualAxes) \(glyphs) \(bounds)"
    #expect(area.column >= rect.column && area.endColumn <= rect.endColumn, "\(place)")
    #expect(area.row >= rect.row && area.endRow <= rect.endRow, "\(place)")
    var cloud = PointCloud(viewport: layout.viewport, components: 2)
    cloud.add(bounds.centre, [1, 0])
    let ellipse = Ellipse(centre: .zero, shape: .diagonal(1, 1), level: 1e200).polygon(count: 90)
    let marks: [Mark] = [
      .polyline(
        [Point(-9, -9), bounds.centre, Point(.nan, 0), Point(9, 9)], isClosed: false,
        pen: Pen(.plain)),
      .polyline(ellipse, isClosed: true, pen: Pen(.plain, isThick: true)),
      .cloud(cloud),
      badges([bounds.centre, bounds.maximum, Point(.nan, 7)], layout),
      .badges(
        BadgeLayout([bounds.minimum, bounds.minimum], width: 3, in: layout.viewport).rects
          .compactMap { $0 }.map { Badge(" 4 ", in: $0, style: .plain, outline: .plain) }),
      .glyph("o", at: bounds.minimum, style: .plain),
    ]
    var frame = Frame(
      size: Size(columns: columns + 4, rows: rows + 2), filledWith: Cell("·"))
    Plot(layout: layout, marks: marks, styles: styles(.dark, .indexed, glyphs)).draw(into: &frame)
    let strays = (0..<frame.size.rows).flatMap { row in
      (0..<frame.size.columns).filter { column in
        !rect.contains(column: column, row: row) && frame[column, row] != Cell("·")
      }.map { "\($0), \(row)" }
    }
    #expect(strays == [], "\(place)")
  }

  @Test func badgesStayInside() {
    #expect(draw([badges([Point(0, 0.5)], bare(10, 3))]) == "\n 1\n")
    #expect(draw([badges([Point(1, 1)], bare(10, 3))]) == "        1\n\n")
    #expect(draw([badges([Point(0.45, 0)], bare(10, 3))]) == "\n\n    1")
    #expect(draw([badges([Point(9, 9)], bare(10, 3))]) == "\n\n")
    #expect(draw([.glyph("∙", at: Point(2, 0.5), style: .plain)]) == "\n\n")
  }

  private let level = Mark.polyline(
    [Point(0, 0.5), Point(1, 0.5)], isClosed: false, pen: Pen(.plain))

  @Test func pointsCoverLinesAndBadgesCoverPoints() {
    let layout = bare(10, 3)
    let cloud = cloud(layout, [(0.05, 0.5, 1), (0.45, 0.5, 1), (0.95, 0.95, 1)])
    let badge = badges([Point(0.45, 0.5)], layout)
    #expect(draw([level, .cloud(cloud), badge]) == "         ●\n●⠤⠤ 1 ⠤⠤⠤⠤\n")
  }

  /// A cell with a point and a line is that of the point, in every set of characters.
  @Test func aPointInALineIsPlain() {
    for glyphs in GlyphSet.allCases {
      for colors in ColorDepth.allCases {
        let styles = styles(.dark, colors, glyphs)
        let layout = bare(10, 3)
        let cloud = Mark.cloud(cloud(layout, [(0.05, 0.5, 1), (0.95, 0.05, 1)]))
        var (with, without) = (Frame(size: layout.rect.size), Frame(size: layout.rect.size))
        Plot(layout: layout, marks: [cloud, level], styles: styles).draw(into: &with)
        Plot(layout: layout, marks: [cloud], styles: styles).draw(into: &without)
        #expect(with[0, 1] == without[0, 1], "\(glyphs) \(colors)")
        #expect(with[1, 1] != without[1, 1], "\(glyphs) \(colors)")
      }
    }
  }

  /// A line of ten cells is under five points and over six.
  @Test func aLineLostAmongPointsIsOverThem() {
    let layout = bare(10, 3)
    let points = (0..<6).map { (Double($0) / 10 + 0.05, 0.5, 1) } + [(0.95, 0.95, 1)]
    let few = Mark.cloud(cloud(layout, Array(points.dropFirst())))
    let many = Mark.cloud(cloud(layout, points))
    #expect(draw([level, few]) == "         ●\n⠤●●●●●⠤⠤⠤⠤\n")
    #expect(draw([level, many]) == "         ●\n⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤\n")
    #expect(draw([level, many], layout, styles(.mono)) == "         o\n⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤\n")
    let top = Mark.curves(
      [[Point(0, 0.5), Point(1, 0.5)]], isClosed: false, pen: Pen(.plain), isOnTop: true)
    #expect(draw([top, few]) == draw([level, many]))
  }

  /// Among the shades of ASCII, lines over points are in reverse video; other lines are not.
  @Test func asciiLinesOverShadesAreReversed() {
    let layout = bare(4, 1)
    let dense = cloud(layout, [(0.35, 0.5, 9), (0.6, 0.5, 9)])
    for glyphs in GlyphSet.allCases {
      var frame = Frame(size: layout.rect.size)
      Plot(layout: layout, marks: [level, .cloud(dense)], styles: styles(.mono, .mono, glyphs))
        .draw(into: &frame)
      let isReversed = (0..<4).map { frame[$0, 0].style.attributes.contains(.reverse) }
      let isAscii = glyphs == .ascii
      #expect(isReversed == [false, isAscii, isAscii, false], "\(glyphs)")
    }
  }

  /// Each line is under or over the points by itself; the pieces of one line stay together.
  @Test func linesAreUnderOrOverByThemselves() {
    let layout = bare(4, 2)
    let cloud = Mark.cloud(
      cloud(layout, [(0.1, 0.9, 1), (0.4, 0.9, 1), (0.1, 0.1, 1), (0.95, 0.95, 1)]))
    let upper = [Point(0, 0.75), Point(0.6, 0.75)]
    let lower = [Point(0, 0.25), Point(1, 0.25)]
    func line(_ pieces: [[Point]]) -> Mark {
      .curves(pieces, isClosed: false, pen: Pen(.plain))
    }
    #expect(draw([line([upper]), line([lower]), cloud], layout) == "⠤⠤⠄●\n●⠤⠤⠤")
    #expect(draw([line([upper, lower]), cloud], layout) == "●●⠄●\n●⠤⠤⠤")
  }

  @Test func halfBlocksAndDensities() {
    let layout = bare(4, 2)
    let halves = cloud(
      layout, [(0.1, 0.9, 1), (0.4, 0.6, 1), (0.6, 0.9, 1), (0.6, 0.6, 1), (0.9, 0.1, 1)])
    #expect(halves.pointStyle(on: styles(.dark)) == .marks)
    let crowd = cloud(
      layout,
      [
        (0.1, 0.9, 1), (0.4, 0.6, 1), (0.6, 0.9, 1), (0.6, 0.6, 1), (0.9, 0.1, 1),
        (0.1, 0.1, 1), (0.4, 0.4, 1),
      ])
    #expect(draw([.cloud(crowd)], layout) == "▀▄█\n▄▀ ▄")
    let dense = cloud(layout, [(0.1, 0.9, 20), (0.4, 0.9, 10), (0.6, 0.9, 4), (0.9, 0.9, 1)])
    #expect(draw([.cloud(dense)], layout) == "█▓▒░\n")
    #expect(draw([.cloud(dense)], layout, styles(.dark, .indexed, .ascii)) == "#+:.\n")
  }

  /// Lines are drawn over points that fill their cells.
  @Test func linesStayVisibleInFullCells() {
    let layout = bare(4, 1)
    let xs = [0.1, 0.35, 0.6, 0.85]
    let full = cloud(layout, xs.flatMap { [($0, 0.9, 2), ($0, 0.1, 2)] })
    #expect(full.pointStyle(on: styles(.dark)) == .halves)
    #expect(draw([.cloud(full)], layout) == "████")
    #expect(draw([.cloud(full), level], layout) == "⠤⠤⠤⠤")
    let dense = cloud(layout, xs.map { ($0, 0.5, 9) })
    #expect(dense.pointStyle(on: styles(.dark)) == .density)
    #expect(draw([.cloud(dense), level], layout) == "⠤⠤⠤⠤")
    #expect(draw([.cloud(dense), level], layout, styles(.dark, .eight, .ascii)) == "----")
  }

  private func badges(_ places: [Point], _ layout: PlotLayout) -> Mark {
    .badges(places.compactMap { Badge(" 1 ", at: $0, in: layout.viewport, style: .plain) })
  }

  private func cloud(_ layout: PlotLayout, _ points: [(Double, Double, Int)]) -> PointCloud {
    var cloud = PointCloud(viewport: layout.viewport, components: 1)
    for (x, y, count) in points {
      for _ in 0..<count { cloud.add(Point(x, y), [1]) }
    }
    return cloud
  }

  /// A plot without labels over the unit box.
  private func bare(_ columns: Int, _ rows: Int) -> PlotLayout {
    PlotLayout(rect: Rect(column: 0, row: 0, columns: columns, rows: rows), bounds: unit)
  }

  private func draw(_ marks: [Mark], _ layout: PlotLayout? = nil, _ styles: Styles? = nil) -> String
  {
    let layout = layout ?? bare(10, 3)
    var frame = Frame(size: layout.rect.size)
    Plot(layout: layout, marks: marks, styles: styles ?? DrawingTests.styles(.dark)).draw(
      into: &frame)
    return picture(frame)
  }
}
