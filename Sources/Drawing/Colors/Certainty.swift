import Plane

/// The component that the responsibilities of a point, or of the points of a cell, prefer, and how
/// surely.
struct Certainty: Hashable {
  /// The heaviest component; of equals the first.
  let component: Int
  /// (1 − max) / (1 − 1/K) of the weights divided by their sum: 0 if one component has all, 1 if
  /// all have the same.
  let uncertainty: Double

  /// Nil if all weights are zero, or one is negative or not finite. O(K).
  init?(_ weights: some Collection<Double>) {
    var (total, largest, heaviest, isValid) = (0.0, -Double.infinity, 0, true)
    for (k, weight) in weights.enumerated() {
      isValid = isValid && weight >= 0
      total += weight
      if weight > largest { (largest, heaviest) = (weight, k) }
    }
    guard isValid, total > 0, total.isFinite else { return nil }
    component = heaviest
    uncertainty =
      largest == total ? 0 : (1 - largest / total) / (1 - 1 / Double(weights.count))
  }

  /// A coarse certainty, for marks that cannot fade.
  enum Level: Int {
    case sure, leaning, unsure, undecided
  }

  var level: Level { Level(rawValue: Int(saturating: (3 * uncertainty).rounded())) ?? .undecided }
}
