import Plane

/// One pass over the data at (q, θ): the five quantities of the bound, each its own sum.
///
/// This is the seam behind which the inner loop lives: what is asked is said here, how it is summed is
/// nobody else's concern. O(N·K) time, O(K) memory.
enum Measurement {
  /// log p, Q, H and KL at (q, θ).
  static func bound(_ q: Responsibilities, at mixture: Mixture, model: Model) -> Bound {
    let components = mixture.count
    let logJoint = LogJoint(mixture, model: model)
    let table = TileTable(components: components)
    let evaluator = ResponsibilityEvaluator(q, model: model)
    var total = Bound(logLikelihood: 0, expectedLogJoint: 0, entropy: 0, divergence: 0)
    model.observations.forEachTile { tile in
      logJoint.fill(tile, into: table.logJoint)
      table.posterior.fill(from: table.logJoint, components: components, count: tile.count)
      evaluator.evaluate(tile)
      total.add(
        TileSums(
          logJoint: table.logJoint, posterior: table.posterior, shares: evaluator.shares,
          logShares: evaluator.logShares, components: components, count: tile.count))
    }
    return total
  }

  /// The moments of q, one for each component, each about the centre of its remembered component or,
  /// where that lies too far off, about the mean itself.
  static func moments(_ q: Responsibilities, model: Model) -> [Moments] {
    let origins = q.mixture.components.map(model.family.centre(of:))
    let moments = moments(q, about: origins, model: model)
    guard moments.contains(where: \.wantsCloserOrigin) else { return moments }
    return self.moments(q, about: moments.map(\.mean), model: model)
  }

  private static func moments(_ q: Responsibilities, about origins: [Point], model: Model)
    -> [Moments]
  {
    var moments = origins.map { Moments(origin: $0) }
    let evaluator = ResponsibilityEvaluator(q, model: model)
    model.observations.forEachTile { tile in
      evaluator.evaluate(tile)
      for k in moments.indices {
        moments[k].add(tile, weights: evaluator.shares + k * Tile.length)
      }
    }
    return moments
  }
}

/// What one tile adds to the bound.
private struct TileSums {
  var logLikelihood = 0.0
  var expectedLogJoint = 0.0
  var entropy = 0.0
  var divergence = 0.0
  var magnitude = 0.0

  init(
    logJoint: UnsafePointer<Double>, posterior: Posterior, shares: UnsafePointer<Double>,
    logShares: UnsafePointer<Double>, components: Int, count: Int
  ) {
    for i in 0..<count {
      logLikelihood += posterior.logEvidence[i]
      var largest = 0.0
      for k in 0..<components {
        let at = k * Tile.length + i
        let q = shares[at]
        if logJoint[at].isFinite { largest = max(largest, logJoint[at].magnitude) }
        // 0·(−∞) = 0 in Q, in H and in KL.
        guard q > 0 else { continue }
        expectedLogJoint += q * logJoint[at]
        entropy -= q * logShares[at]
        divergence += q * (logShares[at] - posterior.logShares[at])
      }
      magnitude += 1 + largest
    }
  }
}

extension Bound {
  fileprivate mutating func add(_ sums: TileSums) {
    logLikelihood += sums.logLikelihood
    expectedLogJoint += sums.expectedLogJoint
    entropy += sums.entropy
    divergence += sums.divergence
    magnitude += sums.magnitude
  }
}

extension Moments {
  /// Adds q, q d and q d dᵀ of a tile; the tile's sums are made apart, so that long data lose no
  /// digits to one running total.
  fileprivate mutating func add(_ tile: Tile, weights q: UnsafePointer<Double>) {
    var (s, sx, sy, sxx, sxy, syy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for i in 0..<tile.count {
      let dx = tile.x[i] - origin.x
      let dy = tile.y[i] - origin.y
      let (qx, qy) = (q[i] * dx, q[i] * dy)
      s += q[i]
      sx += qx
      sy += qy
      sxx += qx * dx
      sxy += qx * dy
      syy += qy * dy
    }
    weight += s
    first = first + Point(sx, sy)
    second = second + SymmetricMatrix(xx: sxx, xy: sxy, yy: syy)
  }
}
