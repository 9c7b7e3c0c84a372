import Plane

/// q, the posterior and the gap of one point.
package struct PointReading: Hashable, Sendable {
  /// q_n1…q_nK.
  package let responsibilities: [Double]
  /// r_n1…r_nK, the posterior.
  package let posterior: [Double]
  /// KL(q_n‖r_n), its part of the gap.
  package let divergence: Double
  /// log p(xₙ|θ).
  package let logLikelihood: Double
}

extension Fit {
  /// q, r and the gap of point n. O(K).
  package func reading(ofPoint n: Int) -> PointReading? {
    guard n >= 0, n < model.observations.count else { return nil }
    let components = mixture.count
    let table = TileTable(components: components)
    let evaluator = ResponsibilityEvaluator(responsibilities, model: model)
    var reading: PointReading?
    model.observations.forEachTile(in: n..<n + 1) { tile in
      LogJoint(mixture, model: model).fill(tile, into: table.logJoint)
      table.posterior.fill(from: table.logJoint, components: components, count: 1)
      evaluator.evaluate(tile)
      var divergence = 0.0
      for k in 0..<components where evaluator.shares[k * Tile.length] > 0 {
        let at = k * Tile.length
        divergence +=
          evaluator.shares[at] * (evaluator.logShares[at] - table.posterior.logShares[at])
      }
      reading = PointReading(
        responsibilities: (0..<components).map { evaluator.shares[$0 * Tile.length] },
        posterior: (0..<components).map { table.posterior.shares[$0 * Tile.length] },
        divergence: divergence, logLikelihood: table.posterior.logDensity[0])
    }
    return reading
  }

  /// log p(x|θ) at places in the units of the data. O(places · K).
  package func logDensities(at places: [Point]) -> [Double] {
    let working = places.map { model.observations.units.working($0) }
    let (x, y) = (working.map(\.x), working.map(\.y))
    let components = mixture.count
    let table = TileTable(components: components)
    let logJoint = LogJoint(mixture, model: model)
    var densities: [Double] = []
    densities.reserveCapacity(places.count)
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        guard let x = x.baseAddress, let y = y.baseAddress else { return }
        for start in stride(from: 0, to: places.count, by: Tile.length) {
          let count = min(Tile.length, places.count - start)
          let tile = Tile(start: start, count: count, x: x + start, y: y + start)
          logJoint.fill(tile, into: table.logJoint)
          table.posterior.fill(from: table.logJoint, components: components, count: count)
          for i in 0..<count { densities.append(table.posterior.logDensity[i]) }
        }
      }
    }
    return densities
  }
}
