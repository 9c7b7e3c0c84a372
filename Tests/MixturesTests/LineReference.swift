import Foundation

/// EM in one dimension as one would write it on a board: loops over points and components, and no matrix.
struct LineReference {
  struct Prior {
    var concentration = 1.0
    var mean: Double
    var strength: Double
    var degrees: Double
    var scale: Double
  }

  var x: [Double]
  var weights: [Double]
  var means: [Double]
  var variances: [Double]
  /// ν of Student's t; nil for normal components.
  var degrees: Double?
  var isTied = false
  var prior: Prior?
  /// q, a row for each point.
  var q: [[Double]] = []

  var count: Int { means.count }

  func logDensity(_ x: Double, _ k: Int) -> Double {
    let v = variances[k]
    let δ = (x - means[k]) * (x - means[k]) / v
    guard let ν = degrees else { return -0.5 * log(2 * .pi * v) - δ / 2 }
    return lgamma((ν + 1) / 2) - lgamma(ν / 2) - 0.5 * log(ν * .pi * v)
      - (ν + 1) / 2 * log(1 + δ / ν)
  }

  private func logJoints(_ x: Double) -> [Double] {
    (0..<count).map { log(weights[$0]) + logDensity(x, $0) }
  }

  private func logSum(_ joints: [Double]) -> Double {
    let largest = joints.max() ?? 0
    return largest + log(joints.reduce(0) { $0 + exp($1 - largest) })
  }

  var logLikelihood: Double { x.reduce(0) { $0 + logSum(logJoints($1)) } }

  var expectedLogJoint: Double {
    zip(x, q).reduce(0) { sum, row in
      zip(row.1, logJoints(row.0)).reduce(sum) { $0 + $1.0 * $1.1 }
    }
  }

  var entropy: Double { q.joined().reduce(0) { $1 > 0 ? $0 - $1 * log($1) : $0 } }

  /// log p(θ): Dirichlet, normal and inverse gamma densities.
  var logPrior: Double {
    guard let prior else { return 0 }
    let (k, α) = (Double(count), prior.concentration)
    var sum = lgamma(k * α) - k * lgamma(α)
    sum += (α - 1) * weights.reduce(0) { $0 + log($1) }
    for (μ, v) in zip(means, variances) {
      let d = μ - prior.mean
      sum += 0.5 * log(prior.strength / (2 * .pi * v)) - prior.strength * d * d / (2 * v)
    }
    let (a, b) = (prior.degrees / 2, prior.scale / 2)
    for v in isTied ? [variances[0]] : variances {
      sum += a * log(b) - lgamma(a) - (a + 1) * log(v) - b / v
    }
    return sum
  }

  mutating func expectation() {
    q = x.map { value in
      let joints = logJoints(value)
      let sum = logSum(joints)
      return joints.map { exp($0 - sum) }
    }
  }

  mutating func maximization() {
    let (old, n) = (self, Double(x.count))
    var (scatter, owned) = (0.0, 0.0)
    for k in 0..<count {
      let shares = q.map { $0[k] }
      let factors = x.map { value in
        guard let ν = degrees else { return 1.0 }
        let d = value - old.means[k]
        return (ν + 1) / (ν + d * d / old.variances[k])
      }
      let mass = shares.reduce(0, +)
      let weighted = zip(shares, factors).map { $0 * $1 }
      let sum = zip(weighted, x).reduce(0) { $0 + $1.0 * $1.1 }
      let total = weighted.reduce(0, +)
      let (α, κ, m) = (prior?.concentration ?? 1, prior?.strength ?? 0, prior?.mean ?? 0)
      weights[k] = (mass + α - 1) / (n + Double(count) * (α - 1))
      means[k] = (κ * m + sum) / (κ + total)
      let μ = means[k]
      var squares = zip(weighted, x).reduce(0) { $0 + $1.0 * ($1.1 - μ) * ($1.1 - μ) }
      squares += κ * (μ - m) * (μ - m)
      scatter += squares
      owned += mass
      variances[k] = prior.map { (squares + $0.scale) / (mass + $0.degrees + 3) } ?? squares / mass
    }
    guard isTied else { return }
    let pooled =
      prior.map { (scatter + $0.scale) / (owned + Double(count) + $0.degrees + 2) }
      ?? scatter / owned
    variances = Array(repeating: pooled, count: count)
  }
}
