import Mixtures
import Plane
import RealModule
import Screens
import Stepping
import Terminals
import TestSupport
import Testing

@testable import Drawing
@testable import Visualizer

/// The picture of data in one dimension.
@Suite struct DensityPictureTests {
  /// Lines of half blocks cannot be told from bars, so they are not among them.
  static let looks: [Capabilities] =
    [.unicode, .ascii].map { Capabilities(colors: .indexed, glyphs: $0) }
    + [Capabilities(colors: .direct), Capabilities(colors: .eight), Capabilities(colors: .mono)]

  private func isLine(_ cell: Cell) -> Bool {
    (0x2801...0x28FF).contains(cell.scalar.value)
      || "123456789↑^\\/|-.▖▗▘▙▚▛▜▝▞▟▌▐".unicodeScalars
        .contains(cell.scalar)
  }

  /// An E-step changes the fills of the bars and the colours of the points. No bar grows, and no line, badge or
  /// trail and nothing of r(x) moves.
  @Test(arguments: looks) func anEStepChangesColorsOnly(_ look: Capabilities) throws {
    var session = try Sessions.waiting()
    let rect = try #require(session.layout(.small)[.data])
    let plot = try session.dataPlot()
    let q = try #require(DensityLanes(plot).points?.viewport.rect)
    let glyphs = Set("ox?●".unicodeScalars)
    let fills = Set("ox? ▁▂▃▄▅▆▇█_".unicodeScalars)
    for _ in 0..<4 {
      let before = session.frame(size: .small, capabilities: look)
      session.apply(.step(.expectation))
      let after = session.frame(size: .small, capabilities: look)
      #expect(before != after)
      for row in rect.row..<rect.endRow {
        for column in rect.column..<rect.endColumn where before[column, row] != after[column, row] {
          let pair = [before[column, row], after[column, row]]
          let place = "\(pair.map(\.scalar)) at \(column), \(row)"
          if q.contains(column: column, row: row) {
            #expect(pair.allSatisfy { glyphs.contains($0.scalar) }, "\(place)")
          } else {
            #expect(plot.viewport.rect.contains(column: column, row: row), "\(place)")
            let isSameLine = pair[0].scalar == pair[1].scalar && pair.allSatisfy(isLine)
            #expect(isSameLine || pair.allSatisfy { fills.contains($0.scalar) }, "\(place)")
            #expect((pair[0] == .blank) == (pair[1] == .blank), "\(place)")
          }
        }
      }
      session.apply(.step(.maximization))
    }
  }

  /// An M-step leaves every bar and every point as it is wherever no line covers it before or after.
  @Test(arguments: looks) func anMStepMovesNoBar(_ look: Capabilities) throws {
    var session = try Sessions.waiting()
    for _ in 0..<4 {
      session.apply(.step(.expectation))
      // The view may grow with the curves.
      var after = session
      after.apply(.step(.maximization))
      session.view.bounds = after.view.bounds
      let plot = try session.dataPlot()
      let q = try #require(DensityLanes(plot).points?.viewport.rect)
      let (old, new) = (
        session.frame(size: .small, capabilities: look),
        after.frame(size: .small, capabilities: look)
      )
      var kept = 0
      for rect in [plot.viewport.rect, q] {
        for row in rect.row..<rect.endRow {
          for column in rect.column..<rect.endColumn
          where !isLine(old[column, row]) && !isLine(new[column, row]) {
            #expect(old[column, row] == new[column, row], "\(column), \(row)")
            kept += 1
          }
        }
      }
      #expect(kept > plot.viewport.rect.columns * plot.viewport.rect.rows / 2)
      session = after
    }
  }

  /// The picture of q after E is that of r(x) before it: each point has the colour of the band below it.
  @Test func eCopiesTheBandToThePoints() throws {
    let session = try Sessions.waiting().pressing("e m e m e")
    let plot = try session.dataPlot()
    let lanes = DensityLanes(plot)
    let (q, r) = (
      try #require(lanes.points?.viewport.rect), try #require(lanes.posterior)
    )
    let frame = session.frame(size: .small, capabilities: Capabilities(colors: .indexed))
    var points = 0
    for column in q.column..<q.endColumn where frame[column, q.row].scalar == "●" {
      points += 1
      let pair = (frame[column, q.row].style.foreground, frame[column, r.row].style.background)
      // Where r(x) is steep, points of one cell mix.
      if session.isClear(column - r.column, in: plot) { #expect(pair.0 == pair.1, "\(column)") }
    }
    #expect(points > 15)
  }

  /// The bars depend on the data alone, and their area is 1.
  @Test func barsDependOnDataAlone() throws {
    let session = try Sessions.waiting()
    let bars = try #require(session.view.bars)
    #expect(bars.bins.width == 5)
    for keys in ["e m e m", "s", ">", "x right", "f down enter", "z", "v down enter e m"] {
      #expect(try session.pressing(keys).view.bars == bars, "\(keys)")
    }
    let more = try session.pressing("i A A A")
    #expect(more.view.bars != nil && more.view.bars != bars)
    #expect(try Sessions.oldFaithful().view.bars == nil)
  }

  /// The view starts at the density 0, holds the highest bar, and stays during a run unless a curve grows out of
  /// it.
  @Test(arguments: [1, 2, 3, 9]) func theViewOnlyGrows(_ components: Int) throws {
    var session = try Sessions.waiting(components: components)
    let highest = try #require(session.view.bars).highest
    for _ in 0..<30 {
      let before = session.view.bounds
      #expect(before.minimum.y == 0)
      #expect(before.maximum.y >= highest && before.maximum.y <= 1.7 * highest)
      session.apply(.step(.next))
      let after = session.view.bounds
      #expect(after.union(before) == after)
    }
  }

  /// The curves have the densities of the fit, and r(x) is the posterior.
  @Test(arguments: [nil, "student-t:4"]) func curvesAreTheDensities(_ family: String?) throws {
    let session = try Sessions.waiting(components: 3, family: family).pressing("e m e m")
    let viewport = try session.dataPlot(.middle).viewport
    let fit = session.timeline.present
    let curves = DensityCurves(of: fit.parameters, model: session.model, in: viewport)
    let logs = fit.logDensities(at: curves.sum.map { Point($0.x, 0) })
    let components = (0..<3).map(curves.component)
    for (at, place) in curves.sum.enumerated() {
      if place.y.isNaN { continue }
      #expect(abs(place.y - .exp(logs[at])) < 1e-12)
      let parts = components.reduce(0) { $0 + ($1[at].y.isNaN ? 0 : $1[at].y) }
      #expect(abs(parts - place.y) < 3 * viewport.bounds.maximum.y / Double(8 * viewport.rect.rows))
    }
    #expect(curves.posterior.count == viewport.rect.columns)
    for weights in curves.posterior {
      #expect(abs((weights ?? []).reduce(0, +) - 1) < 1e-12)
    }
    // At the place of a point it is the posterior of that point.
    let reading = try #require(fit.reading(ofPoint: 5))
    let value = session.dataset.points[5].x
    let narrow = Viewport(
      Bounds(minimum: Point(value - 1e-9, 0), maximum: Point(value + 1e-9, 1)),
      rect: Rect(column: 0, row: 0, columns: 1, rows: 1))
    let there = DensityCurves(of: fit.parameters, model: session.model, in: narrow).posterior[0]
    for (a, b) in zip(there ?? [], reading.posterior) { #expect(abs(a - b) < 1e-6) }
  }

  /// A summit above the picture has an arrow at the upper edge.
  @Test func cutSummitsAreMarked() throws {
    var session = try Sessions.values([1, 2, 3, 4, 7, 7, 7, 7, 7])
    let arrow = Cell("↑", Style())
    for _ in 0..<40 { session.apply(.step(.next)) }
    let plot = try session.dataPlot()
    let frame = session.frame(size: .small, capabilities: Capabilities())
    let row = plot.viewport.rect.row
    let arrows = (plot.viewport.rect.column..<plot.viewport.rect.endColumn).filter {
      frame[$0, row].scalar == arrow.scalar
    }
    #expect(arrows.count == 1)
  }

  /// No picture is too small, and ASCII has no other characters.
  @Test(arguments: ["", "e m e", "e m i", "e m x 0", "o", "o o", "o o o", "z", "P e m"])
  func everySize(_ keys: String) throws {
    for session in [try Sessions.waiting(components: 5), try Sessions.board()] {
      let session = try session.pressing(keys)
      for (columns, rows) in [
        (1, 1), (7, 3), (20, 60), (30, 11), (59, 17), (60, 18), (99, 30), (300, 9),
      ] {
        let size = Size(columns: columns, rows: rows)
        for glyphs in GlyphSet.allCases {
          let frame = session.frame(
            size: size, capabilities: Capabilities(colors: .mono, glyphs: glyphs))
          if glyphs == .ascii {
            expectPlain(frame, "\(keys), \(columns)×\(rows)", points: session.layout(size)[.data])
          }
        }
      }
    }
  }
}

extension Session {
  /// True if the posterior is nearly the same all over a column.
  fileprivate func isClear(_ column: Int, in plot: PlotLayout) -> Bool {
    let curves = DensityCurves(
      of: timeline.present.parameters, model: model, in: plot.viewport)
    return curves.posterior[column].map { ($0.max() ?? 0) > 0.99 } ?? false
  }
}
