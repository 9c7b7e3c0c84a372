import Drawing
import Mixtures

/// A half-step as a short movement: the colours change after an E-step, the ellipses after an M-step.
package struct Tween: Equatable, Sendable {
  /// The state before the half-step.
  let from: Fit
  /// 0 before the half-step, 1 after it.
  let share: Double

  /// The intermediate θ in the units of the data. Means move on straight lines, covariances along their logarithm.
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

  /// The intermediate cloud: the same points with a weighted mean of the two q.
  /// - Parameter cloud: the cloud of a state.
  func cloud(to fit: Fit, of cloud: (Fit) -> PointCloud) -> PointCloud {
    guard fit.origin == .taken(.expectation), from.responsibilities != fit.responsibilities else {
      return cloud(fit)
    }
    return cloud(from).mixed(with: cloud(fit), share: share)
  }

  /// The intermediate histogram, in the same way.
  func histogram(to fit: Fit, of histogram: (Fit) -> Histogram) -> Histogram {
    guard fit.origin == .taken(.expectation), from.responsibilities != fit.responsibilities else {
      return histogram(fit)
    }
    return histogram(from).mixed(with: histogram(fit), share: share)
  }
}
