import Testing

@testable import Drawing

@Suite struct MapLadderTests {
  /// Most values of a map are within the levels, whatever its size.
  @Test(arguments: [
    (1.0, 0, "0.3", ""), (10, 1, "3", ""), (100, 2, "30", ""), (0.1, -1, "0.03", ""),
    (1e-7, -7, "0.3", "×10⁻⁷"), (1e5, 5, "0.3", "×10⁵"),
  ]) func aPowerOfTenFitsTheLimits(
    scale: Double, exponent: Int, first: String, note: String
  ) {
    let ladder = MapLadder((0...100).map { -4 * scale * Double($0) - 7 })
    #expect(ladder.best == -7)
    #expect(ladder.exponent == exponent)
    #expect(ladder.limit(0) == first)
    #expect(ladder.note == note)
  }

  @Test func limitsBelongToTheLevelAboveThem() {
    let ladder = MapLadder([0, -500, -300, -250, -100])
    #expect(ladder.exponent == 0)
    for (level, limit) in MapLadder.limits.enumerated() {
      #expect(ladder.level(-limit) == level)
      #expect(ladder.level(-limit.nextUp) == level + 1)
    }
    #expect(ladder.level(0) == 0)
    #expect(ladder.level(-.greatestFiniteMagnitude) == 13)
  }

  @Test func limitsHaveNoSpareDigits() {
    func limits(_ scale: Double) -> [String] {
      let ladder = MapLadder((0...100).map { -4 * scale * Double($0) })
      return (0...MapLadder.count).map(ladder.limit)
    }
    #expect(
      limits(1) == [
        "0.3", "1", "3", "6", "10", "16", "25", "40", "60", "90", "140", "220", "400", "", "",
      ])
    #expect(
      limits(0.1) == [
        "0.03", "0.1", "0.3", "0.6", "1", "1.6", "2.5", "4", "6", "9", "14", "22", "40", "", "",
      ])
    #expect(
      limits(100) == [
        "30", "100", "300", "600", "1000", "1600", "2500", "4000", "6000", "9000", "14000",
        "22000", "40000", "", "",
      ])
  }

  /// Rounding has no level of its own.
  @Test func limitsAreNotBelowTheResolution() {
    let values = (0...100).map { -1e-14 * Double($0) }
    let ladder = MapLadder(values, resolution: 1e-9)
    #expect(ladder.exponent == -8)
    #expect(values.allSatisfy { ladder.level($0) == 0 })
    #expect(MapLadder(values).exponent == -14)
  }

  @Test func valuesThatAreNotFiniteHaveNoLevel() {
    let ladder = MapLadder([-.infinity, 3, .nan, .infinity, 1])
    #expect(ladder.best == 3)
    for value in [Double.nan, .infinity, -.infinity] { #expect(ladder.level(value) == nil) }
    for values in [[], [Double.nan], [-.infinity]] {
      #expect(MapLadder(values).best.isNaN)
      #expect(MapLadder(values).exponent == 0)
      #expect(MapLadder(values).level(0) == nil)
    }
    // The depths of the largest numbers overflow to infinity, which is the last level.
    let huge = MapLadder([.greatestFiniteMagnitude, -.greatestFiniteMagnitude])
    #expect(huge.level(-.greatestFiniteMagnitude) == MapLadder.count - 1)
  }
}
