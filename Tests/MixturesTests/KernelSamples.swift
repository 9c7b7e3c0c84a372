import Plane

@testable import Mixtures

/// Input of the passes: points and two θ, the second of which q remembers.
struct KernelCase {
  enum Kind: String, CaseIterable, CustomStringConvertible {
    /// Overlapping components of about the data's width.
    case near
    /// One of them narrow and many of its own widths from the origin: the far form of the kernels.
    case far
    /// One of them with weight 0.
    case weightless
    /// Some points far from all components.
    case outliers

    var description: String { rawValue }
  }

  let model: Model?
  let x: [Double]
  let y: [Double]
  let mixture: Mixture
  let remembered: Mixture

  /// In working units; with a model where there are enough points for one.
  init(_ kind: Kind, components: Int, count: Int, threads: Int = 1) {
    let random = CounterRandom(seed: UInt64(count), stream: UInt64(components))
    var points = (0..<count).map { n in
      Point(
        4 * random.uniform(n, draw: 0) + random.uniform(n, draw: 1) - 2.5,
        3 * random.uniform(n, draw: 2) - 2 * random.uniform(n, draw: 3) - 0.5)
    }
    if kind == .outliers {
      for n in stride(from: count / 2, to: count, by: 97) {
        points[n] = Point(-700, 900 + Double(n))
      }
    }
    let observations = Observations(Points(points))
    let used = observations?.points ?? Points(points)
    (x, y) = (used.x, used.y)
    model = observations.map {
      Model(observations: $0, family: GaussianFamily(), threads: threads)
    }
    mixture = KernelCase.mixture(kind, components, random, first: count)
    remembered = KernelCase.mixture(kind, components, random, first: count + components)
  }

  private static func mixture(
    _ kind: Kind, _ count: Int, _ random: CounterRandom, first: Int
  ) -> Mixture {
    var weights = (0..<count).map { 0.2 + random.uniform(first + $0, draw: 4) }
    if kind == .weightless, count > 1 { weights[count / 2] = 0 }
    let sum = weights.reduce(0, +)
    let components = (0..<count).map { k in
      let narrow = kind == .far && k == 0 ? 0.01 : 1
      let (a, b, ρ) = (
        narrow * (0.2 + random.uniform(first + k, draw: 5)),
        narrow * (0.2 + random.uniform(first + k, draw: 6)),
        1.6 * random.uniform(first + k, draw: 7) - 0.8
      )
      return GaussianFamily().component(
        mean: Point(
          2 * random.uniform(first + k, draw: 8) - 1 + (kind == .far && k == 0 ? 2 : 0),
          2 * random.uniform(first + k, draw: 9) - 1),
        covariance: SymmetricMatrix(xx: a * a, xy: ρ * a * b, yy: b * b))
    }
    return Mixture(weights: weights.map { $0 / sum }, components: components)
  }
}

extension KernelLevel {
  /// The levels that this processor can run, the highest last.
  static var runnable: [KernelLevel] { allCases.filter { $0.rawValue <= present.rawValue } }
}
