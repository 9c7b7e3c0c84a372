import Plane

/// The six weighted sums of one component from which every M-step here is closed form.
///
///     N_k = Σ q,   Σ q d,   Σ q d dᵀ    with d = x − origin
///
/// The origin is a point near the component (its mean when q was chosen), so that a narrow component
/// far from the centre of the data keeps its digits.
public struct Moments: Hashable, Sendable {
  public let origin: Point
  /// N_k = Σₙ q_nk: how many points the component owns.
  public var weight: Double
  var first: Point
  var second: SymmetricMatrix

  init(origin: Point, weight: Double = 0, first: Point = .zero, second: SymmetricMatrix = .zero) {
    self.origin = origin
    self.weight = weight
    self.first = first
    self.second = second
  }

  /// x̄ₖ = Σ q x / N_k; the origin where the component owns nobody.
  public var mean: Point {
    weight > 0 ? origin + (1 / weight) * first : origin
  }

  /// Σ q (x−x̄)(x−x̄)ᵀ.
  public var scatter: SymmetricMatrix {
    weight > 0 ? second - SymmetricMatrix(outer: first) / weight : .zero
  }

  /// Σ q (x−μ)(x−μ)ᵀ = scatter + N_k (x̄−μ)(x̄−μ)ᵀ.
  public func scatter(about centre: Point) -> SymmetricMatrix {
    scatter + weight * SymmetricMatrix(outer: mean - centre)
  }

  /// Whether the mean lies so many standard deviations from the origin that the subtraction in
  /// `scatter` would cost four digits or more: then the sums are taken again about the mean.
  var wantsCloserOrigin: Bool {
    guard weight > 0 else { return false }
    guard let factor = Cholesky(scatter / weight) else { return first != .zero }
    let distance = factor.whiten((1 / weight) * first)
    return distance.x * distance.x + distance.y * distance.y > 1e4
  }
}
