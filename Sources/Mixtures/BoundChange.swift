/// The changes of log p, L and KL from one state to another, in nats. Under a prior the first two contain
/// log p(θ).
///
/// A change below the resolution of the two states is 0, so that all displays agree on what moved. KL has its
/// own resolution.
package struct BoundChange: Hashable, Sendable {
  package let logPosterior: Double
  /// The change of L: that of log p without that of KL, which keeps its digits near convergence. The
  /// difference of the two totals if one of them is infinite.
  package let lowerBound: Double
  package let divergence: Double
  /// The largest change of log p and of L that is rounding.
  package let resolution: Double

  package init(from old: Bound, to new: Bound) {
    let resolution = max(old.resolution, new.resolution)
    func difference(_ old: Double, _ new: Double) -> Double { old == new ? 0 : new - old }
    let rise = difference(old.logPosterior, new.logPosterior)
    let opening = difference(old.divergence, new.divergence)
    let isFinite = (rise - opening).isFinite && new.divergence.isFinite
    let boundRise = isFinite ? rise - opening : difference(old.objective, new.objective)
    logPosterior = rise.settled(at: resolution)
    lowerBound = boundRise.settled(at: resolution)
    divergence = opening.settled(at: max(old.divergenceResolution, new.divergenceResolution))
    self.resolution = resolution
  }

  /// True if nothing moved by more than rounding.
  package var isNone: Bool { logPosterior == 0 && lowerBound == 0 && divergence == 0 }
}
