/// Whole iterations of EM without the theory: θ to θ and log p, nothing between them measured.
///
/// For work that only wants the end of a run, such as many starts: one pass over the data an iteration,
/// about half of what two half-steps cost.
public struct ClassicalIteration: Sendable {
  public let model: Model
  public let rules: Rules

  /// - Parameter rules: the E rule is soft, whatever they say.
  public init(model: Model, rules: Rules = Rules()) {
    self.model = model
    self.rules = rules
  }

  /// The next θ, and log p(X|θ) at the one given. O(N·K).
  public func advance(_ mixture: Mixture) -> (next: Mixture, logLikelihood: Double) {
    let (logLikelihood, moments) = Measurement.sufficientStatistics(at: mixture, model: model)
    let q = Responsibilities(.posterior, at: mixture)
    let found = model.family.maximize(
      model.family.usesAuxiliaryWeights
        ? Measurement.moments(q, auxiliaryAt: mixture, model: model) : moments,
      from: mixture, model: model, rules: rules)
    return (found.mixture, logLikelihood)
  }
}
