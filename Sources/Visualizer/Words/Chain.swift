import Mixtures
import Stepping

/// The chain that makes log p rise, as far as the last half-step has reached. After an M-step it is
///
///     log p(θ_old) = L(q_old,θ_old) ≤ L(q_old,θ_new) + KL(q_old‖p(Z|X,θ_new)) = log p(θ_new)
///
/// and elsewhere the identity log p = L + KL, with the numbers of before if they can be compared. Under a
/// prior log p and L contain log p(θ).
struct Chain: Hashable, Sendable {
  /// The part of the chain that the last half-step shows.
  enum Part: Hashable, Sendable {
    /// After an M-step: all of it.
    case ascent
    /// After an E-step or an edit of q: the identity at both q.
    case newResponsibilities
    /// After an edit of θ: the identity at both θ.
    case newParameters
    /// At the start, after an edit of the data or the prior, and if nothing moved: the identity.
    case identity
  }

  /// The terms of log p = L + KL at one state, in nats in total.
  struct Terms: Hashable, Sendable {
    let logPosterior: Double
    let bound: Double
    let gap: Double

    init(_ fit: Fit) {
      logPosterior = fit.logPosterior
      bound = fit.bound.objective
      gap = fit.bound.divergence
    }
  }

  let part: Part
  /// The state before the half-step; the present one at the start.
  let old: Terms
  let new: Terms
  let change: BoundChange
  let hasPrior: Bool

  init(_ timeline: Timeline) {
    let present = timeline.present
    let before = timeline.previous ?? present
    (old, new) = (Terms(before), Terms(present))
    change = BoundChange(from: before.bound, to: present.bound)
    hasPrior = timeline.presentEntry.rules.prior != nil
    part =
      switch present.origin {
      case .taken(.maximization): .ascent
      case .taken(.expectation), .edited(.responsibilities):
        change.isNone ? .identity : .newResponsibilities
      case .edited(.parameters): change.isNone ? .identity : .newParameters
      case .start, .edited(.data), .edited(.prior): .identity
      }
  }

  /// The sign between log p and L at θ_old: ≥ if q_old is not the posterior there.
  var firstSign: String { old.gap == 0 ? "=" : "≥" }

  /// The sign between L before and after M: > if M lowered L, which a constraint may do.
  var secondSign: String {
    change.lowerBound == 0 ? "=" : change.lowerBound > 0 ? "≤" : ">"
  }
}
