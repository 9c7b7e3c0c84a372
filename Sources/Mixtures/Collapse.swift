import Plane

/// The test for collapsed components: log p → ∞ as a covariance shrinks onto a point or a line.
///
///     λ_min( C^(−½) Σ C^(−½) ) < 10⁻¹²    with C the covariance of the data
///
/// C enters so that the test does not depend on units. (With C = L Lᵀ, L⁻¹ Σ L⁻ᵀ has the same
/// eigenvalues.)
struct Collapse {
  private let data: Cholesky?

  init(_ observations: Observations) { data = Cholesky(observations.covariance) }

  func isCollapsed(_ covariance: SymmetricMatrix) -> Bool {
    guard covariance.isFinite, let data else { return true }
    return !(Eigen(data.whiten(covariance)).smallest >= Tolerance.collapse)
  }
}
