import Drawing
import Mixtures

/// The words for an E-step by its rule.
struct ExpectationWords {
  /// The name of the step.
  let verb: String
  /// The new q.
  let aim: String
  /// The reason why q did not change; nil for the general one.
  var unmoved: String?

  init(_ rule: ExpectationRule) {
    switch rule {
    case .soft:
      verb = "E-step"
      aim = "p(Z|X,θ)"
      unmoved = "q is p(Z|X,θ) already"
    case .hard:
      verb = "E-step (hard)"
      aim = "all to the likeliest component"
    case .tempered(let β):
      verb = "E-step (tempered)"
      aim = "p(Z|X,θ)^\(NumberFormat.compact(β, digits: 2))"
    case .partial(let blocks):
      verb = "E-step (partial)"
      aim = "p(Z|X,θ) on one of \(blocks) blocks"
    case .sampled:
      verb = "E-step (sampled)"
      aim = "one draw from p(Z|X,θ)"
    case .frozen:
      verb = "E-step (frozen)"
      aim = "q"
      unmoved = "q stays as it is"
    }
  }
}

/// The words for an M-step by its rule and the family.
struct MaximizationWords {
  /// The name of the step.
  let verb: String
  /// The new θ.
  let aim: String

  init(_ rule: MaximizationRule, _ family: any Family) {
    switch rule {
    case .exact:
      verb = "M-step"
      aim = family.usesAuxiliaryWeights ? "a θ of higher L(q,θ)" : "argmax L(q,θ)"
    case .damped:
      verb = "M-step (damped)"
      aim = "part of the way to argmax L(q,θ)"
    }
  }
}
