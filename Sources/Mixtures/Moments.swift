import Plane

/// The weighted sums of one component from which every M-step here is closed form.
///
///     N_k = Σ q,   Σ w,   Σ w d,   Σ w d dᵀ    with d = x − origin
///
/// w = q for most families; Student's t uses w = q u with auxiliary weights u that are small for outliers.
/// The origin is a point near the component (its mean when q was chosen). A narrow component far from the
/// centre of the data thus keeps its digits.
package struct Moments: Hashable, Sendable {
  package let origin: Point
  /// N_k = Σₙ q_nk.
  package var weight: Double
  /// Σ w.
  package var mass: Double
  var first: Point
  var second: SymmetricMatrix

  init(
    origin: Point, weight: Double = 0, mass: Double? = nil, first: Point = .zero,
    second: SymmetricMatrix = .zero
  ) {
    self.origin = origin
    self.weight = weight
    self.mass = mass ?? weight
    self.first = first
    self.second = second
  }

  /// Σ w x.
  var total: Point { mass * origin + first }

  /// x̄ₖ = Σ w x / Σ w; the origin if the component is empty.
  package var mean: Point {
    hasMass ? origin + (1 / mass) * first : origin
  }

  /// Σ w (x−x̄)(x−x̄)ᵀ.
  package var scatter: SymmetricMatrix {
    hasMass ? second - SymmetricMatrix(outer: first) / mass : .zero
  }

  /// False if the mass is so small that its sums have lost their digits and 1/mass may be infinite.
  private var hasMass: Bool { mass >= .leastNormalMagnitude }

  /// Σ w (x−μ)(x−μ)ᵀ = scatter + Σw·(x̄−μ)(x̄−μ)ᵀ.
  package func scatter(about centre: Point) -> SymmetricMatrix {
    scatter + mass * SymmetricMatrix(outer: mean - centre)
  }

  /// True if the mean is so far from the origin that the subtraction in `scatter` would cost four digits or
  /// more along the component, or eight across it. The sums are then taken again about the mean.
  func wantsCloserOrigin(in dimension: Dimension) -> Bool {
    guard hasMass else { return false }
    switch dimension {
    case .one:
      let variance = scatter.xx / mass
      let offset = first.x / mass
      return offset != 0 && !(offset * offset <= 1e4 * variance)
    case .two: return isFarInThePlane
    }
  }

  private var isFarInThePlane: Bool {
    guard let factor = Cholesky(scatter / mass) else { return first != .zero }
    let offset = (1 / mass) * first
    let along = factor.whiten(offset)
    if along.x * along.x + along.y * along.y > 1e4 { return true }
    // The sums are rounded one by one, so the errors of a long offset are not along the component.
    let across = Point(offset.y / factor.l22, factor.l21 / factor.l22 * (offset.x / factor.l11))
    return across.x * across.x + across.y * across.y > 1e8
  }
}
