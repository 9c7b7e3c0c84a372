import Mixtures

/// The chain that makes log p rise, with its present numbers:
///
///     log p(θ_old) = L(q_old,θ_old) ≤ L(q_old,θ_new) ≤ log p(θ_new)
///
/// The first sign is ≥ where q_old is not the posterior at θ_old; what the next M-step will settle is
/// shown as a question.
public struct Chain: Hashable, Sendable {
  public let links: [Link]

  public struct Link: Hashable, Sendable {
    /// The sign before this term; empty for the first.
    public let sign: String
    public let long: String
    public let short: String
    public let value: Double?
    /// Which curve of the chart the term lies on.
    public let isLikelihood: Bool
  }

  /// - Parameters:
  ///   - hasPrior: every term then has log p(θ) in it, and says so.
  ///   - factor: what nats in total are multiplied by.
  public init(_ timeline: Timeline, hasPrior: Bool = false, factor: Double = 1) {
    let fit = timeline.present
    if fit.origin == .taken(.maximization), let before = timeline.previous {
      links = Chain.links(old: before, new: fit, hasPrior, factor)
    } else {
      links = Chain.links(old: fit, new: nil, hasPrior, factor)
    }
  }

  private static func links(old: Fit, new: Fit?, _ hasPrior: Bool, _ factor: Double) -> [Link] {
    let (p, l) = hasPrior ? ("log p(X,", "L+log p(θ)") : ("log p(X|", "L")
    func likelihood(_ which: String, _ sign: String, _ value: Double?) -> Link {
      Link(
        sign: sign, long: "\(p)θ_\(which))", short: "log p\(hasPrior ? "(X,θ)" : "") \(which)",
        value: value.map { $0 * factor }, isLikelihood: true)
    }
    func bound(_ which: String, _ sign: String, _ value: Double?) -> Link {
      Link(
        sign: sign, long: hasPrior ? "\(l) \(which)" : "L(q_old,θ_\(which))",
        short: hasPrior ? "L+" : "L", value: value.map { $0 * factor }, isLikelihood: false)
    }
    let lower = (old: old.bound.objective, new: new?.bound.objective)
    return [
      likelihood("old", "", old.logPosterior),
      bound("old", old.bound.gap == 0 ? "=" : "≥", lower.old),
      bound("new", sign(lower.old, lower.new), lower.new),
      likelihood("new", sign(lower.new, new?.logPosterior), new?.logPosterior),
    ]
  }

  /// ≤, but > where a variant lowered it beyond rounding.
  private static func sign(_ left: Double?, _ right: Double?) -> String {
    guard let left, let right else { return "≤" }
    return right < left - Tolerance.fall * (1 + left.magnitude) ? ">" : "≤"
  }
}
