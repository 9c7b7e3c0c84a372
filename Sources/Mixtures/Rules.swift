/// The rules of both half-steps; they may change between any two half-steps of a run.
package struct Rules: Hashable, Sendable {
  package var expectation: ExpectationRule
  package var maximization: MaximizationRule
  package var shape: CovarianceShape
  package var held: HeldBlocks
  /// Nil for maximum likelihood.
  package var prior: Prior?
  /// The smallest eigenvalue a covariance may have, in squared data units; 0 for none.
  package var covarianceFloor: Double
  /// The seed of the draws of a run.
  package var seed: UInt64

  package init(
    expectation: ExpectationRule = .soft, maximization: MaximizationRule = .exact,
    shape: CovarianceShape = .full, held: HeldBlocks = [], prior: Prior? = nil,
    covarianceFloor: Double = 0, seed: UInt64 = 1
  ) {
    self.expectation = expectation
    self.maximization = maximization
    self.shape = shape
    self.held = held
    self.prior = prior
    self.covarianceFloor = covarianceFloor
    self.seed = seed
  }

  /// True if log p(θ) is the same function under other rules. The density of a prior depends on the shape.
  package func measuresPrior(as other: Rules) -> Bool {
    prior == other.prior && (prior == nil || shape == other.shape)
  }

  /// log p(θ); 0 under maximum likelihood.
  func logPrior(of mixture: Mixture, model: Model) -> Double {
    priorTerms(of: mixture, model: model).value
  }

  /// log p(θ) with the magnitude of its terms.
  func priorTerms(of mixture: Mixture, model: Model) -> TermSum {
    prior.map { model.family.logPrior($0, of: mixture, model: model, rules: self) } ?? TermSum()
  }
}
