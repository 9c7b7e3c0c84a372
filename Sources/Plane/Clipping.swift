extension Bounds {
  /// The part of the segment from a to b inside the box; nil where there is none or an end is no
  /// number.
  ///
  /// Sutherland and Hodgman, one side at a time. The coordinate that is cut becomes the side itself,
  /// the other one a weighted mean of the two ends, so nothing overflows however far they lie.
  public func clip(_ a: Point, _ b: Point) -> (Point, Point)? {
    guard a.isFinite, b.isFinite else { return nil }
    var segment = Segment(start: a, end: b)
    guard
      segment.cut(\.x, at: minimum.x, keeping: >=), segment.cut(\.x, at: maximum.x, keeping: <=),
      segment.cut(\.y, at: minimum.y, keeping: >=), segment.cut(\.y, at: maximum.y, keeping: <=)
    else { return nil }
    return (segment.start, segment.end)
  }
}

private struct Segment {
  var start: Point
  var end: Point

  /// Cuts off what lies beyond one side; false where nothing is left.
  mutating func cut(
    _ axis: WritableKeyPath<Point, Double>, at edge: Double,
    keeping isInside: (Double, Double) -> Bool
  ) -> Bool {
    switch (isInside(start[keyPath: axis], edge), isInside(end[keyPath: axis], edge)) {
    case (true, true): return true
    case (false, false): return false
    case (true, false): end = Self.crossing(from: start, to: end, axis, edge)
    case (false, true): start = Self.crossing(from: end, to: start, axis, edge)
    }
    return true
  }

  /// Halves keep the differences finite.
  private static func crossing(
    from inside: Point, to outside: Point, _ axis: WritableKeyPath<Point, Double>, _ edge: Double
  ) -> Point {
    let base = inside[keyPath: axis] / 2
    let t = (edge / 2 - base) / (outside[keyPath: axis] / 2 - base)
    var point = Point(
      (1 - t) * inside.x + t * outside.x,
      (1 - t) * inside.y + t * outside.y)
    point[keyPath: axis] = edge
    return point
  }
}
