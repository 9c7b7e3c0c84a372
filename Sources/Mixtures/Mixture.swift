/// The parameters θ of a mixture: p(x|θ) = Σₖ πₖ p(x|θₖ).
public struct Mixture: Hashable, Sendable {
  /// π₁…π_K, non-negative, with sum 1.
  public var weights: [Double]
  /// θ₁…θ_K.
  public var components: [Component]

  public init(weights: [Double], components: [Component]) {
    self.weights = weights
    self.components = components
  }

  /// K.
  public var count: Int { components.count }
}
