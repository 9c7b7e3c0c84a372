import Mixtures
import Stepping

/// The chain that makes log p rise, with its present numbers:
///
///     log p(θ_old) = L(q_old,θ_old) ≤ L(q_old,θ_new) ≤ log p(θ_new)
///
/// The first sign is ≥ if q_old is not the posterior at θ_old. The numbers of the next M-step are
/// missing before it.
struct Chain: Hashable, Sendable {
  let links: [Link]

  struct Link: Hashable, Sendable {
    /// The sign before this term; empty for the first.
    let sign: String
    let long: String
    let short: String
    /// The value in nats in total; nil if it is not known yet.
    let nats: Double?
    /// True if the term is on the curve of log p rather than on that of L.
    let isLikelihood: Bool
  }

  /// Under a prior every term contains log p(θ), in its name too.
  init(_ timeline: Timeline) {
    let hasPrior = timeline.presentEntry.rules.prior != nil
    var (old, new): (Fit, Fit?) = (timeline.present, nil)
    if old.origin == .taken(.maximization), let before = timeline.previous {
      (old, new) = (before, old)
    }
    func likelihood(_ which: String, _ sign: String, _ value: Double?) -> Link {
      Link(
        sign: sign, long: "log p(X\(hasPrior ? "," : "|")θ_\(which))",
        short: "log p\(hasPrior ? "(X,θ)" : "") \(which)", nats: value, isLikelihood: true)
    }
    func bound(_ which: String, _ sign: String, _ value: Double?) -> Link {
      Link(
        sign: sign, long: hasPrior ? "L+log p(θ) \(which)" : "L(q_old,θ_\(which))",
        short: hasPrior ? "L+" : "L", nats: value, isLikelihood: false)
    }
    let lower = (old: old.bound.objective, new: new?.bound.objective)
    links = [
      likelihood("old", "", old.logPosterior),
      bound("old", old.bound.gap == 0 ? "=" : "≥", lower.old),
      bound("new", Chain.sign(lower.old, lower.new), lower.new),
      likelihood("new", Chain.sign(lower.new, new?.logPosterior), new?.logPosterior),
    ]
  }

  /// ≤, or > if a variant lowered the value by more than rounding.
  private static func sign(_ left: Double?, _ right: Double?) -> String {
    guard let left, let right else { return "≤" }
    return right < left - Tolerance.fall * (1 + left.magnitude) ? ">" : "≤"
  }
}
