import Plane
import Terminals

/// The number of points in each half of each cell, and the sums of their weights.
///
/// The cost of drawing depends on the number of cells, not of points.
package struct PointCloud: Sendable {
  package let viewport: Viewport
  package let components: Int
  /// The number of points inside the viewport.
  package private(set) var count = 0
  /// The number of cells with points.
  private(set) var occupied = 0
  /// The greatest number of points in one cell.
  private(set) var densest = 0
  /// The number of points in each half-cell, row after row, two rows a cell.
  private var counts: [Int32]
  /// The sums of the weights over the points of each half-cell, one per component.
  private var sums: [Double]
  /// The cells around the points, both ends included.
  private var box = (left: Int.max, right: Int.min, top: Int.max, bottom: Int.min)

  package init(viewport: Viewport, components: Int) {
    self.viewport = viewport
    self.components = max(0, components)
    let halves = viewport.rect.columns * viewport.rect.rows * 2
    counts = Array(repeating: 0, count: halves)
    sums = Array(repeating: 0, count: halves * self.components)
  }

  /// Adds a point with one weight per component. Ignores points outside the viewport and points
  /// that are not finite. O(components).
  package mutating func add(_ point: Point, weights: UnsafeBufferPointer<Double>) {
    guard let index = place(point) else { return }
    for k in 0..<min(components, weights.count) { sums[index * components + k] += weights[k] }
  }

  /// Adds consecutive points with one weight per component, as `add` does for one point. O(count·components).
  /// - Parameters:
  ///   - range: the numbers of the points.
  ///   - weights: the weight of component k for the point with the number `range.lowerBound` + i at
  ///     [k·stride + i].
  package mutating func add(
    _ points: Points, in range: Range<Int>, weights: UnsafePointer<Double>, stride: Int
  ) {
    let (x, y) = (points.x, points.y)
    withUnsafeTemporaryAllocation(of: Int.self, capacity: range.count) { places in
      for (i, n) in range.enumerated() { places[i] = place(Point(x[n], y[n])) ?? -1 }
      let components = components
      sums.withUnsafeMutableBufferPointer { sums in
        for i in 0..<range.count where places[i] >= 0 {
          let first = components * places[i]
          for k in 0..<components { sums[first + k] += weights[k * stride + i] }
        }
      }
    }
  }

  /// Counts a point in its half-cell and returns the number of that; nil outside.
  private mutating func place(_ point: Point) -> Int? {
    guard let (column, half) = viewport.index(of: point, rowParts: 2) else { return nil }
    let index = half * viewport.rect.columns + column
    count += 1
    counts[index] += 1
    let (upper, lower) = points(column: column, row: half / 2)
    if upper + lower == 1 { occupied += 1 }
    densest = max(densest, upper + lower)
    box = (
      min(box.left, column), max(box.right, column), min(box.top, half / 2),
      max(box.bottom, half / 2)
    )
    return index
  }

  /// Adds the points of another cloud.
  ///
  /// The other cloud must have the same viewport and components. O(cells·components).
  package mutating func merge(_ other: PointCloud) {
    guard other.viewport == viewport, other.components == components else { return }
    count += other.count
    for at in counts.indices { counts[at] += other.counts[at] }
    for at in sums.indices { sums[at] += other.sums[at] }
    box = (
      min(box.left, other.box.left), max(box.right, other.box.right),
      min(box.top, other.box.top), max(box.bottom, other.box.bottom)
    )
    (occupied, densest) = (0, 0)
    for row in 0..<viewport.rect.rows {
      for column in 0..<viewport.rect.columns {
        let (upper, lower) = points(column: column, row: row)
        if upper + lower > 0 { occupied += 1 }
        densest = max(densest, upper + lower)
      }
    }
  }

  /// The same points with weights between these and those of another cloud.
  ///
  /// The other cloud must have the same points in the same viewport.
  package func mixed(with other: PointCloud, share: Double) -> PointCloud {
    guard other.sums.count == sums.count else { return other }
    var cloud = other
    for at in sums.indices { cloud.sums[at] = (1 - share) * sums[at] + share * other.sums[at] }
    return cloud
  }

  /// The number of cells of the smallest box around the points.
  var boxCells: Int {
    count == 0 ? 0 : (box.right - box.left + 1) * (box.bottom - box.top + 1)
  }

  /// The numbers of points in the halves of a cell of the viewport.
  func points(column: Int, row: Int) -> (upper: Int, lower: Int) {
    let at = 2 * row * viewport.rect.columns + column
    return (Int(counts[at]), Int(counts[at + viewport.rect.columns]))
  }

  func weights(column: Int, row: Int, half: Int) -> ArraySlice<Double> {
    let at = ((2 * row + half) * viewport.rect.columns + column) * components
    return sums[at..<at + components]
  }

  func weights(column: Int, row: Int) -> [Double] {
    zip(
      weights(column: column, row: row, half: 0), weights(column: column, row: row, half: 1)
    ).map(+)
  }
}
