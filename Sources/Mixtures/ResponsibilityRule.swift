import RealModule

extension Responsibilities {
  /// A way to make the row q_n of a point from parameters.
  package enum Rule: Hashable, Sendable {
    /// q_nk = πₖ, the belief before seeing any x.
    case weights
    /// q_nk = r_nk = p(zₙ=k|xₙ,θ).
    case posterior
    /// One-hot at the largest r_nk, ties to the lowest k.
    case hard
    /// q ∝ r^β.
    case tempered(Double)
    /// One-hot, drawn from r for (seed, half-step, n).
    case sampled(seed: UInt64, halfStep: Int)
    /// Each row uniform on the simplex, drawn for (seed, half-step, n).
    case random(seed: UInt64, halfStep: Int)
    /// One-hot at the known component of the point, as if Z had been observed; πₖ where it is not known.
    case known(KnownComponents)

    /// The log joint of which q is the posterior, from that of θ; nil if there is none.
    func form(of logJoint: QuadraticLogJoint, weight: Double) -> QuadraticLogJoint? {
      switch self {
      case .posterior: logJoint
      case .weights: logJoint.isUsable ? .flat(weight: weight) : nil
      case .tempered(let β): logJoint.tempered(β)
      case .hard, .sampled, .random, .known: nil
      }
    }
  }
}

/// Evaluates one rule at its remembered parameters.
struct SourceEvaluator {
  private let rule: Responsibilities.Rule
  private let weights: [Double]
  private let logJoint: LogJoint
  let table: TileTable

  init(_ source: Responsibilities.Source, model: Model) {
    rule = source.rule
    weights = source.mixture.weights
    logJoint = LogJoint(source.mixture, model: model)
    table = TileTable(components: source.mixture.count)
  }

  func evaluate(_ tile: Tile) {
    switch rule {
    case .weights:
      for (k, weight) in weights.enumerated() {
        for i in 0..<tile.count { put(weight, k, i) }
      }
    case .posterior: table.fill(tile, at: logJoint)
    case .tempered(let β):
      logJoint.fill(tile, into: table.logJoint)
      for k in weights.indices {
        for i in 0..<tile.count { table.logJoint[k * Tile.length + i] *= β }
      }
      table.normalize(count: tile.count)
    case .hard:
      table.fill(tile, at: logJoint)
      for i in 0..<tile.count { put(oneHot: largest(i), i) }
    case .sampled(let seed, let halfStep):
      table.fill(tile, at: logJoint)
      let random = CounterRandom(seed: seed, stream: UInt64(bitPattern: Int64(halfStep)))
      for i in 0..<tile.count { put(oneHot: drawn(i, random.uniform(tile.start + i)), i) }
    case .random(let seed, let halfStep):
      let random = CounterRandom(seed: seed, stream: UInt64(bitPattern: Int64(halfStep)))
      for i in 0..<tile.count { putUniformRow(i, n: tile.start + i, random) }
    case .known(let components):
      for i in 0..<tile.count {
        if let known = components.ofPoint[tile.start + i] {
          put(oneHot: known, i)
        } else {
          for (k, weight) in weights.enumerated() { put(weight, k, i) }
        }
      }
    }
  }

  private func put(_ share: Double, _ k: Int, _ i: Int) {
    table.shares[k * Tile.length + i] = share
    table.logShares[k * Tile.length + i] = Double.log(share)
  }

  private func put(oneHot chosen: Int, _ i: Int) {
    for k in weights.indices { put(k == chosen ? 1 : 0, k, i) }
  }

  private func largest(_ i: Int) -> Int {
    var best = 0
    for k in weights.indices
    where table.logJoint[k * Tile.length + i] > table.logJoint[best * Tile.length + i] {
      best = k
    }
    return best
  }

  /// The component whose part of [0, 1] contains the number.
  private func drawn(_ i: Int, _ u: Double) -> Int {
    var rest = u
    for k in weights.indices {
      rest -= table.shares[k * Tile.length + i]
      if rest < 0 { return k }
    }
    return largest(i)
  }

  /// Exponential variates divided by their sum are uniform on the simplex.
  private func putUniformRow(_ i: Int, n: Int, _ random: CounterRandom) {
    let draws = weights.indices.map { -Double.log(random.uniform(n, draw: $0)) }
    let sum = draws.reduce(0, +)
    for k in weights.indices { put(draws[k] / sum, k, i) }
  }
}
