import RealModule

/// Data from a density p, encoded with a code made for a density q.
///
/// In nats, with 0·ln 0 = 0, by integration to about 10⁻¹²: one route for every pair of kinds. Where
/// q = 0 < p both integrals are ∞.
package struct ContinuousComparison: Sendable {
  package let p: any ContinuousDistribution
  package let q: any ContinuousDistribution

  package init(p: any ContinuousDistribution, q: any ContinuousDistribution) {
    self.p = p
    self.q = q
  }

  /// H(p,q) = −∫ p ln q dx.
  package var crossEntropy: Double { integral { logP, logQ in Double.exp(logP) * -logQ } }

  /// KL(p‖q) = ∫ p ln(p/q) dx.
  package var divergence: Double {
    // Rounding must not make the divergence of equal distributions negative.
    max(0, integral { logP, logQ in Double.exp(logP) * (logP - logQ) })
  }

  /// p ln(p/q) at x, the density of the excess; ∞ if q = 0 < p.
  package func cost(at x: Double) -> Double {
    CodeComparison.cost(logP: p.logDensity(x), logQ: q.logDensity(x))
  }

  /// The intervals with q = 0 < p: at most one on each side.
  package var withoutCode: [ClosedRange<Double>] {
    let (truth, code) = (p.support, q.support)
    var found: [ClosedRange<Double>] = []
    if truth.lowerBound < code.lowerBound {
      found.append(truth.lowerBound...min(truth.upperBound, code.lowerBound))
    }
    if truth.upperBound > code.upperBound {
      found.append(max(truth.lowerBound, code.upperBound)...truth.upperBound)
    }
    return found
  }

  private func integral(_ f: (_ logP: Double, _ logQ: Double) -> Double) -> Double {
    guard withoutCode.isEmpty else { return .infinity }
    return Quadrature.integral(
      over: p.bulk, breaks: p.breaks + q.breaks, step: 2 * p.scale
    ) { x in
      let logP = p.logDensity(x)
      return logP == -.infinity ? 0 : f(logP, q.logDensity(x))
    }
  }
}
