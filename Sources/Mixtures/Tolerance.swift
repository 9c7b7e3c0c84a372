/// The thresholds below which a number counts as zero, equal or unchanged.
///
/// Two of them decide what is zero: the resolution and what is negligible. The others are about something
/// else. The thresholds of convergence are in `StoppingRule` and in the rule for runs to convergence.
package enum Tolerance {
  // MARK: Zero

  /// The share of the magnitude of its terms below which a number is rounding (`Bound.resolution`).
  static let resolution = 1e-13

  /// The largest difference beside a number that is not worth a row of a chart or a claim of a lesson.
  package static func negligible(beside x: Double) -> Double { 1e-9 * (1 + x.magnitude) }

  // MARK: Laws

  /// The largest |log p − L − KL| that law 1 allows, relative to the sum of the magnitudes.
  static let identity = 1e-12
  /// The largest loss in L or log p that laws 4 and 5 allow, relative to 1 + |L|.
  static let loss = 1e-11
  /// The largest change of θ that laws 6 and 8 allow, in standard deviations of the data.
  static let parameters = 1e-9

  // MARK: Parameters and data

  /// The variance of a component, relative to the data, below which it counts as collapsed.
  static let collapse = 1e-12
  /// The same for a component that is about as wide as it is long.
  static let roundCollapse = 1e-24
  /// 1 − ρ² of a component below which its covariance is singular to rounding.
  static let singular = 64 * Double.ulpOfOne
  /// The ratio of the variances along and across a component below which it counts as a line.
  static let thin = 1e-6
  /// The share of N below which a component counts as empty.
  static let emptyShare = 10 * Double.ulpOfOne
  /// The largest difference of a covariance from its shape that is rounding, relative to the variances. A
  /// larger one lowers L by more than the laws 4 and 5 allow when M removes it.
  static let shape = 1e-13
  /// The largest difference of Σ π from 1 that is rounding, for as many components as there may be.
  static let sumOfWeights = 64 * Double.ulpOfOne
  /// The largest distance of two equal components, in standard deviations of the data.
  package static let twins = 1e-3
}

extension Double {
  /// The number, or 0 if it is not larger than the resolution.
  func settled(at resolution: Double) -> Double { magnitude <= resolution ? 0 : self }
}
