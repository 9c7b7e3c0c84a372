import Datasets
import Drawing
import Foundation
import Mixtures
import Terminals
import Testing

import struct Screens.Caption

@testable import Visualizer

/// Why a run stops, and that what is said near its end is told alike everywhere.
@Suite struct EndingTests {
  func session(_ name: String, _ change: (inout Recipe) -> Void = { _ in }) throws -> Session {
    let entry = try #require(Catalogue.entry(named: name))
    var recipe = try Recipe(entry)
    change(&recipe)
    return try Session(dataset: entry.dataset(), recipe: recipe, theme: .dark)
  }

  func run(_ session: Session, _ keys: String) throws -> Session {
    let terminal = ScriptedTerminal(
      size: GoldenTests.middle, events: try KeyScript.events(in: keys))
    return Loop().run(session, on: terminal)
  }

  @Test func aDrawnQNeverConverges() throws {
    let drawn = try session("overlap") { $0.rules.expectation = .sampled }
    let once = try run(drawn, "c")
    #expect(once.timeline.ending == .unsettled && !once.timeline.isConverged)
    #expect(once.timeline.present.iteration == 200)
    #expect(
      Caption(once).long.hasSuffix("Stopped after 200 iterations: a q that is drawn never settles.")
    )
    let twice = try run(drawn, "c c")
    #expect(twice.timeline.present.iteration == 400)
  }

  /// Rules that change on the way change the objective: its loss is no convergence.
  @Test func otherRulesAreNoConvergence() throws {
    let changed = try run(
      try session("old-faithful"), "space v down enter esc space space v down enter esc space")
    #expect(changed.timeline.present.origin == .taken(.maximization))
    #expect(changed.timeline.ending == nil && !Caption(changed).long.contains("Converged"))
  }

  @Test func aSaddleIsNamed() throws {
    let saddle = try run(try session("saddle"), "c")
    #expect(saddle.timeline.isConverged)
    #expect(Caption(saddle).long.contains("components 1 and 2 are one and the same: a saddle"))
    let merged = try run(try session("gap-zero"), "c")
    #expect(Caption(merged).long.contains("components 1 and 2 have become one and the same."))
    let plain = try run(try session("old-faithful"), "c")
    #expect(Caption(plain).long.hasSuffix("Converged: a whole iteration gains next to nothing."))
  }

  /// Whatever the caption says has moved, the answer of a guess says so too.
  @Test(arguments: 1...30) func theGuessAndTheCaptionAgree(_ halfSteps: Int) throws {
    let before = try run(try session("old-faithful"), "space*\(halfSteps)").timeline
    let after = try run(try session("old-faithful"), "space*\(halfSteps + 1)")
    guard after.timeline.ending == nil else { return }
    let moves = Guessing.moves(from: before.present, to: after.timeline.present)
    let isStill = Caption(after).short.contains("nothing moves")
    #expect(isStill == moves.allSatisfy { $0 == .stay }, "\(moves) \(Caption(after).short)")
    if !isStill, after.timeline.present.origin == .taken(.expectation) {
      #expect(moves == [.stay, .up, .down], "\(Caption(after).short)")
    }
  }

  /// Terms that differ never read the same where there is room for more decimals.
  @Test(arguments: [1, 4, 10, 20, 26]) func theChainTellsItsTermsApart(_ halfSteps: Int) throws {
    let session = try run(try session("old-faithful"), "space*\(halfSteps)")
    let chain = Chain(session.timeline)
    let frame = session.frame(
      size: GoldenTests.middle, capabilities: Capabilities())
    let row = try #require(
      (0..<frame.size.rows).map { frame.text(row: $0) }.step(.first) {
        $0.contains("log p") && $0.contains("≤ L")
      })
    let shown = row.split(separator: " ").filter { $0.hasPrefix("−") }.map(String.init)
    let values = chain.links.compactMap(\.value)
    #expect(shown.count == values.count)
    for (at, (one, next)) in zip(values, values.dropFirst()).enumerated()
    where (next - one).magnitude > session.timeline.present.resolution {
      #expect(shown[at] != shown[at + 1], "\(row)")
    }
  }

  /// Of a collapsed component there is a sentence, not a cut through rounding.
  @Test func aCollapseHasNoCut() throws {
    let session = try run(try session("two-point-collapse"), "c 3 +")
    let frame = session.frame(
      size: GoldenTests.middle, capabilities: Capabilities())
    let words = (0..<frame.size.rows).map { frame.text(row: $0) }.joined()
    #expect(words.contains("a collapsed component has densities without bound"))
    #expect(Caption(session).long.contains("component 2 collapses onto points 101 and 102"))
  }

  /// A point's share of the gap is its own, whatever the units of the whole.
  @Test func thePointsGapIsItsOwn() throws {
    let total = try run(try session("old-faithful"), "i")
    let perPoint = try run(try session("old-faithful"), "u i")
    func line(_ session: Session) throws -> String {
      let frame = session.frame(
        size: GoldenTests.middle, capabilities: Capabilities())
      let rows = (0..<frame.size.rows).map { frame.text(row: $0) }
      let row = try #require(rows.first { $0.contains("% of the gap") })
      return row.components(separatedBy: "%")[0].components(separatedBy: "KL")[1]
    }
    #expect(perPoint.view.units == .natsPerPoint)
    #expect(try line(total) == line(perPoint))
  }
}
