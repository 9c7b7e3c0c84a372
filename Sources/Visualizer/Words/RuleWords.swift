import Drawing
import Mixtures

/// The words for an E-step by its rule.
struct ExpectationWords {
  /// The name of the step.
  let verb: String
  /// The new q.
  let aim: String
  /// The reason why q did not change; nil for the general one.
  let unmoved: String?

  init(_ rule: ExpectationRule) {
    (verb, aim, unmoved) =
      switch rule {
      case .soft: ("E-step", "p(Z|X,θ)", "q is p(Z|X,θ) already")
      case .hard: ("E-step (hard)", "all to the likeliest component", nil)
      case .tempered(let β):
        ("E-step (tempered)", "p(Z|X,θ)^\(NumberFormat.compact(β, digits: 2))", nil)
      case .partial(let blocks):
        ("E-step (partial)", "p(Z|X,θ) on one of \(blocks) blocks", nil)
      case .sampled: ("E-step (sampled)", "one draw from p(Z|X,θ)", nil)
      case .frozen: ("E-step (frozen)", "q", "q stays as it is")
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
    (verb, aim) =
      switch rule {
      case .exact:
        ("M-step", family.usesAuxiliaryWeights ? "a θ of higher L(q,θ)" : "argmax L(q,θ)")
      case .damped: ("M-step (damped)", "part of the way to argmax L(q,θ)")
      }
  }
}
