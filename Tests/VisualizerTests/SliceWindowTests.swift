import Datasets
import Drawing
import Plane
import Screens
import Terminals
import Testing

@testable import Mixtures
@testable import Stepping
@testable import Visualizer

/// The part of a slice that is shown: the gap has a quarter of the rows, and two of them at least.
@Suite struct SliceWindowTests {
  /// The cells of the areas on screens of 60×18 (enlarged), 80×24, 100×30, 120×40 and 200×60.
  static let sizes = [(58, 12), (34, 8), (45, 10), (57, 13), (96, 20)]

  static let rules: [(ExpectationRule, MaximizationRule)] = [
    (.soft, .exact), (.hard, .exact), (.tempered(0.3), .exact), (.tempered(2), .exact),
    (.partial(blocks: 4), .exact), (.sampled, .exact), (.frozen, .exact), (.soft, .damped(0.2)),
  ]

  /// The fits of 40 half-steps of a run on some of the points of a data set.
  private func fits(
    _ entry: CatalogueEntry, family: String, rules: (ExpectationRule, MaximizationRule),
    prior: PriorChoice
  ) throws -> [Timeline.Entry] {
    let dataset = try entry.dataset()
    let kept = stride(from: 0, to: dataset.points.count, by: max(1, dataset.points.count / 50))
    let some = try Dataset(
      name: entry.name,
      points: Points(x: kept.map { dataset.points.x[$0] }, y: kept.map { dataset.points.y[$0] }),
      x: dataset.x, y: dataset.y)
    var recipe = Recipe(
      components: try Recipe(entry).components, familyName: family,
      rules: Rules(expectation: rules.0, maximization: rules.1), prior: prior)
    recipe.threads = 1
    var run = try Run(dataset: some, recipe: recipe)
    for _ in 0..<40 { run.advance() }
    return Array(run.timeline.entries)
  }

  private func slice(_ before: Timeline.Entry, _ after: Timeline.Entry) throws -> Slice {
    switch after.fit.origin {
    case .taken(.maximization):
      try Slice(parametersFrom: before.fit, to: after.fit, rules: after.rules, count: 13)
    case .taken(.expectation), .start, .edited:
      try Slice(responsibilitiesFrom: before.fit, to: after.fit, count: 13)
    }
  }

  /// Half-steps of every run on every data set keep the promise, or have no gap to show, which few
  /// have.
  @Test(arguments: Catalogue.entries.map(\.name)) func theGapComesFirst(_ name: String) throws {
    let entry = try #require(Catalogue.entry(named: name))
    var (promised, exempt) = (0, 0)
    for family in FamilyCatalogue.all.map(\.name) {
      for (number, rules) in Self.rules.enumerated() {
        for prior in [PriorChoice.none, .usual] {
          guard let states = try? fits(entry, family: family, rules: rules, prior: prior) else {
            continue
          }
          // The first half-steps, and others in turn.
          for at in states.indices.dropFirst() where at <= 4 || (at + number) % 13 == 0 {
            guard !states[at].fit.events.hasCollapse else { continue }
            let slice = try slice(states[at - 1], states[at])
            let label = "\(name) \(family) \(rules) \(prior.name) \(at)"
            if try isPromised(slice, after: states[at].fit, label) {
              promised += 1
            } else {
              exempt += 1
            }
          }
        }
      }
    }
    // A few points settle at once.
    let most = entry.pointCount < 10 ? promised : promised / 4
    #expect(exempt < most, "\(name): \(exempt) of \(exempt + promised) have no gap")
  }

  /// Checks the window of a slice at every size. Returns false if there is no gap to show.
  private func isPromised(_ slice: Slice, after fit: Fit, _ label: String) throws -> Bool {
    let (start, end) = (slice.sample(at: 0), slice.sample(at: 1))
    let mark = slice.direction == .parameters || end.gap > start.gap ? end : start
    for (columns, rows) in Self.sizes {
      for areCoarse in [false, true] {
        let window = SliceWindow(slice, rows: rows, columns: columns, areCoarse: areCoarse)
        let label = "\(label), \(columns)×\(rows)"
        #expect(window.low < window.high && (window.high - window.low).isFinite, "\(label)")
        #expect(slice.range.contains(window.times.lowerBound), "\(label)")
        #expect(window.times.contains(1), "\(label)")
        #expect(window.columnTimes.count == columns, "\(label)")
        #expect(window.columnTimes[window.newColumn] == 1, "\(label)")
        guard mark.gap > slice.resolution, mark.gap.isFinite else { continue }
        let height = mark.gap / (window.high - window.low)
        #expect(height >= 0.25, "\(label): \(height)")
        #expect(height * Double(rows) >= (areCoarse ? 3 : 2), "\(label): \(height)")
        #expect(mark.lowerBound >= window.low && mark.logPosterior < window.high, "\(label)")
        switch window.old {
        case .column(let column):
          #expect(column == window.newColumn || window.columnTimes[column] == 0, "\(label)")
          #expect(start.logPosterior >= window.low, "\(label)")
        case .left(let isBelow):
          #expect(slice.direction == .parameters && isBelow == (start.logPosterior < window.low))
        }
      }
    }
    if mark.gap > slice.resolution, mark.gap.isFinite { return true }
    // Below rounding, or infinite.
    let shown = slice.direction == .parameters ? slice.newGap : max(slice.oldGap, slice.newGap)
    #expect(!(shown > 2 * fit.bound.resolution) || !shown.isFinite, "\(label): \(shown)")
    return false
  }

  /// The drawn gap, on some of these states: it fills two cells of its column, its number is on the
  /// panel, and it is said that L touches where it does.
  @Test(arguments: ["old-faithful", "outliers", "gap-zero"])
  func theGapIsDrawn(_ name: String) throws {
    var session = try Sessions.opened(name)
    for at in 1...8 {
      session.apply(.step(.next))
      let key = try #require(session.sliceKey)
      let slice = try #require(try session.makeSlice())
      let memo = Memo()
      memo.keep(slice, for: key)
      let gap = slice.direction == .parameters ? slice.newGap : max(slice.oldGap, slice.newGap)
      guard gap > slice.resolution else { continue }
      for glyphs in GlyphSet.allCases {
        for (columns, rows) in [(44, 11), (58, 15), (66, 17), (108, 24)] {
          let styles = Styles(theme: .dark, capabilities: Capabilities(glyphs: glyphs))
          var surface = Surface(
            size: Size(columns: columns, rows: rows), styles: styles, memo: memo)
          SlicePanel(session: session).draw(on: &surface)
          let words = surface.frame.words
          let label = "\(name) \(at) \(glyphs) \(columns)×\(rows)\n\(words)"
          let number = NumberFormat.fitting(gap, width: 8, decimals: 3)
          #expect(words.contains("KL \(surface.transliterate(number))"), "\(label)")
          if slice.touch == 1 { #expect(words.contains("touches"), "\(label)") }
          if slice.touch == nil { #expect(!words.contains("touches"), "\(label)") }
          #expect(drawnRows(of: slice, gap: gap, on: surface) >= 2, "\(label)")
        }
      }
    }
  }

  /// The cells of the gap in its column.
  private func drawnRows(of slice: Slice, gap: Double, on surface: Surface) -> Int {
    let plot = SlicePlot(
      slice: slice, named: "L", rect: PanelFrame(rect: surface.rect).inner, styles: surface.styles,
      hasLargeMarks: false)
    let areas = plot.areas(on: surface)
    let mark =
      if case .column(let old) = plot.window.old, gap == slice.oldGap { old } else {
        plot.window.newColumn
      }
    return (0..<areas.rows).count { areas.parts(column: mark, row: $0).contains(.difference) }
  }
}
