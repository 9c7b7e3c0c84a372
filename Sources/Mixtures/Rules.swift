/// How the two half-steps are taken. They may change between any two half-steps of a run.
public struct Rules: Hashable, Sendable {
  public var expectation: ExpectationRule
  public var maximization: MaximizationRule
  public var shape: CovarianceShape
  /// The smallest eigenvalue a covariance may have, in squared data units; 0 for none.
  public var covarianceFloor: Double

  public init(
    expectation: ExpectationRule = .soft, maximization: MaximizationRule = .exact,
    shape: CovarianceShape = .full, covarianceFloor: Double = 0
  ) {
    self.expectation = expectation
    self.maximization = maximization
    self.shape = shape
    self.covarianceFloor = covarianceFloor
  }
}
