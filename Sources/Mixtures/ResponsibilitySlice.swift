import MixtureKernels
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
    range = path.isLinear ? 0...1 : Slice.usualRange
    let places = Slice.places(range, count: count)
    let gaps = try path.gaps(places)
    samples = zip(places, gaps).map {
      Sample(t: $0, logPosterior: after.logPosterior, gap: $1, nextGap: nil)
    }
    direction = .responsibilities
    touch = after.bound.divergence == 0 ? 1 : nil
    (oldGap, newGap) = (before.bound.divergence, after.bound.divergence)
    resolution = max(before.bound.resolution, after.bound.resolution)
  }
}

/// The path from one q to another at a fixed θ.
struct ResponsibilityPath {
  private let fit: Fit
  private let kernel: Kernel
  private let old: ResponsibilityEvaluator
  private let new: ResponsibilityEvaluator
  let isLinear: Bool

  init(
    from: Responsibilities, to: Responsibilities, at fit: Fit, level: KernelLevel = .present
  ) {
    self.fit = fit
    kernel = level.kernel
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
  /// - Throws: `CancellationError` if the task was cancelled.
  func gaps(_ places: [Double]) throws(CancellationError) -> [Double] {
    let points = fit.model.observations.points
    let logJoint = LogJoint(fit.mixture, model: fit.model)
    let posterior = TileTable(components: fit.mixture.count)
    var sums = [Double](repeating: 0, count: places.count)
    for start in stride(from: 0, to: points.count, by: Blocks.usualLength) {
      try Slice.checkCancellation()
      points.forEachTile(in: start..<start + Blocks.usualLength) { tile in
        posterior.fill(tile, at: logJoint)
        old.evaluate(tile)
        new.evaluate(tile)
        for (number, t) in places.enumerated() {
          sums[number] += gap(t, to: posterior, count: tile.count)
        }
      }
    }
    return sums
  }

  /// The gap of the evaluated tile.
  private func gap(_ t: Double, to posterior: TileTable, count: Int) -> Double {
    let components = fit.mixture.count
    guard isLinear else {
      return withUnsafeTemporaryAllocation(
        byteCount: scratchSize(components: components), alignment: 64
      ) { scratch in
        guard let scratch = scratch.baseAddress else { return .nan }
        return kernel.path(
          old.table.logShares, new.table.logShares, posterior.logShares, count, components,
          Tile.length, t, scratch)
      }
    }
    var sum = 0.0
    for k in 0..<components {
      for i in 0..<count {
        let at = k * Tile.length + i
        let share = (1 - t) * old.table.shares[at] + t * new.table.shares[at]
        if share > 0 { sum += share * (Double.log(share) - posterior.logShares[at]) }
      }
    }
    return sum
  }
}
