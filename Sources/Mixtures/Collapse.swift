import Plane

/// The test for collapsed components, whose covariance shrinks onto a point or a line.
///
///     λ₂ < 10⁻¹²                          λ₁ ≥ λ₂ the eigenvalues of C^(−½) Σ C^(−½)
///     and not (μ₂ ≥ 10⁻²⁴, μ₂ ≥ 10⁻⁶ μ₁)  μ₁ ≥ μ₂ those of D^(−½) Σ D^(−½)
///
/// C is the covariance of the data and D its diagonal, so the test does not depend on units. (With
/// C = L Lᵀ, L⁻¹ Σ L⁻ᵀ has the same eigenvalues.) The second condition lets a small cluster far from the
/// others keep its own component: double precision still resolves a covariance that is narrow but round.
/// A covariance of which doubles do not resolve the determinant has collapsed whatever the data are.
///
/// λ₂ is the determinant of the whitened matrix over λ₁, and the determinant is that of the factors: a circle in
/// units that are 10⁹ apart has λ₁ = 10¹⁸ λ₂, and then the whitened matrix has no digit of λ₂.
///
/// In one dimension a component is as wide as it is long, so that only σ² < 10⁻²⁴ Var x is a collapse.
struct Collapse {
  private let dimension: Dimension
  private let variance: Double
  private let data: Cholesky?
  private let axes: Cholesky?

  init(_ observations: Observations) {
    let c = observations.covariance
    (dimension, variance) = (observations.dimension, c.xx)
    data = Cholesky(c)
    axes = Cholesky(.diagonal(c.xx, c.yy))
  }

  func isCollapsed(_ covariance: SymmetricMatrix) -> Bool {
    switch dimension {
    case .one: !(covariance.xx >= Tolerance.roundCollapse * variance)
    case .two: isNarrow(covariance)
    }
  }

  private func isNarrow(_ covariance: SymmetricMatrix) -> Bool {
    guard let factor = Cholesky(covariance), let data, let axes,
      factor.l22 * factor.l22 >= Tolerance.singular * covariance.yy
    else { return true }
    if eigenvalues(of: covariance, factor, beside: data).smallest >= Tolerance.collapse {
      return false
    }
    let μ = eigenvalues(of: covariance, factor, beside: axes)
    return !(μ.smallest >= Tolerance.roundCollapse && μ.smallest >= Tolerance.thin * μ.largest)
  }

  /// The eigenvalues of A^(−½) Σ A^(−½), from Σ, its factor and that of A.
  private func eigenvalues(
    of covariance: SymmetricMatrix, _ factor: Cholesky, beside unit: Cholesky
  ) -> (largest: Double, smallest: Double) {
    let largest = Eigen(unit.whiten(covariance)).largest
    let area = factor.l11 / unit.l11 * (factor.l22 / unit.l22)
    let width = area / largest.squareRoot()
    return (largest, width * width)
  }
}
