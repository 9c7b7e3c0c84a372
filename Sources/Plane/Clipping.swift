extension Bounds {
  /// The part of the segment from a to b inside the box.
  ///
  /// Returns nil if there is none or if an end is not finite.
  ///
  /// Sutherland and Hodgman, one side at a time. The coordinate that is cut becomes the side itself,
  /// the other one a weighted mean of the two ends, so nothing overflows, however far away they are.
  package func clip(_ a: Point, _ b: Point) -> (Point, Point)? {
    guard a.isFinite, b.isFinite else { return nil }
    // Most segments are inside already.
    if contains(a), contains(b) { return (a, b) }
    var segment = Segment(start: a, end: b)
    guard segment.cut(.x, below: minimum.x), segment.cut(.x, above: maximum.x),
      segment.cut(.y, below: minimum.y), segment.cut(.y, above: maximum.y)
    else { return nil }
    return (segment.start, segment.end)
  }
}

private enum Axis { case x, y }

extension Point {
  fileprivate subscript(axis: Axis) -> Double {
    get { axis == .x ? x : y }
    set { if axis == .x { x = newValue } else { y = newValue } }
  }
}

private struct Segment {
  var start: Point
  var end: Point

  /// Cuts off the part below an edge; false if nothing is left.
  mutating func cut(_ axis: Axis, below edge: Double) -> Bool {
    keep(axis, edge, start[axis] >= edge, end[axis] >= edge)
  }

  /// Cuts off the part above an edge; false if nothing is left.
  mutating func cut(_ axis: Axis, above edge: Double) -> Bool {
    keep(axis, edge, start[axis] <= edge, end[axis] <= edge)
  }

  private mutating func keep(
    _ axis: Axis, _ edge: Double, _ isStartInside: Bool, _ isEndInside: Bool
  ) -> Bool {
    switch (isStartInside, isEndInside) {
    case (true, true): return true
    case (false, false): return false
    case (true, false): end = Self.crossing(from: start, to: end, axis, edge)
    case (false, true): start = Self.crossing(from: end, to: start, axis, edge)
    }
    return true
  }

  /// Halves keep the differences finite.
  private static func crossing(
    from inside: Point, to outside: Point, _ axis: Axis, _ edge: Double
  ) -> Point {
    let base = inside[axis] / 2
    let t = (edge / 2 - base) / (outside[axis] / 2 - base)
    var point = Point(
      (1 - t) * inside.x + t * outside.x,
      (1 - t) * inside.y + t * outside.y)
    point[axis] = edge
    return point
  }
}
