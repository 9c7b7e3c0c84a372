import RealModule

/// Evaluates one q on tiles.
struct ResponsibilityEvaluator {
  private let sources: [SourceEvaluator]
  private let partition: Partition?
  private let table: TileTable
  private let components: Int

  init(_ q: Responsibilities, model: Model) {
    sources = q.sources.map { SourceEvaluator($0, model: model) }
    partition = q.partition
    components = q.latest.count
    table = partition == nil ? sources[0].table : TileTable(components: components)
  }

  /// q_nk and log q_nk of the last tile, at [k·Tile.length + i].
  var shares: UnsafePointer<Double> { UnsafePointer(table.posterior.shares) }
  var logShares: UnsafePointer<Double> { UnsafePointer(table.posterior.logShares) }

  func evaluate(_ tile: Tile) {
    for source in sources { source.evaluate(tile) }
    guard let partition else { return }
    for i in 0..<tile.count {
      let from = sources[partition.source(of: tile.start + i)].table.posterior
      for k in 0..<components {
        let at = k * Tile.length + i
        table.posterior.shares[at] = from.shares[at]
        table.posterior.logShares[at] = from.logShares[at]
      }
    }
  }
}

/// Evaluates one rule at its remembered parameters.
private struct SourceEvaluator {
  let rule: Responsibilities.Rule
  let weights: [Double]
  let logJoint: LogJoint
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
    case .posterior: fillPosterior(tile)
    case .tempered(let β): fillPosterior(tile, inverseTemperature: β)
    case .hard:
      fillPosterior(tile)
      for i in 0..<tile.count { put(oneHot: largest(i), i) }
    case .sampled(let seed, let halfStep):
      fillPosterior(tile)
      let random = CounterRandom(seed: seed, stream: UInt64(bitPattern: Int64(halfStep)))
      for i in 0..<tile.count { put(oneHot: drawn(i, random.uniform(tile.start + i)), i) }
    case .random(let seed, let halfStep):
      let random = CounterRandom(seed: seed, stream: UInt64(bitPattern: Int64(halfStep)))
      for i in 0..<tile.count { putUniformRow(i, n: tile.start + i, random) }
    }
  }

  private func fillPosterior(_ tile: Tile, inverseTemperature β: Double = 1) {
    logJoint.fill(tile, into: table.logJoint)
    if β != 1 {
      for k in weights.indices {
        for i in 0..<tile.count { table.logJoint[k * Tile.length + i] *= β }
      }
    }
    table.posterior.fill(from: table.logJoint, components: weights.count, count: tile.count)
  }

  private func put(_ share: Double, _ k: Int, _ i: Int) {
    table.posterior.shares[k * Tile.length + i] = share
    table.posterior.logShares[k * Tile.length + i] = Double.log(share)
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

  /// The component in whose share of [0, 1] the number falls.
  private func drawn(_ i: Int, _ u: Double) -> Int {
    var rest = u
    for k in weights.indices {
      rest -= table.posterior.shares[k * Tile.length + i]
      if rest < 0 { return k }
    }
    return largest(i)
  }

  /// Exponential variates over their sum are uniform on the simplex.
  private func putUniformRow(_ i: Int, n: Int, _ random: CounterRandom) {
    let draws = weights.indices.map { -Double.log(random.uniform(n, draw: $0)) }
    let sum = draws.reduce(0, +)
    for k in weights.indices { put(draws[k] / sum, k, i) }
  }
}
