import Datasets
import JSON
import Mixtures

/// A choice about how EM continues, or about what is fitted.
package enum RuleChange: Hashable, Sendable {
  case expectation(ExpectationRule)
  case maximization(MaximizationRule)
  /// Holds a block of θ, or releases it.
  case hold(HeldBlocks)
  case prior(PriorChoice)
  case shape(CovarianceShape)
  /// Begins a new run, since θ is of another kind.
  case family(String)
}

extension Run {
  /// Continues from the present state under other rules. The next half-step makes a branch if the user went
  /// back. Another log p(θ), by another prior or by another shape under a prior, changes the objective of
  /// the present state, so it is a state of its own.
  /// - Returns: a notice about the change.
  package mutating func change(_ change: RuleChange) throws(RunError) -> String? {
    switch change {
    case .expectation(let rule):
      recipe.rules.expectation = rule
      return "from the next E-step on: \(rule.name)"
    case .maximization(let rule):
      recipe.rules.maximization = rule
      return "from the next M-step on: \(rule.name)"
    case .hold(let block):
      recipe.rules.held.formSymmetricDifference(block)
      let names = recipe.rules.held.words(of: model.family)
      return names.isEmpty ? "nothing is held" : "the M-step holds \(names.listed)"
    case .shape(let shape):
      guard model.family.shapes.contains(shape) else {
        throw RunError(.usage, "the family \(model.family.name) has no shape \(shape.rawValue)")
      }
      guard shape != recipe.rules.shape else {
        return "the \(dataset.dimension.covariances) are \(shape.rawValue) already"
      }
      recipe.rules.shape = shape
      remeasurePrior()
      return "from the next M-step on: \(dataset.dimension.covariances) \(shape.rawValue)"
    case .prior(let choice): return try changePrior(choice)
    case .family(let name):
      guard let family = FamilyCatalogue.family(named: name) else {
        throw RunError(.usage, "there is no family '\(name)'")
      }
      guard family.form != model.family.form else {
        return "the family is \(family.form) already"
      }
      try changeFamily(family)
      return "a new run with the family \(family.form)"
    }
  }

  private mutating func changePrior(_ choice: PriorChoice) throws(RunError) -> String? {
    let next = try choice.prior(for: model, components: recipe.components)
    let earlier = recipe.prior
    recipe.prior = choice
    guard prior != next else { return "the prior is \(choice.name) already" }
    if !earlierPriors.contains(earlier) { earlierPriors.append(earlier) }
    prior = next
    remeasurePrior()
    return next == nil
      ? "no prior: from now on M climbs L(q,θ) alone"
      : "prior \(choice.name): from now on M climbs L(q,θ) + log p(θ)"
  }

  /// Adds a state if the rules have another prior than the present state, or give its θ another log p(θ).
  private mutating func remeasurePrior() {
    let entry = timeline.presentEntry
    let next = entry.fit.remeasured(rules: rules)
    guard
      rules.prior != entry.rules.prior || next.bound.logPrior != entry.fit.bound.logPrior
    else { return }
    timeline.edit(next, rules: rules)
  }

  private mutating func changeFamily(_ chosen: any Family) throws(RunError) {
    let family = try chosen.fitting(dataset)
    do throws(DataError) {
      try dataset.validate(components: recipe.components, for: family.regularity)
    } catch {
      throw RunError(.data, "the family stays \(model.family.form): \(error.problem)")
    }
    var next = recipe
    next.familyName = family.form
    next.start = next.start.elsewhere
    next.prior = next.prior.changing { $0.keep(usableBy: family.format) }
    if !family.shapes.contains(next.rules.shape), let first = family.shapes.first {
      next.rules.shape = first
    }
    // The family may have fewer blocks.
    next.rules.held.formIntersection(
      family.blocks(components: next.components, shape: next.rules.shape))
    if !family.hasShapes { next.rules.covarianceFloor = 0 }
    try begin(next)
  }
}
