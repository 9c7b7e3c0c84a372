@testable import Information

/// The distributions over which laws are checked.
enum Grids {
  static let normals: [Normal] = [-3.0, 0, 0.7, 20].flatMap { mean in
    [0.05, 0.5, 1, 4].map { Normal(mean: mean, deviation: $0) }
  }
  static let laplaces: [Laplace] = [-1.5, 0, 3].flatMap { mean in
    [0.2, 1, 2.5].map { Laplace(mean: mean, scale: $0) }
  }
  static let uniforms: [Uniform] = [
    Uniform(low: -1, high: 1), Uniform(low: 0, high: 0.25), Uniform(low: -3, high: 5),
  ]
  static let mixtures: [TwoNormals] = [(-2.0, 2.0, 0.7), (0, 0, 1), (-1, 6, 0.3), (-5, 5, 0.05)]
    .map { TwoNormals.standard.rebuilt($0.0, $0.1, $0.2) }

  static var continuous: [any ContinuousDistribution] {
    normals as [any ContinuousDistribution] + laplaces + uniforms + mixtures
  }

  static var discrete: [[Double]] {
    DiscreteKind.allCases.map { DiscreteDistribution($0).probabilities }
      + [[0, 0.5, 0.5, 0, 0, 0], [1, 0, 0, 0, 0, 0], [0.9, 0.1], [0, 1], [1, 0]]
  }
}

extension TwoNormals {
  fileprivate func rebuilt(_ a: Double, _ b: Double, _ s: Double) -> TwoNormals {
    (try? TwoNormals(parameters: [a, b, s])) ?? self
  }
}

/// Equal to an absolute and relative 10⁻¹² unless said otherwise.
func isNear(_ x: Double, _ y: Double, _ tolerance: Double = 1e-12) -> Bool {
  x == y || (x - y).magnitude <= tolerance * max(1, y.magnitude)
}
