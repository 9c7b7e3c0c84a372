/// The rules of both half-steps; they may change between any two half-steps of a run.
public struct Rules: Hashable, Sendable {
  public var expectation: ExpectationRule
  public var maximization: MaximizationRule
  public var shape: CovarianceShape
  public var held: HeldBlocks
  /// Nil for maximum likelihood.
  public var prior: Prior?
  /// The smallest eigenvalue a covariance may have, in squared data units; 0 for none.
  public var covarianceFloor: Double
  /// The seed of what is drawn during a run.
  public var seed: UInt64

  public init(
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
}
