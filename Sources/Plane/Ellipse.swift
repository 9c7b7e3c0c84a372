import RealModule

/// The curve (x − centre)ᵀ A⁻¹ (x − centre) = level²: `level` standard deviations of a normal with
/// covariance A.
package struct Ellipse: Hashable, Sendable {
  package let centre: Point
  package let shape: SymmetricMatrix
  package let level: Double

  package init(centre: Point, shape: SymmetricMatrix, level: Double) {
    self.centre = centre
    self.shape = shape
    self.level = level
  }

  /// Half the width and half the height of the smallest box around the ellipse.
  package var halfExtent: Point {
    Point(level * max(0, shape.xx).squareRoot(), level * max(0, shape.yy).squareRoot())
  }

  package var bounds: Bounds {
    Bounds(minimum: centre - halfExtent, maximum: centre + halfExtent)
  }

  /// The ellipse as a closed polygon of `count` corners, equally spaced in the parameter. The last
  /// corner joins the first; it is not repeated.
  package func polygon(count: Int) -> [Point] {
    let axes = Eigen(shape)
    let a = level * max(0, axes.largest).squareRoot()
    let b = level * max(0, axes.smallest).squareRoot()
    return (0..<max(0, count)).map { i in
      let φ = 2 * Double.pi * Double(i) / Double(count)
      let u = a * Double.cos(φ)
      let v = b * Double.sin(φ)
      return centre + Point(u * axes.cosine - v * axes.sine, u * axes.sine + v * axes.cosine)
    }
  }
}
