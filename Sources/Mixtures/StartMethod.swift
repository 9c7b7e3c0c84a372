import Plane

/// A method to find the first θ from the data and a seed.
package enum StartMethod: String, Hashable, Sendable, CaseIterable {
  /// Means by D² sampling (Arthur & Vassilvitskii 2007), distances in standard deviations of the data.
  case kMeansPlusPlus = "k-means++"
  /// Means at distinct points, all equally likely.
  case randomPoints = "random-points"
  /// θ from one M-step on random responsibilities. A poor start: all means are near the centre.
  case randomResponsibilities = "random-responsibilities"

  /// The method in a few words.
  package var description: String {
    switch self {
    case .kMeansPlusPlus: "at random points far apart"
    case .randomPoints: "at random points"
    case .randomResponsibilities: "one M-step on a random q, all alike"
    }
  }

  /// The start in working units, with weights 1/K.
  package func mixture(
    components: Int, model: Model, seed: UInt64, rules: Rules = Rules()
  ) -> Mixture {
    let random = CounterRandom(seed: seed, stream: 0x5354_4152_54)
    let start = Mixture(
      weights: Array(repeating: 1 / Double(components), count: components),
      components: model.family.start(
        self, components: components, observations: model.observations, random: random))
    guard self == .randomResponsibilities else { return start }
    let q = Responsibilities(.random(seed: seed, halfStep: 0), at: start)
    var classical = rules
    (classical.held, classical.maximization) = ([], .exact)
    return model.family.maximize(
      Measurement.moments(q, model: model), from: start, model: model, rules: classical
    ).mixture
  }

  /// The K means of a start.
  func points(_ components: Int, _ data: Observations, _ random: CounterRandom) -> [Point] {
    places(components, among: data.points, random, squaredDistance: data.squaredDistance)
  }

  /// K of some places.
  func places(
    _ components: Int, among data: Points, _ random: CounterRandom,
    squaredDistance: (Point, Point) -> Double
  ) -> [Point] {
    switch self {
    case .kMeansPlusPlus: spreadPoints(components, data, random, squaredDistance)
    case .randomPoints: distinctPoints(components, data, random)
    case .randomResponsibilities: Array(repeating: .zero, count: components)
    }
  }

  private func spreadPoints(
    _ components: Int, _ data: Points, _ random: CounterRandom,
    _ squaredDistance: (Point, Point) -> Double
  ) -> [Point] {
    var means = [data[random.index(below: data.count, 0)]]
    var distances = Array(repeating: Double.infinity, count: data.count)
    while means.count < components {
      let latest = means[means.count - 1]
      var sum = 0.0
      for n in 0..<data.count {
        distances[n] = min(distances[n], squaredDistance(data[n], latest))
        sum += distances[n]
      }
      var rest = random.uniform(means.count) * sum
      let chosen = distances.firstIndex { distance in
        rest -= distance
        return distance > 0 && rest < 0
      }
      means.append(data[chosen ?? data.count - 1])
    }
    return means
  }

  /// Draws points until K of them differ. Data with fewer different points are refused before a run
  /// begins; only they, and rows with one share of heads, reach the bound on the draws.
  private func distinctPoints(_ components: Int, _ data: Points, _ random: CounterRandom)
    -> [Point]
  {
    var means: [Point] = []
    for draw in 0..<(1000 * components) where means.count < components {
      let point = data[random.index(below: data.count, draw)]
      if !means.contains(point) { means.append(point) }
    }
    while means.count < components { means.append(means.first ?? .zero) }
    return means
  }
}

extension Observations {
  /// The squared distance of two places, each axis in its own standard deviations.
  fileprivate func squaredDistance(_ a: Point, _ b: Point) -> Double {
    let d = a - b
    return d.x * d.x / covariance.xx + d.y * d.y / covariance.yy
  }
}
