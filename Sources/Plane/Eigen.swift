/// The eigenvalues λ₁ ≥ λ₂ of a symmetric matrix and the unit vector (cosine, sine) of the first.
package struct Eigen: Hashable, Sendable {
  package let largest: Double
  package let smallest: Double
  package let cosine: Double
  package let sine: Double

  /// One Jacobi rotation diagonalises a symmetric 2×2 matrix.
  package init(_ a: SymmetricMatrix) {
    guard a.xy != 0 else {
      let first = a.xx >= a.yy
      largest = first ? a.xx : a.yy
      smallest = first ? a.yy : a.xx
      cosine = first ? 1 : 0
      sine = first ? 0 : 1
      return
    }
    let τ = (a.yy - a.xx) / (2 * a.xy)
    let root = τ.magnitude > 1e150 ? τ.magnitude : (1 + τ * τ).squareRoot()
    let t = (τ >= 0 ? 1 : -1) / (τ.magnitude + root)
    let c = 1 / (1 + t * t).squareRoot()
    let s = t * c
    let λx = a.xx - t * a.xy
    let λy = a.yy + t * a.xy
    if λx >= λy {
      (largest, smallest, cosine, sine) = (λx, λy, c, -s)
    } else {
      (largest, smallest, cosine, sine) = (λy, λx, s, c)
    }
  }

  /// The matrix with the same eigenvectors and the eigenvalues f(λ).
  package func mapped(_ f: (Double) -> Double) -> SymmetricMatrix {
    let a = f(largest)
    let b = f(smallest)
    return SymmetricMatrix(
      xx: a * cosine * cosine + b * sine * sine,
      xy: (a - b) * cosine * sine,
      yy: a * sine * sine + b * cosine * cosine)
  }
}
