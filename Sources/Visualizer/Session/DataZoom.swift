import Plane

/// The enlarged part of the scatter plot.
extension Session {
  /// The factor by which each axis is enlarged.
  static let dataZoomFactor = 4

  /// The part of the plane in the scatter plot. The enlarged part stays inside of the whole.
  var visibleBounds: Bounds {
    guard let place = view.dataZoom else { return view.bounds }
    let all = view.bounds
    let half = 0.5 / Double(Self.dataZoomFactor) * (all.maximum - all.minimum)
    let centre = Point(
      min(max(place.x, all.minimum.x + half.x), all.maximum.x - half.x),
      min(max(place.y, all.minimum.y + half.y), all.maximum.y - half.y))
    let part = Bounds(minimum: centre - half, maximum: centre + half)
    // The densities keep their scale.
    return dimension == .two
      ? part
      : Bounds(
        minimum: Point(part.minimum.x, all.minimum.y), maximum: Point(part.maximum.x, all.maximum.y)
      )
  }

  /// Enlarges the scatter plot around the cursor, the edited mean or mark, or the middle; or shows all
  /// again.
  mutating func toggleDataZoom() {
    view.dataZoom = view.dataZoom == nil ? markedPlace ?? middle : nil
  }

  /// Moves the enlarged part to the cursor or to what is edited. Under a badge that is dragged it stays,
  /// because the place under the mouse would run away.
  mutating func followZoom() {
    guard view.dataZoom != nil, view.heldBadge == nil, let place = markedPlace else { return }
    view.dataZoom = place
  }

  /// The point nearest to the middle of the view: the middle itself may be empty. O(N).
  private var middle: Point {
    nearestPoint(to: view.bounds.centre).map { dataset.points[$0] } ?? view.bounds.centre
  }

  /// The place of the cursor or of what is edited; nil if there is neither.
  private var markedPlace: Point? {
    switch view.editing {
    case .place(let place): return place
    case .component(let k):
      let fit = timeline.present
      let places = fit.model.family.presentation.badgePlaces(
        of: fit.parameters, in: view.bounds)
      return places.indices.contains(k) ? places[k] : nil
    case nil: return pointUnderCursor.map { dataset.points[$0] }
    }
  }
}
