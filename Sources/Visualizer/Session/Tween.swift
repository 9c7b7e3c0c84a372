import Drawing
import Mixtures

/// A half-step as a short movement: colours after an E, ellipses after an M, never both.
public struct Tween: Sendable {
  let from: Fit
  /// How far: 0 before the half-step, 1 after it.
  let share: Double

  /// The places shown on the way, the end itself left to the frame that follows.
  static let shares = [0.12, 0.35, 0.6, 0.8, 0.93]
  /// Between two of them, in milliseconds: under 200 in all.
  static let interval = 33

  private init(from: Fit, share: Double) {
    self.from = from
    self.share = share
  }

  /// Nil where nothing is to move: motion is off, or one stands where one stood.
  init?(from before: Session, to after: Session) {
    guard after.view.hasMotion, after.timeline.position == before.timeline.position + 1,
      after.run == before.run
    else { return nil }
    from = before.timeline.present
    share = 0
  }

  func at(_ share: Double) -> Tween { Tween(from: from, share: share) }

  /// θ on the way, in the units of the data: means on straight lines, covariances through their
  /// logarithm.
  func parameters(to fit: Fit) -> Mixture {
    guard fit.origin == .taken(.maximization), from.mixture.count == fit.mixture.count else {
      return fit.parameters
    }
    let (a, b) = (from.parameters, fit.parameters)
    return Mixture(
      weights: b.weights,
      components: zip(a.components, b.components).map {
        fit.model.family.between($0, $1, share)
      })
  }

  /// The cloud on the way: the same points, the shares of q mixed.
  func cloud(_ cloud: (Fit) -> PointCloud, to fit: Fit) -> PointCloud {
    guard fit.origin == .taken(.expectation), from.responsibilities != fit.responsibilities else {
      return cloud(fit)
    }
    return cloud(from).mixed(with: cloud(fit), share: share)
  }
}
