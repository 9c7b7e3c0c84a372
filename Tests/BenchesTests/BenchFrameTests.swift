import Drawing
import FrameExport
import Screens
import Terminals
import TestSupport
import Testing

@testable import Benches
@testable import Information

/// Frames of the benches: at every size, and inside their rectangles.
@Suite struct BenchFrameTests {
  static let openings: [Opening] = [
    Opening("normal:0,1", "normal:1,2"), Opening("normal:0,1", "uniform:-1,2"),
    Opening("uniform:0,1", "uniform:2,3"), Opening("laplace:0,1", "two-normals:-2,2,0.05"),
    Opening("normal:0,0.001", "normal:0,100"), Opening("normal:0,1", "normal:0,1"),
    Opening("coin:0.3", "coin:1"), Opening("coin:1", "coin:1"), Opening("loaded-die", "die"),
    Opening("alphabet", "even-alphabet", unit: .bits),
  ].flatMap { opening in
    DistributionBench.View.allCases.map {
      Opening(opening.p, opening.q, unit: opening.unit, view: $0)
    }
  }

  static let sizes: [Size] = [0, 1, 2, 16, 43, 60, 80, 200].flatMap { columns in
    [0, 1, 3, 6, 13, 24].map { Size(columns: columns, rows: $0) }
  }

  /// Checks frames at every size: nothing but characters of the terminal, and no numbers that are none.
  static func expectEverySize(_ bench: some Screen, _ name: String) {
    for size in sizes {
      let frame = bench.frame(size: size, capabilities: Capabilities())
      #expect(!TextExport.text(of: frame).contains("NaN"), "\(name) \(size)")
      expectPlain(
        bench.frame(size: size, capabilities: Capabilities(colors: .mono, glyphs: .ascii)),
        "\(name) \(size)")
    }
  }

  @Test(arguments: openings) func everySizeIsDrawn(_ opening: Opening) throws {
    Self.expectEverySize(try opening.bench(), opening.testDescription)
  }

  struct JensenCase: Sendable, CustomTestStringConvertible {
    let joint: [Double]
    let q: Double
    var testDescription: String { "joint \(joint), q \(q)" }
  }

  static let jensenCases: [JensenCase] = [
    JensenCase(joint: [0.05, 0.01], q: 0.5), JensenCase(joint: [0.05, 0.01], q: 0),
    JensenCase(joint: [0.05, 0.01], q: 1), JensenCase(joint: [0, 0.1], q: 0.5),
    JensenCase(joint: [0.1, 0], q: 1), JensenCase(joint: [1e-200, 1e-210], q: 0.3),
    JensenCase(joint: [0.05, 0.01], q: 5.0 / 6),
  ]

  @Test(arguments: jensenCases) func everySizeOfJensenIsDrawn(_ jensen: JensenCase) throws {
    var bench = try JensenBench(joint: jensen.joint, q: jensen.q)
    for help in [nil, 0, 30] {
      bench.helpScroll = help
      Self.expectEverySize(bench, "\(jensen.testDescription), help \(help ?? -1)")
    }
  }

  private static let tiny = Double.leastNonzeroMagnitude

  /// A component whose joint is 0 pulls the bound to −∞ wherever q gives it something.
  @Test(arguments: [[0.05, 0], [0, 0.05], [tiny, 0], [1e300, 0], [tiny, tiny], [1e299, 1]])
  func jointsOfZeroAreDrawnAtEveryQ(joint: [Double]) throws {
    for first in [0.5, 0, 1, 1e-9, 1 - 1e-9, Self.tiny] {
      var bench = try JensenBench(joint: joint, q: first)
      for key in Array(repeating: Key.left, count: 12) + Array(repeating: .right, count: 22) {
        bench.press(key)
        for size in [Size(columns: 60, rows: 18), Size(columns: 43, rows: 13)] {
          let frame = bench.frame(size: size, capabilities: Capabilities())
          #expect(!TextExport.text(of: frame).contains("NaN"), "q \(bench.q) \(size)")
        }
      }
    }
  }

  /// The point ln p(x) stays in the picture, and an arrow leads from it to the bottom edge.
  @Test(arguments: [0.1, 0.5, 0.9]) func infiniteGapsAreDrawn(q: Double) throws {
    let bench = try JensenBench(joint: [0.05, 0], q: q)
    let words = TextExport.text(of: bench.frame(size: .middle, capabilities: Capabilities()))
    for word in ["log Σ q w = −2.996", "gap ∞", "↓"] {
      #expect(words.contains(word), "\(word) in\n\(words)")
    }
    // One in each plot, and the key in the hints.
    #expect(words.filter { $0 == "↓" }.count == 3)
  }

  /// Panels change no cell outside of the rectangle that they are given.
  @Test(arguments: openings) func panelsStayInTheirRectangles(_ opening: Opening) throws {
    let bench = try opening.bench()
    let readings = bench.readings
    let panels: [(String, (inout Surface, Rect) -> Void)] = [
      ("picture", { DistributionPicture(bench: bench).draw(hasXLabels: true, on: &$0, in: $1) }),
      ("content", ContentPanel(bench: bench, readings: readings).draw),
      ("codes", CodePanel(bench: bench).draw),
      ("lengths", ExpectedLengths(bench: bench, readings: readings).draw),
      ("quantise", QuantizationPanels(bench: bench, readings: readings).draw),
      (
        "costs",
        {
          CostPanels(bench: bench, readings: readings).draw(.q, hasXLabels: true, on: &$0, in: $1)
        }
      ),
    ]
    for (name, draw) in panels { Self.expectInside(name, draw) }
    // The table has a width of its own.
    Self.expectInside(
      "numbers", sizes: [(29, 5), (29, 16), (36, 30)],
      DistributionNumbers(bench: bench, readings: readings).draw)
  }

  @Test(arguments: jensenCases) func jensenStaysInItsRectangles(_ jensen: JensenCase) throws {
    let bench = try JensenBench(joint: jensen.joint, q: jensen.q)
    Self.expectInside("curve", JensenCurve(bound: bench.bound).draw)
    Self.expectInside("bound", JensenBoundPlot(bench: bench, present: bench.bound).draw)
  }

  private static func expectInside(
    _ name: String, sizes: [(Int, Int)] = [(3, 2), (15, 4), (24, 6), (50, 12)],
    _ draw: (inout Surface, Rect) -> Void
  ) {
    let untouched = Cell("~", .plain)
    for (columns, rows) in sizes {
      var surface = Surface(
        size: Size(columns: columns + 8, rows: rows + 6),
        styles: Styles(theme: .dark, capabilities: Capabilities()))
      let rect = Rect(column: 4, row: 3, columns: columns, rows: rows)
      surface.frame.fill(Rect(size: surface.frame.size), with: untouched)
      draw(&surface, rect)
      for row in 0..<surface.frame.size.rows {
        for column in 0..<surface.frame.size.columns
        where column < rect.column || column >= rect.endColumn || row < rect.row
          || row >= rect.endRow
        {
          #expect(
            surface[column, row] == untouched, "\(name) \(columns)x\(rows): \(column), \(row)")
        }
      }
    }
  }

  struct Headline: Sendable, CustomTestStringConvertible {
    let size: Size
    let view: DistributionBench.View
    var testDescription: String { "\(size.columns)x\(size.rows) \(view.rawValue)" }
  }

  static let headlines: [Headline] = [(60, 18), (80, 24), (120, 40), (200, 60)].flatMap { size in
    DistributionBench.View.allCases.map {
      Headline(size: Size(columns: size.0, rows: size.1), view: $0)
    }
  }

  /// The headline numbers are on every usual screen, with their unit.
  @Test(arguments: headlines) func theNumbersAreOnTheScreen(_ headline: Headline) throws {
    let (size, view) = (headline.size, headline.view)
    func words(_ q: String) throws -> String {
      let bench = try Opening("normal:0,1", q, view: view).bench()
      return TextExport.text(of: bench.frame(size: size, capabilities: Capabilities()))
    }
    let finite = try words("normal:1,2")
    let numbers =
      switch view {
      case .information: ["2.12"]
      case .codes: ["2.12", "2.55", "0.43"]
      case .quantise: ["2.12", "0.437", "0.443"]
      case .where: ["0.443", "1.30"]
      }
    for word in numbers + ["nats"] { #expect(finite.contains(word), "\(word)") }
    // There is one entropy on the screen, that of the bins or that of the density, or it is the limit.
    #expect(finite.contains("1.41") == (view == .quantise || view == .where))
    #expect(finite.contains("2.12") == (view != .where))
    // A view of one distribution says nothing of two.
    #expect(finite.contains("KL") == (view != .information))
    if view != .information { #expect(try words("uniform:-1,2").contains("∞")) }
  }

  @Test(arguments: [(60, 18), (80, 24), (120, 40), (200, 60)])
  func theNumbersOfJensenAreOnTheScreen(columns: Int, rows: Int) throws {
    let frame = try JensenBench().frame(
      size: Size(columns: columns, rows: rows), capabilities: Capabilities())
    let words = TextExport.text(of: frame)
    for word in ["−2.813", "−3.107", "0.29"] { #expect(words.contains(word), "\(word)") }
  }

  @Test func costsAndSavingsDifferByGlyph() throws {
    func words(_ p: String, _ q: String, _ glyphs: GlyphSet) throws -> String {
      let bench = try Opening(p, q, view: .where).bench()
      return TextExport.text(
        of: bench.frame(
          size: .middle, capabilities: Capabilities(colors: .mono, glyphs: glyphs)))
    }
    let discrete = try words("loaded-die", "die", .unicode)
    #expect(discrete.contains("▒") && discrete.contains("░"))
    let plain = try words("normal:0,1", "normal:1,2", .ascii)
    #expect(plain.contains("####") && plain.contains("# costs  : saves"))
  }

  /// A theme changes the colours and nothing else.
  @Test func themesChangeColoursOnly() throws {
    var bench = try Opening.normals.bench()
    let dark = bench.frame(size: .small, capabilities: Capabilities())
    bench.preferences.theme = .light
    let light = bench.frame(size: .small, capabilities: Capabilities())
    #expect(TextExport.text(of: dark) == TextExport.text(of: light) && dark != light)
  }

  /// Both directions of KL are on a low screen too, and only in the view that is about both.
  @Test(arguments: DistributionBench.View.allCases, [Size(columns: 80, rows: 15), .small])
  func bothDirectionsAreInOneView(_ view: DistributionBench.View, _ size: Size) throws {
    let bench = try Opening(nil, nil, view: view).bench()
    let words = TextExport.text(of: bench.frame(size: size, capabilities: Capabilities()))
    #expect(words.contains("q log(q/p)") == (view == .where))
    #expect(words.contains("KL(q‖p)") == (view == .where))
  }

  /// The picture of p and q and the panels of the view are hidden apart from each other.
  @Test func theViewIsHiddenWithoutThePicture() throws {
    func words(_ hidden: Set<Part>) throws -> String {
      var surface = Surface(
        size: .small, styles: Styles(theme: .dark, capabilities: Capabilities()))
      surface.emphasis.hidden = hidden
      try Opening.normals.bench().draw(on: &surface)
      return TextExport.text(of: surface.frame)
    }
    let (chart, data) = (try words([.chart]), try words([.data]))
    #expect(chart.contains("p and q, densities") && !chart.contains("of each bin"))
    #expect(!data.contains("p and q, densities") && data.contains("of each bin"))
    for frame in [chart, data] { #expect(frame.contains(hiddenWords)) }
  }

  /// A lesson that hides numbers hides the places of infinite cost too.
  @Test func infiniteCostsAreHidden() throws {
    var surface = Surface(
      size: .middle, styles: Styles(theme: .dark, capabilities: Capabilities()))
    surface.emphasis.hidden = [.numbers]
    try Opening("uniform:-1,1", "normal:0,1", view: .where).bench().draw(on: &surface)
    #expect(!TextExport.text(of: surface.frame).contains("∞"))
  }

  /// The posterior is named only once q has reached it, so that it can be searched for.
  @Test(arguments: [0.5, 0.8, 0.85]) func thePosteriorIsNotNamedBefore(q: Double) throws {
    func words(_ bench: JensenBench) -> String {
      TextExport.text(of: bench.frame(size: .middle, capabilities: Capabilities()))
    }
    var bench = try JensenBench(q: q)
    let before = words(bench)
    #expect(!before.contains("0.8333") && !before.contains("touches"))
    bench.press(.typed("p"))
    #expect(words(bench).contains("0.8333") && words(bench).contains("touches"))
  }

  /// The axes of the plot of log w stay while q moves, so that its gap can be compared.
  @Test(arguments: [Size.small, .middle]) func theAxesOfJensenStay(_ size: Size) throws {
    func labels(q: Double) throws -> [String] {
      let frame = try JensenBench(q: q).frame(size: size, capabilities: Capabilities())
      return (1..<10).map { row in
        frame.text(row: row).prefix(9).filter { !"┊▄▀ ".contains($0) }
      }
    }
    let start = try labels(q: 0.5)
    #expect(start.count { $0.contains("┤") } >= 2)
    for q in [0.2, 0.4, 0.6, 0.8] { #expect(try labels(q: q) == start, "q = \(q)") }
  }

  /// A cell that two curves share has the colour of the later one, and only its dots.
  @Test func curvesKeepTheirColours() {
    func frame(_ curves: [TextStyle]) -> Frame {
      var surface = Surface(
        size: Size(columns: 13, rows: 5), styles: Styles(theme: .dark, capabilities: Capabilities())
      )
      let axes = BenchAxes(in: surface.rect, x: 0...1, y: 0...1, hasXLabels: false)
      var plot = BenchCurves(axes)
      for style in curves { plot.add(style, mark: "*") { style == .p ? $0 : 1 - $0 } }
      plot.draw(on: &surface)
      return surface.frame
    }
    let (both, alone) = (frame([.q, .p]), frame([.p]))
    for row in 0..<5 {
      for column in 0..<13 where alone[column, row].scalar != " " {
        #expect(both[column, row] == alone[column, row], "\(column), \(row)")
      }
    }
  }

  /// Larger numbers are higher on the axis.
  @Test func labelsAscendUpwards() throws {
    let frame = try JensenBench(joint: [0.05, 0.01]).frame(
      size: .middle, capabilities: Capabilities())
    let labels = (0..<40).compactMap { row -> Double? in
      let left = String(frame.text(row: row).prefix(20)).replacing("−", with: "-")
      guard let tick = left.firstIndex(of: "┤") else { return nil }
      return Double(left[left.index(after: left.startIndex)..<tick].filter { $0 != " " })
    }
    #expect(labels.count >= 3)
    #expect(zip(labels, labels.dropFirst()).allSatisfy { $0 > $1 }, "\(labels)")
  }
}
