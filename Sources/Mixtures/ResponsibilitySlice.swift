import RealModule

extension Slice {
  /// The cut along q after an E half-step.
  ///
  ///     log q(t) = (1−t) log q_old + t log q_new, then renormalised per row;  θ fixed
  ///
  /// If one of them has zeros, the rows are mixed linearly on [0, 1] instead. log p is constant. After a
  /// soft E the top of L touches it at t = 1. O(count·N·K).
  /// - Throws: `CancellationError` if the task was cancelled.
  package init(
    responsibilitiesFrom before: Fit, to after: Fit, count: Int = 81
  ) throws(CancellationError) {
    let path = ResponsibilityPath(
      from: before.responsibilities, to: after.responsibilities, at: after)
    range = path.isLinear ? 0...1 : Slice.range
    let places = Slice.places(range, count: count)
    // Eight places in each pass, so that a cancellation is noticed soon.
    var gaps: [Double] = []
    for start in stride(from: 0, to: places.count, by: 8) {
      try Slice.checkCancellation()
      gaps += path.gaps(Array(places[start..<min(places.count, start + 8)]))
    }
    samples = zip(places, gaps).map {
      Sample(t: $0, logPosterior: after.logPosterior, gap: $1, nextGap: nil)
    }
    direction = .responsibilities
    touch = after.bound.gap == 0 ? 1 : nil
    (oldGap, newGap) = (before.bound.gap, after.bound.gap)
    resolution = after.resolution
  }
}

/// The path from one q to another at a fixed θ.
private struct ResponsibilityPath {
  private let fit: Fit
  private let old: ResponsibilityEvaluator
  private let new: ResponsibilityEvaluator
  let isLinear: Bool

  init(from: Responsibilities, to: Responsibilities, at fit: Fit) {
    self.fit = fit
    old = ResponsibilityEvaluator(from, model: fit.model)
    new = ResponsibilityEvaluator(to, model: fit.model)
    isLinear = ResponsibilityPath.hasZeros([old, new], fit)
  }

  private static func hasZeros(_ evaluators: [ResponsibilityEvaluator], _ fit: Fit) -> Bool {
    var found = false
    fit.model.observations.points.forEachTile { tile in
      for evaluator in evaluators where !found {
        evaluator.evaluate(tile)
        for k in 0..<fit.mixture.count {
          for i in 0..<tile.count
          where evaluator.table.logShares[k * Tile.length + i] == -.infinity {
            found = true
          }
        }
      }
    }
    return found
  }

  /// KL(q(t)‖p(Z|X,θ)) for several t in one pass.
  func gaps(_ places: [Double]) -> [Double] {
    let components = fit.mixture.count
    let logJoint = LogJoint(fit.mixture, model: fit.model)
    let posterior = TileTable(components: components)
    var sums = [Double](repeating: 0, count: places.count)
    var row = [Double](repeating: 0, count: components)
    fit.model.observations.points.forEachTile { tile in
      posterior.fill(tile, at: logJoint)
      old.evaluate(tile)
      new.evaluate(tile)
      for (number, t) in places.enumerated() {
        for i in 0..<tile.count {
          fill(&row, t, i)
          for k in 0..<components where row[k] > 0 {
            sums[number] += row[k] * (Double.log(row[k]) - posterior.logShares[k * Tile.length + i])
          }
        }
      }
    }
    return sums
  }

  /// q_n(t).
  private func fill(_ row: inout [Double], _ t: Double, _ i: Int) {
    var largest = -Double.infinity
    for k in row.indices {
      let at = k * Tile.length + i
      row[k] =
        isLinear
        ? (1 - t) * old.table.shares[at] + t * new.table.shares[at]
        : (1 - t) * old.table.logShares[at] + t * new.table.logShares[at]
      largest = max(largest, row[k])
    }
    guard !isLinear else { return }
    var sum = 0.0
    for k in row.indices {
      row[k] = Double.exp(row[k] - largest)
      sum += row[k]
    }
    for k in row.indices { row[k] /= sum }
  }
}
