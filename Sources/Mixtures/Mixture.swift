/// The parameters θ of a mixture: p(x|θ) = Σₖ πₖ p(x|θₖ).
package struct Mixture: Hashable, Sendable {
  /// π₁…π_K, non-negative, with sum 1.
  package var weights: [Double]
  /// θ₁…θ_K.
  package var components: [Component]

  package init(weights: [Double], components: [Component]) {
    self.weights = weights
    self.components = components
  }

  /// K.
  package var count: Int { components.count }

  /// The same components, with weights that sum to 1.
  ///
  /// If the sum differs from 1 by rounding alone, the weights keep their bits.
  var normalized: Mixture {
    let sum = weights.reduce(0, +)
    guard (sum - 1).magnitude > Tolerance.sumOfWeights, sum > 0, sum.isFinite else { return self }
    return Mixture(weights: weights.map { $0 / sum }, components: components)
  }
}
