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
  /// The sum for KL as it was measured. Rounding may make it negative.
  package var divergenceSum: Double
  /// log p(θ); 0 under maximum likelihood.
  package var logPrior: Double
  /// Σₙ (1 + |mₙ| + |m′ₙ − mₙ|), where mₙ is the largest ℓ_nk at θ and m′ₙ the largest that q remembers.
  package var magnitude: Double

  package init(
    logLikelihood: Double, expectedLogJoint: Double, entropy: Double, divergence: Double,
    logPrior: Double = 0, magnitude: Double = 0
  ) {
    self.logLikelihood = logLikelihood
    self.expectedLogJoint = expectedLogJoint
    self.entropy = entropy
    divergenceSum = divergence
    self.logPrior = logPrior
    self.magnitude = magnitude
  }

  /// KL(q‖p(Z|X,θ)) = Σₙₖ q_nk (log q_nk − log r_nk) (PRML 9.72), the gap between log p and L; 0 if it cannot
  /// be told from 0.
  package var divergence: Double { divergenceSum.settled(at: resolution) }

  /// L(q,θ) = Q(q,θ) + H[q] (PRML 9.71).
  package var lowerBound: Double { expectedLogJoint + entropy }

  /// The objective L + log p(θ), which no half-step may lower.
  package var objective: Double { lowerBound + logPrior }

  /// log p(X|θ) + log p(θ): the log posterior of θ up to a constant.
  package var logPosterior: Double { logLikelihood + logPrior }

  /// log p − L − KL: zero except for rounding. NaN if a bound is infinite ("n/a").
  package var identityError: Double { logLikelihood - lowerBound - divergence }

  /// The largest number in nats that cannot be told from 0 beside these.
  ///
  /// Every term of KL, Q and H is weighted by q, and Σ q|ℓ| ≤ Σ|log p(xₙ)| + H + KL. A component that is
  /// far from a point has no share of it, so its log joint does not count.
  package var resolution: Double {
    resolution(beside: logPrior.isFinite ? logPrior.magnitude : 0)
  }

  /// The largest change of KL that is rounding. log p(θ) is no term of KL, however large it is.
  package var divergenceResolution: Double { resolution(beside: 0) }

  private func resolution(beside prior: Double) -> Double {
    let size = magnitude + entropy + prior
    return size.isFinite ? Tolerance.resolution * size : 0
  }
}

/// Two bounds are equal if every number has the same bits, so NaN equals NaN.
extension Bound: Hashable {
  package static func == (a: Bound, b: Bound) -> Bool { a.bits == b.bits }

  package func hash(into hasher: inout Hasher) { hasher.combine(bits) }

  private var bits: [UInt64] {
    [logLikelihood, expectedLogJoint, entropy, divergenceSum, logPrior, magnitude].map(\.bitPattern)
  }
}
