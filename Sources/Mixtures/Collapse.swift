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
struct Collapse {
  private let data: Cholesky?
  private let axes: Cholesky?

  init(_ observations: Observations) {
    let c = observations.covariance
    data = Cholesky(c)
    axes = Cholesky(.diagonal(c.xx, c.yy))
  }

  func isCollapsed(_ covariance: SymmetricMatrix) -> Bool {
    guard let factor = Cholesky(covariance), let data, let axes,
      factor.l22 * factor.l22 >= Tolerance.singular * covariance.yy
    else { return true }
    if Eigen(data.whiten(covariance)).smallest >= Tolerance.collapse { return false }
    let μ = Eigen(axes.whiten(covariance))
    return !(μ.smallest >= Tolerance.roundCollapse && μ.smallest >= Tolerance.thin * μ.largest)
  }
}
