import RealModule

/// The bound of one point against its q, for two components:
///
///     L_n(q) = q (ℓ_n1 − log q) + (1−q)(ℓ_n2 − log(1−q)),   q = q_n1 in [0, 1]
///
/// It touches log p(xₙ|θ) only at q = r_n1.
package struct PointSlice: Hashable, Sendable {
  private let logJoint: SIMD2<Double>
  /// log p(xₙ|θ).
  package let logLikelihood: Double
  /// r_n1, the q at which the bound touches log p.
  package let posterior: Double
  /// q_n1 now.
  package let present: Double
  /// KL(q_n‖r_n) now; 0 if it cannot be told from 0.
  package let gap: Double

  /// Nil unless there are two components and there is a point n.
  package init?(point n: Int, of fit: Fit) {
    guard fit.mixture.count == 2, n >= 0, n < fit.model.observations.count else { return nil }
    let evaluator = GapEvaluator(fit.responsibilities, at: fit.mixture, model: fit.model)
    fit.model.observations.points.forEachTile(in: n..<n + 1, evaluator.evaluate)
    let table = evaluator.posterior
    logJoint = SIMD2(table.logJoint[0], table.logJoint[Tile.length])
    logLikelihood = table.logDensity[0]
    posterior = table.shares[0]
    present = evaluator.q.shares[0]
    gap = evaluator.settledDivergence(0)
  }

  /// L_n(q).
  package func lowerBound(_ q: Double) -> Double {
    (q > 0 ? q * (logJoint[0] - Double.log(q)) : 0)
      + (q < 1 ? (1 - q) * (logJoint[1] - Double.log(onePlus: -q)) : 0)
  }
}
