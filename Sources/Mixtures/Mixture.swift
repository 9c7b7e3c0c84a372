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
}
