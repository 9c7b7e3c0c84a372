extension Bounds {
  /// The part of the segment from a to b inside the box; nil where there is none or an end is no
  /// number (Liang & Barsky 1984).
  public func clip(_ a: Point, _ b: Point) -> (Point, Point)? {
    guard a.isFinite, b.isFinite else { return nil }
    let d = b - a
    guard d.isFinite else { return nil }
    var enter = 0.0
    var leave = 1.0
    let sides = [
      (-d.x, a.x - minimum.x), (d.x, maximum.x - a.x),
      (-d.y, a.y - minimum.y), (d.y, maximum.y - a.y),
    ]
    for (direction, distance) in sides {
      if direction == 0 {
        if distance < 0 { return nil }
        continue
      }
      let t = distance / direction
      if direction < 0 { enter = max(enter, t) } else { leave = min(leave, t) }
    }
    guard enter <= leave else { return nil }
    return (a + enter * d, a + leave * d)
  }
}
