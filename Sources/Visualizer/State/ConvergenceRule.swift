import Mixtures

/// When "run to convergence" stops: the gain of an iteration is negligible, or patience ends.
public enum ConvergenceRule {
  public static let iterationLimit = 10_000

  /// gain < 10⁻⁹·(1 + |log p|), both with the log prior.
  public static func isConverged(gain: Double, evidence: Double) -> Bool {
    !(gain >= 1e-9 * (1 + evidence.magnitude))
  }
}

extension Timeline {
  /// The gain in log p (+ log prior) over the last whole iteration; nil unless an M just ended one.
  public var iterationGain: Double? {
    guard present.phase == .maximization else { return nil }
    let earlier = entries[..<position].last { $0.fit.phase != .expectation }
    return earlier.map { present.evidence - $0.fit.evidence }
  }

  /// Whether the present state ends an iteration that gained next to nothing, or the last one allowed.
  public var isConverged: Bool {
    guard let gain = iterationGain else { return false }
    return ConvergenceRule.isConverged(gain: gain, evidence: present.evidence)
      || present.iteration >= ConvergenceRule.iterationLimit
  }
}
