import RealModule

/// The bound of one point against its q, for two components:
///
///     L_n(q) = q (ℓ_n1 − log q) + (1−q)(ℓ_n2 − log(1−q)),   q = q_n1 in [0, 1]
///
/// It touches log p(xₙ|θ) at q = r_n1 and nowhere else.
package struct PointSlice: Hashable, Sendable {
  package struct Sample: Hashable, Sendable {
    package let q: Double
    package let lowerBound: Double
  }

  package let samples: [Sample]
  /// log p(xₙ|θ).
  package let logLikelihood: Double
  /// r_n1, where the bound touches.
  package let posterior: Double
  /// q_n1 now, and its bound.
  package let present: Sample

  /// Nil unless there are two components and such a point.
  package init?(point n: Int, of fit: Fit, count: Int = 81) {
    guard fit.mixture.count == 2, n >= 0, n < fit.model.observations.count else { return nil }
    let table = TileTable(components: 2)
    fit.model.observations.forEachTile(in: n..<n + 1) { tile in
      LogJoint(fit.mixture, model: fit.model).fill(tile, into: table.logJoint)
      table.posterior.fill(from: table.logJoint, components: 2, count: 1)
    }
    let logJoint = (table.logJoint[0], table.logJoint[Tile.length])
    func bound(_ q: Double) -> Double {
      (q > 0 ? q * (logJoint.0 - Double.log(q)) : 0)
        + (q < 1 ? (1 - q) * (logJoint.1 - Double.log(onePlus: -q)) : 0)
    }
    var q = 0.0
    fit.forEachResponsibility(in: n..<n + 1) { q = $1[0] }
    logLikelihood = table.posterior.logDensity[0]
    posterior = table.posterior.shares[0]
    present = Sample(q: q, lowerBound: bound(q))
    samples = (0...max(1, count - 1)).map {
      let q = Double($0) / Double(max(1, count - 1))
      return Sample(q: q, lowerBound: bound(q))
    }
  }
}

extension Fit {
  /// KL(q_n‖p_n) for every point: which points carry the gap. O(N·K).
  package func pointDivergences() -> [Double] {
    let components = mixture.count
    let logJoint = LogJoint(mixture, model: model)
    let table = TileTable(components: components)
    let evaluator = ResponsibilityEvaluator(responsibilities, model: model)
    var gaps = [Double](repeating: 0, count: model.observations.count)
    model.observations.forEachTile { tile in
      logJoint.fill(tile, into: table.logJoint)
      table.posterior.fill(from: table.logJoint, components: components, count: tile.count)
      evaluator.evaluate(tile)
      for k in 0..<components {
        for i in 0..<tile.count {
          let at = k * Tile.length + i
          guard evaluator.shares[at] > 0 else { continue }
          gaps[tile.start + i] +=
            evaluator.shares[at] * (evaluator.logShares[at] - table.posterior.logShares[at])
        }
      }
    }
    return gaps
  }
}
