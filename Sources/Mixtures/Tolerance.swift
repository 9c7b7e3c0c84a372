/// The thresholds below which a number counts as zero, equal or unchanged.
///
/// Those marked relative are multiplied by 1 + the magnitude of the number. The thresholds of convergence
/// are in `StoppingRule` and in the rule for runs to convergence.
package enum Tolerance {
  // MARK: The bound

  /// The divergence that cannot be told from 0, as a share of `Bound.magnitude`.
  static let divergence = 1e-13
  /// The largest |log p − L − KL| that rounding explains (relative).
  static let identity = 1e-12
  /// The largest loss in L or log p that rounding explains (relative).
  static let loss = 1e-11

  // MARK: Parameters and data

  /// The variance of a component, relative to the data, below which it counts as collapsed.
  static let collapse = 1e-12
  /// The same for a component that is about as wide as it is long.
  static let roundCollapse = 1e-24
  /// The ratio of the variances along and across a component below which it counts as a line.
  static let thin = 1e-6
  /// The share of N below which a component counts as empty.
  static let emptyShare = 10 * Double.ulpOfOne
  /// The largest difference of a covariance from its shape, relative to the variances.
  static let shape = 1e-9
  /// The largest distance of two equal components, in standard deviations of the data.
  package static let twins = 1e-3

  // MARK: Displays (relative)

  /// The largest change of a number of the bound that captions and guesses do not count as one.
  package static let change = 1e-12
  /// The largest fall that the chain of inequalities does not show.
  package static let fall = 1e-9
  /// The largest number that a lesson calls 0.
  package static let lessonZero = 1e-10
  /// The smallest range of the upright axis of a slice.
  package static let chartSpan = 1e-11
  /// The smallest range of the upright axis of many starts.
  package static let startsSpan = 1e-9
}
