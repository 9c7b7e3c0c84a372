import Drawing
import Mixtures
import Screens
import Stepping
import Terminals
import Testing

@testable import Visualizer

/// Many starts as a picture.
@Suite struct RestartsPictureTests {
  private func words(_ session: Session, _ size: Size) -> String {
    session.frame(size: size, capabilities: Capabilities()).words
  }

  /// The bar of progress is there while runs are to come.
  @Test(arguments: [Size(columns: 60, rows: 18), .small, .middle])
  func theBarGoesWithTheLastRun(_ size: Size) throws {
    var session = try Sessions.oldFaithful()
    session.apply(.play(.manyStarts(4)))
    #expect(words(session, size).contains("──── 0 of 4 seeds"))
    #expect(words(session, size).contains("the first run has not ended yet"))
    while session.run.restarts?.runs.count ?? 0 < 2 { session.apply(.play(.tick)) }
    #expect(words(session, size).contains("━━━━━━━━━━────────── 2 of 4 seeds"))
    while session.playback.mode == .restarting { session.apply(.play(.tick)) }
    #expect(words(session, size).contains("│ 4 seeds, one end "))
    #expect(!words(session, size).contains("━"))
    for word in ["log p", "iteration", "runs", "seed  it."] {
      #expect(words(session, size).contains(word), "\(word)")
    }
  }

  /// The list is in view at every size that has a window, so that Enter is not blind.
  @Test(arguments: WindowPictureTests.sizes) func theListIsInView(_ size: Size) throws {
    var session = try Sessions.oldFaithful(components: 3)
    session.apply(.play(.manyStarts(9)))
    while session.playback.mode == .restarting { session.apply(.play(.tick)) }
    session.apply(.window(.input(.move(5))))
    let picture = try #require(
      session.windows.top?.picture(
        of: session, in: session.windowArea(size),
        on: Surface(size: size, styles: Styles(theme: .dark, capabilities: Capabilities()))))
    let row = try #require(
      (0..<size.rows).first { row in
        (0..<size.columns).contains { picture.item(column: $0, row: row) == 5 }
      })
    let run = try #require(session.run.restarts?.ranked[5])
    let text = session.frame(size: size, capabilities: Capabilities()).text(row: row)
    #expect(text.contains(" \(run.seed) ") && text.contains(session.amounts.say(run.end)))
  }

  /// If all runs have one end, the picture shows how they climb to it.
  @Test func oneEndIsAClimb() throws {
    var session = try Sessions.oldFaithful()
    session.apply(.play(.manyStarts(6)))
    while session.playback.mode == .restarting { session.apply(.play(.tick)) }
    let runs = try #require(session.run.restarts?.ranked)
    let end = runs[0].end
    let early = runs.map { $0.logPosterior[2] }.sorted()[3]
    #expect(end - early > 5)
    // The lowest label of the axis is lower than the end by a part of the climb.
    let text = words(session, .middle)
    #expect(text.contains("−1140┤") && text.contains("▅ 6"))
  }
}
