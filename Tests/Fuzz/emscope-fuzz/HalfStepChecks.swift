import Mixtures

/// The conditions that every state meets.
extension HalfStepWalk {
  /// The first number that is none.
  var numbers: String? {
    let (b, θ) = (fit.bound, fit.mixture)
    let named = [
      ("log p", b.logLikelihood), ("L", b.lowerBound), ("KL", b.divergence), ("H", b.entropy),
      ("log prior", b.logPrior), ("objective", b.objective), ("log posterior", b.logPosterior),
    ]
    if let wrong = named.first(where: \.1.isNaN) { return "\(wrong.0) is NaN" }
    if !b.logLikelihood.isFinite { return "log p is \(b.logLikelihood)" }
    if b.divergence < 0 { return "KL is \(b.divergence)" }
    if !θ.weights.allSatisfy({ $0 >= 0 }) || (θ.weights.reduce(0, +) - 1).magnitude > 1e-12 {
      return "the weights are \(θ.weights)"
    }
    let parameters = fit.parameters.components + θ.components
    return parameters.lazy.compactMap { fit.model.family.validationError(of: $0) }.first
  }

  /// A row of q that does not sum to 1; read now and then.
  var rows: String? {
    guard fit.halfStep.isMultiple(of: 16) else { return nil }
    var wrong: String?
    fit.forEachResponsibility { n, q in
      let sum = q.prefix(fit.mixture.count).reduce(0, +)
      if !((sum - 1).magnitude <= 1e-9) { wrong = "q of point \(n + 1) sums to \(sum)" }
    }
    return wrong
  }

  func laws(from before: Fit?) -> String? {
    let wantsAll = halfSteps % 64 == 63
    let repeated = wantsAll ? try? RepeatedHalfStep(from: before, to: fit, rules: rules) : nil
    let laws = wantsAll ? Law.allCases : Law.ofNumbers
    let broken = laws.filter {
      $0.verdict(from: before, to: fit, rules: rules, repeated: repeated) == .broken
    }
    guard !broken.isEmpty else { return nil }
    let (old, new) = (before?.bound ?? fit.bound, fit.bound)
    return
      "broken \(broken.map(\.rawValue)), identity \(new.identityError), KL \(new.divergenceSum), "
      + "L \(old.objective) \(new.objective - old.objective), "
      + "log p \(new.logPosterior - old.logPosterior), alerts \(fit.alerts(from: before, rules: rules))"
  }
}
