/// q(Z): what is believed about which component each point came from.
///
/// q is state, not a function of the present θ; that is what a gap between log p and L needs. But every
/// q that occurs is the outcome of a rule at *remembered* parameters, so it is kept as those and
/// evaluated when asked: a half-step of history costs O(K) memory at any N, and going back is exact to
/// the bit.
public struct Responsibilities: Hashable, Sendable {
  public enum Rule: Hashable, Sendable {
    /// q_nk = πₖ: what is believed before looking at any x.
    case weights
    /// q_nk = p(zₙ=k|xₙ,θ).
    case posterior
    /// Each row uniform on the simplex, drawn for (seed, half-step, n).
    case random(seed: UInt64, halfStep: Int)
  }

  public var rule: Rule
  /// The remembered parameters, in working units.
  public var mixture: Mixture

  public init(_ rule: Rule, at mixture: Mixture) {
    self.rule = rule
    self.mixture = mixture
  }
}

/// Evaluates one q on tiles.
struct ResponsibilityEvaluator {
  private let rule: Responsibilities.Rule
  private let weights: [Double]
  private let logJoint: LogJoint
  private let table: TileTable

  init(_ q: Responsibilities, model: Model) {
    rule = q.rule
    weights = q.mixture.weights
    logJoint = LogJoint(q.mixture, model: model)
    table = TileTable(components: q.mixture.count)
  }

  /// q_nk and log q_nk of the last tile, at [k·Tile.length + i].
  var shares: UnsafePointer<Double> { UnsafePointer(table.posterior.shares) }
  var logShares: UnsafePointer<Double> { UnsafePointer(table.posterior.logShares) }

  func evaluate(_ tile: Tile) {
    switch rule {
    case .posterior:
      logJoint.fill(tile, into: table.logJoint)
      table.posterior.fill(
        from: table.logJoint, components: weights.count, count: tile.count)
    case .weights:
      for (k, weight) in weights.enumerated() {
        for i in 0..<tile.count { put(weight, k, i) }
      }
    case .random(let seed, let halfStep):
      let random = CounterRandom(seed: seed, stream: UInt64(bitPattern: Int64(halfStep)))
      for i in 0..<tile.count {
        // Exponential variates over their sum are uniform on the simplex.
        let draws = weights.indices.map { -Double.log(random.uniform(tile.start + i, draw: $0)) }
        let sum = draws.reduce(0, +)
        for k in weights.indices { put(draws[k] / sum, k, i) }
      }
    }
  }

  private func put(_ share: Double, _ k: Int, _ i: Int) {
    table.posterior.shares[k * Tile.length + i] = share
    table.posterior.logShares[k * Tile.length + i] = Double.log(share)
  }
}
