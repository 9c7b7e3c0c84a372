/// The number that an E rule may not lower over a whole iteration.
///
/// Each includes log p(θ), which is 0 under maximum likelihood.
package enum Objective: Hashable, Sendable {
  /// log p(X|θ) + log p(θ).
  case logPosterior
  /// L(q,θ) + log p(θ).
  case lowerBound
  /// F_β + log p(θ).
  case freeEnergy(Double)

  /// O(1).
  package func value(at fit: Fit) -> Double {
    switch self {
    case .logPosterior: fit.logPosterior
    case .lowerBound: fit.bound.objective
    case .freeEnergy(let β): fit.bound.freeEnergy(β) + fit.bound.logPrior
    }
  }

  /// The name; a star marks a number that contains log p(θ).
  package func name(hasPrior: Bool) -> String {
    let star = hasPrior ? "*" : ""
    return switch self {
    case .logPosterior: "log p\(star)"
    case .lowerBound: "L\(star)"
    case .freeEnergy: "F_β\(star)"
    }
  }
}

extension Bound {
  /// F_β = Q + H/β, without log p(θ).
  package func freeEnergy(_ β: Double) -> Double { expectedLogJoint + entropy / β }
}

extension Rules {
  /// The name of the number that the E rule may not lower.
  package var objectiveName: String { expectation.objective.name(hasPrior: prior != nil) }
}

extension ExpectationRule {
  /// The number that this rule may not lower. Draws may lower everything; theirs is log p.
  package var objective: Objective {
    switch self {
    case .soft, .sampled: .logPosterior
    case .tempered(let β): .freeEnergy(β)
    case .hard, .partial, .frozen: .lowerBound
    }
  }

  /// The gain of an iteration in the objective. The first hard E and the M-step that brings the covariances
  /// into their shape may lower it, once.
  package func gain(from before: Fit, to after: Fit) -> Double {
    objective.value(at: after) - objective.value(at: before)
  }

  /// The reason why runs under this rule have no rate of convergence; nil if they have one.
  package var reasonForNoRate: String? {
    switch self {
    case .soft, .tempered: nil
    case .hard: "hard E: finitely many steps"
    case .partial: "partial E: a block of q at a time"
    case .sampled: "sampled E never settles"
    case .frozen: "frozen E: q stays"
    }
  }
}
