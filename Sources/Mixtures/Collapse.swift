import Plane

/// The test for collapsed components, whose covariance shrinks onto a point or a line.
///
///     λ₂ < 10⁻¹²                          λ₁ ≥ λ₂ the eigenvalues of C^(−½) Σ C^(−½)
///     and not (μ₂ ≥ 10⁻²⁴, μ₂ ≥ 10⁻⁶ μ₁)  μ₁ ≥ μ₂ those of D^(−½) Σ D^(−½)
///
/// C is the covariance of the data and D its diagonal, so the test does not depend on units. (With
/// C = L Lᵀ, L⁻¹ Σ L⁻ᵀ has the same eigenvalues.) The second condition lets a small cluster far from the
/// others keep its own component: double precision still resolves a covariance that is narrow but round.
struct Collapse {
  private let data: Cholesky?
  private let axes: Cholesky?

  init(_ observations: Observations) {
    let c = observations.covariance
    data = Cholesky(c)
    axes = Cholesky(.diagonal(c.xx, c.yy))
  }

  func isCollapsed(_ covariance: SymmetricMatrix) -> Bool {
    guard covariance.isFinite, let data, let axes else { return true }
    if Eigen(data.whiten(covariance)).smallest >= Tolerance.collapse { return false }
    let μ = Eigen(axes.whiten(covariance))
    return !(μ.smallest >= Tolerance.roundCollapse && μ.smallest >= Tolerance.thin * μ.largest)
  }
}

extension Fit {
  /// The points that belong mostly to component k after it collapsed. O(N·K).
  func collapsedPoints(of k: Int, under shape: CovarianceShape) -> CollapsedPoints {
    var members: [Int] = []
    forEachResponsibility { n, shares in if shares[k] > 0.5 { members.append(n) } }
    let places = Places(members.map { model.observations.points[$0] })
    return CollapsedPoints(
      kind: model.family.kindOfCollapse(onto: places, under: shape), count: members.count,
      first: Array(members.prefix(CollapsedPoints.named)))
  }
}

/// The spread of some points, up to rounding.
package struct Places {
  /// True if all points have one x, or one y.
  let haveOneX: Bool
  let haveOneY: Bool
  /// True if all points lie on one line. Equal points do, too.
  let areOnALine: Bool
  /// True if there are no points.
  let isEmpty: Bool

  init(_ points: [Point]) {
    isEmpty = points.isEmpty
    let first = points.first ?? .zero
    let size = points.map { max($0.x.magnitude, $0.y.magnitude) }.max() ?? 0
    let rounding = 8 * Double.ulpOfOne * size
    let ways = points.map { $0 - first }
    haveOneX = ways.allSatisfy { $0.x.magnitude <= rounding }
    haveOneY = ways.allSatisfy { $0.y.magnitude <= rounding }
    let farthest = ways.max { $0.squaredLength < $1.squaredLength } ?? .zero
    let length = farthest.squaredLength.squareRoot()
    areOnALine = ways.allSatisfy {
      ($0.x * farthest.y - $0.y * farthest.x).magnitude <= rounding * length
    }
  }

  var areOne: Bool { haveOneX && haveOneY }
}

extension Point {
  fileprivate var squaredLength: Double { x * x + y * y }
}

extension EllipticalFamily {
  /// A full covariance is singular on any line, one with axes on a line along an axis, and a circle on a
  /// single place only.
  package func kindOfCollapse(onto places: Places, under shape: CovarianceShape)
    -> CollapsedPoints.Kind
  {
    if places.isEmpty { return .resolution }
    if places.areOne { return .place }
    return switch shape.restriction {
    case .none: places.areOnALine ? .line : .resolution
    case .axes: places.haveOneX || places.haveOneY ? .line : .resolution
    case .circle: .resolution
    }
  }
}

extension LinesFamily {
  /// The density is that of y about the line, so it has no bound if the line passes through all points.
  package func kindOfCollapse(onto places: Places, under shape: CovarianceShape)
    -> CollapsedPoints.Kind
  {
    if places.isEmpty { return .resolution }
    if places.haveOneX { return .slope }
    return places.areOnALine ? .line : .resolution
  }
}
