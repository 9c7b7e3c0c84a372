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

  public init(_ timeline: Timeline) {
    let fit = timeline.present
    if fit.phase == .maximization, let before = timeline.previous {
      links = Chain.links(old: before.bound, new: fit.bound)
    } else {
      links = Chain.links(old: fit.bound, new: nil)
    }
  }

  private static func links(old: Bound, new: Bound?) -> [Link] {
    [
      Link(
        sign: "", long: "log p(X|θ_old)", short: "log p old", value: old.logLikelihood,
        isLikelihood: true),
      Link(
        sign: old.gap == 0 ? "=" : "≥", long: "L(q_old,θ_old)", short: "L", value: old.lowerBound,
        isLikelihood: false),
      Link(
        sign: sign(old.lowerBound, new?.lowerBound), long: "L(q_old,θ_new)", short: "L",
        value: new?.lowerBound, isLikelihood: false),
      Link(
        sign: sign(new?.lowerBound, new?.logLikelihood), long: "log p(X|θ_new)",
        short: "log p new", value: new?.logLikelihood, isLikelihood: true),
    ]
  }

  /// ≤, but > where a variant lowered it beyond rounding.
  private static func sign(_ left: Double?, _ right: Double?) -> String {
    guard let left, let right else { return "≤" }
    return right < left - 1e-9 * (1 + left.magnitude) ? ">" : "≤"
  }
}
