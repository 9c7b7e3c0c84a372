/// Evaluates one q on tiles.
struct ResponsibilityEvaluator {
  private let sources: [SourceEvaluator]
  private let partition: Partition?
  /// q_nk and log q_nk of the last tile, as shares.
  let table: TileTable

  init(_ q: Responsibilities, model: Model) {
    sources = q.sources.map { SourceEvaluator($0, model: model) }
    partition = q.partition
    table = partition == nil ? sources[0].table : TileTable(components: q.latest.count)
  }

  func evaluate(_ tile: Tile) {
    for source in sources { source.evaluate(tile) }
    guard let partition else { return }
    for i in 0..<tile.count {
      let from = sources[partition.source(of: tile.start + i)].table
      for k in 0..<table.components {
        let at = k * Tile.length + i
        table.shares[at] = from.shares[at]
        table.logShares[at] = from.logShares[at]
      }
    }
  }
}

/// Evaluates the posterior at θ and one q, on the same tiles.
struct GapEvaluator {
  private let logJoint: LogJoint
  private let evaluator: ResponsibilityEvaluator
  /// ℓ_nk, r_nk and log p of the last tile.
  let posterior: TileTable
  /// q_nk of the last tile.
  var q: TileTable { evaluator.table }

  init(_ q: Responsibilities, at mixture: Mixture, model: Model) {
    logJoint = LogJoint(mixture, model: model)
    evaluator = ResponsibilityEvaluator(q, model: model)
    posterior = TileTable(components: mixture.count)
  }

  func evaluate(_ tile: Tile) {
    posterior.fill(tile, at: logJoint)
    evaluator.evaluate(tile)
  }

  /// KL(q_n‖r_n) of point i of the last tile; 0 if it cannot be told from 0.
  func settledDivergence(_ i: Int) -> Double {
    let resolution = Tolerance.resolution * (1 + posterior.logDensity[i].magnitude)
    return divergence(i).settled(at: resolution)
  }

  /// KL(q_n‖r_n) of point i of the last tile.
  private func divergence(_ i: Int) -> Double {
    var sum = 0.0
    for at in stride(from: i, to: posterior.components * Tile.length, by: Tile.length)
    where q.shares[at] > 0 {
      sum += q.shares[at] * (q.logShares[at] - posterior.logShares[at])
    }
    return sum
  }
}
