import Mixtures
import Plane

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Points from eight overlapping normal components, one in the middle of a ring of seven, and a
/// start that is not where they are.
struct Workload {
  static let components = 8
  let points: Points
  let observations: Observations
  /// In the units of the data.
  let start: Mixture

  init?(count: Int) {
    let random = CounterRandom(seed: 11, stream: 0)
    let points = Points(
      (0..<count).map { n in
        let r = (-2 * log(random.uniform(n, draw: 0))).squareRoot()
        let φ = 2 * Double.pi * random.uniform(n, draw: 1)
        let (k, u, v) = (random.index(below: 8, n, draw: 2), r * cos(φ), r * sin(φ))
        return Workload.mean(k) + Point(1.2 * u - 0.3 * v, 0.7 * v + 0.2 * Double(k) * u)
      })
    guard let observations = Observations(points) else { return nil }
    (self.points, self.observations) = (points, observations)
    start = Mixture(
      weights: Array(repeating: 0.125, count: 8),
      components: (0..<8).map { k in
        let mean = Workload.mean(k) + Point(0.6 * sin(Double(k)), 0.6 * cos(2 * Double(k)))
        return Component([mean.x, mean.y, 1.5, 0, 1.5, 0, 0, 0])
      })
  }

  func model(threads: Int = 1) -> Model {
    Model(observations: observations, family: GaussianFamily(), threads: threads)
  }

  private static func mean(_ k: Int) -> Point {
    let φ = 2 * Double.pi * Double(k) / 7
    return k == 7 ? .zero : Point(4 * cos(φ), 4 * sin(φ))
  }
}
