import Plane
import RealModule

/// The log joint of one component as a constant minus two squares, in units of log 2 and without the
/// constant of the working units:
///
///     ℓ = c − u² − v²,   u = u₀(x − μ₁),   v = v₀(x − μ₁) + v₁(y − μ₂)
package struct QuadraticLogJoint: Hashable, Sendable {
  package var constant: Double
  package var centre: Point
  package var u0: Double
  package var v0: Double
  package var v1: Double

  /// log π for every x: q_nk = πₖ is the posterior of these log joints.
  static func flat(weight: Double) -> QuadraticLogJoint {
    QuadraticLogJoint(constant: log2e * Double.log(weight), centre: .zero, u0: 0, v0: 0, v1: 0)
  }

  /// β ℓ. The posterior of these log joints is ∝ r^β.
  func tempered(_ β: Double) -> QuadraticLogJoint {
    let root = β.squareRoot()
    return QuadraticLogJoint(
      constant: β * constant, centre: centre, u0: root * u0, v0: root * v0, v1: root * v1)
  }

  /// u and v at the origin.
  private var offset: (u: Double, v: Double) {
    (-u0 * centre.x, -(v0 * centre.x + v1 * centre.y))
  }

  /// True if the origin is more than ten widths of the component away from it. Sums about the origin would
  /// then lose more than two digits.
  var isFar: Bool {
    let (u, v) = offset
    return !(u * u + v * v < 100 * QuadraticLogJoint.unit)
  }

  /// True if the squares of all derived numbers stay finite.
  var isUsable: Bool {
    [constant, centre.x, centre.y, u0, v0, v1].allSatisfy { $0.magnitude < 1e60 }
  }

  /// The numbers in the order of `MixtureKernels`.
  func row(far: Bool, origin: Point) -> [Double] {
    let (u, v) = far ? (centre.x, centre.y) : offset
    return [constant, u0, u, v0, v1, v, origin.x, origin.y]
  }

  /// ½ in units of log 2: u² of one standard deviation.
  static let unit = 0.5 * log2e
  static let log2e = 1.4426950408889634
  static let ln2 = 0.6931471805599453
}
