import Mixtures
import Plane

/// The part of the plane that the scatter plot shows.
enum ViewBounds {
  /// The bounds of the data and of the 2σ outlines, with a margin. Outlines may extend the bounds of the data by
  /// at most 20 %.
  static func around(_ fit: Fit, points: Points) -> Bounds {
    let data = points.bounds ?? Bounds(minimum: .zero, maximum: Point(1, 1))
    let limit = data.padded(by: 0.2)
    var view = data.padded(by: 0.03)
    for component in fit.parameters.components {
      guard let outline = fit.model.family.presentation.outlineBounds(of: component, level: 2),
        outline.minimum.isFinite, outline.maximum.isFinite
      else { continue }
      view = view.union(outline.union(data).intersection(limit))
    }
    return view
  }
}
