import Stepping
import Testing

@testable import Visualizer

/// The units in which the bound is displayed.
@Suite struct UnitsTests {
  @Test func unitsScaleTheBound() throws {
    var session = try Sessions.oldFaithful()
    for _ in 0..<2 { session.apply(.step(.next)) }
    let nats = BoundHistory(session.timeline, session.amounts).columns[2]
    let expected: [(Units, Double)] = [
      (.natsPerPoint, 1 / 272), (.bits, 1.442_695_040_888_963_4),
      (.bitsPerPoint, 1.442_695_040_888_963_4 / 272),
    ]
    for (units, factor) in expected {
      session.apply(.look(.cycleUnits))
      #expect(session.view.units == units)
      let column = BoundHistory(session.timeline, session.amounts).columns[2]
      #expect((column.logPosterior / nats.logPosterior - factor).magnitude < 1e-12)
      #expect((column.gap / nats.gap - factor).magnitude < 1e-12)
    }
    session.apply(.look(.cycleUnits))
    #expect(session.view.units == .nats)
  }
}
