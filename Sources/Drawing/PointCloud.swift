import Plane
import Terminals

/// Points gathered into half-cells: how many, and how much of each component.
///
/// Its cost to draw depends on the cells, not on the points.
public struct PointCloud: Sendable {
  public let viewport: Viewport
  public let components: Int
  /// Points inside the viewport.
  public private(set) var count = 0
  /// The number of points in each half-cell, row after row, two rows a cell.
  private var counts: [Int32]
  /// Σ q_nk over the points of each half-cell.
  private var sums: [Double]

  public init(viewport: Viewport, components: Int) {
    self.viewport = viewport
    self.components = components
    let halves = viewport.rect.columns * viewport.rect.rows * 2
    counts = Array(repeating: 0, count: halves)
    sums = Array(repeating: 0, count: halves * components)
  }

  /// Adds a point with its K responsibilities; one outside the viewport is not drawn.
  public mutating func add(_ point: Point, weights: UnsafeBufferPointer<Double>) {
    let (columns, halves) = (viewport.rect.columns, 2 * viewport.rect.rows)
    let at = viewport.cells(point)
    guard columns > 0, halves > 0, at.x >= 0, at.y >= 0, at.x <= Double(columns),
      at.y <= Double(viewport.rect.rows)
    else { return }
    // The far edges belong to the last cells.
    let column = min(columns - 1, Int(at.x))
    let half = min(halves - 1, Int(2 * at.y))
    let index = half * columns + column
    count += 1
    counts[index] += 1
    for k in 0..<min(components, weights.count) { sums[index * components + k] += weights[k] }
  }

  /// The points in a cell, or in one of its halves.
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

  /// How the points are shown.
  enum Manner: Hashable { case marks, halves, density }

  /// One mark a cell while cells are mostly apart; then half-blocks; then shades. What counts is how
  /// full the smallest box around the points is: repeated points take no room.
  var manner: Manner {
    let (occupied, box) = occupancy
    if count > 4 * box { return .density }
    return Double(occupied) <= 0.6 * Double(box) ? .marks : .halves
  }

  /// The largest number of points in one cell.
  var densest: Int {
    var most = 0
    for row in 0..<viewport.rect.rows {
      for column in 0..<viewport.rect.columns {
        let (upper, lower) = points(column: column, row: row)
        most = max(most, upper + lower)
      }
    }
    return most
  }

  /// The cells with points, and the cells of the smallest box around them.
  private var occupancy: (occupied: Int, box: Int) {
    var occupied = 0
    var box: (left: Int, right: Int, top: Int, bottom: Int)?
    for row in 0..<viewport.rect.rows {
      for column in 0..<viewport.rect.columns {
        let (upper, lower) = points(column: column, row: row)
        guard upper + lower > 0 else { continue }
        occupied += 1
        let b = box ?? (column, column, row, row)
        box = (min(b.left, column), max(b.right, column), b.top, row)
      }
    }
    guard let b = box else { return (0, 0) }
    return (occupied, (b.right - b.left + 1) * (b.bottom - b.top + 1))
  }
}
