import Plane
import Terminals
import Testing

@testable import Drawing

@Suite struct ViewportTests {
  let box = Bounds(minimum: Point(1, 40), maximum: Point(5, 100))

  private func rect(_ columns: Int, _ rows: Int) -> Rect {
    Rect(column: 3, row: 2, columns: columns, rows: rows)
  }

  @Test func theEdgesOfTheBoxAreTheEdgesOfTheCells() {
    let viewport = Viewport(box, rect: rect(8, 6))
    #expect(viewport.cells(Point(1, 100)) == Point(0, 0))
    #expect(viewport.cells(Point(5, 40)) == Point(8, 6))
    #expect(viewport.cells(Point(3, 70)) == Point(4, 3))
    #expect(viewport.plane(Point(4, 3)) == Point(3, 70))
    #expect(viewport.cell(of: Point(5, 40)).map { [$0.column, $0.row] } == [10, 7])
    #expect(viewport.cell(of: Point(1, 100)).map { [$0.column, $0.row] } == [3, 2])
    #expect(viewport.index(of: Point(5, 40), rowParts: 2).map { [$0.column, $0.row] } == [7, 11])
    #expect(viewport.cell(of: Point(5.01, 40)) == nil)
    #expect(viewport.cell(of: Point(.nan, 40)) == nil)
    #expect(viewport.cell(of: Point(3, .infinity)) == nil)
  }

  @Test func dotsAreFinerThanCells() {
    let grid = DotGrid(columns: 8, rows: 6, glyphs: .unicode)
    #expect(grid.dots(Point(5, 40), Viewport(box, rect: rect(8, 6))) == Point(16, 24))
  }

  @Test(arguments: [false, true])
  func thereAndBack(hasEqualAxes: Bool) {
    let viewport = Viewport(box, rect: rect(39, 17), hasEqualAxes: hasEqualAxes)
    for column in 0..<39 {
      for row in 0..<17 {
        let point = viewport.plane(Point(Double(column) + 0.5, Double(row) + 0.5))
        #expect(viewport.cell(of: point).map { [$0.column, $0.row] } == [3 + column, 2 + row])
      }
    }
  }

  @Test func equalAxesMakeARowWorthTwoColumns() {
    let viewport = Viewport(box, rect: rect(40, 10), hasEqualAxes: true)
    let unit = viewport.bounds.width / 40
    #expect(abs(viewport.bounds.height / 10 - 2 * unit) < 1e-12)
    #expect(viewport.bounds.contains(box.minimum) && viewport.bounds.contains(box.maximum))
    #expect(viewport.bounds.centre == box.centre)
  }

  @Test(arguments: [0, 5, -3, 1e-200, 1e300, -1.7e308, 5e12])
  func aPointBecomesABox(value: Double) {
    let point = Point(value, value)
    for hasEqualAxes in [false, true] {
      let viewport = Viewport(
        Bounds(minimum: point, maximum: point), rect: rect(10, 5), hasEqualAxes: hasEqualAxes)
      #expect(viewport.bounds.minimum.x < value && value < viewport.bounds.maximum.x)
      #expect(viewport.cell(of: point) != nil)
    }
  }

  @Test func boundsThatAreNotFiniteBecomeTheUnitBox() {
    let box = Bounds(minimum: Point(.nan, -.infinity), maximum: Point(3, 7))
    let viewport = Viewport(box, rect: rect(4, 4))
    #expect(viewport.bounds == Bounds(minimum: .zero, maximum: Point(1, 1)))
    let turned = Bounds(minimum: Point(3, 7), maximum: Point(1, 2))
    #expect(
      Viewport(turned, rect: rect(4, 4)).bounds
        == Bounds(minimum: Point(1, 2), maximum: Point(3, 7)))
  }

  @Test func withoutCellsNothingIsInside() {
    for rect in [rect(0, 0), rect(0, 3), rect(-1, 2)] {
      let viewport = Viewport(box, rect: rect, hasEqualAxes: true)
      #expect(viewport.cell(of: Point(3, 70)) == nil)
      #expect(viewport.plane(.zero).isFinite)
    }
  }
}
