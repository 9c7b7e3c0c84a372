/// The five numbers of the decomposition at one (q, θ), in nats, totals over the points.
///
/// log p, Q, H and KL are each summed by their own route, so that log p = L + KL is a check and not an
/// assignment.
package struct Bound: Hashable, Sendable {
  /// log p(X|θ) = Σₙ log Σₖ exp ℓ_nk.
  package var logLikelihood: Double
  /// Q(q,θ) = Σₙₖ q_nk ℓ_nk (PRML 9.30 when q is the posterior at θ_old).
  package var expectedLogJoint: Double
  /// H[q] = −Σₙₖ q_nk log q_nk.
  package var entropy: Double
  /// KL(q‖p(Z|X,θ)) = Σₙₖ q_nk (log q_nk − log r_nk) (PRML 9.72).
  package var divergence: Double
  /// log p(θ); 0 under maximum likelihood.
  package var logPrior: Double
  /// Σₙ (1 + maxₖ|ℓ_nk|), the magnitude of the terms; it bounds the rounding of differences.
  package var magnitude: Double

  package init(
    logLikelihood: Double, expectedLogJoint: Double, entropy: Double, divergence: Double,
    logPrior: Double = 0, magnitude: Double = 0
  ) {
    self.logLikelihood = logLikelihood
    self.expectedLogJoint = expectedLogJoint
    self.entropy = entropy
    self.divergence = divergence
    self.logPrior = logPrior
    self.magnitude = magnitude
  }

  /// L(q,θ) = Q(q,θ) + H[q] (PRML 9.71).
  package var lowerBound: Double { expectedLogJoint + entropy }

  /// The objective L + log p(θ), which no half-step may lower.
  package var objective: Double { lowerBound + logPrior }

  /// log p − L − KL: zero but for rounding; nan where a bound is infinite ("n/a").
  package var identityError: Double { logLikelihood - lowerBound - divergence }

  /// The largest divergence that cannot be told from 0.
  package var resolution: Double { Tolerance.divergence * magnitude }

  /// The gap as displayed: 0 if it cannot be told from 0.
  package var gap: Double { divergence.magnitude <= resolution ? 0 : divergence }
}
