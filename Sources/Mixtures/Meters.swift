import RealModule

/// The convergence of a run: its rate, its limit and the iterations left.
///
/// Only the history since the last edit counts, because gains before and after it belong to different
/// runs.
package struct Meters: Hashable, Sendable {
  /// log p (+ log prior) at the start or the last edit, and after every M since, the newest last.
  package let logPosteriors: [Double]
  private let lastGap: Double
  private let lastRise: Double

  /// - Parameter fits: a history; only whole iterations count.
  package init(_ fits: [Fit]) {
    let run = fits[(fits.lastIndex(where: \.beginsHistory) ?? 0)...]
    logPosteriors = run.filter { $0.endsIteration || $0.beginsHistory }.map(\.logPosterior)
    let last = run.lastIndex(where: \.endsIteration).flatMap { $0 > 0 ? $0 : nil }
    lastGap = last.map { fits[$0].bound.divergenceSum } ?? .nan
    lastRise = last.map { fits[$0].bound.objective - fits[$0 - 1].bound.objective } ?? .nan
  }

  /// The gain of the last iteration in log p (+ log prior).
  package var gain: Double? {
    logPosteriors.count >= 2
      ? logPosteriors[logPosteriors.count - 1] - logPosteriors[logPosteriors.count - 2] : nil
  }

  /// KL_M / ΔL_M: tends to EM's linear rate ρ, the fraction of missing information (Dempster, Laird &
  /// Rubin 1977).
  package var rate: Double? {
    let rate = lastGap / lastRise
    return lastRise > 0 && rate.isFinite && rate >= 0 ? rate : nil
  }

  /// √ of the ratio of successive gains: the same number by another route.
  package var rateFromGains: Double? { ratio.map { $0.squareRoot() } }

  /// a = ratio of successive gains (→ ρ²); nil unless 0 < a < 1.
  private var ratio: Double? {
    guard logPosteriors.count >= 3, let gain else { return nil }
    let count = logPosteriors.count
    let earlier = logPosteriors[count - 2] - logPosteriors[count - 3]
    let a = gain / earlier
    return gain > 0 && earlier > 0 && a < 1 ? a : nil
  }

  /// Aitken's estimate of the limit, l∞ = l + gain·a/(1−a) (Böhning et al. 1994).
  package var limit: Double? {
    guard let a = ratio, let gain, let last = logPosteriors.last else { return nil }
    return last + gain * a / (1 - a)
  }

  /// Iterations left to within 10⁻⁶ of that limit: ⌈ln(10⁻⁶/(l∞−l)) / ln a⌉.
  package var iterationsLeft: Int? {
    guard let a = ratio, let limit, let last = logPosteriors.last, limit > last else { return nil }
    let left = (Double.log(1e-6 / (limit - last)) / Double.log(a)).rounded(.up)
    return left.isFinite && left < 1e9 ? max(0, Int(left)) : nil
  }
}

extension Fit {
  /// True if gains are counted from here on: at the start and after an edit.
  var beginsHistory: Bool {
    switch origin {
    case .start, .edited: true
    case .taken: false
    }
  }

  /// True after an M half-step.
  var endsIteration: Bool { origin == .taken(.maximization) }
}

/// Information criteria of a fit; smaller is better.
package struct InformationCriteria: Hashable, Sendable {
  /// p, the number of free parameters in θ.
  package let parameters: Int
  /// −2 log p + p ln N.
  package let bic: Double
  /// −2 log p + 2p.
  package let aic: Double

  package init(_ fit: Fit, shape: CovarianceShape) {
    let p = fit.model.family.parameterCount(components: fit.mixture.count, shape: shape)
    let deviance = -2 * fit.bound.logLikelihood
    parameters = p
    bic = deviance + Double(p) * Double.log(Double(fit.model.observations.count))
    aic = deviance + 2 * Double(p)
  }
}
