import RealModule

/// The two parts of the expected complete-data log-likelihood, Q = E[log p(X|Z,θ)] + E[log p(Z|θ)].
extension Fit {
  /// E_q[log p(Z|θ)] = Σₖ N_k log πₖ; −∞ if q has mass where a weight is 0.
  package var expectedLogWeights: Double {
    zip(componentWeights, mixture.weights).reduce(0) { sum, part in
      part.0 == 0 ? sum : sum + part.0 * Double.log(part.1)
    }
  }

  /// E_q[log p(X|Z,θ)]; NaN if the other part is −∞.
  package var expectedLogDensity: Double { bound.expectedLogJoint - expectedLogWeights }
}
