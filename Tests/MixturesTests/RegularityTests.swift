import Plane
import Testing

@testable import Mixtures

/// The demands of families on data.
@Suite struct RegularityTests {
  static let slanted = Points((0..<9).map { Point(Double($0), 2 * Double($0) + 1) })
  static let level = Points((0..<9).map { Point(Double($0 * $0), 5) })
  static let upright = Points((0..<9).map { Point(5, Double($0)) })

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let points: Points
    let admitting: Set<Regularity>

    init(_ name: String, _ points: Points, _ admitting: Set<Regularity>) {
      (testDescription, self.points, self.admitting) = (name, points, admitting)
    }
  }

  static let cases = [
    Case(
      "plane", Points([Point(0, 0), Point(1, 0), Point(0, 1)]), [.plane, .horizontal, .counts]),
    Case("a slanted line", slanted, [.horizontal, .counts]),
    Case("a level line", level, [.horizontal, .counts]),
    Case("an upright line", upright, [.counts]),
    Case("one point", Points([Point(3, 4)]), [.counts]),
    Case("equal points", Points([Point(3, 4), Point(3, 4)]), [.counts]),
    Case("no point", Points([]), []),
    Case("a fraction", Points([Point(0, 0), Point(1.5, 0), Point(0, 1)]), [.plane, .horizontal]),
    Case("a negative", Points([Point(0, 0), Point(-1, 0), Point(0, 1)]), [.plane, .horizontal]),
    Case(
      "a huge count", Points([Point(0, 0), Point(2e9, 0), Point(0, 1)]), [.plane, .horizontal]),
  ]

  @Test(arguments: cases) func theDemandDecides(_ example: Case) {
    for regularity in [Regularity.plane, .horizontal, .counts] {
      #expect(
        (Observations(example.points, for: regularity) != nil)
          == example.admitting.contains(regularity), "\(regularity)")
    }
  }

  /// Counts stay as they are, so that they stay whole.
  @Test func countsAreTheirOwnUnits() throws {
    let observations = try #require(Observations(Self.slanted, for: .counts))
    #expect(observations.points == Self.slanted)
    #expect(observations.units == AxisScaling(centre: .zero, scale: Point(1, 1)))
  }

  @Test func aCountIsPutWhereCountsAre() {
    #expect(Regularity.counts.admitted(Point(2.6, -1.2)) == Point(3, 0))
    #expect(Regularity.counts.admitted(Point(7e12, 0.4)) == Point(1e9, 0))
    #expect(Regularity.plane.admitted(Point(2.6, -1.2)) == Point(2.6, -1.2))
  }

  /// Lines through all points have no noise: M says so and keeps them.
  @Test(arguments: [slanted, level], [1, 2, 3])
  func linesCollapseOntoPointsOnALine(_ points: Points, _ components: Int) {
    let model = Runs.model(points, family: LinesFamily())
    for seed in 1...5 {
      let start = Runs.start(model, components: components, seed: UInt64(seed))
      #expect(start.bound.lowerBound.isFinite)
      let fit = Runs.run(start, iterations: 3)
      #expect(fit.mixture.components == start.mixture.components)
      #expect(
        fit.events
          == (0..<components).map {
            .collapsed(
              component: $0,
              onto: CollapsedPoints(kind: .line, count: 9, first: [0, 1, 2, 3]))
          })
    }
  }

  /// A floor gives them a variance.
  @Test(arguments: [slanted, level]) func aFloorHoldsLinesOnALine(_ points: Points) {
    let model = Runs.model(points, family: LinesFamily())
    let rules = Rules(covarianceFloor: 0.1)
    let fit = Runs.run(
      Runs.start(model, components: 2, seed: 1, rules: rules), iterations: 3, rules: rules)
    #expect(fit.events == [.floored(component: 0), .floored(component: 1)])
    for line in fit.parameters.components { #expect((line.variance - 0.1).magnitude < 1e-15) }
  }
}
