import Plane

extension DotGrid {
  /// Draws a straight line between two places in dots. The cost is that of the visible part. A line
  /// with an end that is not finite is not drawn.
  package mutating func line(from a: Point, to b: Point, pen: Pen) {
    var path: [LineDot] = []
    trace(from: a, to: b, onto: &path)
    mark(path, pen)
  }

  /// Draws lines from point to point, and from the last back to the first if closed, one dot wide
  /// at the corners too. A point that is not finite interrupts the line.
  package mutating func polyline(_ points: [Point], isClosed: Bool = false, pen: Pen) {
    mark(path(points, isClosed: isClosed), pen)
  }

  /// The dots of lines from point to point, which `mark` sets.
  func path(_ points: [Point], isClosed: Bool) -> [LineDot] {
    guard let first = points.first, let last = points.last else { return [] }
    var path: [LineDot] = []
    if points.count == 1 { trace(from: first, to: first, onto: &path) }
    for (a, b) in zip(points, points.dropFirst()) { trace(from: a, to: b, onto: &path) }
    if isClosed, points.count > 2 { trace(from: last, to: first, onto: &path) }
    return LineDot.withoutElbows(path)
  }

  /// Appends the dots of a line, from its start to its end: one for each step along the axis on which
  /// it is longer.
  private func trace(from start: Point, to end: Point, onto path: inout [LineDot]) {
    let box = Bounds(
      minimum: .zero, maximum: Point(Double(dotWidth), Double(dotHeight)))
    guard columns > 0, rows > 0, let (a, b) = box.clip(start, end) else { return }
    let Δx = end.x / 2 - start.x / 2
    let Δy = end.y / 2 - start.y / 2
    let direction = StrokeDirection(
      columns: Δx / Double(cellWidth), rows: Δy / Double(cellHeight))
    if Δx.magnitude >= Δy.magnitude {
      let y = Run(start: a, slope: Δx == 0 ? 0 : Δy / Δx, ends: (start.x, end.x))
      for at in sequence(a.x, b.x, dotWidth) {
        path.append(
          LineDot(x: at, y: index(y[at], dotHeight), runsAlongX: true, direction: direction))
      }
      return
    }
    let x = Run(start: Point(a.y, a.x), slope: Δx / Δy, ends: (start.y, end.y))
    for at in sequence(a.y, b.y, dotHeight) {
      path.append(
        LineDot(x: index(x[at], dotWidth), y: at, runsAlongX: false, direction: direction))
    }
  }

  private func sequence(_ from: Double, _ to: Double, _ count: Int) -> StrideThrough<Int> {
    let (first, last) = (index(from, count), index(to, count))
    return stride(from: first, through: last, by: first <= last ? 1 : -1)
  }

  /// The dot that holds a coordinate; the far edge belongs to the last one.
  private func index(_ value: Double, _ count: Int) -> Int {
    value == Double(count) ? count - 1 : Int(saturating: value.rounded(.down))
  }

  mutating func mark(_ path: [LineDot], _ pen: Pen) {
    for dot in path {
      let alongX = dot.runsAlongX
      let perCell = alongX ? cellWidth : cellHeight
      let isGap = (alongX ? dot.x : dot.y) / max(1, perCell / 2) % 2 == 1
      if pen.isDotted, isGap { continue }
      set(dot.x, dot.y, pen: pen, direction: dot.direction)
      if pen.isThick, perCell > 1 {
        let (x, y) = alongX ? (dot.x, dot.y + 1) : (dot.x + 1, dot.y)
        set(x, y, pen: pen, direction: dot.direction)
      }
    }
  }
}

/// One dot of a line.
struct LineDot {
  var x: Int
  var y: Int
  /// True if the line is nearer to horizontal than to vertical, in dots.
  var runsAlongX: Bool
  var direction: StrokeDirection

  /// The path without the dots that only make a corner between two dots which touch diagonally.
  static func withoutElbows(_ path: [LineDot]) -> [LineDot] {
    var kept: [LineDot] = []
    kept.reserveCapacity(path.count)
    for dot in path {
      if let last = kept.last, last.x == dot.x, last.y == dot.y { continue }
      if kept.count > 1 {
        let (before, corner) = (kept[kept.count - 2], kept[kept.count - 1])
        let isDiagonal = abs(dot.x - before.x) == 1 && abs(dot.y - before.y) == 1
        let isElbow = corner.x == before.x || corner.x == dot.x
        let isBetween = corner.y == before.y || corner.y == dot.y
        if isDiagonal, isElbow, isBetween { kept.removeLast() }
      }
      kept.append(dot)
    }
    return kept
  }
}

/// The minor coordinate of a line at the middle of each dot along its major axis, never beyond the
/// line's two ends.
///
/// The ends are those before clipping, so that a clipped line sets only dots of the whole one.
private struct Run {
  /// A point of the line near the grid, major coordinate first.
  let start: Point
  let slope: Double
  let ends: (Double, Double)

  subscript(dot: Int) -> Double {
    let middle = Double(dot) + 0.5
    let u = min(max(middle, min(ends.0, ends.1)), max(ends.0, ends.1))
    return start.y + (u - start.x) * slope
  }
}
