import Datasets
import Drawing
import Mixtures
import Screens
import Terminals
import Testing

@testable import Stepping
@testable import Visualizer

/// The half-steps and the range of the chart: the present gap comes first.
@Suite struct BoundWindowTests {
  static let sizes = [(60, 18), (80, 24), (100, 30), (120, 40), (200, 60)].map {
    Size(columns: $0, rows: $1)
  }

  /// The rules of the grid: every E, every M, and a prior.
  static let rules: [(ExpectationRule, MaximizationRule, PriorChoice)] = [
    (.soft, .exact, .none), (.soft, .exact, .usual), (.soft, .damped(0.5), .none),
    (.hard, .exact, .none), (.hard, .exact, .usual), (.tempered(0.5), .exact, .none),
    (.partial(blocks: 4), .exact, .none), (.sampled, .exact, .none), (.frozen, .exact, .none),
  ]

  /// The cells of the plot and its height, at each size.
  static func plots(of session: Session) -> [(width: Int, rows: Int)] {
    sizes.compactMap { size in
      session.layout(size)[.bound].map {
        let area = BoundPanel(session: session).chart(in: $0, hasLargeMarks: false).area
        return (area.columns, area.rows)
      }
    }
  }

  /// Every state of forty half-steps, for every data set, family and rule.
  @Test(arguments: Catalogue.entries.map(\.name)) func thePresentGapIsLarge(_ name: String) throws {
    var (states, exempt) = (0, 0)
    for family in FamilyCatalogue.all {
      for (expectation, maximization, prior) in Self.rules {
        let made = try? Sessions.opened(name) {
          if $0.familyName != family.name { $0.start = $0.start.elsewhere }
          $0.familyName = family.name
          if !family.shapes.contains($0.rules.shape) { $0.rules.shape = family.shapes[0] }
          $0.rules.expectation = expectation
          $0.rules.maximization = maximization
          $0.prior = prior
        }
        guard var session = made, session.dataset.points.count <= 1000 else { continue }
        let plots = Self.plots(of: session)
        #expect(plots.count == Self.sizes.count)
        for _ in 0...40 {
          let history = BoundHistory(session.timeline, session.amounts)
          for (width, rows) in plots {
            states += 1
            if !check(history, width: width, rows: rows, "\(name) \(family.name) \(expectation)") {
              exempt += 1
            }
          }
          session.apply(.step(.next))
        }
      }
    }
    // About half of all states follow an E-step without a gap.
    #expect(exempt <= states * 7 / 10, "\(exempt) of \(states)")
  }

  /// - Returns: false if there is no gap that could be shown.
  private func check(
    _ history: BoundHistory, width: Int, rows: Int, _ comment: @autoclosure () -> String
  ) -> Bool {
    let window = BoundWindow(
      history.columns, present: history.present, zoom: .gap, width: width, rows: rows)
    let present = history.columns[history.present]
    let words = "\(comment()) half-step \(history.present), \(width)×\(rows)"
    guard let last = window.columns.last else {
      Issue.record("no column: \(words)")
      return false
    }
    #expect(last.index == history.present && last.isWide, "\(words)")
    #expect(window.low < window.high, "\(words)")
    guard present.logPosterior.isFinite else { return false }
    // The roof and some of the area below it are in view.
    let row = (window.high - window.low) / Double(rows)
    #expect(present.logPosterior <= window.high - 0.5 * row, "\(words)")
    #expect(present.logPosterior - 1.2 * row >= window.low, "\(words)")
    guard present.gap > 0, present.gap.isFinite else { return false }
    #expect(present.gap >= 1.99 * row, "\(words)")
    #expect(present.gap >= 0.25 * (window.high - window.low), "\(words)")
    #expect(present.logPosterior - present.gap >= window.low, "\(words)")
    return true
  }

  /// With L split, the present H takes a quarter of the rows or more, with Q in view below it; log p and KL are in
  /// view as far as that allows.
  @Test(arguments: ["old-faithful", "four-blobs", "overlap", "crossing-lines", "iris", "wdbc"])
  func thePresentEntropyIsLarge(_ name: String) throws {
    var (shown, whole) = (0, 0)
    for (expectation, maximization, prior) in Self.rules {
      var session = try Sessions.opened(name) {
        $0.rules.expectation = expectation
        $0.rules.maximization = maximization
        $0.prior = prior
      }
      for step in 0...30 {
        let history = BoundHistory(session.timeline, session.amounts)
        let present = history.columns[history.present]
        for (width, rows) in Self.plots(of: session) {
          let window = BoundWindow(
            history.columns, present: history.present, zoom: .gap, width: width, rows: rows,
            isSplit: true)
          let words = "\(name) \(expectation) half-step \(step), \(width)×\(rows)"
          let row = (window.high - window.low) / Double(rows)
          guard present.hasEntropy, present.gap.isFinite else {
            // Without H the picture is the one of the columns.
            let columns = BoundWindow(
              history.columns, present: history.present, zoom: .gap, width: width, rows: rows)
            #expect(window == columns, "\(words)")
            continue
          }
          shown += 1
          #expect(present.entropy >= 0.25 * (window.high - window.low), "\(words)")
          #expect(present.expectedLogJoint - row >= window.low, "\(words)")
          if present.logPosterior + 0.5 * row <= window.high { whole += 1 }
        }
        session.apply(.step(.next))
      }
    }
    #expect(whole >= shown * 9 / 10, "\(whole) of \(shown)")
  }

  /// The gap is drawn as high as the window says, and its number is on the screen.
  @Test(arguments: ["old-faithful", "gap-zero", "iris", "outliers"], sizes)
  func theGapIsDrawn(_ name: String, _ size: Size) throws {
    var session = try Sessions.opened(name)
    let capabilities = Capabilities()
    for step in 0..<24 {
      let rect = try #require(session.layout(size)[.bound])
      let chart = BoundPanel(session: session).chart(in: rect, hasLargeMarks: false)
      let present = try #require(chart.window.columns.last)
      let gap = chart.history.columns[chart.history.present].gap
      let frame = session.frame(size: size, capabilities: capabilities)
      let column = chart.area.column + present.cells.upperBound - 1
      let red = (chart.area.row..<chart.area.endRow).count { row in
        let style = frame[column, row].style
        return [style.foreground, style.background].contains(.indexed(160))
      }
      if gap > 0 {
        #expect(red >= 2, "half-step \(step)")
        #expect(4 * red >= chart.area.rows, "half-step \(step)")
        #expect(frame.words.contains("KL " + NumberFormat.fitting(gap, width: 9, decimals: 3)))
      } else {
        #expect(red == 0, "half-step \(step)")
        #expect(frame.words.contains("L touches"), "half-step \(step)")
      }
      session.apply(.step(.next))
    }
  }

  /// Columns from round numbers.
  private func columns(_ values: [(Double, Double)]) -> [BoundHistory.Column] {
    values.enumerated().map { at, value in
      BoundHistory.Column(
        origin: at == 0 ? .start : .taken(at % 2 == 1 ? .expectation : .maximization),
        iteration: (at + 1) / 2, logPosterior: value.0, lowerBound: value.0 - value.1,
        gap: value.1, hasPrior: false)
    }
  }

  @Test func theRangeEndsWhereTheGapWouldBeSmall() {
    let history = columns([(-900, 300), (-900, 0), (-250, 20), (-250, 0), (-200, 10)])
    let window = BoundWindow(history, present: 4, zoom: .gap, width: 40, rows: 10)
    // 28 % of the height, above three quarters of a row.
    #expect((window.high - window.low - 10 / 0.28).magnitude < 1e-9)
    #expect((window.high - (-200 + 0.75 * 10 / 2.8)).magnitude < 1e-9)
  }

  /// H takes 28 % of ten rows, above one and a half rows of Q; log p is above the picture if KL is too large.
  @Test(arguments: [0.0, 10, 60, 300])
  func theRangeEndsWhereEntropyWouldBeSmall(_ gap: Double) {
    let history = [-900.0, -250, -200].map { value in
      var column = BoundHistory.Column(
        origin: .taken(.maximization), iteration: 1, logPosterior: value, lowerBound: value - gap,
        gap: gap, hasPrior: false)
      column.entropy = 14
      return column
    }
    let window = BoundWindow(history, present: 2, zoom: .gap, width: 40, rows: 10, isSplit: true)
    let row = 14 / 2.8
    #expect(abs(window.high - window.low - 10 * row) < 1e-9)
    let top = min(-200 + 0.75 * row, -200 - gap - 14 - 1.5 * row + 10 * row)
    #expect(abs(window.high - top) < 1e-9)
    #expect((window.high >= -200) == (gap < 29))
  }

  @Test func theRangeFollowsAFall() {
    let history = columns([(-200, 0), (-200, 2), (-260, 1)])
    let window = BoundWindow(history, present: 2, zoom: .gap, width: 40, rows: 10)
    #expect(window.low < -261 && window.high > -260 && window.high < -250)
  }

  @Test func aGapThatIsInfiniteLeavesTheRangeToTheRest() {
    let history = columns([(-10, 2), (-10, .infinity)])
    let window = BoundWindow(history, present: 1, zoom: .gap, width: 40, rows: 10)
    #expect(window.low < -12 && window.high > -10 && window.high < -9)
  }

  @Test func olderHalfStepsShrinkToACell() {
    let history = columns(Array(repeating: (-10, 1), count: 30))
    let window = BoundWindow(history, present: 29, zoom: .gap, width: 40, rows: 10)
    #expect(window.columns.map(\.index) == Array(18...29))
    #expect(window.columns.map(\.cells.count) == Array(repeating: 1, count: 8) + [8, 8, 8, 8])
    #expect(window.columns.map(\.cells.lowerBound) == Array(0...8) + [16, 24, 32])
  }

  /// The columns are side by side, end at the present, and are inside of the area.
  @Test(arguments: [ViewState.Zoom.gap, .full, .tail]) func columnsTile(_ zoom: ViewState.Zoom) {
    for count in [1, 2, 3, 5, 9, 40, 200] {
      let history = columns(Array(repeating: (-10, 1), count: count))
      for width in 0...60 {
        for present in Set([0, count / 2, count - 1]) {
          let window = BoundWindow(history, present: present, zoom: zoom, width: width, rows: 6)
          #expect(window.columns.isEmpty == (width == 0))
          #expect(window.columns.last?.index ?? present == present)
          var end = 0
          for column in window.columns {
            #expect(column.cells.lowerBound == end && !column.cells.isEmpty)
            end = column.cells.upperBound
          }
          #expect(end <= width, "\(count) \(width)")
        }
      }
    }
  }

  @Test func theWholeRunIsInOneRange() {
    let history = columns([(-900, 300), (-900, 0), (-250, 20), (-250, 0), (-200, 10)])
    let window = BoundWindow(history, present: 4, zoom: .full, width: 40, rows: 10)
    #expect(window.low < -1200 && window.high > -200)
    #expect(window.columns.count == 5)
  }
}
