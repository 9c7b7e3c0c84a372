import Plane

/// Data.
extension HalfStepDraws {
  mutating func clouds() -> Points {
    let count = 20 + index(below: 280)
    let centres = (0...index(below: 5)).map { _ in
      (Point(3 * normal(), 3 * normal()), power(-1, 0.5))
    }
    let (slope, grid) = (normal(), chance(0.2) ? 0.25 : 0)
    return scattered(count, over: centres, slope: slope, grid: grid)
  }

  /// Points in few clouds of any width, on a grid or not, nearly on a line or not, in any units and offset.
  mutating func hostilePoints() -> Points {
    let count = 3 + index(below: chance(0.4) ? 12 : 150)
    let distance = power(-1, chance(0.3) ? 6 : 1)
    var centres: [(Point, Double)] = []
    for _ in 0...index(below: 5) {
      centres.append((Point(distance * normal(), distance * normal()), power(-4, 1)))
    }
    let slope = chance(0.2) ? power(-3, 5) : normal()
    let points = scattered(
      count, over: centres, slope: slope, grid: chance(0.3) ? power(-2, 0.5) : 0)
    let units = chance(0.5) ? Point(power(-12, 12), power(-12, 12)) : Point(1, 1)
    let far = chance(0.5) ? power(0, 7) : 0
    let offset = Point(far * normal(), far * normal())
    return Points(
      (0..<count).map {
        Point(units.x * (points[$0].x + offset.x), units.y * (points[$0].y + offset.y))
      })
  }

  /// Rows of heads and tails, some of them without one or both.
  mutating func counts(to most: Double) -> Points {
    let coins = (0...index(below: 4)).map { _ in chance(0.1) ? 0 : uniform() }
    return Points(
      (0..<(2 + index(below: 80))).map { _ in
        let p = coins[index(below: coins.count)] + 0.1 * normal()
        let tosses = (most * uniform()).rounded()
        let heads = min(max((tosses * p).rounded(), 0), tosses)
        return chance(0.5) ? Point(heads, tosses - heads) : Point(tosses - heads, heads)
      })
  }

  private mutating func scattered(
    _ count: Int, over centres: [(Point, Double)], slope: Double, grid: Double
  ) -> Points {
    Points(
      (0..<count).map { _ in
        let (centre, width) = centres[index(below: centres.count)]
        let (u, v) = (width * normal(), width * normal())
        let p = centre + Point(u, slope * u + v)
        return grid > 0
          ? Point(grid * (p.x / grid).rounded(), grid * (p.y / grid).rounded()) : p
      })
  }
}
