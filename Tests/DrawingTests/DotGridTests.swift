import Plane
import Terminals
import Testing

@testable import Drawing

@Suite struct DotGridTests {
  let pen = Pen(.plain)
  let red = Style(foreground: .indexed(1))
  let blue = Style(foreground: .indexed(4))

  @Test func everyDotHasItsBit() {
    #expect(letters(.unicode) == "⠁⠂⠄⡀⠈⠐⠠⢀")
    #expect(letters(.blocks) == "▘▖▝▗")
    #expect(letters(.ascii) == ".")
  }

  /// One cell per dot, down the first column, then the next.
  private func letters(_ glyphs: GlyphSet) -> String {
    var text = String.UnicodeScalarView()
    for x in 0..<glyphs.dotBits[0].count {
      for y in 0..<glyphs.dotBits.count {
        var grid = DotGrid(columns: 1, rows: 1, glyphs: glyphs)
        grid.set(x, y, pen: pen)
        text.append(grid.cell(column: 0, row: 0)?.scalar ?? "?")
      }
    }
    return String(text)
  }

  @Test func aDiagonal() {
    var grid = DotGrid(columns: 4, rows: 2, glyphs: .unicode)
    grid.line(from: Point(0, 0), to: Point(8, 8), pen: pen)
    #expect(picture(grid) == "⠑⢄\n  ⠑⢄")
  }

  @Test(arguments: [
    (
      GlyphSet.unicode,
      """
         ⣀⠤⠤⠤⠤⣀
       ⢠⠊      ⠑⡄
       ⡇        ⢸
       ⡇        ⢸
       ⠘⢄      ⡠⠃
         ⠉⠒⠒⠒⠒⠉
      """
    ),
    (
      .blocks,
      """
         ▄▄▄▄▄▄
       ▗▀      ▀▖
       ▌        ▐
       ▌        ▐
       ▝▄      ▄▘
         ▀▀▀▀▀▀
      """
    ),
    (
      .ascii,
      """
         ------
        /      -
       |        \\
       \\        |
        -      /
         ------
      """
    ),
  ])
  func aCircle(glyphs: GlyphSet, expected: String) {
    var grid = DotGrid(columns: 12, rows: 6, glyphs: glyphs)
    let circle = Ellipse(centre: Point(6, 3), shape: .diagonal(24, 6), level: 1)
    let corners = circle.polygon(count: 24).map {
      Point($0.x * Double(grid.cellWidth), $0.y * Double(grid.cellHeight))
    }
    grid.polyline(corners, isClosed: true, pen: pen)
    #expect(picture(grid) == expected)
  }

  @Test func thickAndDotted() {
    var grid = DotGrid(columns: 4, rows: 2, glyphs: .unicode)
    grid.line(from: Point(0, 0.5), to: Point(8, 0.5), pen: Pen(.plain, isThick: true))
    grid.line(from: Point(0, 4.5), to: Point(8, 4.5), pen: Pen(.plain, isDotted: true))
    #expect(picture(grid) == "⠛⠛⠛⠛\n⠁⠁⠁⠁")
  }

  @Test func theLastPenOfEqualPriorityStylesACell() {
    var grid = DotGrid(columns: 1, rows: 1, glyphs: .unicode)
    #expect(grid.cell(column: 0, row: 0)?.style == nil)
    grid.set(0, 0, pen: Pen(red))
    grid.set(1, 1, pen: Pen(blue))
    #expect(grid.cell(column: 0, row: 0)?.style == blue)
    grid.set(0, 0, pen: Pen(red, priority: 1))
    grid.set(0, 1, pen: Pen(blue))
    #expect(grid.cell(column: 0, row: 0)?.style == red)
  }

  @Test func aPointThatIsNotFiniteInterruptsALine() {
    for bad in [Point(.nan, 2), Point(3, .infinity), Point(-.infinity, .nan)] {
      var grid = DotGrid(columns: 4, rows: 1, glyphs: .unicode)
      grid.polyline(
        [Point(0, 0), Point(1.5, 0), bad, Point(6, 0), Point(7.5, 0)], pen: pen)
      #expect(picture(grid) == "⠉  ⠉")
    }
  }

  /// A line clipped to a window sets exactly the dots that the same line sets there on a grid that
  /// holds it whole.
  @Test(arguments: GlyphSet.allCases)
  func clippingKeepsTheDots(glyphs: GlyphSet) {
    var random = Generator()
    for trial in 0..<300 {
      var window = DotGrid(columns: 5, rows: 4, glyphs: glyphs)
      var whole = DotGrid(columns: 25, rows: 20, glyphs: glyphs)
      let wide = Point(Double(whole.dotWidth), Double(whole.dotHeight))
      let shift = Point(Double(2 * window.dotWidth), Double(2 * window.dotHeight))
      let a = Point(random.uniform() * wide.x, random.uniform() * wide.y)
      let b = Point(random.uniform() * wide.x, random.uniform() * wide.y)
      whole.line(from: a, to: b, pen: pen)
      window.line(from: a - shift, to: b - shift, pen: pen)
      let differing = (0..<20).filter { cell in
        let (row, column) = cell.quotientAndRemainder(dividingBy: 5)
        return window.cell(column: column, row: row)?.scalar
          != whole.cell(column: column + 10, row: row + 8)?.scalar
      }
      #expect(differing == [], "\(glyphs) trial \(trial): \(a) to \(b)")
    }
  }

  @Test(arguments: [1e3, 1e9, 1e200, 1e308])
  func linesToFarPointsAreClipped(distance: Double) {
    var grid = DotGrid(columns: 4, rows: 1, glyphs: .unicode)
    grid.line(from: Point(-distance, 1.5), to: Point(distance, 1.5), pen: pen)
    grid.line(from: Point(-distance, distance), to: Point(-distance, -distance), pen: pen)
    #expect(picture(grid) == "⠒⠒⠒⠒")
    var cross = DotGrid(columns: 2, rows: 1, glyphs: .unicode)
    cross.line(from: Point(0, 0), to: Point(distance, distance), pen: pen)
    #expect(picture(cross) == "⠑⢄")
  }

  @Test(arguments: GlyphSet.allCases)
  func smallGridsAcceptAnyLine(glyphs: GlyphSet) {
    let values = [-1e308, -3, 0, 0.5, 1, 2, 8, 1e308, .nan, .infinity, -.infinity]
    for (columns, rows) in [(-1, 3), (0, 0), (0, 2), (1, 0), (1, 1), (2, 1)] {
      var grid = DotGrid(columns: columns, rows: rows, glyphs: glyphs)
      for x in values {
        for y in values {
          grid.line(from: Point(x, y), to: Point(y, x), pen: pen)
          grid.line(from: Point(x, y), to: Point(1, 1), pen: pen)
        }
      }
      grid.polyline([], isClosed: true, pen: pen)
      grid.set(.max, .min, pen: pen)
      #expect(grid.cell(column: columns, row: rows)?.scalar == nil)
      #expect((grid.cell(column: 0, row: 0)?.scalar != nil) == (columns > 0 && rows > 0))
    }
  }

  @Test func asciiStrokesFollowTheLine() {
    func stroke(_ x: Double, _ y: Double) -> Unicode.Scalar? {
      var grid = DotGrid(columns: 1, rows: 1, glyphs: .ascii)
      grid.line(from: Point(0.5, 0.5), to: Point(0.5 + x, 0.5 + y), pen: pen)
      return grid.cell(column: 0, row: 0)?.scalar
    }
    #expect(stroke(9, 1) == "-")
    #expect(stroke(1, 9) == "|")
    #expect(stroke(5, 5) == "\\")
    #expect(stroke(5, -5) == "/")
    #expect(stroke(-5, 5) == "/")
    #expect(stroke(5, 2) == "-")
    #expect(stroke(5, 2.2) == "\\")
    #expect(stroke(2, -5) == "|")
    #expect(stroke(0, 0) == ".")
  }
}
