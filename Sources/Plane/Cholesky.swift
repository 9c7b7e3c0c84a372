/// The lower triangular factor L of a positive definite matrix A = L Lᵀ, L = ⎡l11  0 ⎤
///                                                                           ⎣l21 l22⎦.
package struct Cholesky: Hashable, Sendable {
  package let l11: Double
  package let l21: Double
  package let l22: Double

  /// Nil if the matrix is not positive definite (to working precision) or not finite.
  package init?(_ a: SymmetricMatrix) {
    guard a.isFinite, a.xx > 0 else { return nil }
    l11 = a.xx.squareRoot()
    l21 = a.xy / l11
    let remainder = a.yy - l21 * l21
    guard remainder > 0 else { return nil }
    l22 = remainder.squareRoot()
  }

  /// The factor by which the relative rounding of A is larger in l22²: 1/(1 − ρ²).
  package var cancellation: Double { 1 + l21 / l22 * (l21 / l22) }

  /// L⁻¹ v: forward substitution. Its squared length is the squared Mahalanobis distance of v.
  package func whiten(_ v: Point) -> Point {
    let u = v.x / l11
    return Point(u, (v.y - l21 * u) / l22)
  }

  /// L⁻¹ B L⁻ᵀ for a symmetric B: the matrix B in coordinates in which A is the identity.
  package func whiten(_ b: SymmetricMatrix) -> SymmetricMatrix {
    let xx = b.xx / (l11 * l11)
    let left = (b.xy - l21 / l11 * b.xx) / (l11 * l22)
    let ratio = l21 / l11
    let yy = (b.yy - 2 * ratio * b.xy + ratio * ratio * b.xx) / (l22 * l22)
    return SymmetricMatrix(xx: xx, xy: left, yy: yy)
  }
}
