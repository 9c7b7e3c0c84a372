import Mixtures
import Plane

/// Coins: rays from the origin, at whose points heads and tails are in the proportion of p.
struct CoinsPresentation: FamilyPresentation {
  let family = CoinsFamily().name
  let description = "coins: heads x, tails y; log p of the tosses"
  let outlineReading = (
    term: "rays", text: "the coins: heads to tails as p to 1 − p; dotted: ±2σ of a row"
  )
  /// The contours of the probability of a row of tosses would be lines around the origin.
  let hasDensity = false

  let columns = [ParameterColumn(.probability, .axis(.x), "p") { $0.heads }]

  /// The axes begin at 0, where the rays begin.
  func frame(around data: Bounds) -> Bounds {
    Bounds(
      minimum: Point(min(0, data.minimum.x), min(0, data.minimum.y)), maximum: data.maximum)
  }

  /// A place along the ray, where the badges of equal coins do not overlap.
  func badgePlace(of component: Component, index: Int, count: Int, in view: Bounds) -> Point {
    let share = 0.96 - 0.5 * Double(index) / Double(count)
    return Self.row(of: component, tosses: share * Self.tosses(of: component, in: view))
  }

  /// The ray, and the dotted edges of its band: the heads of n tosses within ±level·√(n p (1 − p)) of n p. An edge
  /// begins where it leaves the axis.
  func outline(of component: Component, level: Double, samples: Int, in view: Bounds) -> [Curve] {
    let most = max(view.maximum.x, 0) + max(view.maximum.y, 0)
    let ray = [.zero, Self.row(of: component, tosses: most)]
    return [Curve(points: ray, isClosed: false)]
      + [level, -level].map { level in
        let edge = (1...max(1, samples)).map { step in
          let tosses = most * Double(step) / Double(samples)
          let deviation = (tosses * component.heads * component.tails).squareRoot()
          let heads = tosses * component.heads + level * deviation
          return Point(heads, tosses - heads)
        }
        return Curve(
          points: edge.filter { $0.x >= 0 && $0.y >= 0 }, isClosed: false, isDotted: true)
      }
  }

  /// Nil, because a ray has no end: the data alone determine the view.
  func outlineBounds(of component: Component, level: Double) -> Bounds? { nil }

  /// The row of a number of tosses on the ray.
  private static func row(of component: Component, tosses: Double) -> Point {
    Point(tosses * component.heads, tosses * component.tails)
  }

  /// The number of tosses at which the ray leaves a view.
  private static func tosses(of component: Component, in view: Bounds) -> Double {
    let ends = [
      (view.maximum.x, component.heads), (view.maximum.y, component.tails),
    ].filter { $0.0 > 0 && $0.1 > 0 }
    return ends.map { $0 / $1 }.min() ?? 0
  }
}
