/// The five numbers of the decomposition at one (q, θ), in nats, totals over the points.
///
/// log p, Q, H and KL are each summed by their own route, so that log p = L + KL is a check and not an
/// assignment.
package struct Bound: Sendable {
  /// log p(X|θ) = Σₙ log Σₖ exp ℓ_nk.
  package var logLikelihood: Double
  /// Q(q,θ) = Σₙₖ q_nk ℓ_nk (PRML 9.30 when q is the posterior at θ_old).
  package var expectedLogJoint: Double
  /// H[q] = −Σₙₖ q_nk log q_nk.
  package var entropy: Double
  /// KL(q‖p(Z|X,θ)) = Σₙₖ q_nk (log q_nk − log r_nk) (PRML 9.72).
  package var divergence: Double
  /// log p(θ); 0 under maximum likelihood.
  package var logPrior = 0.0
  /// Σₙ (1 + maxₖ|ℓ_nk|), the magnitude of the terms; it bounds the rounding of differences.
  package var magnitude = 0.0

  /// L(q,θ) = Q(q,θ) + H[q] (PRML 9.71).
  package var lowerBound: Double { expectedLogJoint + entropy }

  /// The objective L + log p(θ), which no half-step may lower.
  package var objective: Double { lowerBound + logPrior }

  /// log p − L − KL: zero except for rounding. NaN if a bound is infinite ("n/a").
  package var identityError: Double { logLikelihood - lowerBound - divergence }

  /// The largest divergence that cannot be told from 0.
  package var resolution: Double { Tolerance.divergence * magnitude }

  /// The gap as displayed: 0 if it cannot be told from 0.
  package var gap: Double { divergence.magnitude <= resolution ? 0 : divergence }
}

/// Two bounds are equal if every number has the same bits, so NaN equals NaN.
extension Bound: Hashable {
  package static func == (a: Bound, b: Bound) -> Bool { a.bits == b.bits }

  package func hash(into hasher: inout Hasher) { hasher.combine(bits) }

  private var bits: [UInt64] {
    [logLikelihood, expectedLogJoint, entropy, divergence, logPrior, magnitude].map(\.bitPattern)
  }
}
