import Plane

/// The measuring pass as in the textbook, for every family and every q.
///
/// It is the reference for the fused pass, and measures where that does not apply. O(N·K) time, O(K)
/// memory.
enum PlainMeasurement {
  /// log p, Q, H and KL at (q, θ).
  static func bound(_ q: Responsibilities, at mixture: Mixture, model: Model) -> Bound {
    let blocks = Blocks(model, components: mixture.count).map { range in
      let evaluator = GapEvaluator(q, at: mixture, model: model)
      var total = Bound.zero
      model.observations.points.forEachTile(in: range) { tile in
        evaluator.evaluate(tile)
        total.add(Bound(q: evaluator.q, posterior: evaluator.posterior, count: tile.count))
      }
      return total
    }
    return blocks.reduce(into: .zero) { $0.add($1) }
  }

  /// The moments of q for each component, about the centre of its remembered component, or about the mean
  /// if the centre is too far from it.
  /// - Parameter mixture: the θ whose auxiliary weights u_nk count (Student's t); nil for q alone.
  static func moments(
    _ q: Responsibilities, auxiliaryAt mixture: Mixture? = nil, model: Model
  ) -> [Moments] {
    let origins = (mixture ?? q.latest).components.map(model.family.centre(of:))
    let moments = moments(q, about: origins, auxiliaryAt: mixture, model: model)
    let dimension = model.family.dimension
    guard model.family.usesSecondMoments,
      moments.contains(where: { $0.wantsCloserOrigin(in: dimension) })
    else { return moments }
    return self.moments(q, about: moments.map(\.mean), auxiliaryAt: mixture, model: model)
  }

  private static func moments(
    _ q: Responsibilities, about origins: [Point], auxiliaryAt mixture: Mixture?, model: Model
  ) -> [Moments] {
    let empty = origins.map { Moments(origin: $0) }
    let blocks = Blocks(model, components: origins.count).map { range in
      var moments = empty
      let evaluator = ResponsibilityEvaluator(q, model: model)
      var factors = [Double](repeating: 1, count: Tile.length)
      model.observations.points.forEachTile(in: range) { tile in
        evaluator.evaluate(tile)
        for k in moments.indices {
          if let mixture {
            model.family.auxiliaryWeights(of: mixture.components[k], tile, into: &factors)
          }
          moments[k].add(tile, shares: evaluator.table.shares + k * Tile.length, factors: factors)
        }
      }
      return moments
    }
    return blocks.reduce(into: empty) { total, block in
      for k in total.indices { total[k].add(block[k]) }
    }
  }
}

extension Bound {
  static let zero = Bound(logLikelihood: 0, expectedLogJoint: 0, entropy: 0, divergence: 0)

  /// The terms of one tile.
  fileprivate init(q: TileTable, posterior: TileTable, count: Int) {
    self = .zero
    for i in 0..<count {
      logLikelihood += posterior.logDensity[i]
      var (largest, remembered) = (-Double.infinity, -Double.infinity)
      for k in 0..<posterior.components {
        let at = k * Tile.length + i
        let (share, logJoint) = (q.shares[at], posterior.logJoint[at])
        largest = max(largest, logJoint)
        remembered = max(remembered, q.logDensity[i] + q.logShares[at])
        // 0·(−∞) = 0 in Q, in H and in KL.
        guard share > 0 else { continue }
        expectedLogJoint += share * logJoint
        entropy -= share * q.logShares[at]
        divergenceSum += share * (q.logShares[at] - posterior.logShares[at])
      }
      magnitude += 1 + largest.magnitude + (remembered - largest).magnitude
    }
  }

  /// Adds the sums over other points.
  fileprivate mutating func add(_ other: Bound) {
    logLikelihood += other.logLikelihood
    expectedLogJoint += other.expectedLogJoint
    entropy += other.entropy
    divergenceSum += other.divergenceSum
    magnitude += other.magnitude
  }
}

extension Moments {
  /// Adds the sums of other points about the same origin.
  fileprivate mutating func add(_ block: Moments) {
    weight += block.weight
    mass += block.mass
    first = first + block.first
    second = second + block.second
  }

  /// Adds q, w, w d and w d dᵀ of a tile. The tile has sums of its own, so that long data do not lose
  /// digits in one running total.
  fileprivate mutating func add(
    _ tile: Tile, shares q: UnsafePointer<Double>, factors u: UnsafePointer<Double>
  ) {
    var (s, sw, sx, sy, sxx, sxy, syy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for i in 0..<tile.count {
      let w = q[i] * u[i]
      let dx = tile.x[i] - origin.x
      let dy = tile.y[i] - origin.y
      let (wx, wy) = (w * dx, w * dy)
      s += q[i]
      sw += w
      sx += wx
      sy += wy
      sxx += wx * dx
      sxy += wx * dy
      syy += wy * dy
    }
    weight += s
    mass += sw
    first = first + Point(sx, sy)
    second = second + SymmetricMatrix(xx: sxx, xy: sxy, yy: syy)
  }
}
