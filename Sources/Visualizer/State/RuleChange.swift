import Mixtures

/// One choice about how EM goes on, or about what is fitted.
public enum RuleChange: Hashable, Sendable {
  case expectation(ExpectationRule)
  case maximization(MaximizationRule)
  /// Holds a block of θ, or lets it go.
  case hold(HeldBlocks)
  case prior(PriorChoice)
  case shape(CovarianceShape)
  /// Restarts, since θ is of another kind.
  case family(String)
}

extension Session {
  /// Goes on from the present state under other rules; the next step forks if one is back. Another
  /// prior changes the objective where one stands, so it is a state of its own.
  mutating func change(_ change: RuleChange) throws(RunError) {
    switch change {
    case .expectation(let rule):
      recipe.rules.expectation = rule
      view.notice = "from the next E-step on: \(rule.name)"
    case .maximization(let rule):
      recipe.rules.maximization = rule
      view.notice = "from the next M-step on: \(rule.name)"
    case .hold(let block):
      recipe.rules.held.formSymmetricDifference(block)
      let names = recipe.rules.held.names
      view.notice =
        names.isEmpty ? "nothing is held" : "the M-step holds \(Words.list(names))"
    case .shape(let shape):
      guard model.family.shapes.contains(shape) else {
        throw RunError(.usage, "the family \(model.family.name) has no shape \(shape.rawValue)")
      }
      recipe.rules.shape = shape
      view.notice = "from the next M-step on: covariances \(shape.rawValue)"
    case .prior(let choice): try changePrior(choice)
    case .family(let name): try changeFamily(name)
    }
  }

  private mutating func changePrior(_ choice: PriorChoice) throws(RunError) {
    let prior = try choice.prior(for: model, components: recipe.components)
    recipe.prior = choice
    guard recipe.rules.prior != prior else { return }
    recipe.rules.prior = prior
    timeline.edit(timeline.present.remeasured(rules: recipe.rules), rules: recipe.rules)
    view.notice =
      prior == nil
      ? "no prior: log p(X|θ) is what may not fall"
      : "prior \(choice.name): now log p(X|θ) + log p(θ) is what may not fall"
  }

  private mutating func changeFamily(_ name: String) throws(RunError) {
    var next = recipe
    next.familyName = name
    next.start = next.start.elsewhere
    if let family = FamilyCatalogue.family(named: name),
      !family.shapes.contains(next.rules.shape), let first = family.shapes.first
    {
      next.rules.shape = first
    }
    try begin(next)
  }
}
