import Drawing
import Mixtures

/// A half-step as a short movement: the colours after an E-step, the ellipses after an M-step, never both.
struct Tween: Sendable {
  /// The state before the half-step.
  let from: Fit
  /// 0 before the half-step, 1 after it.
  let share: Double

  /// The shares of the frames on the way; the last frame follows by itself.
  static let shares = [0.12, 0.35, 0.6, 0.8, 0.93]
  /// Milliseconds between two of the frames: less than 200 in all.
  static let interval = 33

  init(from: Fit, share: Double) {
    self.from = from
    self.share = share
  }

  /// The beginning of the movement between two sessions. Nil if animation is off, or if they are not one
  /// half-step apart.
  init?(from before: Session, to after: Session) {
    guard after.view.hasMotion, after.timeline.position == before.timeline.position + 1,
      after.run == before.run
    else { return nil }
    self.init(from: before.timeline.present, share: 0)
  }

  func at(_ share: Double) -> Tween { Tween(from: from, share: share) }

  /// θ on the way, in the units of the data: means on straight lines, covariances along their logarithm.
  func parameters(to fit: Fit) -> Mixture {
    guard fit.phase == .maximization, from.mixture.count == fit.mixture.count else {
      return fit.parameters
    }
    let (a, b) = (from.parameters, fit.parameters)
    return Mixture(
      weights: b.weights,
      components: zip(a.components, b.components).map {
        fit.model.family.between($0, $1, share)
      })
  }

  /// The cloud on the way: the same points with a mixture of the two q.
  /// - Parameter cloud: the cloud of a state.
  func cloud(to fit: Fit, of cloud: (Fit) -> PointCloud) -> PointCloud {
    guard fit.phase == .expectation, from.responsibilities != fit.responsibilities else {
      return cloud(fit)
    }
    return cloud(from).mixed(with: cloud(fit), share: share)
  }
}
