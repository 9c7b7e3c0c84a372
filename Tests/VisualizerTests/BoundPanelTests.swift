import Drawing
import Screens
import Terminals
import Testing

@testable import Mixtures
@testable import Stepping
@testable import Visualizer

/// The words of the chart: in its frame, at its marks, and about branches.
@Suite struct BoundPanelTests {
  private func rows(_ session: Session, _ size: Size = .small) -> [String] {
    let frame = session.frame(size: size, capabilities: Capabilities())
    return (0..<frame.size.rows).map { frame.text(row: $0) }
  }

  /// The star belongs to the state that is shown, not to the next half-step.
  @Test func theStarFollowsTheState() throws {
    let prior = try Sessions.oldFaithful().pressing("e m p down enter")
    #expect(rows(prior).contains { $0.contains("2 log p* = L* + KL") })
    #expect(rows(prior).contains { $0.contains("* + log p(θ)") })
    let before = try prior.pressing("b")
    #expect(rows(before).contains { $0.contains("2 log p = L + KL") })
    #expect(!rows(before).contains { $0.contains("log p*") || $0.contains("* + log") })
    let bars = try prior.pressing("2 o")
    #expect(bars.boundNames.hasPrior)
    #expect(rows(bars, .middle).contains { $0.contains("log p*") })
  }

  /// A column whose log p is above the picture has an arrow in its first row, and no other column has one.
  @Test(arguments: GlyphSet.allCases)
  func columnsAboveThePictureAreMarked(_ glyphs: GlyphSet) throws {
    let session = try Sessions.opened("old-faithful").pressing("e m e m x left*8 esc e")
    let rect = try #require(session.layout(.middle)[.bound])
    let chart = BoundPanel(session: session).chart(in: rect, hasLargeMarks: false)
    let frame = session.frame(size: .middle, capabilities: Capabilities(glyphs: glyphs))
    let cut = chart.window.columns.filter {
      chart.history.columns[$0.index].logPosterior > chart.window.high
    }
    #expect(!cut.isEmpty)
    for column in chart.window.columns {
      let cell = chart.area.column + column.cells.lowerBound + column.cells.count / 2
      #expect(
        (frame[cell, chart.area.row].scalar == glyphs[Symbol.beyond]) == cut.contains(column))
    }
  }

  /// Every column of the chart has log p(θ) as the present state measures it, whatever its own rules were.
  @Test func theColumnsHaveOneMeaning() throws {
    var session = try Sessions.oldFaithful().pressing("e m e m")
    session.apply(.model(.change(.prior(.usual))))
    session.apply(.step(.goTo(7)))
    session.apply(.model(.change(.shape(.tied))))
    session.apply(.step(.goTo(10)))
    func check(_ session: Session) {
      let rules = session.timeline.presentEntry.rules
      let history = BoundHistory(session.timeline, session.amounts)
      for (column, entry) in zip(history.columns, session.timeline.entries) {
        let prior = rules.logPrior(of: entry.fit.mixture, model: entry.fit.model)
        #expect(column.logPosterior == entry.fit.bound.logLikelihood + prior)
        #expect(column.lowerBound == entry.fit.bound.lowerBound + prior)
        #expect(column.hasPrior == (rules.prior != nil))
      }
    }
    check(session)
    for position in [7, 4, 0] {
      session.run.timeline.go(to: position)
      check(session)
    }
    // The bar before the first half-step under the prior has it too.
    session.run.timeline.go(to: 4)
    session.apply(.step(.expectation))
    let before = try #require(session.timeline.previous)
    session.apply(.look(.focus(.bound)))
    session.apply(.look(.otherView))
    let number = session.amounts.say(before.logPosterior)
    #expect(before.bound.logPrior != 0)
    #expect(rows(session, .large).contains { $0.ranges(of: number).count > 1 })
  }

  /// A branch with another prior has another objective, so that no difference is given.
  @Test func branchesWithAnotherPriorAreNotCompared() throws {
    let session = try Sessions.oldFaithful().pressing("e m e m b b p down enter e m e m")
    let words = try #require(BranchWords(session))
    #expect(words.name.hasPrefix("branch no prior, log p −"))
    #expect(!words.forms.contains { $0.contains("(") || $0.contains("*") })
    let alike = try Sessions.oldFaithful().pressing("e m e m b b v down enter e m")
    let other = try #require(BranchWords(alike))
    #expect(other.name == "branch E soft, log p −1195.317 (−31.555)")
    #expect(other.forms.contains("j: −1195.3 (−31.6)"))
    #expect(other.forms.allSatisfy { $0.hasPrefix("j") })
  }

  /// Numbers without their offset would be false, so the axis comes before all other words.
  @Test func theOffsetOfTheAxisIsNeverDropped() throws {
    let start = try Sessions.opened("old-faithful") { $0.prior = .usual }
    var notes = 0
    for steps in 16...26 {
      let session = try start.pressing("space*\(steps)")
      for size in [Size.small, Size(columns: 100, rows: 30), .middle, .large] {
        let rect = try #require(session.layout(size)[.bound])
        let chart = BoundPanel(session: session).chart(in: rect, hasLargeMarks: false)
        guard !chart.labels.note.isEmpty else { continue }
        notes += size == .small ? 1 : 0
        let edge = rows(session, size)[rect.endRow - 1]
        #expect(edge.contains(chart.labels.note), "\(size) \(steps)")
      }
    }
    #expect(notes > 3)
  }

  @Test(arguments: [
    (0.0, 5, "0"), (17.725, 6, "17.725"), (17.725, 4, "17.7"), (6.7e-11, 4, "≈0"),
    (6.7e-11, 7, "6.7e−11"), (.infinity, 4, "∞"),
  ])
  func gapsNeverReadAsZero(gap: Double, width: Int, text: String) {
    let column = BoundHistory.Column(
      origin: .start, iteration: 0, logPosterior: -1, lowerBound: -1 - gap, gap: gap,
      hasPrior: false)
    #expect(column.gapText(width: width, decimals: 3) == text)
  }

  /// A cell of the sparkline leads to its half-step, in ASCII as well.
  @Test func theSparklineIsUnderTheMouse() throws {
    let session = try Sessions.oldFaithful().pressing("space*6")
    for glyphs in [GlyphSet.unicode, .ascii] {
      let rect = try #require(session.layout(.middle)[.bound])
      let panel = BoundPanel(session: session)
      let frame = session.frame(size: .middle, capabilities: Capabilities(glyphs: glyphs))
      let edge = frame.text(row: rect.endRow - 1)
      #expect(edge.contains(" run "))
      let hits = (rect.column..<rect.endColumn).compactMap {
        panel.halfStep(atColumn: $0, row: rect.endRow - 1, in: rect, hasLargeMarks: false)
      }
      #expect(hits == Array(0...6))
    }
  }

  /// However long the run, the sparkline begins at the start and ends at the latest half-step.
  @Test(arguments: [2, 7, 20, 40]) func theSparklineHoldsTheWholeRun(width: Int) throws {
    let session = try Sessions.oldFaithful().pressing("space*60")
    let run = RunSparkline(BoundHistory(session.timeline, session.amounts), fitting: width)
    let indices = (0..<width).compactMap(run.index(at:))
    #expect(indices.first == 0 && indices.last == 60 && indices.count == width)
    #expect(indices == indices.sorted())
    #expect(run.index(at: width) == nil && run.index(at: -1) == nil)
  }

  /// The mark of a change stands before the name of its half-step, not on it.
  @Test func aChangeLeavesTheNameWhole() throws {
    let session = try Sessions.oldFaithful().pressing("space*198 v down enter space")
    let rect = try #require(session.layout(.small)[.bound])
    #expect(rows(session)[rect.row..<rect.endRow].contains { $0.contains("┆E100") })
  }
}
