import Plane

// Slots: μ₁ μ₂ Σ₁₁ Σ₁₂ Σ₂₂ ν.
extension Component {
  /// A component of an elliptical family; a normal one has no degrees of freedom.
  package init(mean: Point, covariance: SymmetricMatrix, degreesOfFreedom: Double = 0) {
    self.init([
      mean.x, mean.y, covariance.xx, covariance.xy, covariance.yy, degreesOfFreedom, 0, 0,
    ])
  }

  /// μ.
  package var mean: Point {
    get { Point(self[0], self[1]) }
    set { (self[0], self[1]) = (newValue.x, newValue.y) }
  }

  /// Σ, the covariance or scale matrix.
  package var covariance: SymmetricMatrix {
    get { SymmetricMatrix(xx: self[2], xy: self[3], yy: self[4]) }
    set { (self[2], self[3], self[4]) = (newValue.xx, newValue.xy, newValue.yy) }
  }

  /// ν of Student's t.
  package var degreesOfFreedom: Double {
    get { self[5] }
    set { self[5] = newValue }
  }

  /// The component with another mean and matrix, all else unchanged.
  func with(mean: Point, covariance: SymmetricMatrix) -> Component {
    var next = self
    (next.mean, next.covariance) = (mean, covariance)
    return next
  }
}
