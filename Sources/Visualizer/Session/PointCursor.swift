import Plane

extension Session {
  /// Switches the point cursor; it begins at the point nearest to the middle of the data.
  mutating func toggleCursor() {
    guard view.cursor == nil else {
      view.cursor = nil
      return
    }
    view.cursor = nearestPoint(to: view.bounds.centre)
    view.editing = nil
    view.layer = view.layer == .classes ? .two : view.layer
  }

  /// The point nearest to a place, each axis in units of the view. O(N).
  func nearestPoint(to place: Point) -> Int? {
    let points = dataset.points
    return (0..<points.count).min {
      distance(points[$0], place) < distance(points[$1], place)
    }
  }

  private func distance(_ a: Point, _ b: Point) -> Double {
    let x = (a.x - b.x) / view.bounds.width
    let y = (a.y - b.y) / view.bounds.height
    return x * x + y * y
  }

  /// The nearest point in a direction: what lies aside counts double, so that arrows lead where they
  /// point. O(N).
  mutating func moveCursor(_ direction: Direction) {
    guard let cursor = view.cursor else { return }
    let points = dataset.points
    let here = points[cursor]
    let forward = direction.vector
    var best: (point: Int, cost: Double)?
    for n in 0..<points.count {
      let x = (points[n].x - here.x) / view.bounds.width
      let y = (points[n].y - here.y) / view.bounds.height
      let along = x * forward.x + y * forward.y
      let aside = x * forward.y - y * forward.x
      guard along > 1e-12 else { continue }
      let cost = along * along + 4 * aside * aside
      if best.map({ cost < $0.cost }) ?? true { best = (n, cost) }
    }
    if let best { view.cursor = best.point }
  }
}
