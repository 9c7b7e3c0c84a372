import Mixtures
import Stepping

/// The chain that makes log p rise, as far as the last half-step has reached. After an M-step it is
///
///     log p(θ_old) = L(q_old,θ_old) ≤ L(q_old,θ_new) + KL(q_old‖p(Z|X,θ_new)) = log p(θ_new)
///
/// after an E-step the identity log p = L + KL at the new q and at the old one, and else the identity
/// alone. Under a prior log p and L contain log p(θ).
struct Chain: Hashable, Sendable {
  /// The terms of log p = L + KL at one state, in nats in total.
  struct Terms: Hashable, Sendable {
    let logPosterior: Double
    let bound: Double
    let gap: Double

    init(_ fit: Fit) {
      logPosterior = fit.logPosterior
      bound = fit.bound.objective
      gap = fit.bound.gap
    }
  }

  /// The half-step that led to the present state; nil if none did, or if it moved nothing.
  let halfStep: HalfStep?
  /// The state before the half-step; the present one without a half-step.
  let old: Terms
  let new: Terms
  let hasPrior: Bool
  /// The largest difference in nats that is rounding.
  let noise: Double

  init(_ timeline: Timeline) {
    let present = timeline.present
    new = Terms(present)
    old = timeline.previous.map(Terms.init) ?? new
    noise = present.resolution
    hasPrior = timeline.presentEntry.rules.prior != nil
    halfStep =
      switch present.origin {
      case .taken(.maximization): .maximization
      case .taken(.expectation): old == new ? nil : .expectation
      case .start, .edited: nil
      }
  }

  /// The sign between log p and L at θ_old: ≥ if q_old is not the posterior there.
  var firstSign: String { old.gap == 0 ? "=" : "≥" }

  /// The sign between L before and after M: > if a variant lowered L by more than rounding.
  var secondSign: String {
    new.bound < old.bound - Tolerance.fall * (1 + old.bound.magnitude) ? ">" : "≤"
  }
}
