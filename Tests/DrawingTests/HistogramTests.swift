@testable import Drawing
import Plane
import Terminals
import Testing

@Suite struct HistogramTests {
  /// The area of the bars is 1, however an interval is cut into columns.
  @Test(arguments: [1, 7, 30, 150, 2000])
  func areaIsOne(columns: Int) {
    var random = Generator()
    let values = (0..<500).map { _ in 60 + 10 * random.normal() }
    let bins = Bins(of: values)
    let histogram = sample(values, bins: bins) { _ in [0.3, 0.7] }
    let (low, high) = (0.0, 120.0)
    let width = (high - low) / Double(columns)
    let area = (0..<columns).reduce(0.0) { sum, at in
      let from = low + Double(at) * width
      return sum + width * histogram.parts(from: from, to: from + width).reduce(0, +)
    }
    // A column narrower than a bin has the height at its middle.
    #expect(abs(area - 1) < (width > bins.width ? 1e-9 : 0.05))
  }

  @Test func partsAreTheSharesOfTheWeights() {
    let histogram = sample([1, 1, 1, 3], bins: Bins(width: 1)) { $0 < 2 ? [1, 2] : [5, 0] }
    #expect(histogram.parts(from: 0.6, to: 1.4) == [0.25, 0.5])
    #expect(histogram.parts(from: 1.6, to: 2.4) == [0, 0])
    #expect(histogram.parts(from: 2.6, to: 3.4) == [0.25, 0])
    #expect(histogram.highest == 0.75)
    // Two bins side by side.
    #expect(histogram.parts(from: 0.5, to: 2.5) == [0.125, 0.25])
  }

  @Test func mergedAndAddedTilesAreTheSame() {
    let values = (0..<40).map { Double($0 * $0 % 17) }
    let weights = values.map { [$0 / 17, 1 - $0 / 17] }
    let bins = Bins(width: 2)
    let whole = sample(values, bins: bins) { [$0 / 17, 1 - $0 / 17] }
    let empty = Histogram(bins: bins, over: 0...17, filling: .shares(2))
    var parts = [empty, empty]
    for (part, range) in [(0, 0..<15), (1, 15..<40)] {
      let columns = (0..<2).flatMap { k in range.map { weights[$0][k] } }
      columns.withUnsafeBufferPointer {
        guard let base = $0.baseAddress else { return }
        parts[part].add(values, in: range, weights: base, stride: range.count)
      }
    }
    parts[0].merge(parts[1])
    #expect(parts[0].count == 40)
    for middle in stride(from: 0.0, through: 16, by: 2) {
      let pairs = zip(
        parts[0].parts(from: middle - 0.5, to: middle + 0.5),
        whole.parts(from: middle - 0.5, to: middle + 0.5))
      for (a, b) in pairs { #expect(abs(a - b) < 1e-15) }
    }
  }

  @Test func mixedHasTheHeightsOfBoth() {
    let bins = Bins(width: 1)
    let a = sample([1, 2], bins: bins) { _ in [1, 0] }
    let b = sample([1, 2], bins: bins) { _ in [0, 1] }
    #expect(a.mixed(with: b, share: 0.25).parts(from: 0.9, to: 1.1) == [0.375, 0.125])
    #expect(a.mixed(with: b, share: 1) == b)
  }

  /// Values outside the range and values that are no numbers are left out.
  @Test func hostileValues() {
    var histogram = Histogram(bins: Bins(width: 1), over: 0...10, filling: .plain)
    for value in [-.infinity, .nan, 1e300, -5, 5, .infinity] { histogram.add(value, weights: []) }
    #expect(histogram.count == 1)
    #expect(histogram.parts(from: 4.6, to: 5.4) == [1])
    let empty = Histogram(bins: Bins(width: 1), over: 0...10, filling: .shares(2))
    #expect(empty.parts(from: 0, to: 10) == [0, 0])
    #expect(empty.highest == 0)
  }

  // MARK: Pictures

  /// Full cells are blanks on the fill.
  @Test func barsInEighths() {
    #expect(
      picture(plot([1, 1, 2, 2, 2, 4], shares: { $0 < 2 ? [1, 0] : [0, 1] })) == """

        ▅▅▅
                 ▃▃▃

        """)
  }

  /// Each cell of the first bars: their fill, and the edge between two fills.
  @Test func stackedFills() {
    let frame = plot([1, 1], shares: { _ in [3, 5] }, top: 1)
    let styles = styles(.dark)
    let (below, above) = (styles.fill(0, of: 2), styles.fill(1, of: 2))
    // 3/8 of four rows is one and a half.
    #expect(frame[1, 3] == Cell(" ", Style(background: below ?? .standard)))
    #expect(
      frame[1, 2]
        == Cell("▄", Style(foreground: below ?? .standard, background: above ?? .standard)))
    #expect(frame[1, 1] == Cell(" ", Style(background: above ?? .standard)))
    #expect(frame[1, 0] == Cell(" ", Style(background: above ?? .standard)))
  }

  /// Without colours a bar has the letters of the components, and a low bar can be seen.
  @Test(arguments: [(ColorDepth.mono, GlyphSet.unicode), (.indexed, .ascii)])
  func texturedBars(depth: ColorDepth, glyphs: GlyphSet) {
    let values = Array(repeating: 1.0, count: 30) + Array(repeating: 2.0, count: 29) + [4]
    let frame = plot(
      values, shares: { $0 < 2 ? [1, 0] : [0, 1] }, styles: styles(.dark, depth, glyphs), top: 0.5)
    let low = glyphs == .ascii ? "_" : "▁"
    #expect(
      picture(frame) == """
        oooxxx
        oooxxx
        oooxxx
        oooxxx   \(low)\(low)\(low)
        """)
  }

  @Test func undecidedBars() {
    func cell(_ depth: ColorDepth) -> Cell {
      var histogram = Histogram(bins: Bins(width: 1), over: 1...1, filling: .undecided)
      histogram.add(1, weights: [])
      var frame = Frame(size: Size(columns: 3, rows: 2))
      HistogramPlot(
        histogram, in: viewport(3, 2, top: 1, to: 1.5), lines: [], styles: styles(.dark, depth)
      )
      .draw(into: &frame)
      return frame[1, 1]
    }
    #expect(cell(.indexed).scalar == " " && cell(.indexed).style.background != .standard)
    #expect(cell(.eight).scalar == "?" && cell(.mono).scalar == "?")
  }

  /// A line over a bar keeps its colour on the fill, and the bar shows through.
  @Test func linesOverBars() {
    let red = Style(foreground: .indexed(9))
    let line = HistogramPlot.Line([Point(0.5, 0.5), Point(4.5, 0.5)], pen: Pen(red))
    let frame = plot([1, 1, 1, 4], shares: { _ in [1, 0] }, lines: [line], top: 1)
    let fill = styles(.dark).fill(0, of: 2) ?? .standard
    #expect(frame[1, 2].style == red.on(fill))
    #expect(frame[4, 2].style == red)
    #expect((0x2801...0x28FF).contains(frame[1, 2].scalar.value))
  }

  /// With eight colours a line in the colour of its bar would be lost.
  @Test func linesOverBarsOfEightColors() {
    let styles = styles(.dark, .eight)
    let line = HistogramPlot.Line(
      [Point(0.5, 0.5), Point(4.5, 0.5)], pen: Pen(styles.component(0, of: 2)))
    let frame = plot([1, 1, 1, 4], shares: { _ in [1, 0] }, lines: [line], styles: styles, top: 1)
    #expect(frame[1, 2].style.foreground != frame[1, 2].style.background)
    #expect(frame[4, 2].style.foreground == styles.component(0, of: 2).foreground)
  }

  /// Each line has a character of its own if the colours of two lines look alike.
  @Test func linesOfCharacters() {
    let lines = [
      HistogramPlot.Line([Point(0.5, 0.4), Point(4.5, 0.4)], pen: Pen(.plain)),
      HistogramPlot.Line([Point(0.5, 0.4), Point(2.4, 0.4)], pen: Pen(.plain), character: "1"),
    ]
    let frame = plot(
      [], shares: { _ in [] }, lines: lines, styles: styles(.dark, .mono, .ascii), top: 1)
    #expect(frame.text(row: 2) == "111111------")
  }

  private func viewport(_ columns: Int, _ rows: Int, top: Double, to high: Double) -> Viewport {
    Viewport(
      Bounds(minimum: Point(0.5, 0), maximum: Point(high, top)),
      rect: Rect(column: 0, row: 0, columns: columns, rows: rows))
  }

  private func sample(
    _ values: [Double], bins: Bins, weights: (Double) -> [Double]
  ) -> Histogram {
    var histogram = Histogram(bins: bins, over: 0...120, filling: .shares(2))
    for value in values { histogram.add(value, weights: weights(value)) }
    return histogram
  }

  /// Bins of width 1 from 0.5 to 4.5 in twelve columns and four rows.
  private func plot(
    _ values: [Double], shares: (Double) -> [Double], lines: [HistogramPlot.Line] = [],
    styles: Styles = styles(.dark), top: Double = 0.5
  ) -> Frame {
    var frame = Frame(size: Size(columns: 12, rows: 4))
    HistogramPlot(
      sample(values, bins: Bins(width: 1), weights: shares),
      in: viewport(12, 4, top: top, to: 4.5), lines: lines, styles: styles
    ).draw(into: &frame)
    return frame
  }
}
