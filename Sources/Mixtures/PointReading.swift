import Plane

/// q, the posterior and the gap of one point.
package struct PointReading: Hashable, Sendable {
  /// q_n1…q_nK.
  package let responsibilities: [Double]
  /// r_n1…r_nK, the posterior.
  package let posterior: [Double]
  /// KL(q_n‖r_n), the part of the gap that belongs to this point; 0 if it cannot be told from 0.
  package let divergence: Double
  /// log p(xₙ|θ).
  package let logLikelihood: Double
}

extension Fit {
  /// q, r and the gap of point n. Returns nil if there is no such point. O(K).
  package func reading(ofPoint n: Int) -> PointReading? {
    guard n >= 0, n < model.observations.count else { return nil }
    let evaluator = GapEvaluator(responsibilities, at: mixture, model: model)
    model.observations.points.forEachTile(in: n..<n + 1, evaluator.evaluate)
    func row(_ table: TileTable) -> [Double] {
      (0..<mixture.count).map { table.shares[$0 * Tile.length] }
    }
    return PointReading(
      responsibilities: row(evaluator.q), posterior: row(evaluator.posterior),
      divergence: evaluator.settledDivergence(0), logLikelihood: evaluator.posterior.logDensity[0])
  }

  /// KL(q_n‖r_n) for every point: its part of the gap. O(N·K).
  package func pointDivergences() -> [Double] {
    let evaluator = GapEvaluator(responsibilities, at: mixture, model: model)
    var divergences: [Double] = []
    divergences.reserveCapacity(model.observations.count)
    model.observations.points.forEachTile { tile in
      evaluator.evaluate(tile)
      for i in 0..<tile.count { divergences.append(evaluator.settledDivergence(i)) }
    }
    return divergences
  }

  /// log p(x|θ) at places in the units of the data. O(places · K).
  package func logDensities(at places: [Point]) -> [Double] {
    let table = TileTable(components: mixture.count)
    let logJoint = LogJoint(mixture, model: model)
    var densities: [Double] = []
    densities.reserveCapacity(places.count)
    Points(places.map(model.observations.units.scaled)).forEachTile { tile in
      table.fill(tile, at: logJoint)
      for i in 0..<tile.count { densities.append(table.logDensity[i]) }
    }
    return densities
  }
}
