import Mixtures
import Plane

/// Families, rules and priors.
extension HalfStepDraws {
  mutating func family(_ kind: HalfSteps.Kind) -> any Family {
    let plane = FamilyCatalogue.all[index(below: FamilyCatalogue.all.count)]
    let family = chance(0.3) ? plane.spanning(.one) ?? plane : plane
    guard let number = family.fixedNumber, chance(0.7) else { return family }
    let other = kind == .hostile ? power(-1, 6) : pick(number.usual) ?? number.value
    return family.fixing(other) ?? family
  }

  mutating func rules(_ kind: HalfSteps.Kind, model: Model, components: Int) -> Rules {
    let isHostile = kind == .hostile
    var rules = Rules()
    rules.expectation = chance(0.3) ? .soft : pick(ExpectationRule.usual) ?? .soft
    rules.maximization = chance(0.5) ? .exact : pick(MaximizationRule.usual) ?? .exact
    if isHostile, chance(0.4) { rules.expectation = .tempered(power(-3, 6)) }
    if isHostile, chance(0.2) { rules.expectation = .partial(blocks: 2 + index(below: 40)) }
    if isHostile, chance(0.4) { rules.maximization = .damped(power(-3, 0)) }
    rules.shape = pick(model.family.shapes) ?? .full
    for (_, block) in HeldBlocks.named where chance(0.15) { rules.held.insert(block) }
    if chance(0.4) { rules.prior = prior(isHostile, model: model, components: components) }
    if chance(0.15) {
      let c = model.observations.units.unscaled(model.observations.covariance)
      rules.covarianceFloor = min(c.xx, c.yy) * power(isHostile ? -12 : -3, 0)
    }
    rules.seed = UInt64(index(below: 1000))
    return rules
  }

  private mutating func prior(_ isHostile: Bool, model: Model, components: Int) -> Prior {
    var prior = Prior(default: model, components: components)
    guard chance(0.6) else { return prior }
    let reach = !isHostile ? 1.0 : chance(0.1) ? 12 : 5
    prior.concentration = 1 + power(-reach, reach)
    prior.meanStrength = power(-reach, reach)
    prior.degreesOfFreedom = 1 + power(-reach / 2, reach)
    prior.scale = power(-reach, reach) * prior.scale
    let scale = model.observations.units.scale
    prior.mean =
      prior.mean + power(-1, reach / 2) * Point(normal() * scale.x, normal() * scale.y)
    return prior.validationError(in: model.family.dimension) == nil
      ? prior : Prior(default: model, components: components)
  }
}
