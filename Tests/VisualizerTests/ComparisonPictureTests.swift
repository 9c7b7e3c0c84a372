import Drawing
import Mixtures
import Screens
import Stepping
import Terminals
import Testing

@testable import Visualizer

/// A comparison of numbers of components as a picture.
@Suite struct ComparisonPictureTests {
  private func words(
    _ session: Session, _ size: Size, _ capabilities: Capabilities = Capabilities()
  ) -> String {
    session.frame(size: size, capabilities: capabilities).words
  }

  private func session(
    starts: Int = 2, until isOver: (ComponentComparison) -> Bool = { $0.isComplete },
    with change: (inout Recipe) -> Void = { _ in }
  ) throws -> Session {
    var session = try Sessions.opened("old-faithful", change)
    try session.run.beginComparison(starts: starts)
    session.apply(.play(.compareComponents))
    while let all = session.run.comparison, !isOver(all) { session.apply(.play(.tick)) }
    return session
  }

  /// Under a sampled E no run converges: nothing is the smallest, and the rule that was used is named.
  @Test func runsThatDoNotConvergeAreNotCompared() throws {
    let session = try session(with: { $0.rules.expectation = .sampled })
    let all = try #require(session.run.comparison)
    #expect(all.smallest(\.bic) == nil && all.smallest(\.aic) == nil)
    let words = ComparisonWords(all, units: .nats)
    #expect(words.headline == "no K converged without a collapse: none is the smallest")
    #expect(words.details(of: 2).hasSuffix(" iterations, none of 2 starts converged (…)"))
    #expect(words.explanations(of: 2).last?.contains("none converged") == true)
    let picture = self.words(session, .middle)
    #expect(!picture.contains("smallest:") && !picture.contains("◀") && !picture.contains("▲"))
    #expect(!picture.contains("that converge"))
  }

  /// Units other than nats are in the title, and the formulas say that their log p is in nats.
  @Test func unitsAreNamed() throws {
    var session = try session()
    #expect(words(session, .middle).contains("─ components compared ─"))
    session.view.units = .bitsPerPoint
    let all = try #require(session.run.comparison)
    #expect(words(session, .middle).contains("─ components compared, log p in bits per point ─"))
    #expect(
      ComparisonWords(all, units: .bitsPerPoint).explanations(of: 1)[0].contains(
        "; nats in total"))
  }

  /// A number on an axis without its offset would be false.
  @Test func theOffsetOfTheAxisIsInView() throws {
    let session = try session(with: { $0.rules.expectation = .frozen })
    #expect(words(session, .middle).contains("log p at the end, above −1289.80"))
  }

  /// The table has each number of the results, and marks the smallest.
  @Test(arguments: WindowPictureTests.sizes) func theTableIsInView(_ size: Size) throws {
    let session = try session()
    let all = try #require(session.run.comparison)
    let lines = words(session, size).split(separator: "\n")
    for count in 1...9 {
      let result = try #require(all.result(count))
      let bic = NumberFormat.fixed(result.criteria.bic, decimals: 2)
      let aic = NumberFormat.fixed(result.criteria.aic, decimals: 2)
      let line = try #require(
        lines.first { $0.contains(bic) && $0.contains("│  \(count) ") }, "K = \(count)")
      #expect(line.contains(session.amounts.say(result.run.end)))
      #expect(line.contains(bic + "◀") == (all.smallest(\.bic) == count))
      #expect(line.contains(aic + "◀") == (all.smallest(\.aic) == count))
    }
    #expect(
      words(session, size).contains(
        "smallest: BIC at K = \(all.smallest(\.bic)!), AIC at K = \(all.smallest(\.aic)!)"))
  }

  /// The chart has a letter for each K in view, an arrow for K = 1, and a mark below the smallest values.
  @Test(arguments: [Size(columns: 60, rows: 18), .small, .middle, .large])
  func theChartHasAllValues(_ size: Size) throws {
    let session = try session()
    let frame = session.frame(size: size, capabilities: Capabilities())
    let rows = (0..<size.rows).map { Array(frame.text(row: $0)) }
    let picture = try #require(
      session.windows.top?.picture(
        of: session, in: session.windowArea(size),
        on: Surface(size: size, styles: Styles(theme: .dark, capabilities: Capabilities()))))
    // The values of K are the last digits of the last line of the window.
    let digits = picture.rect.endRow - 2
    let columns = Array(rows[digits].indices.filter { rows[digits][$0].isNumber }.suffix(9))
    #expect(columns.map { String(rows[digits][$0]) } == (1...9).map { "\($0)" })
    func column(_ at: Int) -> String { String(rows.map { $0[columns[at]] }) }
    #expect(column(0).contains("↑") && column(0).contains("↓"))
    for at in 1..<9 {
      #expect(column(at).contains("●"), "K = \(at + 1)")
    }
    // Where both criteria have one cell, B covers A. The mark of the smallest covers neither.
    #expect((1..<9).allSatisfy { column($0).contains("A") || column($0).contains("B") })
    #expect((1..<9).count { column($0).contains("A") } == (size.columns < 80 ? 7 : 8))
    let all = try #require(session.run.comparison)
    for criterion in ComparisonCriterion.allCases {
      let smallest = try #require(all.smallest(criterion.value))
      #expect(column(smallest - 1).contains("▲"))
    }
    for style in [frame[columns[1], digits].style] {
      #expect(style != frame[columns[2], digits].style)
    }
  }

  @Test func inAscii() throws {
    let text = words(try session(), .small, Capabilities(glyphs: .ascii))
    #expect(text.allSatisfy { $0.isASCII })
    #expect(!text.contains("?"))
    #expect(text.contains("2322.19<"))
  }

  /// The bar and the counts of the runs that ended; the answer waits for all of them.
  @Test func itGrows() throws {
    let begun = try session { _ in true }
    #expect(words(begun, .small).contains("──────────────────── 0 of 17 runs"))
    #expect(words(begun, .small).contains("no K has ended yet"))
    let part = try session { $0.progress.done == 4 }
    let text = words(part, .small)
    #expect(text.contains("━━━━──────────────── 4 of 17 runs"))
    #expect(text.contains("  3          1 of 2 "))
    #expect(text.contains("  4          0 of 2 "))
    #expect(text.contains("◀"))
    #expect(!text.contains("smallest:"))
  }

  /// Runs go on while the user moves, and Enter opens a K that has ended.
  @Test func aKIsPickedWhileOthersRun() throws {
    var session = try session { $0.progress.done == 4 }
    try session.press(script: "down enter")
    #expect(session.notice == "K = 3: 1 of 2 runs have ended")
    #expect(session.playback.mode == .comparing)
    try session.press(script: "up up enter")
    #expect(session.recipe.components == 1)
    #expect(session.windows.isEmpty && session.playback.mode == .paused)
    try session.press(script: "K")
    #expect(session.run.comparison?.progress.done == 4)
    #expect(session.playback.mode == .comparing)
  }

  /// Under a prior log p* is listed, and the criteria have log p alone.
  @Test func aPriorIsNamed() throws {
    let text = words(try session(with: { $0.prior = .usual }), .middle)
    #expect(text.contains("log p*   p       BIC"))
    #expect(text.contains("log p* at the end"))
    #expect(text.contains("BIC = −2 log p(X|θ) + p log N"))
  }

  /// A K beyond the distinct points says so.
  @Test func tooFewPoints() throws {
    var session = try Sessions.opened("two-point-collapse")
    while session.dataset.points.count > 7 { _ = try session.run.removePoint(0) }
    try session.run.beginComparison(starts: 1)
    session.apply(.play(.compareComponents))
    session.apply(.window(.input(.move(99))))
    #expect(words(session, .small).contains("│  9  too few points "))
    session.apply(.window(.confirm))
    #expect(session.notice?.hasPrefix("K = 9: there are ") == true)
    #expect(!session.windows.isEmpty)
  }

  /// The values, and the range of a chart of ten rows in which a mark fits below the lowest.
  @Test(
    arguments: [
      ([], 0, 1), ([10, 18], 8.5, 18.5), ([10, 11, 12, 13, 14, 15, 16, 17, 18], 8.5, 18.5),
      // Nothing is cut for a little: 7 is less than 1.25 · 1.5 · 4.
      ([10, 11, 12, 13, 14, 14, 14, 15, 17], 8.6875, 17.4375),
      // Three quarters of the values reach from 10 to 14: 1000 is more than 1.5 times as far.
      ([10, 11, 12, 13, 14, 14, 14, 1000, 1000], 8.875, 16.375), ([7], 7 - 1.5e-6, 7 + 8.5e-6),
    ] as [([Double], Double, Double)])
  func valuesFarFromTheSmallestAreCut(_ values: [Double], _ low: Double, _ high: Double) {
    let range = ComparisonRange(values, best: .smallest, rows: 10)
    #expect(abs(range.low - low) < 1e-9 && abs(range.high - high) < 1e-9, "\(range)")
  }

  @Test func valuesFarFromTheLargestAreCut() {
    let values: [Double] = [-1000, -14, -14, -13, -12, -11, -10]
    let range = ComparisonRange(values, best: .largest, rows: 10)
    // From −10 down by 1.5 · 4, and 1.5 rows of 6/8 below that.
    #expect(abs(range.low - -17.125) < 1e-9 && abs(range.high - -9.625) < 1e-9)
    #expect(range.share(-1000) < 0 && range.share(-10) < 1)
  }
}
