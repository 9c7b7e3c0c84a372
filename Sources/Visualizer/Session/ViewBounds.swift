import Mixtures
import Plane
import RealModule

/// The part of the plane that the scatter plot shows.
enum ViewBounds {
  /// The share of the data's width and height by which outlines may extend the view on each side.
  ///
  /// Every classroom start of the shipped data needs at most 0.53, except circles in such unlike units that
  /// one is thousands of times as wide as the data.
  static let reach = 0.6

  /// The bounds of the data and of the 2σ outlines, with a margin, so that no outline is cut.
  ///
  /// Along an axis on which an outline extends beyond the reach, only its centre counts. The outline would
  /// be cut in any case, and the data would shrink.
  /// - Parameter bars: the bars of data in one dimension.
  static func around(_ fit: Fit, points: Points, bars: DataBars? = nil) -> Bounds {
    let view = plane(around: fit, points)
    guard let bars else { return view }
    let top = 1.05 * max(bars.highest, min(summit(of: fit), summitReach * bars.highest))
    return Bounds(minimum: Point(view.minimum.x, 0), maximum: Point(view.maximum.x, top))
  }

  /// The height of p(x|θ) beside that of the highest bar up to which the view grows. The summit of a narrow
  /// component may be far above.
  private static let summitReach = 1.6

  /// The largest p(x|θ) at a mean.
  private static func summit(of fit: Fit) -> Double {
    let θ = fit.parameters
    let rows = fit.model.logJoints(of: θ, at: θ.components.map(\.mean))
    let sums = θ.components.indices.map { at in
      rows.reduce(0) { $0 + Double.exp($1[at]) }
    }
    return sums.filter { !$0.isNaN }.max() ?? 0
  }

  private static func plane(around fit: Fit, _ points: Points) -> Bounds {
    let data = fit.model.family.presentation.frame(
      around: points.bounds ?? Bounds(minimum: .zero, maximum: Point(1, 1)))
    let limit = data.padded(by: reach)
    var view = data
    for component in fit.parameters.components {
      guard let outline = fit.model.family.presentation.outlineBounds(of: component, level: 2)
      else { continue }
      let centre = Bounds(minimum: outline.centre, maximum: outline.centre)
      for axis in [\Point.x, \Point.y] {
        for part in [outline, centre]
        where part.minimum[keyPath: axis] >= limit.minimum[keyPath: axis]
          && part.maximum[keyPath: axis] <= limit.maximum[keyPath: axis]
        {
          view.minimum[keyPath: axis] = min(
            view.minimum[keyPath: axis], part.minimum[keyPath: axis])
          view.maximum[keyPath: axis] = max(
            view.maximum[keyPath: axis], part.maximum[keyPath: axis])
        }
      }
    }
    return view.padded(by: 0.03)
  }
}
