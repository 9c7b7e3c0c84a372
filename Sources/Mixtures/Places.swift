import Plane

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
