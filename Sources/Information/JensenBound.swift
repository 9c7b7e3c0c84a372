import RealModule

/// Jensen's inequality for one point x: ln Σ_z q w ≥ Σ_z q ln w with w_z = p(x,z)/q(z).
///
/// The left side is ln p(x) for every q, and the right side is the lower bound. They are equal exactly
/// if w is constant, that is at q = posterior. Terms with q = 0 are 0 (the limit of q ln(p/q)); the
/// bound is −∞ where p(x,z) = 0 < q(z). In nats.
package struct JensenBound: Hashable, Sendable {
  /// p(x,z) of each z.
  package let joint: [Double]
  /// q(z).
  package let q: [Double]

  /// The largest p(x) for which a picture of w still has finite ends.
  private static let largestEvidence = 1e300

  /// - Throws: `DistributionError` if a p(x,z) is negative or not finite, if all are 0, if their sum
  ///   is above 10³⁰⁰, or if q is not a distribution of as many values.
  package init(joint: [Double], q: [Double]) throws(DistributionError) {
    guard joint.allSatisfy({ $0 >= 0 && $0.isFinite }), joint.contains(where: { $0 > 0 }) else {
      throw DistributionError("p(x,z) are finite numbers that are not negative, and not all 0")
    }
    guard joint.reduce(0, +) <= JensenBound.largestEvidence else {
      throw DistributionError("p(x,z) are so large that their sum p(x) is above 1e300")
    }
    guard q.count == joint.count, q.allSatisfy({ $0 >= 0 }),
      (q.reduce(0, +) - 1).magnitude < 1e-9
    else {
      throw DistributionError("q has a probability for each z, and they sum to 1")
    }
    self.joint = joint
    self.q = q
  }

  /// The same point with q(1) = first and the rest for the second of two values of z.
  /// - Precondition: z has two values. `first` is clamped to 0…1.
  package func withFirst(_ first: Double) -> JensenBound {
    let first = min(1, max(0, first))
    return JensenBound(unchecked: joint, q: [first, 1 - first])
  }

  private init(unchecked joint: [Double], q: [Double]) {
    self.joint = joint
    self.q = q
  }

  /// p(x) = Σ p(x,z).
  package var evidence: Double { joint.reduce(0, +) }

  /// ln Σ q w = ln p(x).
  package var logSum: Double { Double.log(evidence) }

  /// Σ q ln w: the point on the chord.
  package var chord: Double {
    zip(joint, q).reduce(0) { $1.1 > 0 ? $0 + $1.1 * (Double.log($1.0) - Double.log($1.1)) : $0 }
  }

  /// p(z|x).
  package var posterior: [Double] { joint.map { $0 / evidence } }

  /// KL(q‖posterior) = Σ q ln(q/r), by its own route; logSum − chord is the same number.
  package var gap: Double {
    zip(posterior, q).reduce(0) {
      $1.1 > 0 ? $0 + $1.1 * (Double.log($1.1) - Double.log($1.0)) : $0
    }
  }

  /// w_z = p(x,z)/q(z); ∞ where q = 0 < p(x,z), and 0 where both are 0.
  package var weights: [Double] {
    zip(joint, q).map { $1 > 0 ? $0 / $1 : $0 > 0 ? .infinity : 0 }
  }
}
