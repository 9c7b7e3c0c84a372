import Drawing
import Plane
import Terminals
import Testing

@Suite struct WeightStripTests {
  let weights: [[Double]?] =
    Array(repeating: [1, 0], count: 5) + [[0.5, 0.5]] + Array(repeating: [0.1, 0.9], count: 3)
    + [nil]

  /// The number of the heaviest component is in the middle of its region.
  @Test(arguments: [
    (ColorDepth.indexed, GlyphSet.unicode, "  1    2"), (.direct, .unicode, "  1    2"),
    (.eight, .unicode, "  1  ? 2"), (.mono, .unicode, "oo1oo?x2x"), (.indexed, .ascii, "oo1oo?x2x"),
  ])
  func band(depth: ColorDepth, glyphs: GlyphSet, text: String) {
    let styles = styles(.dark, depth, glyphs)
    var frame = Frame(size: Size(columns: 10, rows: 1))
    WeightStrip(weights, styles: styles).drawBand(into: &frame, column: 0, row: 0)
    #expect(picture(frame) == text)
    // Where colours carry the band, its regions differ in them.
    if depth != .mono, glyphs != .ascii {
      #expect(frame[0, 0].style.background == styles.component(0, of: 2).foreground)
      #expect(frame[2, 0].style.background == styles.component(0, of: 2).foreground)
      #expect(frame[0, 0].style.background != frame[6, 0].style.background)
    }
    #expect(frame[9, 0] == .blank)
  }

  /// The marks of a strip are those of points in a scatter plot.
  @Test func marks() {
    let styles = styles(.dark)
    var cloud = PointCloud(
      viewport: Viewport(
        Bounds(minimum: Point(0, -1), maximum: Point(4, 1)),
        rect: Rect(column: 0, row: 0, columns: 4, rows: 1)), components: 2)
    cloud.add(Point(0.5, 0), [1, 0])
    cloud.add(Point(0.6, 0), [1, 0])
    cloud.add(Point(2.5, 0), [0.5, 0.5])
    var frame = Frame(size: Size(columns: 4, rows: 1))
    WeightStrip(cloud, styles: styles).drawMarks(into: &frame, column: 0, row: 0)
    #expect(frame[0, 0] == styles.point([2, 0]))
    #expect(frame[1, 0] == .blank)
    #expect(frame[2, 0] == styles.point([0.5, 0.5]))
  }
}
