import Drawing
import Mixtures
import Plane

extension Session {
  /// The point under the cursor. Nil if there is no cursor, or if the present data have no such point: a step
  /// back removes an added point but keeps the cursor's number.
  var pointUnderCursor: Int? {
    guard let n = view.cursor, n >= 0, n < dataset.points.count else { return nil }
    return n
  }

  /// Switches the point cursor on or off. It starts at the point nearest to the middle of the data.
  mutating func toggleCursor() {
    guard view.cursor == nil else {
      view.cursor = nil
      return
    }
    view.cursor = nearestPoint(to: visibleBounds.centre)
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

  /// Moves the cursor to the nearest point in a direction. Distances across the direction count
  /// double, so that the cursor moves where the arrow points. A cursor without a point in the present data
  /// starts again in the middle. O(N).
  mutating func moveCursor(_ direction: Direction) {
    guard view.cursor != nil else { return }
    let points = dataset.points
    guard let cursor = pointUnderCursor else {
      view.cursor = nearestPoint(to: visibleBounds.centre)
      return
    }
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
    if let best {
      view.cursor = best.point
    } else {
      notice = "no point is further that way"
    }
  }

  /// Moves the cursor to the point with the largest part of the gap, then to the next. After a step that left no
  /// gap these are the parts that it closed: how far the q of each point moved. O(N·K + N log N).
  mutating func moveCursorByGap() {
    var gaps = timeline.present.pointDivergences()
    var isClosed = false
    if timeline.present.bound.divergence == 0, let before = timeline.previous,
      before.model.observations.count == gaps.count
    {
      gaps = before.pointDivergences()
      isClosed = true
    }
    let order = gaps.indices.filter { gaps[$0] > 0 }
      .sorted { (-gaps[$0], $0) < (-gaps[$1], $1) }
    guard !order.isEmpty else {
      notice = "no point has a gap: q is the posterior of each; M opens gaps"
      return
    }
    let rank = pointUnderCursor.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let next = order[rank % order.count]
    if view.cursor == nil { view.layer = view.layer == .classes ? .two : view.layer }
    (view.cursor, view.editing) = (next, nil)
    notice = words(
      about: next, place: rank % order.count + 1, share: gaps[next] / gaps.reduce(0, +),
      isClosed: isClosed)
  }

  private func words(about n: Int, place: Int, share: Double, isClosed: Bool) -> String {
    let what = isClosed ? "of the gap that this step closed" : "of the gap"
    let percent = share.isNaN ? "" : ": \(NumberFormat.fixed(100 * share, decimals: 1)) %"
    return place == 1
      ? "point \(n + 1) has the largest share \(what)\(percent); G: the next"
      : "point \(n + 1) is number \(place) by its share \(what)\(percent); G: the next"
  }
}
