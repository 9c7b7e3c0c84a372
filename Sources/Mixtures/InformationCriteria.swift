import RealModule

/// Information criteria of a fit; smaller is better.
package struct InformationCriteria: Hashable, Sendable {
  /// p, the number of free parameters in the blocks of θ that are not held.
  package let parameters: Int
  /// −2 log p + p log N.
  package let bic: Double
  /// −2 log p + 2p.
  package let aic: Double

  package init(_ fit: Fit, rules: Rules) {
    self.init(
      logLikelihood: fit.bound.logLikelihood, components: fit.mixture.count, model: fit.model,
      rules: rules)
  }

  package init(logLikelihood: Double, components: Int, model: Model, rules: Rules) {
    let p = model.family.parameterCount(
      components: components, shape: rules.shape, held: rules.held)
    let deviance = -2 * logLikelihood
    parameters = p
    bic = deviance + Double(p) * Double.log(Double(model.observations.count))
    aic = deviance + 2 * Double(p)
  }
}
